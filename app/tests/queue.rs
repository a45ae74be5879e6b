//! What the page of the queue makes of what happens: one's own words are never overtaken by what is told of others'.

mod examples;

use app::domain::change::{Change, TranslationChange};
use app::domain::field::{Mark, Rival};
use app::domain::id::{ChangeId, DeviceId, PersonId};
use app::domain::text::Lang;
use app::domain::time::Moment;
use app::model::Extra;
use app::model::queue::{Claim, ClaimsOf, Done, Kept, QueuePage, Source, Told};
use app::replica::Replica;
use app::replica::storage::StoredReplica;
use examples::uuid;
use uuid::Uuid;

const ME: PersonId = PersonId(Uuid::from_u128(90));
const OTHER: PersonId = PersonId(Uuid::from_u128(91));

fn page() -> QueuePage {
    let found = examples::extras().into_iter().find_map(|extra| match extra {
        Extra::Queue(page) => Some(*page),
        _ => None,
    });
    QueuePage { done: Vec::new(), claims: Vec::new(), ..found.expect("a queue") }
}

fn change(of: Source, n: u128, author: PersonId, text: &str) -> Change {
    Change {
        id: ChangeId(uuid(n)),
        author,
        device: DeviceId(uuid(5)),
        at: Moment(n as i64),
        base: None,
        settles: Vec::new(),
        body: TranslationChange::Translated { source: of.source, lang: of.into, text: text.into() }.into(),
    }
}

fn done(n: u128, who: PersonId, text: &str) -> Done {
    let (at, change) = (Moment(n as i64), Some(ChangeId(uuid(n))));
    Done { text: text.into(), who, at, change, rivals: Vec::new(), kept: Kept::Saved, beside: false }
}

#[test]
fn what_one_translated_stays_in_its_place_and_counts_no_more() {
    let mut page = page();
    let (of, waiting) = (page.items[0].source(), page.waiting());
    page.note_own(of.household, &change(of, 100, ME, "Так"), Moment(5), Kept::Here);
    let item = &page.items[0];
    let made = item.done.as_ref().expect("done");
    assert_eq!((made.text.as_str(), made.who, made.at, made.kept), ("Так", ME, Moment(5), Kept::Here));
    assert_eq!((item.source(), page.waiting()), (of, waiting - 1));
    // A correction of it takes its place.
    page.note_own(of.household, &change(of, 101, ME, "Саме так"), Moment(6), Kept::Here);
    assert_eq!(page.items[0].done.as_ref().map(|it| it.text.as_str()), Some("Саме так"));
}

#[test]
fn what_was_sent_after_the_page_was_made_waits_no_more_and_what_the_server_says_is_done_stays() {
    let mut page = page();
    let (of, there) = (page.items[0].source(), done(99, ME, "Новіше"));
    let mut known = page.items[1].clone();
    known.done = Some(there.clone());
    let its = known.source();
    page.items.remove(1);
    page.done = vec![known];
    page.note_own(of.household, &change(of, 100, ME, "Так"), Moment(5), Kept::Saved);
    page.note_own(its.household, &change(its, 98, ME, "Давніше"), Moment(4), Kept::Saved);
    assert!(!page.items[0].waits());
    assert_eq!(page.done[0].done, Some(there));
}

#[test]
fn what_the_server_tells_of_others_waits_for_ones_own_words() {
    let mut page = page();
    let of = page.items[0].source();
    page.note_own(of.household, &change(of, 100, ME, "Моє"), Moment(5), Kept::Here);
    page.hear(&Told { of, done: done(99, OTHER, "Інше") }, |_| false);
    assert_eq!(page.items[0].done.as_ref().map(|it| it.text.as_str()), Some("Моє"), "it is only here");
    // It was sent: both are there.
    let mark = Mark { change: ChangeId(uuid(99)), who: OTHER, at: Moment(99) };
    let rivals = vec![Rival { value: "Інше".into(), mark: Some(mark) }];
    let both = Done { rivals, ..done(100, ME, "Моє") };
    page.hear(&Told { of, done: both.clone() }, |_| false);
    assert_eq!(page.items[0].done, Some(both));
    // A choice of one puts the other aside, also before it is sent.
    let chosen = Change { settles: vec![mark.change], ..change(of, 102, ME, "Моє") };
    page.note_own(of.household, &chosen, Moment(7), Kept::Here);
    assert_eq!(page.items[0].done.as_ref().map(|it| it.rivals.len()), Some(0));
}

#[test]
fn a_text_that_somebody_is_typing_in_keeps_its_field() {
    let mut page = page();
    let of = page.items[0].source();
    page.hear(&Told { of, done: done(99, OTHER, "Інше") }, |item| item.source() == of);
    assert!(page.items[0].waits() && page.items[0].done.is_some());
    page.note_own(of.household, &change(of, 100, ME, "Моє"), Moment(5), Kept::Here);
    assert!(!page.items[0].waits());
    // Where nobody types it is done.
    let mut page = self::page();
    page.hear(&Told { of, done: done(99, OTHER, "Інше") }, |_| false);
    assert!(!page.items[0].waits());
}

#[test]
fn what_was_sent_says_what_became_of_it() {
    let mut page = page();
    let of = page.items[0].source();
    let plan = examples::lively_plan();
    let made = change(of, 100, ME, "Моє");
    page.note_own(of.household, &made, Moment(5), Kept::Here);
    let mut replica = Replica::stored(of.household, StoredReplica { state: None, outbox: Vec::new() });
    replica.record(made.clone());
    page.settle(&replica);
    assert_eq!(page.items[0].done.as_ref().map(|it| it.kept), Some(Kept::Here));
    // The server has it, and a translation of before as well.
    let mut plan = plan;
    plan.apply(&change(of, 99, OTHER, "Інше"));
    plan.apply(&made);
    page.settle(&Replica::at(std::sync::Arc::new(plan), Default::default()));
    let settled = page.items[0].done.clone().expect("done");
    assert_eq!((settled.kept, settled.rivals.len(), settled.text.as_str()), (Kept::Saved, 1, "Моє"));
}

#[test]
fn claims_of_a_household_replace_those_of_before_and_end_by_themselves() {
    let mut page = page();
    let of = page.items[0].source();
    let elsewhere = Source { household: app::domain::id::HouseholdId(uuid(77)), ..of };
    let claim = |of, until| Claim { of, who: OTHER, until: Moment(until) };
    let told = |of: Source, claims| ClaimsOf { household: of.household, claims, too_many: false };
    page.take_claims(told(elsewhere, vec![claim(elsewhere, 50)]), Moment(10));
    page.take_claims(told(of, vec![claim(of, 20), claim(Source { into: Lang::En, ..of }, 5)]), Moment(10));
    assert_eq!(page.claims, [claim(elsewhere, 50), claim(of, 20)]);
    page.take_claims(told(of, Vec::new()), Moment(10));
    assert_eq!(page.claims, [claim(elsewhere, 50)]);
    page.end_claims(Moment(50));
    assert!(page.claims.is_empty());
}

#[test]
fn a_page_that_an_older_program_kept_is_still_read() {
    let now = serde_json::to_value(Extra::Queue(Box::new(page()))).expect("json");
    let list = serde_json::json!({ "queue": now["queue"]["items"] });
    let Some(Extra::Queue(read)) = Extra::read(&list.to_string()) else { panic!("a queue") };
    assert_eq!((read.items, read.as_of), (page().items, None));
}

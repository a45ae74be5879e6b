//! What a program that runs wild, or a talk of years, can do to a household: pages and answers stay small, everything stays
//! reachable, and nothing but what is over the bound is refused.

use crate::support::{Family, Person, TestApp};
use app::domain::access::{Actor, Refusal};
use app::domain::change::limits::{NOTES, RIVALS_KEPT, UNKNOWN_CHANGES};
use app::domain::change::{Body, Change, NoteChange, StepChange};
use app::domain::id::{ChangeId, NoteId};
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Day;
use app::replica::wire::{HouseholdPush, Outcome, Verdict};
use axum::http::StatusCode;
use server::journal::WriteRequest;
use std::collections::BTreeSet;

/// The most that a page or an answer may be, in bytes before it is packed.
const MOST: usize = 8_000_000;

/// Hands changes to the writer, as `/api/sync/v1` does, without a request of megabytes.
async fn write(test: &TestApp, by: &Person, family: &Family, changes: Vec<Change>) -> Vec<Outcome> {
    let (household, actor) = (family.household, Actor { person: by.id, role: by.role });
    let mut outcomes = Vec::new();
    for some in changes.chunks(1_000) {
        let changes = some.iter().cloned().map(Ok).collect();
        let request = |answer| WriteRequest { household, actor, offset: 0, changes, answer };
        outcomes.extend(test.app.journals.submit(request).await.expect("stored"));
    }
    outcomes
}

fn accepted(outcomes: &[Outcome]) -> usize {
    outcomes.iter().filter(|it| matches!(it.verdict, Verdict::Accepted(_))).count()
}

/// A note of the family about the step, with a mark that it is found by.
fn note(test: &TestApp, family: &Family, n: usize, filling: &str) -> Change {
    let text = Written { lang: Lang::Uk, text: format!("(№{n}) {filling}") };
    let id = NoteId(test.id());
    let note =
        NewNote { id, step: Some(family.step), audience: Audience::All, text, help: false, contact: None };
    test.by(&family.member, NoteChange::Added { note })
}

/// All pages and answers that show the household, with who sees them; none may be larger than [`MOST`].
async fn sizes(test: &TestApp, family: &Family) {
    let (step, staff) = (family.step, format!("/staff/household/{}", family.household));
    let of_member = ["/".into(), "/plan".into(), format!("/plan/step/{step}"), "/more/team".into()];
    let more =
        [format!("/plan/step/{step}?history=1"), format!("/plan/step/{step}/card"), "/plan/print".into()];
    let of_staff = [
        staff.clone(),
        format!("{staff}/step/{step}"),
        format!("{staff}/step/{step}?history=1"),
        format!("{staff}/notes"),
        format!("{staff}/unread"),
        "/staff".into(),
        "/staff/queue".into(),
    ];
    let pages = of_member.iter().chain(&more).map(|path| (path, &family.member));
    for (path, person) in pages.chain(of_staff.iter().map(|path| (path, &family.mediator))) {
        let answer = test.get(path, Some(person)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let drawn = answer.text.find("<script type=\"application/json\"").unwrap_or(answer.text.len());
        eprintln!("{:>9} bytes, {drawn:>9} before its data: {path}", answer.text.len());
        assert!(answer.text.len() <= MOST, "{path}: {} bytes", answer.text.len());
    }
    for cursor in [None, Some(0)] {
        let push = HouseholdPush::new(family.household, cursor, &[]);
        let bytes = serde_json::to_string(&test.sync(&family.member, push).await).expect("JSON").len();
        eprintln!("{bytes:>9} bytes: an answer to {cursor:?}");
        assert!(bytes <= MOST, "{bytes} bytes for {cursor:?}");
    }
}

/// The marks of notes that are drawn (not only brought along as data) on a page and on all that its links to earlier
/// ones lead to.
async fn reached(test: &TestApp, person: &Person, first: &str, earlier: &str) -> BTreeSet<usize> {
    let (mut next, mut found) = (Some(first.to_owned()), BTreeSet::new());
    while let Some(path) = next {
        let page = test.get(&path, Some(person)).await.text;
        let drawn = page.split("<script type=\"application/json\"").next().expect("what is drawn");
        let marks =
            drawn.split("(№").skip(1).filter_map(|rest| rest.split_once(')')?.0.parse::<usize>().ok());
        let before = found.len();
        found.extend(marks);
        assert!(found.len() > before, "{path} shows nothing new");
        let link = drawn.split(&format!("href=\"{earlier}")).nth(1);
        next = link.map(|rest| format!("{earlier}{}", rest.split('"').next().expect("an address")));
    }
    found
}

#[tokio::test]
async fn thousands_of_blind_answers_leave_a_small_page_and_one_tap_settles_them() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let first = Day::parse("2027-01-01").expect("a day");
    let blind = |n: i32| {
        let due = StepChange::DueChanged { step: family.step, due: Some(Day(first.0 + n)) };
        Change { base: Some(ChangeId(test.id())), ..test.by(&family.member, due) }
    };
    let changes: Vec<Change> = (0..4_500).map(blind).collect();
    assert_eq!(accepted(&write(&test, &family.member, &family, changes.clone()).await), 4_500);

    let path = format!("/plan/step/{}", family.step);
    let page = test.get(&path, Some(&family.member)).await;
    eprintln!("{} bytes: {path}", page.text.len());
    assert!(page.text.len() < 300_000, "{} bytes", page.text.len());
    assert_eq!(page.text.matches("class=\"rival\"").count(), 4, "the answer that is shown, and three others");
    assert!(page.said().contains("і ще 4496 давніших відповідей"), "{}", page.said());
    let staff = format!("/staff/household/{}/step/{}", family.household, family.step);
    assert!(test.get(&staff, Some(&family.researcher)).await.text.len() < 400_000);

    let push = HouseholdPush::new(family.household, None, &[]);
    let plan = test.sync(&family.member, push).await.state.expect("a state").plan;
    let field = &plan.step(family.step).expect("the step").due;
    assert_eq!(field.rivals().len(), RIVALS_KEPT);
    let settles: Vec<ChangeId> =
        field.rivals().iter().filter_map(|it| it.mark.map(|mark| mark.change)).collect();
    let due = StepChange::DueChanged { step: family.step, due: Some(first) };
    let settled = Change { base: field.version(), settles, ..test.by(&family.member, due) };
    let reply = test.push(&family.member, family.household, &[settled]).await;
    assert!(matches!(reply.results[0].verdict, Verdict::Accepted(_)));
    assert!(!test.get(&path, Some(&family.member)).await.text.contains("class=\"rival\""));

    // The history has them all, twenty a page.
    for (page, more) in [(2, true), (226, false)] {
        let answer = test.get(&format!("{path}?history={page}"), Some(&family.member)).await;
        assert_eq!(answer.text.contains(&format!("{path}?history={}", page + 1)), more, "{page}");
        assert!(answer.text.len() < 300_000 && answer.text.contains("class=\"plain history\""), "{page}");
    }
}

#[tokio::test]
async fn ten_thousand_notes_stay_within_their_pages_and_each_is_reached_by_links() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let filling = "слово ".repeat(33);
    let notes: Vec<Change> = (0..NOTES).map(|n| note(&test, &family, n, &filling)).collect();
    assert_eq!(accepted(&write(&test, &family.member, &family, notes).await), NOTES);
    sizes(&test, &family).await;

    let more = note(&test, &family, NOTES, "ще одна");
    let tick = test.by(&family.member, test.tick(&family, "one"));
    let verdicts = write(&test, &family.member, &family, vec![more, tick]).await;
    assert_eq!(verdicts[0].verdict, Verdict::Refused(Refusal::Full));
    assert!(matches!(verdicts[1].verdict, Verdict::Accepted(_)), "nothing else is blocked");

    let found = reached(&test, &family.member, &format!("/plan/step/{}", family.step), "/notes/").await;
    assert_eq!(found.len(), NOTES);
}

#[tokio::test]
async fn long_notes_are_taken_as_long_as_the_plan_has_room_and_each_is_reached_by_links() {
    for (filling, least) in [("слово ".repeat(600), 500), ("<".repeat(7_900), 100)] {
        let test = TestApp::start().await;
        let family = test.family("Iris").await;
        let notes: Vec<Change> = (0..2_000).map(|n| note(&test, &family, n, &filling)).collect();
        let outcomes = write(&test, &family.member, &family, notes).await;
        let taken = accepted(&outcomes);
        eprintln!("{taken} notes of {} characters", filling.chars().count());
        assert!(taken > least, "{taken}");
        let refused = &outcomes[taken..];
        assert!(!refused.is_empty());
        assert!(refused.iter().all(|it| it.verdict == Verdict::Refused(Refusal::Full)));
        let short = test.by(&family.member, test.tick(&family, "one"));
        assert_eq!(accepted(&write(&test, &family.member, &family, vec![short]).await), 1);
        sizes(&test, &family).await;

        let staff = format!("/staff/household/{}", family.household);
        let earlier = format!("{staff}/notes/");
        for first in [format!("{staff}/notes"), format!("{staff}/step/{}", family.step)] {
            let found = reached(&test, &family.mediator, &first, &earlier).await;
            assert_eq!(found.len(), taken, "{first}");
        }
        // A note that is refused where there is no program comes back with its words and the reason.
        let (step, back) = (family.step.to_string(), format!("/plan/step/{}", family.step));
        let long = format!("(№9999) {}", filling.trim());
        let fields = [
            ("kind", "note-added"),
            ("form", "note-added"),
            ("step", &step),
            ("text", &long),
            ("back", &back),
        ];
        let page = test.post_form("/do", Some(&family.member), &fields).await;
        let why = test.app.edition().content.words(Lang::Uk).get("refused-full");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains(&why) && page.text.contains(&long.replace('<', "&lt;")));
    }
}

#[tokio::test]
async fn changes_of_unknown_kinds_are_kept_up_to_a_bound() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let unknown = |json: &str| {
        let body: Body = serde_json::from_str(json).expect("a change");
        test.by(&family.member, body)
    };
    let many = (0..=UNKNOWN_CHANGES).map(|n| unknown(&format!(r#"{{"garden-planted":{{"trees":{n}}}}}"#)));
    let outcomes = write(&test, &family.member, &family, many.collect()).await;
    assert_eq!(accepted(&outcomes), UNKNOWN_CHANGES);
    assert_eq!(outcomes[UNKNOWN_CHANGES].verdict, Verdict::Refused(Refusal::Full));
    let tick = test.by(&family.member, test.tick(&family, "one"));
    assert_eq!(accepted(&write(&test, &family.member, &family, vec![tick]).await), 1);

    // Few, but each of them large.
    let other = test.family("Roos").await;
    let large = format!(r#"{{"garden-planted":{{"words":"{}"}}}}"#, "ї".repeat(30_000));
    let body: Body = serde_json::from_str(&large).expect("a change");
    let many = (0..100).map(|_| test.by(&other.member, body.clone())).collect();
    let taken = accepted(&write(&test, &other.member, &other, many).await);
    assert!((20..40).contains(&taken), "{taken}");
}

#[tokio::test]
async fn the_same_id_with_other_words_is_refused_and_with_the_same_words_is_known() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let first = note(&test, &family, 1, "перші слова");
    let other = Change { id: first.id, ..note(&test, &family, 2, "другі слова") };
    // The clock of a phone may be corrected between two attempts.
    let again = Change { at: app::domain::time::Moment(first.at.0 - 60_000), ..first.clone() };
    let in_one = [first.clone(), again.clone(), other.clone()];
    let verdicts = |reply: app::replica::wire::HouseholdReply| -> Vec<Verdict> {
        reply.results.iter().map(|it| it.verdict).collect()
    };
    let reply = verdicts(test.push(&family.member, family.household, &in_one).await);
    let Verdict::Accepted(seq) = reply[0] else { panic!("{reply:?}") };
    let known = vec![Verdict::Duplicate(seq), Verdict::Refused(Refusal::IdInUse)];
    assert_eq!(reply[1..], known);
    let later = verdicts(test.push(&family.member, family.household, &[again, other]).await);
    assert_eq!(later, known, "also when it is on disk");
    // Somebody else's, with the same words.
    let theirs = Change { id: first.id, ..test.by(&family.researcher, first.body.clone()) };
    let reply = verdicts(test.push(&family.researcher, family.household, &[theirs]).await);
    assert_eq!(reply, [Verdict::Refused(Refusal::IdInUse)]);
    // What two programs write in two forms of Unicode is one text.
    let composed = note(&test, &family, 3, "її йод");
    let apart = note(&test, &family, 3, "і\u{308}і\u{308} и\u{306}од");
    let apart = match (&composed.body, apart.body) {
        (
            Body::Known(app::domain::change::ChangeKind::Note(NoteChange::Added { note: one })),
            Body::Known(app::domain::change::ChangeKind::Note(NoteChange::Added { note: other })),
        ) => {
            let note = NewNote { id: one.id, ..other };
            Change { id: composed.id, ..test.by(&family.member, NoteChange::Added { note }) }
        }
        _ => panic!("notes"),
    };
    let reply = verdicts(test.push(&family.member, family.household, &[composed, apart]).await);
    assert!(matches!(reply[..], [Verdict::Accepted(_), Verdict::Duplicate(_)]), "{reply:?}");
}

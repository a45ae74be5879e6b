//! What a coordinator does over months: stand-ins, closing and opening again, and households to practise with.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::access::is_let_in;
use app::domain::change::{NoteChange, PersonChange};
use app::domain::id::{HouseholdId, NoteId};
use app::domain::plan::household::Role;
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Day;
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;

const DAY: i64 = 86_400_000;

async fn coordinator(test: &TestApp) -> Person {
    test.add_person(Role::Coordinator, "Marloes").await
}

async fn post(test: &TestApp, form: &str, by: &Person, fields: &[(&str, &str)]) -> Answer {
    test.post_form(&format!("/staff/desk/{form}"), Some(by), fields).await
}

/// The coordinator's page.
async fn desk(test: &TestApp, by: &Person, query: &str) -> Answer {
    test.get(&format!("/staff/desk{query}"), Some(by)).await
}

fn day(test: &TestApp, after: i32) -> String {
    test.now().day().plus(after).to_string()
}

async fn is_in(test: &TestApp, household: HouseholdId, person: &Person) -> bool {
    let page = test.get(&format!("/staff/household/{household}"), Some(person)).await;
    page.status == StatusCode::OK
}

/// Hands a caseload over at once.
async fn hand_over(test: &TestApp, by: &Person, whom: &Person, to: &Person, days: (i32, i32)) -> Answer {
    let (whom, to, from, until) =
        (whom.id.to_string(), to.id.to_string(), day(test, days.0), day(test, days.1));
    let fields =
        [("person", &*whom), ("stand_in", &*to), ("from", &*from), ("until", &*until), ("step", "do")];
    post(test, "stand-in", by, &fields).await
}

async fn pair(test: &TestApp, by: &Person, family: &Family, researcher: Option<&Person>) -> Answer {
    let researcher = researcher.map_or_else(String::new, |it| it.id.to_string());
    let (household, mediator) = (family.household.to_string(), family.mediator.id.to_string());
    let fields = [("household", &*household), ("researcher", &*researcher), ("mediator", &*mediator)];
    post(test, "pair", by, &fields).await
}

/// A family with its researcher, and a colleague of the same role.
async fn family_and_femke(test: &TestApp) -> (Family, Person, Person) {
    let (marloes, family) = (coordinator(test).await, test.family("Iris").await);
    (family, marloes, test.add_person(Role::Researcher, "Femke").await)
}

async fn asks_for_help(test: &TestApp, family: &Family) {
    let text = Written { lang: Lang::Uk, text: "Допоможіть нам".into() };
    let (id, audience) = (NoteId(test.id()), Audience::All);
    let note = NewNote { id, step: None, audience, text, help: true, contact: None };
    let change = test.by(&family.member, NoteChange::Added { note });
    let reply = test.push(&family.member, family.household, &[change]).await;
    assert!(matches!(reply.results[0].verdict, Verdict::Accepted(_)), "a call for help is always taken");
}

#[tokio::test]
async fn a_caseload_of_twenty_goes_to_a_stand_in_with_a_word_to_the_families_and_comes_back_by_itself() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = &family.researcher;
    let (of_sanne, of_oksana) = (sanne.id.to_string(), family.mediator.id.to_string());
    for n in 1..20 {
        let alias = format!("Huishouden {n}");
        let fields = [
            ("alias", &*alias),
            ("member", "Ганна"),
            ("lang", "uk"),
            ("researcher", &*of_sanne),
            ("mediator", &*of_oksana),
        ];
        assert_eq!(post(&test, "household", &marloes, &fields).await.status, StatusCode::SEE_OTHER);
    }
    let store = &test.app.store;
    let all = store.list_households_of(sanne.id).await.expect("the database");
    assert_eq!(all.len(), 20);
    // First it is looked at, and nothing is done.
    let (to, from, until) = (femke.id.to_string(), day(&test, 0), day(&test, 14));
    let word = "Sanne is twee weken weg. Femke helpt u.";
    let mut fields = vec![
        ("person", &*of_sanne),
        ("stand_in", &*to),
        ("from", &*from),
        ("until", &*until),
        ("word", word),
        ("step", "look"),
    ];
    let preview = post(&test, "stand-in", &marloes, &fields).await;
    assert_eq!(preview.status, StatusCode::OK);
    let said = preview.words();
    for shown in ["Femke krijgt er 20 huishoudens bij", word, "vervangt Sanne tot en met", "Huishouden 19"] {
        assert!(said.contains(shown), "{shown}: {said}");
    }
    assert!(!is_in(&test, family.household, &femke).await);
    // Then it is done, and sent again it counts once.
    let (_, page) = preview.text.split_once("action=\"/staff/desk/stand-in?page=").expect("its form");
    let address = format!("/staff/desk/stand-in?page={}", &page[..36]);
    fields.pop();
    fields.push(("step", "do"));
    for _ in 0..2 {
        let done = test.post_form(&address, Some(&marloes), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        assert_eq!(
            done.location.as_deref(),
            Some(&*format!("/staff/desk?done=stand-in&of={of_sanne}#of-{of_sanne}"))
        );
    }
    for household in &all {
        let snapshot = test.app.journals.snapshot(*household).await.expect("a plan");
        let plan = snapshot.plan(Audience::Team);
        let notes: Vec<_> =
            plan.notes.iter().map(|it| (it.author, it.text.written().text.as_str())).collect();
        assert_eq!(notes, [(marloes.id, word)]);
        assert!(!is_let_in(plan, marloes.id, test.now().day()), "a coordinator reads no plan");
        assert!(is_in(&test, *household, &femke).await && is_in(&test, *household, sanne).await);
    }
    // Who is on leave sees who stands in, and so do the stand-in, the coordinator and the family.
    let caseload = test.get("/staff", Some(&femke)).await.words();
    assert!(
        caseload.contains("Huishouden 19") && caseload.contains("U: Vervangt Sanne tot en met"),
        "{caseload}"
    );
    let caseload = test.get("/staff", Some(sanne)).await.words();
    assert!(caseload.contains("Femke: Vervangt Sanne tot en met"), "{caseload}");
    let page = desk(&test, &marloes, "").await.words();
    assert!(page.contains("Femke neemt waar voor Sanne") && page.contains(": 20 huishoudens"), "{page}");
    let team = test.get("/more/team", Some(&family.member)).await.words();
    for shown in ["Femke", "Замінює колегу (Sanne) до", word, "Marloes"] {
        assert!(team.contains(shown), "{shown}: {team}");
    }
    // The word waits for the mediator in each household.
    let queue = test.get("/staff/queue", Some(&family.mediator)).await.words();
    assert!(queue.contains(word), "{queue}");
    // A change of the stand-in's is taken.
    let tick = test.by(&femke, test.tick(&family, "one"));
    let reply = test.push(&femke, family.household, &[tick]).await;
    assert!(matches!(reply.results[0].verdict, Verdict::Accepted(_)));
    // The last day is the stand-in's, the day after is not: even where nothing could be written about it.
    test.pass(14 * DAY);
    assert!(is_in(&test, family.household, &femke).await);
    test.pass(DAY);
    test.disk.set_read_only(true).await.expect("the database");
    assert!(!is_in(&test, family.household, &femke).await);
    let caseload = test.get("/staff", Some(&femke)).await;
    assert!(caseload.status == StatusCode::OK && !caseload.text.contains("Huishouden 1"), "no name is left");
    let late = test.by(&femke, test.tick(&family, "two"));
    let reply = test.sync(&femke, HouseholdPush::new(family.household, Some(0), &[late])).await;
    assert!(reply.refused.is_some() && reply.entries.is_empty() && reply.state.is_none());
    let live = format!("/api/live/v1?household={}&after=0", family.household);
    assert_eq!(test.get(&live, Some(&femke)).await.status, StatusCode::NOT_FOUND);
    test.disk.set_read_only(false).await.expect("the database");
    // The next day brings the journals after it.
    test.pass(DAY);
    desk(&test, &marloes, "").await;
    assert_eq!(store.list_households_of(femke.id).await.expect("the database"), []);
    assert_eq!(store.list_households_of(sanne.id).await.expect("the database").len(), 20);
    let team = test.get("/more/team", Some(&family.member)).await.words();
    assert!(team.contains("Sanne") && !team.contains("Замінює колегу"), "{team}");
}

#[tokio::test]
async fn a_stand_in_begins_on_its_first_day_and_ends_at_once_when_it_is_given_back() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = &family.researcher;
    assert_eq!(hand_over(&test, &marloes, sanne, &femke, (3, 10)).await.status, StatusCode::SEE_OTHER);
    assert!(!is_in(&test, family.household, &femke).await, "it has not begun");
    assert!(!test.get("/staff", Some(&femke)).await.text.contains("Iris"));
    let team = test.get("/more/team", Some(&family.member)).await.words();
    assert!(team.contains("Замінює колегу (Sanne) з"), "{team}");
    assert!(!test.get("/staff/several?what=message", Some(&femke)).await.text.contains("Iris"));
    // A telephone number told meanwhile is there for the families from the first day.
    let told = test.post_form("/staff/more", Some(&femke), &[("phone", "0612345678")]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let snapshot = test.app.journals.snapshot(family.household).await.expect("a journal");
    assert_eq!(snapshot.plan(Audience::All).people[&femke.id].phone.get(), "0612345678");
    test.pass(3 * DAY);
    assert!(is_in(&test, family.household, &femke).await);
    assert!(test.get("/staff", Some(&femke)).await.text.contains("Iris"));
    let mut watch = test.app.journals.hub().watch_access(femke.id);
    let fields = [("person", sanne.id.to_string()), ("stand_in", femke.id.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (*name, it.as_str())).collect();
    for _ in 0..2 {
        assert_eq!(post(&test, "back", &marloes, &fields).await.status, StatusCode::SEE_OTHER);
    }
    // Her streams end by this.
    tokio::time::timeout(std::time::Duration::from_secs(20), watch.changed()).await.expect("told");
    assert!(!is_in(&test, family.household, &femke).await);
    assert!(is_in(&test, family.household, sanne).await);
    // And again.
    hand_over(&test, &marloes, sanne, &femke, (0, 0)).await;
    assert!(is_in(&test, family.household, &femke).await);
}

#[tokio::test]
async fn stand_ins_that_overlap_or_go_away_leave_everybody_where_they_belong() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = &family.researcher;
    // She is in the team already: nothing to hand over, so she does not leave when it ends.
    let roos = test.family("Roos").await;
    hand_over(&test, &marloes, &roos.researcher, sanne, (0, 5)).await;
    let there = hand_over(&test, &marloes, sanne, &roos.researcher, (0, 5)).await;
    assert_eq!(there.status, StatusCode::SEE_OTHER, "her own household only");
    assert!(is_in(&test, family.household, &roos.researcher).await);
    // Somebody stands in for her on one of these days already.
    let covered = hand_over(&test, &marloes, sanne, &femke, (4, 8)).await;
    assert_eq!(covered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(covered.words().contains("Er is niets over te dragen"), "{}", covered.words());
    assert!(!is_in(&test, family.household, &femke).await);
    let after = hand_over(&test, &marloes, sanne, &femke, (6, 8)).await;
    assert_eq!(after.status, StatusCode::SEE_OTHER, "one after the other");
    // The same stand-in again has other days.
    hand_over(&test, &marloes, sanne, &femke, (6, 20)).await;
    let snapshot = test.app.journals.snapshot(family.household).await.expect("a plan");
    let stands = snapshot.plan(Audience::Team).people[&femke.id].stands_in.expect("a stand-in");
    assert_eq!(stands.until, test.now().day().plus(20));
    // A stand-in who does not work here any more is in no team.
    let out = femke.id.to_string();
    assert_eq!(post(&test, "out", &marloes, &[("person", &*out)]).await.status, StatusCode::SEE_OTHER);
    let page = desk(&test, &marloes, "").await.words();
    assert!(!page.contains("Femke neemt waar"), "{page}");
    test.pass(6 * DAY);
    assert!(!is_in(&test, family.household, &roos.researcher).await);
    assert!(
        is_in(&test, family.household, sanne).await && is_in(&test, roos.household, &roos.researcher).await
    );
}

#[tokio::test]
async fn a_caseload_is_handed_over_for_good_when_a_colleague_leaves() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = &family.researcher;
    // She stands in there already, and stays then.
    hand_over(&test, &marloes, sanne, &femke, (0, 2)).await;
    let (whom, to) = (sanne.id.to_string(), femke.id.to_string());
    let fields = |step| {
        [
            ("person", &*whom),
            ("stand_in", &*to),
            ("until", ""),
            ("word", "Femke komt bij u."),
            ("lasting", "1"),
            ("step", step),
        ]
    };
    let preview = post(&test, "stand-in", &marloes, &fields("look")).await;
    assert!(preview.words().contains("Femke in plaats van Sanne"), "{}", preview.words());
    assert!(is_in(&test, family.household, sanne).await);
    let done = post(&test, "stand-in", &marloes, &fields("do")).await;
    assert!(done.location.expect("a page").contains("done=handed-over"));
    test.pass(9 * DAY);
    assert!(is_in(&test, family.household, &femke).await && !is_in(&test, family.household, sanne).await);
    let team = test.get("/more/team", Some(&family.member)).await.words();
    assert!(team.contains("Femke komt bij u.") && !team.contains("Замінює колегу"), "{team}");
}

#[tokio::test]
async fn a_team_that_changes_keeps_its_stand_in_only_while_the_one_who_is_away_belongs_to_it() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = &family.researcher;
    hand_over(&test, &marloes, sanne, &femke, (0, 5)).await;
    // Saved as it stands.
    assert_eq!(pair(&test, &marloes, &family, Some(sanne)).await.status, StatusCode::SEE_OTHER);
    assert!(is_in(&test, family.household, &femke).await && is_in(&test, family.household, sanne).await);
    let joost = test.add_person(Role::Researcher, "Joost").await;
    pair(&test, &marloes, &family, Some(&joost)).await;
    assert!(!is_in(&test, family.household, &femke).await && !is_in(&test, family.household, sanne).await);
    // Who stands in can take over for good.
    hand_over(&test, &marloes, &joost, &femke, (0, 5)).await;
    pair(&test, &marloes, &family, Some(&femke)).await;
    test.pass(9 * DAY);
    assert!(is_in(&test, family.household, &femke).await && !is_in(&test, family.household, &joost).await);
}

#[tokio::test]
async fn a_stand_in_that_cannot_be_comes_back_with_what_was_typed() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let (whom, to) = (family.researcher.id.to_string(), femke.id.to_string());
    let mediator = family.mediator.id.to_string();
    let (first, last, before, never) = (day(&test, 2), day(&test, 4), day(&test, -1), day(&test, 500));
    for (stand_in, from, until, why) in [
        ("", &first, &last, "Kies eerst wie er waarneemt"),
        (&*to, &last, &first, "Kies een eerste dag"),
        (&*to, &before, &last, "Kies een eerste dag"),
        (&*to, &first, &never, "Kies een eerste dag"),
        (&*to, &first, &String::new(), "Kies een eerste dag"),
        (&*mediator, &first, &last, ""),
        (&*whom, &first, &last, ""),
    ] {
        let fields = [
            ("person", &*whom),
            ("stand_in", stand_in),
            ("from", from),
            ("until", until),
            ("word", "Beste gezinnen"),
            ("step", "do"),
        ];
        let again = post(&test, "stand-in", &marloes, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{stand_in} {from} {until}");
        assert!(again.words().contains(why) && again.text.contains("Beste gezinnen"), "{why}");
    }
    // To write it otherwise leads back to the form, and does nothing.
    let fields =
        [("person", &*whom), ("stand_in", &*to), ("until", &*last), ("word", "Anders"), ("step", "change")];
    let again = post(&test, "stand-in", &marloes, &fields).await;
    assert!(again.status == StatusCode::OK && again.text.contains("Anders"));
    assert!(!is_in(&test, family.household, &femke).await);
    // It is a coordinator's only.
    let by = &family.researcher;
    for form in ["stand-in", "back", "close", "open", "again", "practice"] {
        let household = family.household.to_string();
        let fields = [("person", &*whom), ("stand_in", &*to), ("until", &*last), ("household", &*household)];
        assert_eq!(post(&test, form, by, &fields).await.status, StatusCode::NOT_FOUND, "{form}");
    }
}

#[tokio::test]
async fn a_change_of_a_team_can_be_taken_back_where_it_is_said() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let done = pair(&test, &marloes, &family, Some(&femke)).await.location.expect("a page");
    let page = test.get(done.split('#').next().expect("a path"), Some(&marloes)).await;
    let (_, undo) =
        page.drawn().split_once("undo-pair").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a form");
    assert!(undo.split("</form>").next().expect("its end").contains(&family.researcher.id.to_string()));
    pair(&test, &marloes, &family, Some(&family.researcher)).await;
    assert!(is_in(&test, family.household, &family.researcher).await);
    assert!(!is_in(&test, family.household, &femke).await);
}

async fn close(test: &TestApp, by: &Person, household: HouseholdId) {
    let household = household.to_string();
    let fields = [("household", &*household), ("reason", "finished"), ("day", "")];
    assert_eq!(post(test, "close", by, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_closed_household_stands_in_no_list_and_its_family_goes_on_reading_and_ticking() {
    let test = TestApp::start().await;
    let (family, marloes, _) = family_and_femke(&test).await;
    test.family("Roos").await;
    let note = test.by(&family.researcher, test.note(&family, Audience::All, "Tot ziens"));
    test.push(&family.researcher, family.household, &[note]).await;
    let household = family.household.to_string();
    // Why is asked, and when: not tomorrow.
    for fields in [
        [("household", &*household), ("reason", ""), ("day", "")],
        [("household", &*household), ("reason", "finished"), ("day", &*day(&test, 1))],
    ] {
        let again = post(&test, "close", &marloes, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for _ in 0..2 {
        close(&test, &marloes, family.household).await;
    }
    let card = format!("id=\"of-{household}\"");
    let page = desk(&test, &marloes, "").await;
    assert!(!page.drawn().contains(&card) && page.words().contains("1 huishouden"), "{}", page.words());
    assert!(!desk(&test, &marloes, "?q=iris").await.drawn().contains(&card));
    let closed = desk(&test, &marloes, "?filter=closed").await;
    assert!(closed.drawn().contains(&card) && closed.words().contains("het werk is klaar"));
    let caseload = test.get("/staff", Some(&family.researcher)).await;
    assert!(!caseload.drawn().contains(&household), "{}", caseload.words());
    assert!(test.get("/staff?filter=closed", Some(&family.researcher)).await.drawn().contains(&household));
    assert!(!test.get("/staff/queue", Some(&family.mediator)).await.words().contains("Tot ziens"));
    assert!(!test.get("/staff/work", Some(&family.researcher)).await.words().contains("Iris"));
    // The plan is theirs.
    let today = test.get("/", Some(&family.member)).await.words();
    assert!(
        today.contains("Ваша спільна робота з командою завершилася") && today.contains("Запитати команду"),
        "{today}"
    );
    let tick = test.by(&family.member, test.tick(&family, "one"));
    let reply = test.push(&family.member, family.household, &[tick]).await;
    assert!(matches!(reply.results[0].verdict, Verdict::Accepted(_)));
    assert!(is_in(&test, family.household, &family.researcher).await, "the team can look back");
    // A call for help brings it back to everybody, marked.
    asks_for_help(&test, &family).await;
    let page = desk(&test, &marloes, "?filter=help").await;
    assert!(page.drawn().contains(&card) && page.words().contains("Dit gesloten huishouden vraagt hulp"));
    assert!(test.get("/staff", Some(&family.researcher)).await.drawn().contains(&household));
    assert!(test.get("/staff/queue", Some(&family.mediator)).await.words().contains("Допоможіть нам"));
    for _ in 0..2 {
        let opened = post(&test, "open", &marloes, &[("household", &*household)]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER);
    }
    let page = desk(&test, &marloes, "").await;
    assert!(page.drawn().contains(&card) && !page.words().contains("Gesloten op"), "{}", page.words());
    assert!(!test.get("/", Some(&family.member)).await.words().contains("Ваша команда завершила"));
}

#[tokio::test]
async fn a_colleague_who_left_keeps_their_name_and_can_come_back() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    let sanne = family.researcher.id.to_string();
    let note = test.by(&family.researcher, test.note(&family, Audience::All, "Van Sanne"));
    test.push(&family.researcher, family.household, &[note]).await;
    // What is left to hand over stands where the account is ended.
    let page = desk(&test, &marloes, "").await;
    let of_sanne = page.drawn();
    let of_sanne = of_sanne.split(&format!("id=\"of-{sanne}\"")).nth(1).expect("her card");
    let of_sanne = of_sanne.split("id=\"of-").next().expect("its end");
    assert!(
        of_sanne.contains("Draag eerst dit huishouden over") && of_sanne.contains(">Iris<"),
        "{of_sanne}"
    );
    pair(&test, &marloes, &family, Some(&femke)).await;
    assert_eq!(post(&test, "out", &marloes, &[("person", &*sanne)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        test.get("/staff", Some(&family.researcher)).await.location.as_deref().map(|it| &it[..6]),
        Some("/enter")
    );
    let page = desk(&test, &marloes, "").await.words();
    assert!(page.contains("1 oud-collega") && page.contains("Sanne werkt hier weer"), "{page}");
    let step = format!("/plan/step/{}", family.step);
    let page = test.get(&step, Some(&family.member)).await.words();
    assert!(page.contains("Sanne"), "what she wrote has her name");
    for _ in 0..2 {
        let again = post(&test, "again", &marloes, &[("person", &*sanne)]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
    }
    let page = desk(&test, &marloes, "").await.words();
    assert!(!page.contains("oud-collega"), "{page}");
    assert_eq!(
        test.get("/staff", Some(&family.researcher)).await.location.as_deref().map(|it| &it[..6]),
        Some("/enter")
    );
    let back = test.sign_in(family.researcher.id, Role::Researcher).await;
    assert_eq!(test.get("/staff", Some(&back)).await.status, StatusCode::OK);
    assert!(!is_in(&test, family.household, &back).await, "she is paired with nobody");
    // Nobody else comes back so: a member is a family's.
    let member = family.member.id.to_string();
    post(&test, "out", &marloes, &[("person", &*member)]).await;
    let no = post(&test, "again", &marloes, &[("person", &*member)]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_household_to_practise_with_counts_nowhere_and_begins_anew() {
    let test = TestApp::start().await;
    let (_, marloes, femke) = family_and_femke(&test).await;
    let nobody = post(&test, "practice", &marloes, &[("researcher", ""), ("mediator", "")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk(&test, &marloes, "").await;
    let (_, id) = page.text.split_once("action=\"/staff/desk/practice?page=").expect("the form");
    let address = format!("/staff/desk/practice?page={}", &id[..36]);
    let (of_femke, store) = (femke.id.to_string(), &test.app.store);
    for _ in 0..2 {
        let fields = [("researcher", &*of_femke), ("mediator", "")];
        let made = test.post_form(&address, Some(&marloes), &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    }
    let theirs = store.list_households_of(femke.id).await.expect("the database");
    assert_eq!(theirs.len(), 1, "sent twice it is made once");
    let practice = theirs[0].to_string();
    let card = format!("id=\"of-{practice}\"");
    // It counts in no number of the coordinator's, and is found where it is asked for.
    let page = desk(&test, &marloes, "").await;
    assert!(page.words().contains("1 huishouden") && !page.drawn().contains(&card), "{}", page.words());
    assert!(!desk(&test, &marloes, "?q=oefening").await.drawn().contains(&card));
    let shown = desk(&test, &marloes, "?filter=practice").await;
    assert!(shown.drawn().contains(&card) && shown.words().contains("oefenhuishouden"));
    // Who practises has it before them, marked; the number of their households is none.
    let caseload = test.get("/staff", Some(&femke)).await.words();
    assert!(caseload.contains("Oefening") && caseload.contains("oefenhuishouden"), "{caseload}");
    assert!(caseload.contains("0 huishoudens") || caseload.contains("Geen huishouden"), "{caseload}");
    let plan = test.get(&format!("/staff/household/{practice}"), Some(&femke)).await.words();
    assert!(plan.contains("oefenhuishouden") && plan.contains("Zwemles voor Bohdan"), "{plan}");
    // The other one of the pair was invented, and has left.
    let snapshot = test.app.journals.snapshot(theirs[0]).await.expect("a plan");
    assert_eq!(snapshot.plan(Audience::Team).people_as(Role::Mediator).count(), 0);
    let fields = [("researcher", &*of_femke), ("mediator", ""), ("instead", &*practice)];
    assert_eq!(post(&test, "practice", &marloes, &fields).await.status, StatusCode::SEE_OTHER);
    let shown = desk(&test, &marloes, "?filter=practice").await;
    assert!(!shown.drawn().contains(&card) && shown.words().contains("Oefening 2"), "{}", shown.words());
    // No household of a family is closed that way.
    let roos = test.family("Roos").await;
    let real = roos.household.to_string();
    let fields = [("researcher", &*of_femke), ("mediator", ""), ("instead", &*real)];
    post(&test, "practice", &marloes, &fields).await;
    let snapshot = test.app.journals.snapshot(roos.household).await.expect("a plan");
    assert!(snapshot.plan(Audience::Team).closed.get().is_none());
}

#[tokio::test]
async fn a_word_of_the_coordinators_answers_no_call_for_help() {
    let test = TestApp::start().await;
    let (family, marloes, femke) = family_and_femke(&test).await;
    asks_for_help(&test, &family).await;
    let (whom, to, until) = (family.researcher.id.to_string(), femke.id.to_string(), day(&test, 3));
    let fields = [
        ("person", &*whom),
        ("stand_in", &*to),
        ("until", &*until),
        ("word", "Femke helpt u."),
        ("step", "do"),
    ];
    assert_eq!(post(&test, "stand-in", &marloes, &fields).await.status, StatusCode::SEE_OTHER);
    let page = desk(&test, &marloes, "?filter=help").await;
    assert!(page.drawn().contains(&family.household.to_string()), "it is still open");
    // A stand-in is no way for anybody else to come in: only a coordinator says so.
    let stands = app::domain::plan::household::StandIn {
        whom: family.researcher.id,
        from: test.now().day(),
        until: Day(test.now().day().0 + 300),
    };
    let longer = test.by(&femke, PersonChange::StandsIn { person: femke.id, stands });
    let reply = test.push(&femke, family.household, &[longer]).await;
    assert!(matches!(reply.results[0].verdict, Verdict::Refused(_)));
}

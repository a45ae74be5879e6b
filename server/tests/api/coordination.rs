//! The coordinator's page: people and devices are taken out, links are withdrawn, and a form counts once.

use crate::support::{Family, Person, TestApp, request};
use app::domain::access::Refusal;
use app::domain::change::PersonChange;
use app::domain::id::PersonId;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::text::{Audience, Lang};
use app::domain::time::Moment;
use app::replica::wire::{HouseholdPush, Verdict, Waiting};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use futures::future::join_all;
use server::auth::LINK_MS;
use server::store::PersonRow;
use uuid::Uuid;

/// What a program sends to hear of its household.
const SYNC: &str = r#"{"v":1,"device":"00000000-0000-0000-0000-000000000001","now":0,"households":[]}"#;

async fn coordinator(test: &TestApp) -> Person {
    test.add_person(Role::Coordinator, "Marloes").await
}

async fn post(test: &TestApp, form: &str, by: &Person, fields: &[(&str, String)]) -> StatusCode {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    test.post_form(&format!("/staff/desk/{form}"), Some(by), &fields).await.status
}

async fn desk(test: &TestApp, by: &Person) -> String {
    test.get("/staff/desk", Some(by)).await.said()
}

/// How their devices learn that it is over: programs are told why, pages lead to the entrance, which says so.
async fn assert_out(test: &TestApp, family: &Family, person: &Person) {
    let told = test.post_json("/api/sync/v1", Some(person), SYNC).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    assert!(told.text.contains("device-removed"), "{}", told.text);
    let live = format!("/api/live/v1?household={}&after=0", family.household);
    assert_eq!(test.get(&live, Some(person)).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(test.get("/", Some(person)).await.location.as_deref(), Some("/enter"));
    let entrance = test.get("/enter", Some(person)).await;
    assert!(entrance.text.contains("data-removed"));
}

#[tokio::test]
async fn a_member_who_is_taken_out_is_signed_out_everywhere_at_once_and_what_they_wrote_stays() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test).await;
    let tablet = test.sign_in(family.member.id, Role::Member).await;
    let note = test.by(&family.member, test.note(&family, Audience::All, "Від Олени"));
    let waiting = Some(Waiting { count: 2, since: Moment(test.now().0 - 1_000) });
    let push = HouseholdPush { waiting, ..HouseholdPush::new(family.household, Some(0), &[note]) };
    test.sync(&family.member, push).await;
    let open = test.token(family.member.id).await;
    // Both are looked up already.
    for device in [&family.member, &tablet] {
        assert_eq!(test.get("/", Some(device)).await.status, StatusCode::OK);
    }
    let fields = [("person", family.member.id.to_string())];
    assert_eq!(post(&test, "out", &marloes, &fields).await, StatusCode::SEE_OTHER);
    for device in [&family.member, &tablet] {
        assert_out(&test, &family, device).await;
    }
    let spent = test.post_form("/enter", None, &[("token", &open)]).await;
    assert_eq!(spent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(spent.cookie.is_none());
    let store = &test.app.store;
    assert!(!store.is_member(family.household, family.member.id).await.expect("the database"));
    assert_eq!(store.sum_waiting(family.household).await.expect("the database"), None);
    // The team reads on, with the name of who wrote it.
    let notes = format!("/staff/household/{}/step/{}", family.household, family.step);
    let page = test.get(&notes, Some(&family.researcher)).await.text;
    assert!(page.contains("Від Олени") && page.contains("Олена"));
    assert!(!desk(&test, &marloes).await.contains("Олена"));
    // Twice is as good as once; nobody invites them any more.
    assert_eq!(post(&test, "out", &marloes, &fields).await, StatusCode::SEE_OTHER);
    assert_eq!(post(&test, "invite", &marloes, &fields).await, StatusCode::NOT_FOUND);
    // They come back as a new member.
    let again =
        [("household", family.household.to_string()), ("name", "Олена".into()), ("lang", "uk".into())];
    assert_eq!(post(&test, "member", &marloes, &again).await, StatusCode::SEE_OTHER);
    assert!(desk(&test, &marloes).await.contains("Олена"));
    assert_out(&test, &family, &tablet).await;
}

#[tokio::test]
async fn a_colleague_who_is_taken_out_has_no_household_and_no_session_any_more() {
    let test = TestApp::start().await;
    let (iris, roos) = (test.family("Iris").await, test.family("Roos").await);
    let marloes = coordinator(&test).await;
    let pair = |household: String| [("household", household), ("researcher", iris.researcher.id.to_string())];
    let paired = pair(roos.household.to_string());
    assert_eq!(post(&test, "pair", &marloes, &paired).await, StatusCode::SEE_OTHER);
    assert!(test.get("/staff", Some(&iris.researcher)).await.text.contains("Roos"));
    let fields = [("person", iris.researcher.id.to_string())];
    assert_eq!(post(&test, "out", &marloes, &fields).await, StatusCode::SEE_OTHER);
    assert_out(&test, &iris, &iris.researcher).await;
    let left = test.app.store.list_households_of(iris.researcher.id).await.expect("the database");
    assert_eq!(left, []);
    // Nobody pairs them any more, and what they made stays.
    assert_eq!(post(&test, "pair", &marloes, &paired).await, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk(&test, &marloes).await;
    assert!(!page.contains(&format!("id=\"of-{}\"", iris.researcher.id)), "only the way back is left");
    let plan = test.get(&format!("/plan/step/{}", iris.step), Some(&iris.member)).await;
    assert!(plan.said().contains("Inschrijven bij de gemeente"));
}

#[tokio::test]
async fn the_last_coordinator_stays_and_nobody_takes_themselves_out() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test).await;
    let out = |person: &Person| [("person", person.id.to_string())];
    assert_eq!(post(&test, "out", &marloes, &out(&marloes)).await, StatusCode::UNPROCESSABLE_ENTITY);
    let second = test.add_person(Role::Coordinator, "Bas").await;
    assert_eq!(post(&test, "out", &marloes, &out(&marloes)).await, StatusCode::UNPROCESSABLE_ENTITY);
    // Each takes the other out at once: one of them stays.
    let (of_second, of_marloes) = (out(&second), out(&marloes));
    let (one, other) =
        tokio::join!(post(&test, "out", &marloes, &of_second), post(&test, "out", &second, &of_marloes));
    let done = [one, other].into_iter().filter(|it| *it == StatusCode::SEE_OTHER).count();
    assert_eq!(done, 1, "{one} {other}");
    let staff = test.app.store.list_staff().await.expect("the database");
    assert_eq!(staff.len(), 1);
}

#[tokio::test]
async fn a_lost_device_is_closed_and_the_others_go_on() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test).await;
    let lost = test.sign_in(family.member.id, Role::Member).await;
    let devices = test.app.store.list_devices(family.member.id, test.now()).await.expect("the database");
    let device = test.get("/", Some(&lost)).await.text;
    let device = device.split_once("\"device\":\"").expect("its id").1[..36].to_owned();
    assert!(devices.iter().any(|it| it.device.to_string() == device));
    let fields = [("person", family.member.id.to_string()), ("device", device.clone())];
    assert!(desk(&test, &marloes).await.contains(&device));
    // It is that person's, or nobody's.
    let others = [("person", family.researcher.id.to_string()), ("device", device.clone())];
    post(&test, "device", &marloes, &others).await;
    assert_eq!(test.get("/", Some(&lost)).await.status, StatusCode::OK);
    for _ in 0..2 {
        assert_eq!(post(&test, "device", &marloes, &fields).await, StatusCode::SEE_OTHER);
    }
    assert_out(&test, &family, &lost).await;
    assert!(!desk(&test, &marloes).await.contains(&device));
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn only_the_latest_link_of_a_person_is_good_and_it_can_be_withdrawn() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test).await;
    let invite = async || {
        let fields = [("person", family.member.id.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (*name, it.as_str())).collect();
        let page = test.post_form("/staff/desk/invite", Some(&marloes), &fields).await.text;
        let (_, token) = page.split_once("/enter#").expect("a link");
        token[..32].to_owned()
    };
    let enter = async |token: &str| test.post_form("/enter", None, &[("token", token)]).await;
    let expired = test.app.edition().content.words(Lang::Uk).get("enter-expired");
    let (first, second) = (invite().await, invite().await);
    assert!(enter(&first).await.said().contains(&expired.replace('\u{ad}', "")));
    let shown = |page: &str| page.contains("action=\"/staff/desk/withdraw");
    assert!(shown(&desk(&test, &marloes).await), "an open link is seen");
    assert_eq!(enter(&second).await.status, StatusCode::SEE_OTHER);
    assert!(!shown(&desk(&test, &marloes).await), "it is spent");
    let third = invite().await;
    let fields = [("person", family.member.id.to_string())];
    assert_eq!(post(&test, "withdraw", &marloes, &fields).await, StatusCode::SEE_OTHER);
    assert!(!shown(&desk(&test, &marloes).await), "it is withdrawn");
    assert_eq!(enter(&third).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    invite().await;
    test.pass(LINK_MS);
    assert!(!shown(&desk(&test, &marloes).await), "its time is over");
}

/// The address of a form as the page has it.
fn address(page: &str, form: &str) -> String {
    let start = format!("action=\"/staff/desk/{form}?page=");
    let (_, rest) = page.split_once(&start).expect("the form, with the id of its page");
    format!("/staff/desk/{form}?page={}", &rest[..36])
}

#[tokio::test]
async fn a_form_that_is_sent_five_times_counts_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test).await;
    let page = desk(&test, &marloes).await;
    let household = family.household.to_string();
    let forms: [(&str, Vec<(&str, &str)>); 4] = [
        ("household", vec![("alias", "Vlier"), ("municipality", ""), ("member", "Ганна"), ("lang", "uk")]),
        ("member", vec![("household", &household), ("name", "Богдан"), ("lang", "uk")]),
        ("colleague", vec![("name", "Femke"), ("role", "researcher"), ("lang", "nl")]),
        ("pair", vec![("household", &household), ("mediator", "")]),
    ];
    for (form, fields) in &forms {
        let to = address(&page, form);
        let sent = join_all((0..5).map(|_| test.post_form(&to, Some(&marloes), fields))).await;
        assert!(sent.iter().all(|it| it.status == StatusCode::SEE_OTHER), "{form}");
        let again = test.post_form(&to, Some(&marloes), fields).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{form}");
    }
    let store = &test.app.store;
    assert_eq!(store.count_households().await.expect("the database"), 2);
    let people = store.list_memberships().await.expect("the database");
    let count = |name: &str| people.iter().filter(|(_, it)| it.name == name).count();
    assert_eq!((count("Ганна"), count("Богдан")), (1, 1));
    let staff = store.list_staff().await.expect("the database");
    assert_eq!(staff.iter().filter(|it| it.name == "Femke").count(), 1);
    // From a page that was opened later it is another one.
    let to = address(&desk(&test, &marloes).await, "household");
    test.post_form(&to, Some(&marloes), &forms[0].1).await;
    assert_eq!(store.count_households().await.expect("the database"), 3);
}

#[tokio::test]
async fn an_account_whose_change_was_not_stored_is_in_nobodys_way() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let marloes = coordinator(&test).await;
    let id = PersonId(test.id());
    let person = NewPerson {
        id,
        name: "Остап".into(),
        names: Default::default(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    let named = [test.by(&family.member, PersonChange::Added { person })];
    test.push(&family.member, family.household, &named).await;
    // As it stands when the database fails between the two.
    let row = PersonRow { id, role: Role::Member, name: "Остап".into(), lang: Lang::Uk };
    test.app.store.add_person(&row, test.now()).await.expect("added");
    let fields =
        [("household", family.household.to_string()), ("name", "Остап".into()), ("lang", "uk".into())];
    assert_eq!(post(&test, "member", &marloes, &fields).await, StatusCode::SEE_OTHER);
    let ostap = test.sign_in(id, Role::Member).await;
    assert_eq!(test.get("/plan", Some(&ostap)).await.status, StatusCode::OK);
    // The same where the change is refused: too many people are named already.
    let full = test.family("Roos").await;
    let names: Vec<_> = (0..400)
        .map(|n| {
            let (id, name) = (PersonId(test.id()), format!("Дитина {n}"));
            let person = NewPerson {
                id,
                name,
                names: Default::default(),
                role: Role::Member,
                born: None,
                lang: Lang::Uk,
            };
            test.by(&full.member, PersonChange::Added { person })
        })
        .collect();
    let reply = test.push(&full.member, full.household, &names).await;
    assert!(reply.results.iter().any(|it| it.verdict == Verdict::Refused(Refusal::TooLong)));
    let page = desk(&test, &marloes).await;
    let to = address(&page, "member");
    let household = full.household.to_string();
    let fields = [("household", household.as_str()), ("name", "Зоряна"), ("lang", "uk")];
    for _ in 0..2 {
        let answer = test.post_form(&to, Some(&marloes), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert!(!desk(&test, &marloes).await.contains("Зоряна"));
}

#[tokio::test]
async fn a_page_of_an_earlier_server_still_makes_what_it_asks_for() {
    let test = TestApp::start().await;
    let marloes = coordinator(&test).await;
    for page in ["", "?page=", "?page=x", &format!("?page={}", Uuid::nil())] {
        let fields = [("alias", "Vlier"), ("member", "Ганна"), ("lang", "uk")];
        let to = format!("/staff/desk/household{page}");
        assert_eq!(test.post_form(&to, Some(&marloes), &fields).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(test.app.store.count_households().await.expect("the database"), 4);
    let bare = request(Method::POST, "/staff/desk/out", Some(&marloes), Body::empty());
    assert_eq!(test.send(bare).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

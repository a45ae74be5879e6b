//! Coming in: links that a team makes for its households and a family for itself, the first page, and whom to call.

use crate::support::{Answer, TestApp};
use app::domain::change::PersonChange;
use app::domain::id::PersonId;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::text::{Audience, Lang};
use axum::http::StatusCode;
use uuid::Uuid;

/// The token of the link that a page shows.
fn token(answer: &Answer) -> &str {
    let (_, rest) = answer.text.split_once("/enter#").unwrap_or_else(|| panic!("no link: {}", answer.text));
    &rest[..32]
}

fn shows_a_link(answer: &Answer) -> bool {
    answer.status == StatusCode::OK && answer.text.contains("/enter#") && answer.text.contains("<svg")
}

#[tokio::test]
async fn a_team_lets_the_members_of_its_own_households_in_and_nobody_else() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let address = format!("/staff/household/{}/family", family.household);
    let member = family.member.id.to_string();
    for by in [&family.researcher, &family.mediator] {
        let page = test.get(&address, Some(by)).await;
        assert!(page.text.contains(&format!("<form method=\"post\" action=\"{address}\">")), "{}", page.text);
        let shown = test.post_form(&address, Some(by), &[("person", &member)]).await;
        assert!(shows_a_link(&shown), "{}", shown.text);
        let entered = test.post_form("/enter", None, &[("token", token(&shown))]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER);
        // It is spent.
        let again = test.post_form("/enter", None, &[("token", token(&shown))]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // A colleague, somebody of another household, and somebody without an account.
    let named = PersonId(Uuid::from_u128(77));
    let person = NewPerson {
        id: named,
        name: "Маля".into(),
        names: Default::default(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    let added = test.by(&family.member, PersonChange::Added { person });
    test.push(&family.member, family.household, &[added]).await;
    for id in [family.mediator.id, els.member.id, named] {
        let refused =
            test.post_form(&address, Some(&family.researcher), &[("person", &id.to_string())]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.text);
    }
    for by in [&els.researcher, &els.member, &family.member, &coordinator] {
        let refused = test.post_form(&address, Some(by), &[("person", &member)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{:?}: {}", by.role, refused.text);
        assert!(!refused.text.contains("/enter#"));
    }
}

#[tokio::test]
async fn a_member_brings_in_a_second_phone_of_their_own_and_one_of_the_family() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let (household, address) = (family.household.to_string(), "/more/devices");
    let fields = [("household", household.as_str()), ("name", "Данило"), ("lang", "uk")];
    test.post_form("/staff/desk/member", Some(&coordinator), &fields).await;
    let plan = test.app.journals.snapshot(family.household).await.expect("a plan");
    let (danylo, _) = plan
        .plan(Audience::All)
        .people_as(Role::Member)
        .find(|(_, person)| person.name.get() == "Данило")
        .expect("a member");
    for person in [family.member.id, danylo] {
        let shown = test.post_form(address, Some(&family.member), &[("person", &person.to_string())]).await;
        assert!(shows_a_link(&shown), "{}", shown.text);
        let entered = test.post_form("/enter", None, &[("token", token(&shown))]).await;
        let cookie = entered.cookie.expect("a session");
        let device = crate::support::Person {
            cookie: cookie.split(';').next().expect("a pair").to_owned(),
            id: person,
            ..family.member.clone()
        };
        assert!(test.get("/plan", Some(&device)).await.text.contains("Inschrijven bij de gemeente"));
    }
    // The own other phone stands among the own devices.
    let devices = test.get(address, Some(&family.member)).await;
    assert_eq!(devices.text.matches("class=\"card device\"").count(), 2, "{}", devices.text);
    for person in [els.member.id, family.researcher.id] {
        let refused = test.post_form(address, Some(&family.member), &[("person", &person.to_string())]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
    let own = family.researcher.id.to_string();
    let refused = test.post_form(address, Some(&family.researcher), &[("person", &own)]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_first_page_says_what_this_is_who_helps_and_who_sees_it_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    // A family that comes in for the first time.
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let (household, address) = (family.household.to_string(), "/staff/desk/member");
    let fields = [("household", household.as_str()), ("name", "Надія"), ("lang", "uk")];
    test.post_form(address, Some(&coordinator), &fields).await;
    let plan = test.app.journals.snapshot(family.household).await.expect("a plan");
    let people: Vec<_> = plan
        .plan(Audience::All)
        .people_as(Role::Member)
        .map(|(id, it)| (id, it.name.get().clone()))
        .collect();
    let nadiia = people.iter().find(|(_, name)| name == "Надія").expect("a member").0;
    let enter = async || {
        let token = test.token(nadiia).await;
        let entered = test.post_form("/enter", None, &[("token", &token)]).await;
        (entered.location.expect("a page"), entered.cookie.expect("a session"))
    };
    let (first, cookie) = enter().await;
    assert_eq!(first, "/?welcome=1");
    let device = crate::support::Person {
        cookie: cookie.split(';').next().expect("a pair").to_owned(),
        id: nadiia,
        ..family.member.clone()
    };
    let page = test.get(&first, Some(&device)).await;
    for said in ["Це ваш план", "Sanne", "Оксана", "Хто це бачить"] {
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
    assert!(!test.get("/", Some(&device)).await.said().contains("Це ваш план"));
    // Another phone of hers knows it.
    assert_eq!(enter().await.0, "/");
    // Whoever opened a page gets that page.
    let token = test.token(family.researcher.id).await;
    let entered = test.post_form("/enter", None, &[("token", &token)]).await;
    assert_eq!(entered.location.as_deref(), Some("/"));
}

#[tokio::test]
async fn a_colleague_tells_a_number_once_and_all_their_households_can_call() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let sanne = &family.researcher;
    let told = test.post_form("/staff/more", Some(sanne), &[("phone", "06 12 34 56 78")]).await;
    assert_eq!(told.location.as_deref(), Some("/staff/more#phone"));
    assert!(test.get("/staff/more", Some(sanne)).await.text.contains("value=\"06 12 34 56 78\""));
    let team = test.get("/more/team", Some(&family.member)).await;
    assert!(team.text.contains("href=\"tel:0612345678\""), "{}", team.text);
    // A household that she comes to later has it too.
    let (household, researcher) = (els.household.to_string(), sanne.id.to_string());
    let mediator = els.mediator.id.to_string();
    let pair = [("household", household.as_str()), ("researcher", &researcher), ("mediator", &mediator)];
    let paired = test.post_form("/staff/desk/pair", Some(&coordinator), &pair).await;
    assert_eq!(paired.status, StatusCode::SEE_OTHER, "{}", paired.text);
    assert!(test.get("/more/team", Some(&els.member)).await.text.contains("href=\"tel:0612345678\""));
    // It is taken back everywhere.
    test.post_form("/staff/more", Some(sanne), &[("phone", "")]).await;
    for member in [&family.member, &els.member] {
        assert!(!test.get("/more/team", Some(member)).await.text.contains("tel:"));
    }
    // Nobody tells a number of somebody else.
    let of_other = PersonChange::PhoneTold { person: family.mediator.id, phone: "0000000".into() };
    for by in [&family.member, sanne] {
        let reply = test.push(by, family.household, &[test.by(by, of_other.clone())]).await;
        assert!(format!("{:?}", reply.results).contains("NotAllowed"), "{:?}", reply.results);
    }
}

#[tokio::test]
async fn who_has_no_link_learns_what_to_do() {
    let test = TestApp::start().await;
    let entrance = test.get("/enter", None).await;
    assert!(entrance.said().contains("Немає посилання?") && !entrance.text.contains("tel:"));
}

#[tokio::test]
async fn a_household_its_team_and_its_first_link_are_made_with_one_form() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let (researcher, mediator) = (family.researcher.id.to_string(), family.mediator.id.to_string());
    let desk = test.get("/staff/desk", Some(&coordinator)).await;
    let page = desk.text.split("/staff/desk/household?page=").nth(1).expect("a form")[..36].to_owned();
    let form = format!("/staff/desk/household?page={page}");
    let fields = [
        ("alias", "Margriet"),
        ("municipality", "Zaanstad"),
        ("member", "Віра"),
        ("lang", "uk"),
        ("researcher", researcher.as_str()),
        ("mediator", &mediator),
        ("invite", "1"),
    ];
    let made = test.post_form(&form, Some(&coordinator), &fields).await;
    assert!(shows_a_link(&made), "{}", made.text);
    let entered = test.post_form("/enter", None, &[("token", token(&made))]).await;
    assert_eq!(entered.location.as_deref(), Some("/?welcome=1"));
    assert!(test.get("/staff", Some(&family.researcher)).await.said().contains("Margriet"));
    // Sent again it is one household.
    test.post_form(&form, Some(&coordinator), &fields).await;
    let desk = test.get("/staff/desk", Some(&coordinator)).await;
    assert_eq!(desk.drawn().matches("<h3>Margriet<").count(), 1);

    // Without a link it leads to what was made, which says so.
    let fields = [("alias", "Klaver"), ("member", "Юля"), ("lang", "uk")];
    let made = test.post_form("/staff/desk/household", Some(&coordinator), &fields).await;
    let to = made.location.expect("the page");
    let (address, mark) = to.split_once('#').expect("a part of it");
    let page = test.get(address, Some(&coordinator)).await;
    let drawn = page.drawn();
    let card = drawn.split(&format!("id=\"{mark}\"")).nth(1).expect("the card");
    let card = card.split("</li>").next().expect("its end");
    assert!(card.contains("Huishouden toegevoegd") && card.contains("Klaver"), "{card}");
}

#[tokio::test]
async fn a_household_is_found_by_part_of_a_name_and_by_what_it_lacks() {
    let test = TestApp::start().await;
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    test.family("Iris").await;
    for (alias, member) in [("Klaver", "Надія"), ("Zuring", "Юлія")] {
        let fields = [("alias", alias), ("member", member), ("lang", "uk")];
        test.post_form("/staff/desk/household", Some(&coordinator), &fields).await;
    }
    for (query, there, not) in [
        ("q=%D0%BD%D0%B0%D0%B4%D1%96", vec!["Klaver"], vec!["Iris", "Zuring"]),
        ("q=zur", vec!["Zuring"], vec!["Iris", "Klaver"]),
        ("q=nijm", vec!["Iris"], vec!["Zuring", "Klaver"]),
        ("filter=no-team", vec!["Klaver", "Zuring"], vec!["Iris"]),
        ("filter=not-in&q=klav", vec!["Klaver"], vec!["Iris", "Zuring"]),
        ("filter=nonsense&sort=nonsense", vec!["Iris", "Klaver", "Zuring"], vec![]),
    ] {
        let page = test.get(&format!("/staff/desk?{query}"), Some(&coordinator)).await;
        let drawn = page.drawn();
        let shows = |alias: &str| drawn.contains(&format!("<h3>{alias}<"));
        assert!(there.iter().all(|it| shows(it)) && !not.iter().any(|it| shows(it)), "{query}");
    }
}

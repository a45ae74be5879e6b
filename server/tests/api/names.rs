//! A name per script: told once, and shown to each reader in the letters that they read.

use crate::support::{Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::PersonChange;
use app::domain::id::PersonId;
use app::domain::name::Script;
use app::domain::plan::household::Role;
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;

async fn named_in(
    test: &TestApp,
    by: &Person,
    family: &Family,
    person: PersonId,
    script: Script,
    name: &str,
) -> Verdict {
    let name = PersonChange::NamedIn { person, script, name: name.to_owned() };
    let reply = test.push(by, family.household, &[test.by(by, name)]).await;
    reply.results[0].verdict
}

#[tokio::test]
async fn each_reader_sees_names_in_their_own_letters() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (olena, sanne) = (family.member.id, family.researcher.id);
    let note = test.note(&family, app::domain::text::Audience::All, "Ik bel morgen");
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, note)]).await;
    let staff = format!("/staff/household/{}", family.household);
    let step = format!("/plan/step/{}", family.step);
    // Known in one script, that is shown to everybody.
    assert!(test.get(&staff, Some(&family.researcher)).await.text.contains(">Олена<"));
    assert!(test.get(&step, Some(&family.member)).await.text.contains(">Sanne<"));

    for (by, person, script, name) in [
        (&family.member, olena, Script::Latin, "Olena"),
        (&family.researcher, sanne, Script::Cyrillic, "Санне"),
    ] {
        let verdict = named_in(&test, by, &family, person, script, name).await;
        assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    }
    for path in [staff.clone(), format!("{staff}/family"), format!("{staff}/talk/family")] {
        let page = test.get(&path, Some(&family.researcher)).await.text;
        assert!(page.contains(">Olena<") && !page.contains(">Олена<"), "{path}");
    }
    for path in [&step, "/more/team"] {
        let page = test.get(path, Some(&family.member)).await.text;
        assert!(page.contains(">Санне<") && !page.contains(">Sanne<"), "{path}");
    }
    let page = test.get("/", Some(&family.member)).await.text;
    assert!(page.contains("hello-name\">Олена<"), "{page}");
}

#[tokio::test]
async fn a_family_tells_the_names_of_its_own_people_and_of_nobody_else() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let member = &family.member;
    let verdict = named_in(&test, member, &family, family.researcher.id, Script::Cyrillic, "Хтось").await;
    assert_eq!(verdict, Verdict::Refused(Refusal::NotAllowed));
    let verdict = named_in(&test, &family.mediator, &family, member.id, Script::Latin, "Olena").await;
    assert!(matches!(verdict, Verdict::Accepted(_)), "who reads both scripts may help: {verdict:?}");
    let verdict = named_in(&test, member, &family, member.id, Script::Latin, "Олена").await;
    assert_eq!(verdict, Verdict::Refused(Refusal::OtherLetters));
}

#[tokio::test]
async fn a_name_in_the_wrong_letters_comes_back_with_the_reason() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (id, form) = (family.member.id.to_string(), format!("person-renamed {}", family.member.id));
    let fields = [
        ("kind", "person-renamed person-named-in"),
        ("form", form.as_str()),
        ("back", "/more/written"),
        ("person", &id),
        ("script", "latin"),
        ("was-text", "Олена"),
        ("text", "Олена Коваль"),
        ("was-other", ""),
        ("other", "Оlena Koval"), // its first letter is Cyrillic
    ];
    let page = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = test.app.edition().content.words(app::domain::text::Lang::Uk).get("refused-other-letters");
    for part in [words.as_str(), "value=\"Олена Коваль\"", "value=\"Оlena Koval\""] {
        assert!(page.text.contains(part), "{part}");
    }
    let mut fields = fields;
    fields[8].1 = "Olena Koval";
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let reply = test.sync(&family.member, HouseholdPush::new(family.household, None, &[])).await;
    let plan = reply.state.expect("a state").plan;
    let person = &plan.people[&family.member.id];
    let called = Script::ALL.map(|script| person.name_in(script));
    assert_eq!(called, [Some("Олена Коваль"), Some("Olena Koval")], "one Save, both fields");
}

#[tokio::test]
async fn a_colleague_is_called_in_both_scripts_in_each_household_they_come_to() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let fields =
        [("name", "Femke Postma"), ("other", "Фемке Постма"), ("role", "researcher"), ("lang", "nl")];
    let made = test.post_form("/staff/desk/colleague", Some(&coordinator), &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let staff = test.app.store.list_staff().await.expect("the staff");
    let femke = staff.iter().find(|row| row.name.starts_with("Femke")).expect("Femke");
    let (household, researcher) = (family.household.to_string(), femke.id.to_string());
    let mediator = family.mediator.id.to_string();
    let pair = [("household", household.as_str()), ("researcher", &researcher), ("mediator", &mediator)];
    test.post_form("/staff/desk/pair", Some(&coordinator), &pair).await;
    let member = [("household", household.as_str()), ("name", "Данило"), ("other", "Danylo"), ("lang", "uk")];
    test.post_form("/staff/desk/member", Some(&coordinator), &member).await;

    let team = test.get("/more/team", Some(&family.member)).await.text;
    assert!(team.contains(">Фемке Постма<") && !team.contains(">Femke Postma<"));
    let desk = test.get("/staff/desk", Some(&coordinator)).await;
    assert!(desk.text.contains(">Femke Postma<") && desk.text.contains(">Danylo<"));
    let drawn = desk.drawn();
    assert!(!drawn.contains("Фемке") && !drawn.contains("Данило"), "in brackets it is for the programs only");

    let twice = [("household", household.as_str()), ("name", "Марко"), ("other", "Марко"), ("lang", "uk")];
    let refused = test.post_form("/staff/desk/member", Some(&coordinator), &twice).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

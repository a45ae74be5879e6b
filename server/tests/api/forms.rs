//! `POST /do` and `POST /prefs`: what a browser without wasm does.

use crate::support::TestApp;
use app::domain::change::InterviewChange;
use app::domain::id::TopicKey;
use app::domain::plan::answer::Answer as Answered;
use app::domain::plan::household::Role;
use app::domain::text::{Audience, Lang};
use app::replica::wire::HouseholdPush;
use axum::http::StatusCode;

#[tokio::test]
async fn a_tick_without_javascript_is_the_same_change() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let back = format!("/plan/step/{step}");
    let fields =
        [("kind", "sub-step-ticked"), ("step", &step), ("sub", "one"), ("done", "1"), ("back", &back)];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some(back.as_str())));
    let reply = test.sync(&family.researcher, HouseholdPush::new(family.household, None, &[])).await;
    let plan = reply.state.expect("a state").plan;
    assert_eq!(plan.step(family.step).expect("the step").progress(), (1, 2));
}

#[tokio::test]
async fn a_note_that_is_too_long_is_given_back_with_the_reason() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let (long, back) = ("ї".repeat(8_001), format!("/plan/step/{step}"));
    let fields =
        [("kind", "note-added"), ("form", "note-added"), ("step", &step), ("text", &long), ("back", &back)];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let edition = test.app.edition();
    let words = edition.content.words(Lang::Uk);
    assert!(answer.text.contains(&words.get("refused-too-long")));
    assert!(answer.text.contains(&long), "nothing is lost");
}

#[tokio::test]
async fn what_people_write_never_becomes_a_part_of_the_page() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
    let back = format!("/plan/step/{step}");
    let fields = [("kind", "note-added"), ("step", &step), ("text", evil), ("back", &back)];
    assert_eq!(test.post_form("/do", Some(&family.member), &fields).await.status, StatusCode::SEE_OTHER);
    for (path, person) in [
        (back.clone(), &family.member),
        (format!("/staff/household/{}/step/{step}", family.household), &family.researcher),
        ("/staff/queue".to_owned(), &family.mediator),
    ] {
        let page = test.get(&path, Some(person)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "{path}");
    }
}

#[tokio::test]
async fn a_chosen_language_is_remembered_for_the_person_on_every_device() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let answer = test.post_form("/prefs", Some(&family.member), &[("lang", "en"), ("back", "/more")]).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/more")));
    assert!(test.get("/", Some(&family.member)).await.text.contains("<html lang=\"en\""));
    let other = test.sign_in(family.member.id, family.member.role).await;
    assert!(test.get("/", Some(&other)).await.text.contains("<html lang=\"en\""));
    let appearance =
        test.post_form("/prefs", Some(&other), &[("theme", "dark"), ("back", "https://evil.example")]).await;
    assert_eq!(appearance.location.as_deref(), Some("/"));
}

#[tokio::test]
async fn a_refused_form_comes_back_as_it_was() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let fields = [
        ("kind", "appointment-added"),
        ("form", "appointment-added"),
        ("back", "/appointments"),
        ("what", "Прийом у \"лікаря\" & <ще>"),
        ("day", "0226-12-01"),
        ("time", "10:30"),
        ("place", "Кабінет 12"),
        ("with", "Пані О."),
        ("interpreter", "1"),
    ];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = answer.text.split("data-change=\"appointment-added\"").nth(1).expect("the form");
    let form = form.split("</form>").next().expect("its end");
    for part in [
        "value=\"Прийом у &quot;лікаря&quot; &amp; &lt;ще&gt;\"",
        "value=\"0226-12-01\"",
        "value=\"10:30\"",
        "value=\"Кабінет 12\"",
        "value=\"Пані О.\"",
        "checked=\"\"",
        "role=\"alert\"",
    ] {
        assert!(form.contains(part), "{part}: {form}");
    }
    let before = answer.text.split("data-change=\"appointment-added\"").next().expect("what stands before");
    let fold = before.rfind("<details").map(|at| &before[at..]).expect("a fold");
    assert!(fold.split('>').next().is_some_and(|tag| tag.contains("open=\"\"")), "{fold}");
    // The rest of the page is what it was.
    let page = test.get("/appointments", Some(&family.member)).await.text;
    for part in ["<!DOCTYPE html>", "<template id=\"draft\"", "<svg", "<script"] {
        assert_eq!(answer.text.matches(part).count(), page.matches(part).count(), "{part}");
    }
}

#[tokio::test]
async fn a_refused_form_of_the_desk_comes_back_as_it_was() {
    let test = TestApp::start().await;
    let (iris, roos) = (test.family("Iris").await, test.family("Roos").await);
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let fields = [("alias", "Vlier"), ("municipality", "Ede"), ("member", ""), ("lang", "en")];
    let page = test.post_form("/staff/desk/household", Some(&coordinator), &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("value=\"Vlier\"") && page.text.contains("value=\"Ede\""), "{}", page.text);
    let long = "x".repeat(301);
    let household = roos.household.to_string();
    let fields = [("household", household.as_str()), ("name", &long), ("lang", "nl")];
    let page = test.post_form("/staff/desk/member", Some(&coordinator), &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    // In the form of that household, and in no other.
    assert_eq!(page.text.matches(&long).count(), 1);
    let form = page.text.split("<form").find(|form| form.contains(&long)).expect("the form");
    assert!(form.contains(&household) && !form.contains(&iris.household.to_string()));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_counts_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let back = format!("/plan/step/{step}");
    let address = |page: &str| {
        let at = page.find("action=\"/do?page=").expect("a form with the id of its page");
        page[at + 8..].split('"').next().expect("an end").to_owned()
    };
    let drawn = test.get(&back, Some(&family.member)).await.text;
    let first = address(&drawn);
    assert_eq!(drawn.matches(&first).count(), drawn.matches("<form method=\"post\" action=\"/do").count());
    let again = address(&test.get(&back, Some(&family.member)).await.text);
    assert_ne!(first, again);
    let household = family.household.to_string();
    let count = async |person, address: &str, text: &str| {
        let fields = [
            ("kind", "note-added"),
            ("household", household.as_str()),
            ("step", &step),
            ("text", text),
            ("back", &back),
        ];
        let answer = test.post_form(address, Some(person), &fields).await;
        assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some(back.as_str())));
        let reply = test.sync(&family.researcher, HouseholdPush::new(family.household, None, &[])).await;
        reply.state.expect("a state").plan.notes.len()
    };
    // The answer was lost, the page loaded anew, the button pressed twice.
    assert_eq!(count(&family.member, &first, "Так").await, 1);
    assert_eq!(count(&family.member, &first, "Так").await, 1);
    // Other words are another note, and so are the same words on a later page or of somebody else.
    assert_eq!(count(&family.member, &first, "Так, завтра").await, 2);
    assert_eq!(count(&family.member, &again, "Так").await, 3);
    assert_eq!(count(&family.researcher, &first, "Так").await, 4);
    // Without the id of a page each is one.
    assert_eq!(count(&family.member, "/do", "Так").await, 5);
    assert_eq!(count(&family.member, "/do?page=x", "Так").await, 6);
}

#[tokio::test]
async fn all_that_comes_first_is_taken_by_one_form_and_each_step_finds_those_before_it() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let told = |question: &str, person, value: &str| InterviewChange::AnswerGiven {
        question: question.to_owned(),
        person,
        answer: Some(Answered::Chosen(vec![value.to_owned()])),
    };
    let changes = [
        test.by(&family.member, told("status", Some(family.member.id), "no-documents")),
        test.by(&family.member, told("calm-home", None, "no")),
    ];
    test.push(&family.member, family.household, &changes).await;
    for (person, path) in [
        (&family.member, "/plan/offers".to_owned()),
        (&family.researcher, format!("/staff/household/{}/offers", family.household)),
    ] {
        let page = test.get(&path, Some(person)).await.drawn();
        let first = page.split("aria-labelledby=\"first\"").nth(1).expect("what comes first");
        let first = first.split("</section>").next().expect("its end");
        let rows = first.matches("class=\"offer offer-row\"").count();
        assert!(rows > 2 && first.contains(&format!("({rows})")), "{path}: {rows}");
        // Nobody who may not take one sees the form.
        assert_eq!(first.matches("data-change=\"steps-added\"").count(), 1, "{path}");
    }
    let page = test.get("/plan/offers", Some(&family.member)).await.drawn();
    let form = page.split("data-change=\"steps-added\"").nth(1).expect("the form");
    let form = form.split("</form>").next().expect("its end");
    let inputs = form.split("<input type=\"hidden\" ").skip(1).filter_map(|input| {
        let name = input.split("name=\"").nth(1)?.split('"').next()?.to_owned();
        Some((name, input.split("value=\"").nth(1)?.split('"').next()?.to_owned()))
    });
    let fields: Vec<(String, String)> = inputs.collect();
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let action = page.split("data-change=\"steps-added\"").next().expect("what stands before it");
    let action = action.rsplit("action=\"").next().expect("its address").split('"').next().expect("its end");
    let action = action.replace("&amp;", "&");
    // Sent twice it counts once.
    for _ in 0..2 {
        let answer = test.post_form(&action, Some(&family.member), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    let snapshot = test.app.journals.snapshot(family.household).await.expect("the database");
    let plan = snapshot.plan(Audience::Team);
    let of = |topic: &str| {
        let topic = TopicKey::parse(topic);
        let mut steps = plan.steps.iter().filter(|step| step.topic == topic);
        (steps.next().expect("the step").clone(), steps.count())
    };
    let (registered, more) = of("brp-inschrijving");
    let (declared, _) = of("identiteitsverklaring-ambassade");
    assert_eq!(more, 0);
    assert!(*registered.urgent.get() && registered.needs.get().contains(&declared.id));
    assert!(declared.order.get() < registered.order.get(), "in the order in which they can be done");
    // How often it counts has an end, and is a number.
    for each in ["0", "201", "x"] {
        let fields =
            [("kind", "step-added"), ("form", "steps-added"), ("each", each), ("back", "/plan/offers")];
        let refused = test.post_form("/do", Some(&family.member), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{each}");
    }
}

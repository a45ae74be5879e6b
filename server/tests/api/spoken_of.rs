//! What a thing to do speaks of: the links from it to the other steps, on every side of the app.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::InterviewChange;
use app::domain::id::{StepId, TopicKey};
use app::domain::plan::answer::Answer as Answered;
use app::domain::text::Audience;
use axum::http::StatusCode;

async fn take(test: &TestApp, family: &Family, topic: &str) -> StepId {
    let fields = [("kind", "step-added"), ("topic", topic), ("back", "/plan/new")];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let snapshot = test.app.journals.snapshot(family.household).await.expect("the database");
    let key = TopicKey::parse(topic);
    let plan = snapshot.plan(Audience::Team);
    plan.steps.iter().find(|step| step.topic == key).expect("the step").id
}

async fn protected(test: &TestApp, family: &Family) {
    let answer = Some(Answered::Chosen(vec!["ukrainian".to_owned()]));
    let person = Some(family.member.id);
    let told = InterviewChange::AnswerGiven { question: "status".to_owned(), person, answer };
    test.push(&family.member, family.household, &[test.by(&family.member, told)]).await;
}

/// The links of a page from things to do to the steps they speak of: address and words.
fn ways(page: &Answer) -> Vec<(String, String)> {
    let page = page.drawn();
    let tasks = page.split("aria-labelledby=\"tasks\"").nth(1).expect("what is to be done");
    let tasks = tasks.split("</section>").next().expect("its end");
    let links = tasks.split("<a href=\"").skip(1).map(|link| {
        let (href, rest) = link.split_once('"').expect("an address");
        assert!(rest.starts_with(" class=\"inline-link\">"), "{href}: high enough for a thumb");
        let inside = rest.split_once("</a>").expect("its end").0;
        let words = inside.split('<').map(|part| part.split_once('>').map_or("", |(_, words)| words));
        (href.to_owned(), words.collect())
    });
    links.collect()
}

async fn step(test: &TestApp, person: &Person, path: &str) -> Vec<(String, String)> {
    let page = test.get(path, Some(person)).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    ways(&page)
}

#[tokio::test]
async fn a_step_that_a_thing_to_do_speaks_of_is_reached_in_the_plan_or_where_it_comes_into_it() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    protected(&test, &family).await;
    let allowance = take(&test, &family, "leefgeld").await;
    let own = format!("/plan/step/{allowance}");
    let team = format!("/staff/household/{}", family.household);
    let staffs = format!("{team}/step/{allowance}");
    // Not in the plan: to the button that takes it, which is there.
    let account = "Відкрити банківський рахунок (bankrekening)";
    let found = step(&test, &family.member, &own).await;
    let to = "/plan/new#topic-bankrekening".to_owned();
    assert!(found.contains(&(to, account.to_owned())), "{found:?}");
    assert_eq!(found.len(), 2, "and to telling of an income");
    let new = test.get("/plan/new", Some(&family.member)).await.drawn();
    for (href, _) in &found {
        let (_, id) = href.split_once('#').expect("a part of the screen");
        assert_eq!(new.matches(&format!("id=\"{id}\"")).count(), 1, "{href}");
    }
    let found = step(&test, &family.researcher, &staffs).await;
    let to = format!("{team}/new#topic-bankrekening");
    assert!(found.iter().any(|(href, _)| *href == to), "{found:?}");
    let new = test.get(&format!("{team}/new"), Some(&family.researcher)).await.drawn();
    assert_eq!(new.matches("id=\"topic-bankrekening\"").count(), 1);
    // Who may not take a step is led to none that is not there.
    assert_eq!(step(&test, &family.mediator, &staffs).await, []);
    // In the plan: to the step itself, for all of them.
    let opened = take(&test, &family, "bankrekening").await;
    let found = step(&test, &family.member, &own).await;
    assert!(found.contains(&(format!("/plan/step/{opened}"), account.to_owned())), "{found:?}");
    for person in [&family.researcher, &family.mediator] {
        let found = step(&test, person, &staffs).await;
        assert!(found.iter().any(|(href, _)| *href == format!("{team}/step/{opened}")), "{found:?}");
    }
    // And back: a bank account speaks of the allowance.
    let found = step(&test, &family.member, &format!("/plan/step/{opened}")).await;
    assert!(found.iter().any(|(href, _)| *href == own), "{found:?}");
}

#[tokio::test]
async fn a_right_that_nobody_is_known_to_have_is_no_way_for_the_family() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let account = take(&test, &family, "bankrekening").await;
    let found = step(&test, &family.member, &format!("/plan/step/{account}")).await;
    assert!(found.iter().all(|(href, _)| !href.contains("leefgeld")), "{found:?}");
    let staffs = format!("/staff/household/{}/step/{account}", family.household);
    let found = step(&test, &family.researcher, &staffs).await;
    assert!(found.iter().any(|(href, _)| href.ends_with("/new#topic-leefgeld")), "it is asked about there");
    protected(&test, &family).await;
    let found = step(&test, &family.member, &format!("/plan/step/{account}")).await;
    assert!(found.iter().any(|(href, _)| href == "/plan/new#topic-leefgeld"), "{found:?}");
}

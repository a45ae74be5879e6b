//! The same step, place or message for several households at once.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::{InterviewChange, NoteChange, StepChange};
use app::domain::id::{HouseholdId, StepId, TopicKey};
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer as Answered;
use app::domain::plan::household::Role;
use app::domain::plan::step::{LinkState, Status, Step};
use app::domain::text::{Audience, Lang};
use axum::http::StatusCode;
use server::limits::SEVERAL_HOUSEHOLDS;

const PAGE: &str = "/staff/several";
/// A right that only those have who are under temporary protection.
const RIGHT: &str = "rtb-2027-transitiedocument";
const STEP: &str = "brp-inschrijving";

/// Two households with one researcher and one mediator, and one of somebody else.
async fn households(test: &TestApp) -> (Family, Family, Family) {
    let (iris, mut els) = (test.family("Iris").await, test.family("Els").await);
    let other = test.family("Berk").await;
    let marloes = test.add_person(Role::Coordinator, "Marloes").await;
    let (household, researcher, mediator) =
        (els.household.to_string(), iris.researcher.id.to_string(), iris.mediator.id.to_string());
    let fields =
        [("household", household.as_str()), ("researcher", researcher.as_str()), ("mediator", &mediator)];
    assert_eq!(
        test.post_form("/staff/desk/pair", Some(&marloes), &fields).await.status,
        StatusCode::SEE_OTHER
    );
    (els.researcher, els.mediator) = (iris.researcher.clone(), iris.mediator.clone());
    (iris, els, other)
}

async fn post(test: &TestApp, by: &Person, act: &str, fields: &[(&str, String)]) -> Answer {
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("act", act));
    test.post_form(PAGE, Some(by), &fields).await
}

async fn undo(test: &TestApp, by: &Person, done: &str, household: HouseholdId) -> Answer {
    let act = done.split("act=").nth(1).expect("an act").split(['&', '#']).next().expect("its id");
    let household = household.to_string();
    let fields = [("act", act), ("household", household.as_str()), ("what", "step")];
    test.post_form(&format!("{PAGE}/undo"), Some(by), &fields).await
}

fn gift(fields: &[(&'static str, &str)], households: &[HouseholdId]) -> Vec<(&'static str, String)> {
    let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
    fields.chain(households.iter().map(|id| ("household", id.to_string()))).collect()
}

async fn plan(test: &TestApp, household: HouseholdId) -> Plan {
    test.app.journals.snapshot(household).await.expect("the database").plan(Audience::Team).as_ref().clone()
}

fn of_topic<'p>(plan: &'p Plan, topic: &str) -> Vec<&'p Step> {
    let topic = TopicKey::parse(topic);
    plan.steps.iter().filter(|step| step.topic == topic).collect()
}

/// What stands of a household on a page, by the id of its row or by its alias in it.
fn row(page: &Answer, alias: &str) -> String {
    let drawn = page.drawn();
    let rows = drawn.split("<li").filter(|row| row.contains("card stack"));
    let row = rows.map(|row| row.split("</li>").next().unwrap_or_default());
    row.filter(|row| row.contains(alias))
        .map(str::to_owned)
        .next()
        .unwrap_or_else(|| panic!("{alias}: {}", page.words()))
}

#[tokio::test]
async fn a_step_comes_into_each_chosen_plan_once_and_can_be_taken_back_until_somebody_goes_on_with_it() {
    let test = TestApp::start().await;
    let (iris, els, other) = households(&test).await;
    let sanne = &iris.researcher;
    let chosen = gift(
        &[("what", "step"), ("key", STEP), ("due", "2026-12-01")],
        &[iris.household, els.household, other.household],
    );
    let look = post(&test, sanne, "look", &chosen).await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(
        row(&look, "Iris").contains("Past bij dit plan") && row(&look, "Els").contains("Past bij dit plan")
    );
    assert!(!look.said().contains("Berk"), "a household of somebody else");
    for household in [&iris, &els] {
        assert!(
            of_topic(&plan(&test, household.household).await, STEP).is_empty(),
            "nothing before it is given"
        );
    }
    let page = look.text.split("name=\"page\" value=\"").nth(1).expect("the id of the page");
    let page = page.split('"').next().expect("its end").to_owned();
    let mut form = chosen.clone();
    form.push(("page", page));
    let mut done = String::new();
    // The button was pressed twice.
    for _ in 0..2 {
        let given = post(&test, sanne, "give", &form).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        done = given.location.expect("where it is told");
        for household in [iris.household, els.household] {
            let plan = plan(&test, household).await;
            let [step] = of_topic(&plan, STEP)[..] else { panic!("one step") };
            assert!(!step.subs.is_empty() && step.due.get().is_some(), "as the library has it");
        }
    }
    assert!(of_topic(&plan(&test, other.household).await, STEP).is_empty());
    let shown = test.get(&done, Some(sanne)).await;
    assert!(shown.words().contains("Gelukt bij 2 van 2 huishoudens"), "{}", shown.words());
    // Nobody of Iris has touched it: not needed. In Els somebody has: it stays.
    let step = of_topic(&plan(&test, els.household).await, STEP)[0].id;
    let doing = StepChange::StatusChanged { step, status: Status::Doing };
    test.push(&els.member, els.household, &[test.by(&els.member, doing)]).await;
    for _ in 0..2 {
        for household in [iris.household, els.household] {
            assert_eq!(undo(&test, sanne, &done, household).await.status, StatusCode::SEE_OTHER);
        }
    }
    let shown = test.get(&done, Some(sanne)).await;
    assert!(row(&shown, "Iris").contains("Ongedaan gemaakt"), "{}", row(&shown, "Iris"));
    assert!(row(&shown, "Els").contains("verder gegaan") && !row(&shown, "Els").contains("<form"));
    let status = async |household| of_topic(&plan(&test, household).await, STEP)[0].status.get().clone();
    assert_eq!(status(iris.household).await, Status::NotWanted);
    assert_eq!(status(els.household).await, Status::Doing);
    // Once more: in Els it is there, in Iris it was.
    let look = post(&test, sanne, "look", &chosen).await;
    assert!(row(&look, "Els").contains("overgeslagen") && !row(&look, "Els").contains("checkbox"));
    let again = row(&look, "Iris");
    assert!(again.contains("Stond al eens") && again.contains("checkbox") && !again.contains("checked"));
    let given = post(&test, sanne, "give", &chosen).await.location.expect("where it is told");
    let shown = test.get(&given, Some(sanne)).await;
    assert!(row(&shown, "Els").contains("overgeslagen"), "{}", row(&shown, "Els"));
    assert_eq!(of_topic(&plan(&test, els.household).await, STEP).len(), 1);
    assert_eq!(of_topic(&plan(&test, iris.household).await, STEP).len(), 2);
}

#[tokio::test]
async fn a_right_is_not_given_where_it_is_known_to_have_ended_and_asked_after_where_it_is_not_known() {
    let test = TestApp::start().await;
    let (iris, els, _) = households(&test).await;
    let sanne = &iris.researcher;
    let ended = InterviewChange::AnswerGiven {
        question: "status".to_owned(),
        person: Some(iris.member.id),
        answer: Some(Answered::Chosen(vec!["third-temporary".to_owned()])),
    };
    test.push(sanne, iris.household, &[test.by(sanne, ended)]).await;
    let chosen = gift(&[("what", "step"), ("key", RIGHT)], &[iris.household, els.household]);
    let look = post(&test, sanne, "look", &chosen).await;
    assert!(row(&look, "Iris").contains("heeft dit recht niet") && !row(&look, "Iris").contains("checkbox"));
    let asked = row(&look, "Els");
    assert!(asked.contains("verblijfsstatus") && asked.contains("checkbox") && !asked.contains("checked"));
    // Whatever is posted.
    let done = post(&test, sanne, "give", &chosen).await.location.expect("where it is told");
    assert!(of_topic(&plan(&test, iris.household).await, RIGHT).is_empty());
    let shown = test.get(&done, Some(sanne)).await;
    assert!(row(&shown, "Iris").contains("heeft dit recht niet"), "{}", row(&shown, "Iris"));
}

#[tokio::test]
async fn a_place_comes_to_stand_at_a_step_of_each_household() {
    let test = TestApp::start().await;
    let (iris, els, _) = households(&test).await;
    let sanne = &iris.researcher;
    let done = StepChange::StatusChanged { step: els.step, status: Status::NotWanted };
    test.push(sanne, els.household, &[test.by(sanne, done)]).await;
    let mut chosen =
        gift(&[("what", "place"), ("key", "nijmegen-gemeente")], &[iris.household, els.household]);
    let look = post(&test, sanne, "look", &chosen).await;
    assert!(row(&look, "Iris").contains(&iris.step.to_string()), "its steps to choose from");
    assert!(row(&look, "Els").contains("geen open stap") && !row(&look, "Els").contains("checkbox"));
    let field: &'static str = format!("step-{}", iris.household).leak();
    chosen.push((field, iris.step.to_string()));
    let done = post(&test, sanne, "give", &chosen).await.location.expect("where it is told");
    let state = async |step: StepId| {
        let plan = plan(&test, iris.household).await;
        plan.step(step).expect("a step").places.iter().map(|link| *link.state.get()).collect::<Vec<_>>()
    };
    assert_eq!(state(iris.step).await, [LinkState::Suggested]);
    assert!(row(&test.get(&done, Some(sanne)).await, "Els").contains("geen open stap"));
    undo(&test, sanne, &done, iris.household).await;
    assert_eq!(state(iris.step).await, [LinkState::NotForUs]);
}

#[tokio::test]
async fn a_message_goes_to_each_family_by_itself_and_waits_for_its_translation() {
    let test = TestApp::start().await;
    let (iris, els, _) = households(&test).await;
    // A mediator too; nothing else is theirs to give.
    let oksana = &iris.mediator;
    let words = "Vrijdag is er taalcafé.\nNeem iets te eten mee.";
    let chosen =
        gift(&[("what", "message"), ("text", words), ("lang", "nl")], &[iris.household, els.household]);
    let look = post(&test, oksana, "look", &chosen).await;
    assert!(row(&look, "Els").contains("Vertaling naar het Oekraïens: Оксана"), "{}", row(&look, "Els"));
    let done = post(&test, oksana, "give", &chosen).await.location.expect("where it is told");
    let note =
        async |family: &Family| plan(&test, family.household).await.notes.last().expect("a note").clone();
    for family in [&iris, &els] {
        let note = note(family).await;
        assert_eq!(note.text.source().get().text, words);
        assert_eq!((note.audience, note.author), (Audience::All, oksana.id));
    }
    let queue = test.get("/staff/queue", Some(oksana)).await.words();
    assert!(
        queue.contains("Iris") && queue.contains("Els") && queue.contains("Neem iets te eten mee"),
        "{queue}"
    );
    // Els has read it; from Iris it is withdrawn, in the language that they read.
    let seen = NoteChange::Seen { notes: vec![note(&els).await.id] };
    test.push(&els.member, els.household, &[test.by(&els.member, seen)]).await;
    for household in [iris.household, els.household] {
        assert_eq!(undo(&test, oksana, &done, household).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(note(&els).await.text.source().get().text, words);
    let withdrawn = note(&iris).await.text.source().get().clone();
    assert_eq!((withdrawn.lang, withdrawn.text.as_str()), (Lang::Uk, "Цю нотатку відкликано."));
    // A step from a mediator is read as the form of a message, and lacks its words.
    let step = gift(&[("what", "step"), ("key", STEP)], &[iris.household]);
    assert_eq!(post(&test, oksana, "give", &step).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(of_topic(&plan(&test, iris.household).await, STEP).is_empty());
}

#[tokio::test]
async fn a_form_that_lacks_something_comes_back_with_all_that_was_typed_and_chosen() {
    let test = TestApp::start().await;
    let (iris, els, other) = households(&test).await;
    let sanne = &iris.researcher;
    let typed = gift(&[("what", "message"), ("text", "Een <lang> bericht"), ("lang", "en")], &[]);
    let refused = post(&test, sanne, "look", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in
        ["Kies eerst minstens één huishouden", "Een &lt;lang> bericht", "<option value=\"en\" selected"]
    {
        assert!(refused.said().contains(said), "{said}: {}", refused.drawn());
    }
    let refused =
        post(&test, sanne, "give", &gift(&[("what", "message"), ("text", " ")], &[els.household])).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains(&format!("value=\"{}\" checked", els.household)), "{}", refused.drawn());
    // What the search hides stays chosen.
    let mut search = typed.clone();
    search.extend([("household", els.household.to_string()), ("q", "Iris".to_owned())]);
    let found = post(&test, sanne, "find", &search).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.words().contains("1 gekozen huishouden staat nu niet in de lijst"), "{}", found.words());
    assert!(found.text.contains(&format!("value=\"{}\" checked hidden", els.household)), "{}", found.drawn());
    let all = post(&test, sanne, "all", &typed).await;
    assert_eq!(all.text.matches(" checked").count(), 2);
    // Who has no such households has no such page, and gives nothing to those of others.
    for (by, status) in
        [(&iris.member, StatusCode::NOT_FOUND), (&other.researcher, StatusCode::UNPROCESSABLE_ENTITY)]
    {
        let form = gift(&[("what", "message"), ("text", "x")], &[iris.household]);
        assert_eq!(post(&test, by, "give", &form).await.status, status);
    }
    assert!(plan(&test, iris.household).await.notes.is_empty());
    let marloes = test.add_person(Role::Coordinator, "Marloes").await;
    assert_eq!(test.get(PAGE, Some(&marloes)).await.location.as_deref(), Some("/staff/desk"));
    assert_eq!(test.get(PAGE, Some(&iris.member)).await.status, StatusCode::NOT_FOUND);
    // The sentence says the bound.
    assert!(
        test.app
            .edition()
            .content
            .words(Lang::Nl)
            .get("staff-several-too-many")
            .contains(&SEVERAL_HOUSEHOLDS.to_string())
    );
}

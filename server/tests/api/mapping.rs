//! Mapping: a team suggests a place with a word why, the family answers, somebody goes along, and the place becomes theirs.
//! All by plain forms, as a browser without the program sends them.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::{Change, PlaceChange};
use app::domain::id::PlaceKey;
use app::domain::plan::step::{Doer, Link, LinkState, Nuance};
use app::domain::text::{Lang, Written};
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;

const PLACE: &str = "nijmegen-bibliotheek";
const NAME: &str = "De Bibliotheek Gelderland Zuid";

async fn start() -> (TestApp, Family) {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    (test, family)
}

async fn does(test: &TestApp, family: &Family, by: &Person, kind: &str, more: &[(&str, &str)]) -> Answer {
    let (household, step) = (family.household.to_string(), family.step.to_string());
    let mut fields =
        vec![("kind", kind), ("household", household.as_str()), ("step", step.as_str()), ("place", PLACE)];
    fields.extend(more);
    test.post_form("/do", Some(by), &fields).await
}

async fn link(test: &TestApp, family: &Family) -> Link {
    let reply = test.sync(&family.researcher, HouseholdPush::new(family.household, None, &[])).await;
    let plan = reply.state.expect("a state").plan;
    let step = plan.step(family.step).expect("the step");
    step.link(&PlaceKey(PLACE.into())).expect("the link").clone()
}

#[tokio::test]
async fn a_place_is_suggested_with_a_word_why_answered_and_becomes_the_familys() {
    let (test, family) = start().await;
    let why = [("why", "Daar is ook een taalcafé"), ("lang", "nl")];
    let done = does(&test, &family, &family.researcher, "place-suggested", &why).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
    // The family reads why, in whose language it is, and may answer.
    let own = format!("/plan/step/{}", family.step);
    let page = test.get(&own, Some(&family.member)).await;
    for shown in
        [NAME, "Чому вам це радять", "Daar is ook een taalcafé", "Цікаво", "Уже ходимо", "Не для нас"]
    {
        assert!(page.words().contains(shown), "{shown}: {}", page.words());
    }
    // Why is a text of the plan: it waits for its translation.
    let queue = test.get("/staff/queue", Some(&family.mediator)).await.words();
    assert!(queue.contains("Daar is ook een taalcafé"), "{queue}");
    let volunteer = [("doer", "office"), ("office", "Riet")];
    does(&test, &family, &family.researcher, "place-along-told", &volunteer).await;
    // An office that a breakthrough needs is never theirs.
    does(&test, &family, &family.member, "place-link-changed", &[("state", "joined")]).await;
    assert!(!test.get("/plan", Some(&family.member)).await.words().contains("що тепер наші"));
    does(&test, &family, &family.member, "place-link-changed", &[("state", "suggested")]).await;
    let kind = [("step-kind", "mapping")];
    let kind = does(&test, &family, &family.researcher, "step-kind-changed", &kind).await;
    assert_eq!(kind.status, StatusCode::SEE_OTHER, "{}", kind.words());
    for (state, stands) in [
        ("interested", "interested"),
        ("contacted", "contacted"),
        ("joined", "joined"),
        ("stopped", "stopped"),
    ] {
        let answered = does(&test, &family, &family.member, "place-link-changed", &[("state", state)]).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.words());
        let link = link(&test, &family).await;
        assert_eq!((link.stands(), link.is_ours()), (stands, state == "joined"));
        assert_eq!(link.along.get(), &Doer::Office("Riet".into()));
        let near = test.get("/near", Some(&family.member)).await.words();
        assert_eq!(near.contains("Люди й місця, що тепер наші"), state == "joined", "{near}");
        let plan = test.get("/plan", Some(&family.member)).await.words();
        assert_eq!(plan.contains("що тепер наші: 1"), state == "joined", "{plan}");
        let household = format!("/staff/household/{}", family.household);
        let team = test.get(&household, Some(&family.researcher)).await.words();
        assert_eq!(team.contains("nu bij dit gezin horen"), state == "joined", "{team}");
    }
    assert!(test.get(&own, Some(&family.member)).await.words().contains("Першого разу поруч буде Riet"));
    // Already going there is theirs too; and what was said can be taken back.
    does(&test, &family, &family.member, "place-link-changed", &[("state", "already")]).await;
    assert!(link(&test, &family).await.is_ours());
    does(&test, &family, &family.member, "place-link-changed", &[("state", "suggested")]).await;
    let taken_back = link(&test, &family).await;
    assert_eq!((taken_back.stands(), taken_back.is_ours()), ("suggested", false));
}

#[tokio::test]
async fn an_answer_of_an_older_program_counts_and_leaves_no_nuance_behind() {
    let (test, family) = start().await;
    let place = PlaceKey(PLACE.into());
    let (step, member) = (family.step, &family.member);
    let changes: [Change; 4] = [
        test.by(member, PlaceChange::Linked { step, place: place.clone() }),
        test.by(member, PlaceChange::Answered { step, place: place.clone(), answer: Nuance::Stopped }),
        test.by(
            member,
            PlaceChange::StateChanged { step, place: place.clone(), state: LinkState::Suggested },
        ),
        test.by(member, PlaceChange::StateChanged { step, place, state: LinkState::NotForUs }),
    ];
    test.push(member, family.household, &changes).await;
    assert_eq!(link(&test, &family).await.stands(), "not-for-us");
}

#[tokio::test]
async fn only_the_team_suggests_and_nobody_goes_along_who_is_not_in_the_plan() {
    let (test, family) = start().await;
    let stranger = test.family("Roos").await.researcher;
    let (step, place) = (family.step, PlaceKey(PLACE.into()));
    let why = Written { lang: Lang::Nl, text: "Gezellig".into() };
    let suggested = PlaceChange::Suggested { step, place: place.clone(), why: why.clone() };
    let not_allowed = Verdict::Refused(Refusal::NotAllowed);
    let by_member = test.by(&family.member, suggested.clone());
    let reply = test.push(&family.member, family.household, &[by_member]).await;
    assert_eq!(reply.results[0].verdict, not_allowed);
    let by_researcher = test.by(&family.researcher, suggested);
    test.push(&family.researcher, family.household, &[by_researcher]).await;
    let along = PlaceChange::AlongTold { step, place, along: Doer::Person(stranger.id) };
    let along = test.by(&family.researcher, along);
    let reply = test.push(&family.researcher, family.household, &[along]).await;
    assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::NotFound));
    // A suggestion without a word is a place that is linked.
    let empty = does(&test, &family, &family.researcher, "place-suggested", &[("why", " ")]).await;
    assert_eq!(empty.status, StatusCode::SEE_OTHER);
    assert_eq!(link(&test, &family).await.why.expect("the word of before").written(), &why);
}

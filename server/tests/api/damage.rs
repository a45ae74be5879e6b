//! Something stored that cannot be read: what the journal says is shown all the same, and one household never stops another.

use crate::support::TestApp;
use app::domain::id::HouseholdId;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::replica::wire::{self, HouseholdPush, SyncReply};
use axum::http::StatusCode;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

/// Part of what is told where one household cannot be read.
const ONE_MISSING: &str = "Eén huishouden kan nu niet worden getoond";

/// Does to the database what no program of ours does.
async fn spoil(test: &TestApp, sql: &'static str) {
    let options = SqliteConnectOptions::new().filename(&test.app.config.database);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("the database");
    sqlx::query(sql).execute(&mut connection).await.expect("spoilt");
    connection.close().await.expect("closed");
}

async fn verify(test: &TestApp, household: HouseholdId) -> Result<(), String> {
    let store = test.app.store.as_ref();
    for row in store.list_summaries().await.expect("the database") {
        if row.contains(&household.to_string()) {
            return server::journal::verify(store, household, &row).await.expect("the database");
        }
    }
    panic!("no such household")
}

#[tokio::test]
async fn a_saved_plan_that_cannot_be_read_is_made_anew_from_the_journal() {
    for (sql, said) in [
        ("UPDATE plan_state SET plan = substr(plan, 1, 40)", "cannot be read"),
        ("UPDATE plan_state SET plan = '{\"household\":7}'", "cannot be read"),
        ("UPDATE plan_state SET version = 99", "newer program"),
    ] {
        let test = TestApp::start().await;
        let family = test.family("Iris").await;
        let note = test.by(&family.member, test.note(&family, Audience::All, "Залишається"));
        test.push(&family.member, family.household, &[note]).await;
        assert_eq!(verify(&test, family.household).await, Ok(()));
        spoil(&test, sql).await;
        let after = test.restart().await;
        let problem = verify(&after, family.household).await.expect_err("told");
        assert!(problem.contains(said), "{problem}");
        let page = after.get(&format!("/plan/step/{}", family.step), Some(&family.member)).await;
        assert_eq!(page.status, StatusCode::OK, "{sql}");
        assert!(page.text.contains("Залишається"));
        // The next that is saved takes its place.
        let tick = after.by(&family.member, after.tick(&family, "one"));
        after.push(&family.member, family.household, &[tick]).await;
        assert_eq!(verify(&after, family.household).await, Ok(()), "{sql}");
    }
}

#[tokio::test]
async fn an_entry_that_cannot_be_read_stops_its_own_household_only() {
    let test = TestApp::start().await;
    let (iris, roos) = (test.family("Iris").await, test.family("Roos").await);
    let of_iris: &'static str = Box::leak(
        format!(
            "UPDATE change SET entry = '{{\"seq\":2}}' WHERE seq = 2 AND household = x'{}'",
            iris.household.0.simple()
        )
        .into_boxed_str(),
    );
    for sql in [of_iris, "DELETE FROM plan_state", "DELETE FROM derived"] {
        spoil(&test, sql).await;
    }
    // It starts, although all is made anew.
    let after = test.restart().await;
    let problem = verify(&after, iris.household).await.expect_err("told");
    assert!(problem.contains("entry 2 of its journal"), "{problem}");
    assert_eq!(verify(&after, roos.household).await, Ok(()));
    let page = after.get("/plan", Some(&iris.member)).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.said().contains("У нас щось зламалося"), "{}", page.text);
    assert_eq!(after.get("/plan", Some(&roos.member)).await.status, StatusCode::OK);
    let tick = after.by(&roos.member, after.tick(&roos, "one"));
    after.push(&roos.member, roos.household, &[tick]).await;
    assert_eq!(verify(&after, roos.household).await, Ok(()));
}

#[tokio::test]
async fn a_team_with_one_household_that_cannot_be_read_works_on_with_the_others_and_is_told() {
    let test = TestApp::start().await;
    let (iris, roos) = (test.family("Iris").await, test.family("Roos").await);
    let coordinator = test.add_person(Role::Coordinator, "Anna").await;
    let (household, researcher) = (iris.household.to_string(), roos.researcher.id.to_string());
    let mediator = roos.mediator.id.to_string();
    let pair = [("household", household.as_str()), ("researcher", &researcher), ("mediator", &mediator)];
    let paired = test.post_form("/staff/desk/pair", Some(&coordinator), &pair).await;
    assert_eq!(paired.status, StatusCode::SEE_OTHER, "{}", paired.text);
    for family in [&iris, &roos] {
        let note = test.by(&family.member, test.note(family, Audience::All, "Ще не перекладено"));
        test.push(&family.member, family.household, &[note]).await;
    }
    let of_iris: &'static str = Box::leak(
        format!(
            "UPDATE change SET entry = '{{\"seq\":2}}' WHERE seq = 2 AND household = x'{}'",
            iris.household.0.simple()
        )
        .into_boxed_str(),
    );
    spoil(&test, of_iris).await;
    spoil(&test, "DELETE FROM plan_state").await;
    let test = test.restart().await;

    // A device that asks for both is answered of the one; and of the other alone, that it cannot be had.
    let ask = async |households: &[HouseholdId]| {
        let pushes = households.iter().map(|it| HouseholdPush::new(*it, Some(0), &[])).collect();
        let body = wire::request(roos.researcher.device, test.now(), pushes).expect("a request");
        test.post_json("/api/sync/v1", Some(&roos.researcher), body).await
    };
    let both = ask(&[iris.household, roos.household]).await;
    assert_eq!(both.status, StatusCode::OK, "{}", both.text);
    let reply: SyncReply = serde_json::from_str(&both.text).expect("a reply");
    assert_eq!(reply.households.iter().map(|it| it.household).collect::<Vec<_>>(), [roos.household]);
    assert_eq!(ask(&[iris.household]).await.status, StatusCode::INTERNAL_SERVER_ERROR);

    // The mediator's queue has the other's text, and says that one household is missing.
    let queue = test.get("/staff/queue", Some(&roos.mediator)).await;
    assert_eq!(queue.status, StatusCode::OK, "{}", queue.text);
    assert!(queue.said().contains("Ще не перекладено"));
    assert!(queue.said().contains(ONE_MISSING), "{}", queue.said());

    // A summary that cannot be read either.
    let of_iris: &'static str = Box::leak(
        format!(
            "UPDATE household_summary SET summary = '{{' WHERE household = x'{}'",
            iris.household.0.simple()
        )
        .into_boxed_str(),
    );
    spoil(&test, of_iris).await;
    for (path, person) in
        [("/staff", &roos.researcher), ("/staff/queue", &roos.mediator), ("/staff/desk", &coordinator)]
    {
        let page = test.get(path, Some(person)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
        assert!(page.said().contains("Roos"), "{path}");
        assert!(page.said().contains(ONE_MISSING), "{path}: {}", page.said());
    }
}

//! Something stored that cannot be read: what the journal says is shown all the same, and one household never stops another.

use crate::support::TestApp;
use app::domain::text::Audience;
use axum::http::StatusCode;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

/// Does to the database what no program of ours does.
async fn spoil(test: &TestApp, sql: &'static str) {
    let options = SqliteConnectOptions::new().filename(&test.app.config.database);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("the database");
    sqlx::query(sql).execute(&mut connection).await.expect("spoilt");
    connection.close().await.expect("closed");
}

async fn verify(test: &TestApp, household: app::domain::id::HouseholdId) -> Result<(), String> {
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
    assert!(page.said().contains("Щось зламалося в нас"), "{}", page.text);
    assert_eq!(after.get("/plan", Some(&roos.member)).await.status, StatusCode::OK);
    let tick = after.by(&roos.member, after.tick(&roos, "one"));
    after.push(&roos.member, roos.household, &[tick]).await;
    assert_eq!(verify(&after, roos.household).await, Ok(()));
}

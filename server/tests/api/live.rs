//! `GET /api/live/v1`

use crate::support::{Family, HEARTBEAT_MS, Person, TestApp, request};
use app::domain::text::Audience;
use app::replica::wire::{HouseholdPush, Waiting};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, StatusCode};
use futures::StreamExt;
use std::net::SocketAddr;
use tower::ServiceExt;

/// The events of a stream until `enough` of them are there.
struct Stream {
    body: axum::body::BodyDataStream,
    read: String,
}

impl Stream {
    async fn open(test: &TestApp, family: &Family, person: &Person, after: u64) -> Stream {
        let path = format!("/api/live/v1?household={}&after={after}", family.household);
        let mut asked = request(Method::GET, &path, Some(person), Body::empty());
        asked.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 9))));
        let response = test.router.clone().oneshot(asked).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        Stream { body: response.into_body().into_data_stream(), read: String::new() }
    }

    /// Reads on until this text has come.
    async fn until(&mut self, text: &str) -> &str {
        while !self.read.contains(text) {
            let chunk = tokio::time::timeout(std::time::Duration::from_secs(20), self.body.next()).await;
            let chunk = chunk.expect("in time").expect("going on").expect("readable");
            self.read.push_str(&String::from_utf8_lossy(&chunk));
        }
        &self.read
    }
}

#[tokio::test]
async fn a_tick_is_heard_as_it_happens_and_a_resumed_stream_has_no_gap_and_no_repeat() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let start = test.push(&family.member, family.household, &[]).await.cursor;
    let mut stream = Stream::open(&test, &family, &family.researcher, start).await;
    stream.until("event: cursor").await;
    for n in 0..3 {
        let note = test.by(&family.member, test.note(&family, Audience::All, &format!("перша {n}")));
        test.push(&family.member, family.household, &[note]).await;
    }
    stream.until("перша 2").await;
    drop(stream);
    // While the connection is cut, things go on.
    for n in 0..3 {
        let note = test.by(&family.member, test.note(&family, Audience::All, &format!("друга {n}")));
        test.push(&family.member, family.household, &[note]).await;
    }
    let mut stream = Stream::open(&test, &family, &family.researcher, start + 3).await;
    let note = test.by(&family.member, test.note(&family, Audience::All, "третя"));
    test.push(&family.member, family.household, &[note]).await;
    let read = stream.until("третя").await;
    assert!(!read.contains("перша"));
    for n in 0..3 {
        assert_eq!(read.matches(&format!("друга {n}")).count(), 1);
    }
}

#[tokio::test]
async fn nothing_of_the_teams_reaches_a_family_by_the_stream() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let mut stream = Stream::open(&test, &family, &family.member, 0).await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    let open = test.by(&family.researcher, test.note(&family, Audience::All, "Voor iedereen"));
    test.push(&family.researcher, family.household, &[secret, open]).await;
    let read = stream.until("Voor iedereen").await;
    assert!(!read.contains("Alleen voor ons"));
    assert!(!read.contains("event: summary"), "summaries are the staff's");
    let mut again = Stream::open(&test, &family, &family.member, 0).await;
    assert!(!again.until("Voor iedereen").await.contains("Alleen voor ons"));
}

#[tokio::test]
async fn who_of_the_team_comes_back_hears_how_each_household_stands_by_now() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let says = |waiting| HouseholdPush { waiting, ..HouseholdPush::new(family.household, Some(0), &[]) };
    // While nobody listens, a note is written, and a device tells that three changes wait on it.
    let note = test.by(&family.member, test.note(&family, Audience::All, "Ще не перекладено"));
    test.push(&family.member, family.household, &[note]).await;
    test.sync(&family.member, says(Some(Waiting { count: 3, since: test.now() }))).await;
    let mut stream = Stream::open(&test, &family, &family.researcher, 0).await;
    let read = stream.until("event: cursor").await;
    assert_eq!(read.matches("event: summary").count(), 1);
    assert!(read.contains("\"alias\":\"Iris\"") && read.contains("\"untranslated\":2"), "{read}");
    assert!(read.contains("\"count\":3"), "{read}");
    drop(stream);
    // And while nobody listens they come.
    test.sync(&family.member, says(None)).await;
    let mut stream = Stream::open(&test, &family, &family.researcher, 0).await;
    assert!(stream.until("event: cursor").await.contains("\"count\":0"));
}

#[tokio::test]
async fn a_stream_without_news_says_again_and_again_that_it_is_there() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let mut stream = Stream::open(&test, &family, &family.member, 0).await;
    let heartbeat = format!("event: heartbeat\ndata: {HEARTBEAT_MS}\n\n");
    // First of all, so that a page knows how long a silence may last; then after each silence.
    stream.until("event: ").await;
    assert!(stream.read.starts_with(&heartbeat), "{}", stream.read);
    stream.until(&heartbeat.repeat(3)).await;
    let note = test.by(&family.member, test.note(&family, Audience::All, "Після тиші"));
    test.push(&family.member, family.household, &[note]).await;
    stream.until("Після тиші").await;
}

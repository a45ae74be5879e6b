//! `GET /api/live/v1`

use crate::support::{Family, HEARTBEAT_MS, Person, TestApp, request};
use app::domain::change::{PersonChange, TranslationChange};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::replica::wire::{HouseholdPush, Waiting};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, StatusCode};
use futures::StreamExt;
use server::journal::load_prepared;
use server::limits::{MOST_STREAMS, UNREAD_BYTES};
use std::collections::HashMap;
use std::net::SocketAddr;
use tower::ServiceExt;

/// The events of a stream until `enough` of them are there.
struct Stream {
    body: axum::body::BodyDataStream,
    read: String,
}

impl Stream {
    async fn open(test: &TestApp, family: &Family, person: &Person, after: u64) -> Stream {
        let asked = format!("household={}&after={after}", family.household);
        Stream::ask(test, &asked, person).await.expect("a stream")
    }

    /// Or why there is none.
    async fn ask(test: &TestApp, asked: &str, person: &Person) -> Result<Stream, StatusCode> {
        let path = format!("/api/live/v1?{asked}");
        let mut asked = request(Method::GET, &path, Some(person), Body::empty());
        asked.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 9))));
        let response = test.router.clone().oneshot(asked).await.expect("an answer");
        match response.status() {
            StatusCode::OK => {
                Ok(Stream { body: response.into_body().into_data_stream(), read: String::new() })
            }
            status => Err(status),
        }
    }

    /// Reads to the end, which the server makes; all that was heard.
    async fn end(mut self) -> String {
        let rest = async {
            while let Some(chunk) = self.body.next().await {
                self.read.push_str(&String::from_utf8_lossy(&chunk.expect("readable")));
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(20), rest).await.expect("it ends");
        self.read
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
async fn the_team_hears_who_is_translating_what_and_what_was_translated_and_the_family_does_not() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let text = Written { lang: Lang::Nl, text: "Tot dinsdag".to_owned() };
    let source = TextHash::of(&text, Audience::All);
    let note = test.by(&family.researcher, test.note(&family, Audience::All, &text.text));
    test.push(&family.researcher, family.household, &[note]).await;
    let mut team = Stream::ask(&test, "", &family.researcher).await.expect("a stream");
    let mut member = Stream::open(&test, &family, &family.member, 0).await;
    // What stands when it opens: nobody is at anything.
    let nobody = format!("{{\"household\":\"{}\",\"claims\":[]}}", family.household);
    team.until(&nobody).await;
    let asked = format!("{{\"household\":\"{}\",\"source\":\"{source}\",\"into\":\"uk\"}}", family.household);
    assert_eq!(test.post_json("/api/claims/v1", Some(&family.mediator), asked).await.status, StatusCode::OK);
    team.until(&format!("\"who\":\"{}\"", family.mediator.id)).await;
    let made = TranslationChange::Translated { source, lang: Lang::Uk, text: "До вівторка".into() };
    test.push(&family.mediator, family.household, &[test.by(&family.mediator, made)]).await;
    let read = team.until("event: translated").await.to_owned();
    assert!(read.contains("До вівторка"), "{read}");
    // The claim ended with it.
    let mut later = Stream::ask(&test, "", &family.researcher).await.expect("a stream");
    later.until(&nobody).await;
    let heard = member.until("До вівторка").await;
    assert!(!heard.contains("event: claims") && !heard.contains("event: translated"), "{heard}");
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

#[tokio::test]
async fn a_stream_ends_at_once_when_its_person_has_no_access_any_more() {
    let test = TestApp::start().await;
    let (iris, els) = (test.family("Iris").await, test.family("Els").await);
    let pairing = |person: &Person, family: &Family| {
        let person = NewPerson {
            id: person.id,
            name: "Sanne".into(),
            names: Default::default(),
            role: person.role,
            born: None,
            lang: Lang::Nl,
        };
        (family.household, PersonChange::Added { person })
    };
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let by_coordinator = async |(household, kind): (_, PersonChange)| {
        let roles = HashMap::from([(coordinator.id, Role::Coordinator)]);
        let change = test.change(coordinator.id, kind);
        load_prepared(&test.app.journals, household, vec![change], &roles).await.expect("stored");
    };

    // Paired: the caseload that is open has one household more when it comes back.
    let mut caseload = Stream::ask(&test, "", &iris.researcher).await.expect("a stream");
    caseload.until("\"alias\":\"Iris\"").await;
    by_coordinator(pairing(&iris.researcher, &els)).await;
    assert!(!caseload.end().await.contains("\"alias\":\"Els\""));
    let mut caseload = Stream::ask(&test, "", &iris.researcher).await.expect("a stream");
    caseload.until("\"alias\":\"Els\"").await;
    let mut open = Stream::open(&test, &iris, &iris.researcher, 0).await;
    open.until("event: cursor").await;

    // Unpaired: on every stream of that person, also those of other households, and nothing more is heard.
    let left = PersonChange::Left { person: iris.researcher.id };
    by_coordinator((els.household, left.clone())).await;
    let tick = test.by(&els.member, test.note(&els, Audience::All, "після"));
    test.push(&els.member, els.household, &[tick]).await;
    for stream in [caseload, open] {
        assert!(!stream.end().await.contains("після"));
    }
    assert!(Stream::open(&test, &iris, &iris.researcher, 0).await.until("event: cursor").await.len() > 1);
    by_coordinator((iris.household, left)).await;
    let asked = format!("household={}&after=0", iris.household);
    assert_eq!(Stream::ask(&test, &asked, &iris.researcher).await.err(), Some(StatusCode::NOT_FOUND));

    // A device that is taken out, and one that leaves.
    test.pass(1);
    let (first, second) = (&iris.member, test.sign_in(iris.member.id, Role::Member).await);
    let mut streams = Vec::new();
    for device in [first, &second] {
        let mut stream = Stream::open(&test, &iris, device, 0).await;
        stream.until("event: cursor").await;
        streams.push(stream);
    }
    let devices = test.app.store.list_devices(iris.member.id, test.now()).await.expect("the database");
    let taken = devices.last().expect("the first one").device.to_string();
    let done = test.post_form("/devices/remove", Some(&second), &[("device", &taken)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    for stream in streams {
        stream.end().await;
    }
    assert_eq!(Stream::ask(&test, &asked, first).await.err(), Some(StatusCode::UNAUTHORIZED));
    let mut stream = Stream::open(&test, &iris, &second, 0).await;
    stream.until("event: cursor").await;
    test.post_form("/leave", Some(&second), &[]).await;
    stream.end().await;
}

#[tokio::test]
async fn one_stream_too_many_is_told_to_come_later() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let asked = format!("household={}&after=0", family.household);
    let mut open = Vec::new();
    for _ in 0..MOST_STREAMS {
        open.push(Stream::ask(&test, &asked, &family.member).await.expect("a stream"));
    }
    let refused = Stream::ask(&test, &asked, &family.member).await.err();
    assert_eq!(refused, Some(StatusCode::TOO_MANY_REQUESTS));
    assert!(Stream::ask(&test, &asked, &family.researcher).await.is_ok(), "others have their own");
}

#[tokio::test]
async fn what_a_listener_leaves_unread_has_an_end_and_nothing_is_missed() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let mut stream = Stream::open(&test, &family, &family.member, 0).await;
    stream.until("event: cursor").await;
    // More than waits for one listener, and more entries than the hub keeps for those who are behind.
    let long = "ї".repeat(4_000);
    for n in 0..30 {
        let notes: Vec<_> = (0..10)
            .map(|m| {
                test.by(&family.researcher, test.note(&family, Audience::All, &format!("{n}-{m} {long}")))
            })
            .collect();
        test.sync(&family.researcher, HouseholdPush::new(family.household, Some(u64::MAX >> 1), &notes))
            .await;
    }
    let heard = stream.end().await;
    assert!(heard.len() < 2 * UNREAD_BYTES, "{} bytes were kept for it", heard.len());
    // It comes back with the number that it heard last, and reads the rest.
    let last = heard.rfind("\nid: ").map_or(0, |at| {
        let number: String = heard[at + 5..].chars().take_while(char::is_ascii_digit).collect();
        number.parse().expect("a number")
    });
    let mut stream = Stream::open(&test, &family, &family.member, last).await;
    stream.until("29-9 ").await;
}

#[tokio::test]
async fn a_device_of_another_journal_is_told_to_ask() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let other = "00000000-0000-0000-0000-000000000001";
    let asked = format!("household={}&after=3&fingerprint={other}", family.household);
    let stream = Stream::ask(&test, &asked, &family.member).await.expect("a stream");
    let heard = stream.end().await;
    assert!(heard.contains("event: another") && !heard.contains("event: entry"), "{heard}");
}

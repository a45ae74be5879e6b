//! Cursors: what a device is answered whose journal is not the server's, and how a family counts.

use crate::support::{Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::{Change, NoteChange};
use app::domain::id::{ChangeId, Fingerprint, NoteId};
use app::domain::journal::Cursor;
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::replica::wire::{HouseholdPush, HouseholdReply, Verdict};
use axum::http::StatusCode;
use sqlx::sqlite::SqlitePool;
use uuid::Uuid;

/// The place that an answer names.
fn place(reply: &HouseholdReply) -> Cursor {
    Cursor { seq: reply.cursor, fingerprint: reply.fingerprint }
}

/// Where somebody's side of the journal ends.
async fn end(test: &TestApp, family: &Family, person: &Person) -> Cursor {
    place(&test.sync(person, HouseholdPush::new(family.household, None, &[])).await)
}

fn verdicts(reply: &HouseholdReply) -> Vec<Verdict> {
    reply.results.iter().map(|it| it.verdict).collect()
}

#[tokio::test]
async fn a_device_that_has_read_another_journal_gets_the_state_and_is_told_what_is_missing() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let ours = end(&test, &family, &family.member).await;
    let known = test.by(&family.member, test.tick(&family, "one"));
    let reply = test
        .sync(&family.member, HouseholdPush::at(family.household, ours, std::slice::from_ref(&known)))
        .await;
    assert!(!reply.another && reply.state.is_none());
    assert_eq!(reply.entries.len(), 1);
    let now = place(&reply);
    assert_eq!(
        now,
        ours.then(ours.seq + 1, &reply.entries[0].change),
        "the device can tell the same by itself"
    );

    for other in [
        // Another entry has that number, or there is none.
        Cursor { seq: now.seq, fingerprint: Some(Fingerprint(Uuid::from_u128(1))) },
        Cursor { seq: now.seq + 7, fingerprint: now.fingerprint },
    ] {
        let late = test.by(&family.member, test.tick(&family, "two"));
        let push = HouseholdPush::at(family.household, other, &[late]);
        let reply = test.sync(&family.member, push).await;
        assert!(reply.another && reply.results.is_empty(), "what stands on something else waits");
        let state = reply.state.as_ref().expect("the state");
        assert_eq!(state.place(), now);
        assert!(reply.entries.is_empty());
    }
    // A phone of the program before names a number only, and is answered as before.
    let old = HouseholdPush::new(family.household, Some(now.seq + 7), &[]);
    let reply = test.sync(&family.member, old).await;
    assert!(!reply.another && reply.state.is_some());

    let lost = ChangeId(test.id());
    let offered = HouseholdPush::offering(family.household, vec![known.id, lost]);
    let reply = test.sync(&family.member, offered).await;
    assert_eq!(reply.lacks, [lost]);
    assert!(reply.state.is_none() && reply.entries.is_empty(), "nothing else was asked");
}

#[tokio::test]
async fn a_family_counts_what_it_may_see_and_learns_of_nothing_else() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let before = end(&test, &family, &family.member).await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    let first = test.push(&family.researcher, family.household, std::slice::from_ref(&secret)).await;
    assert_eq!(end(&test, &family, &family.member).await, before, "nothing has happened");

    let open = test.by(&family.researcher, test.note(&family, Audience::All, "Voor iedereen"));
    let second = test.push(&family.researcher, family.household, &[open]).await;
    let [Verdict::Accepted(of_secret)] = verdicts(&first)[..] else { panic!("accepted") };
    assert_eq!(verdicts(&second), [Verdict::Accepted(of_secret + 1)], "the team counts both");

    let tick = test.by(&family.member, test.tick(&family, "one"));
    let push = HouseholdPush::at(family.household, before, std::slice::from_ref(&tick));
    let theirs = test.sync(&family.member, push).await;
    assert_eq!(verdicts(&theirs), [Verdict::Accepted(before.seq + 2)]);
    let numbers: Vec<u64> = theirs.entries.iter().map(|entry| entry.seq).collect();
    assert_eq!(numbers, [before.seq + 1, before.seq + 2], "without a gap");
    let again = test.push(&family.member, family.household, &[tick]).await;
    assert_eq!(verdicts(&again), [Verdict::Duplicate(before.seq + 2)]);

    // Under the id of the team's it is no duplicate to them, nor one that the server has.
    let mine = Change { id: secret.id, ..test.by(&family.member, test.tick(&family, "two")) };
    let refused = test.push(&family.member, family.household, &[mine]).await;
    assert_eq!(verdicts(&refused), [Verdict::Refused(Refusal::IdInUse)]);
    let offered = HouseholdPush::offering(family.household, vec![secret.id]);
    assert_eq!(test.sync(&family.member, offered.clone()).await.lacks, [secret.id]);
    assert!(test.sync(&family.researcher, offered).await.lacks.is_empty());
    let history = test.get(&format!("/plan/step/{}?history=1", family.step), Some(&family.member)).await;
    assert!(history.text.contains("Voor iedereen") && !history.text.contains("Alleen voor ons"));
}

#[tokio::test]
async fn entries_of_before_keep_their_number_and_old_cursors_stay_good() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    test.push(&family.researcher, family.household, &[secret]).await;
    // As the program before wrote them: the family counted the team's as well.
    let pool = SqlitePool::connect_with(
        sqlx::sqlite::SqliteConnectOptions::new().filename(&test.app.config.database),
    );
    let pool = pool.await.expect("the database");
    let old = "UPDATE change SET family_seq = NULL, fingerprint = NULL, family_fingerprint = NULL";
    sqlx::query(old).execute(&pool).await.expect("written");
    pool.close().await;
    let test = test.restart().await;

    let team = end(&test, &family, &family.researcher).await;
    let family_end = end(&test, &family, &family.member).await;
    assert_eq!(family_end.seq + 1, team.seq, "the last one is the team's");
    assert!(family_end.fingerprint.is_some());
    let all = test.sync(&family.member, HouseholdPush::new(family.household, Some(0), &[])).await;
    let numbers: Vec<u64> = all.entries.iter().map(|entry| entry.seq).collect();
    assert_eq!(numbers, (1..=family_end.seq).collect::<Vec<_>>());

    let tick = test.by(&family.member, test.tick(&family, "one"));
    // The old phone has read past the team's entry, under its number.
    let push = HouseholdPush::new(family.household, Some(team.seq), &[tick]);
    let reply = test.sync(&family.member, push).await;
    assert_eq!(verdicts(&reply), [Verdict::Accepted(team.seq + 1)], "on from the household's highest");
    assert_eq!(reply.entries.len(), 1);
    // A new one goes on from where the server said that it is.
    let reply = test.sync(&family.member, HouseholdPush::at(family.household, family_end, &[])).await;
    assert!(!reply.another);
    assert_eq!(reply.entries.len(), 1);
    assert_eq!(reply.cursor, team.seq + 1);
}

#[tokio::test]
async fn a_mark_of_notes_of_both_kinds_tells_the_family_of_its_own() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let note = |audience| {
        let text = Written { lang: Lang::Nl, text: "Dag".into() };
        NewNote { id: NoteId(test.id()), step: None, audience, text, help: false, contact: None }
    };
    let (secret, open) = (note(Audience::Team), note(Audience::All));
    let added =
        [&secret, &open].map(|note| test.by(&family.mediator, NoteChange::Added { note: note.clone() }));
    test.push(&family.mediator, family.household, &added).await;
    let seen = test.by(&family.researcher, NoteChange::Seen { notes: vec![secret.id, open.id] });
    for _ in 0..2 {
        let reply = test.push(&family.researcher, family.household, std::slice::from_ref(&seen)).await;
        assert!(!matches!(reply.results[0].verdict, Verdict::Refused(_)));
    }
    let state = async |person: &Person| {
        let push = HouseholdPush::new(family.household, None, &[]);
        test.sync(person, push).await.state.expect("the state").plan
    };
    let (team, theirs) = (state(&family.researcher).await, state(&family.member).await);
    assert_eq!(team.for_family(), theirs, "what a family's device folds is what the server has for it");
    assert!(team.notes.iter().all(|note| note.seen == [family.researcher.id]));
    assert_eq!(theirs.notes.len(), 1);
    let all = test.push(&family.member, family.household, &[]).await;
    let json = serde_json::to_string(&all).expect("JSON");
    assert!(!json.contains(&secret.id.to_string()), "{json}");
}

#[tokio::test]
async fn a_household_is_asked_for_once_a_request() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let push = format!(r#"{{"household":"{}","cursor":0}}"#, family.household);
    let request = |households: &str| {
        format!(r#"{{"v":1,"device":"{}","now":1,"households":[{households}]}}"#, family.member.device)
    };
    let once = test.post_json("/api/sync/v1", Some(&family.member), request(&push)).await;
    assert_eq!(once.status, StatusCode::OK);
    let twice =
        test.post_json("/api/sync/v1", Some(&family.member), request(&format!("{push},{push}"))).await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
}

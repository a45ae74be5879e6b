//! What is saved beside a journal is what the journal says, however it came to be.

use crate::support::TestApp;
use app::domain::change::{Body, ChangeKind, NoteChange};
use app::domain::summary::Summary;
use app::domain::text::Audience;
use app::replica::wire::Verdict;

#[tokio::test]
async fn many_writers_at_once_leave_one_journal_without_gaps() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let mut tasks = Vec::new();
    for n in 0..40 {
        let person = if n % 2 == 0 { &family.member } else { &family.researcher };
        let changes: Vec<_> = (0..5)
            .map(|m| test.by(person, test.note(&family, Audience::All, &format!("notitie {n}.{m}"))))
            .collect();
        tasks.push((person, changes));
    }
    let pushes = tasks.iter().map(|(person, changes)| test.push(person, family.household, changes));
    let replies = futures::future::join_all(pushes).await;
    assert!(replies.iter().all(|reply| reply.results.len() == 5));
    let all = test.push(&family.member, family.household, &[]).await.entries;
    let numbers: Vec<u64> = all.iter().map(|it| it.seq).collect();
    assert_eq!(numbers, (1..=205).collect::<Vec<_>>());
    let rows = test.app.store.list_summaries().await.expect("summaries");
    let summary: Summary = serde_json::from_str(&rows[0]).expect("a summary");
    assert_eq!(summary.unread[&family.researcher.id], 100);
    let verified = server::journal::verify(test.app.store.as_ref(), family.household, &rows[0]).await;
    assert_eq!(verified.expect("read"), Ok(()));
}

#[tokio::test]
async fn a_backup_taken_while_serving_is_sound() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.sqlite3");
    test.app.store.backup(&copy).await.expect("written");
    let store = server::store::open(&copy).await.expect("opened");
    assert_eq!(store.integrity().await.expect("checked"), "ok");
    let (seq, _) = store.lookup_state(family.household).await.expect("read").expect("a state");
    assert!(seq > 0);
}

#[tokio::test]
async fn two_servers_on_one_database_give_each_number_once() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let other = test.restart().await;
    // In turn, so that what each has of the household is old when it writes.
    for n in 0..6 {
        let (here, there) = if n % 2 == 0 { (&test, &other) } else { (&other, &test) };
        let note = test.by(&family.member, test.note(&family, Audience::All, &format!("нотатка {n}")));
        let reply = here.push(&family.member, family.household, std::slice::from_ref(&note)).await;
        assert!(matches!(reply.results[0].verdict, Verdict::Accepted(_)), "{:?}", reply.results);
        // An answer that was lost: the phone sends it again, to the other one.
        let again = there.push(&family.member, family.household, &[note]).await;
        assert!(matches!(again.results[0].verdict, Verdict::Duplicate(_)), "{:?}", again.results);
    }
    let tick = test.by(&family.member, test.tick(&family, "call"));
    let (here, there) = (
        test.by(&family.member, test.note(&family, Audience::All, "тут")),
        test.by(&family.researcher, test.note(&family, Audience::Team, "daar")),
    );
    let (here, there) = ([tick, here], [there]);
    futures::join!(
        test.push(&family.member, family.household, &here),
        other.push(&family.researcher, family.household, &there),
    );
    let all = other.push(&family.researcher, family.household, &[]).await.entries;
    let numbers: Vec<u64> = all.iter().map(|it| it.seq).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    let is_note = |body: &Body| matches!(body, Body::Known(ChangeKind::Note(NoteChange::Added { .. })));
    assert_eq!(all.iter().filter(|it| is_note(&it.change.body)).count(), 8);
    let rows = test.app.store.list_summaries().await.expect("summaries");
    let verified = server::journal::verify(test.app.store.as_ref(), family.household, &rows[0]).await;
    assert_eq!(verified.expect("read"), Ok(()));
}

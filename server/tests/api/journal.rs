//! What is saved beside a journal is what the journal says, however it came to be.

use crate::support::TestApp;
use app::domain::summary::Summary;
use app::domain::text::Audience;

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
    let store = server::store::SqliteStore::open(&copy).await.expect("opened");
    use server::store::Store;
    assert_eq!(store.integrity().await.expect("checked"), "ok");
    let (seq, _) = store.lookup_state(family.household).await.expect("read").expect("a state");
    assert!(seq > 0);
}

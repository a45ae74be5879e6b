//! What happened since somebody of the team looked.

use crate::support::TestApp;
use app::domain::change::{NoteChange, TranslationChange};
use app::domain::id::NoteId;
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, TextHash, Written};
use axum::http::StatusCode;

#[tokio::test]
async fn the_team_reads_in_words_what_happened_since_each_of_them_looked() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let (sanne, oksana) = (&family.researcher, &family.mediator);
    let household = format!("/staff/household/{}", family.household);
    let changes = [
        test.by(&family.member, test.tick(&family, "one")),
        test.by(&family.member, test.tick(&family, "two")),
        test.by(&family.member, test.note(&family, Audience::All, "Дякую")),
    ];
    test.push(&family.member, family.household, &changes).await;
    let seen = async |person| {
        let page = test.get(&household, Some(person)).await;
        let seq = page.text.split("name=\"seq\" value=\"").nth(1)?.split('"').next()?.to_owned();
        Some((page, seq))
    };
    let (page, seq) = seen(sanne).await.expect("news");
    assert!(page.words().contains("Олена: 1 bericht, 2 dingen afgevinkt"), "{}", page.words());
    // Looking alone marks nothing; the caseload says that she has not looked.
    assert!(seen(sanne).await.is_some());
    assert!(test.get("/staff", Some(sanne)).await.words().contains("Nog niet bekeken"));
    // What came after the page was drawn is not marked as seen with it.
    let more = [test.by(&family.member, test.note(&family, Audience::All, "Ще одне"))];
    test.push(&family.member, family.household, &more).await;
    let id = family.household.to_string();
    let fields = [("household", id.as_str()), ("seq", &seq)];
    let answer = test.post_form("/staff/seen", Some(sanne), &fields).await;
    assert_eq!(answer.location.as_deref(), Some(household.as_str()));
    let caseload = test.get("/staff", Some(sanne)).await.words();
    assert!(caseload.contains("Олена: 1 bericht") && !caseload.contains("afgevinkt"), "{caseload}");
    // Of what one did oneself there is no news, and each has looked for themselves.
    let own = [test.by(sanne, test.note(&family, Audience::All, "Goed gedaan"))];
    test.push(sanne, family.household, &own).await;
    let (of_oksana, _) = seen(oksana).await.expect("news");
    assert!(
        of_oksana.words().contains("2 dingen afgevinkt") && of_oksana.words().contains("Sanne: 1 bericht")
    );
    let (_, all) = seen(sanne).await.expect("news");
    test.post_form("/staff/seen", Some(sanne), &[("household", &id), ("seq", &all)]).await;
    assert!(seen(sanne).await.is_none(), "nothing is new");
    // A number that there is not yet is none.
    test.post_form("/staff/seen", Some(oksana), &[("household", &id), ("seq", "4000000000")]).await;
    let later = [test.by(&family.member, test.note(&family, Audience::All, "Пізніше"))];
    test.push(&family.member, family.household, &later).await;
    assert!(test.get("/staff", Some(oksana)).await.words().contains("Олена: 1 bericht"));
    // Nobody marks what is not theirs, and a family has no such thing.
    for (by, status) in [(&els.researcher, StatusCode::NOT_FOUND), (&family.member, StatusCode::NOT_FOUND)] {
        let answer = test.post_form("/staff/seen", Some(by), &[("household", &id), ("seq", "1")]).await;
        assert_eq!(answer.status, status);
    }
}

#[tokio::test]
async fn an_own_note_says_whether_it_was_sent_read_and_translated() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let note = NewNote {
        id: NoteId(test.id()),
        step: Some(family.step),
        audience: Audience::All,
        text: Written { lang: Lang::Uk, text: "Коли прийдете?".into() },
        help: false,
        contact: None,
    };
    let (id, source) = (note.id, TextHash::of(&note.text, Audience::All));
    let added = test.by(&family.member, NoteChange::Added { note });
    test.push(&family.member, family.household, &[added]).await;
    let page = format!("/plan/step/{}", family.step);
    let shown = test.get(&page, Some(&family.member)).await.words();
    assert!(shown.contains("Надіслано") && shown.contains("Чекає на переклад"), "{shown}");
    let seen = test.by(&family.researcher, NoteChange::Seen { notes: vec![id] });
    test.push(&family.researcher, family.household, &[seen]).await;
    let text = "Wanneer komt u?".to_owned();
    let translated = TranslationChange::Translated { source, lang: Lang::Nl, text };
    test.push(&family.mediator, family.household, &[test.by(&family.mediator, translated)]).await;
    let shown = test.get(&page, Some(&family.member)).await.words();
    assert!(shown.contains("Прочитано: Sanne") && shown.contains("Перекладено"), "{shown}");
    assert!(!shown.contains("Чекає на переклад"), "{shown}");
}

#[tokio::test]
async fn the_team_reads_messages_one_by_one_and_opening_a_page_marks_none() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (sanne, household) = (&family.researcher, family.household);
    let words = ["Перше", "Друге", "Третє"];
    for text in words {
        let note = test.note(&family, Audience::All, text);
        test.push(&family.member, household, &[test.by(&family.member, note)]).await;
    }
    let team = test.note(&family, Audience::Team, "Alleen voor ons");
    test.push(&family.mediator, household, &[test.by(&family.mediator, team)]).await;
    let base = format!("/staff/household/{household}");
    let unread = format!("{base}/unread");
    let notes = async || {
        let snapshot = test.app.journals.snapshot(household).await.expect("the database");
        let plan = snapshot.plan(Audience::Team).clone();
        plan.notes.iter().map(|note| (note.id, note.seen.contains(&sanne.id))).collect::<Vec<_>>()
    };
    for page in [format!("{base}/notes"), unread.clone(), format!("{base}/step/{}", family.step)] {
        let page = test.get(&page, Some(sanne)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.drawn().contains("data-auto"), "nothing is marked by itself");
        assert_eq!(page.drawn().matches("data-change=\"notes-seen 0").count(), 4, "each by its own button");
        assert!(page.drawn().contains(&format!("href=\"{unread}\"")), "the tab leads to what is new");
    }
    let shown = test.get(&unread, Some(sanne)).await.words();
    assert!(shown.contains("Ongelezen (4)"), "{shown}");
    let places = words.map(|text| shown.find(text).expect("a note"));
    assert!(places.is_sorted(), "the oldest first");
    let mark = async |ids: &str| {
        let household = household.to_string();
        let fields =
            [("kind", "notes-seen"), ("household", household.as_str()), ("notes", ids), ("back", &unread)];
        let answer = test.post_form("/do", Some(sanne), &fields).await;
        assert_eq!(answer.location.as_deref(), Some(unread.as_str()));
    };
    mark(&notes().await[1].0.to_string()).await;
    assert_eq!(notes().await.iter().map(|it| it.1).collect::<Vec<_>>(), [false, true, false, false]);
    let shown = test.get(&unread, Some(sanne)).await;
    assert!(shown.words().contains("Ongelezen (3)") && !shown.words().contains("Друге"));
    // All at once, when one says so; the family's journal does not tell of what was for the team.
    let all = shown.drawn();
    let all = all.split("name=\"form\" value=\"notes-seen unread\"").nth(1).expect("the form for all");
    let all =
        all.split("name=\"notes\" value=\"").nth(1).expect("its notes").split('"').next().expect("their end");
    mark(all).await;
    assert!(notes().await.iter().all(|it| it.1));
    assert!(test.get(&unread, Some(sanne)).await.words().contains("U hebt alles gelezen"));
    let heard = test.push(&family.member, household, &[]).await;
    let heard = serde_json::to_string(&heard.entries).expect("JSON");
    let team = notes().await[3].0.to_string();
    assert!(!heard.contains(&team), "{heard}");
}

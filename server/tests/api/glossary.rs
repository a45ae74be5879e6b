//! The glossary: the team's own terms, added, corrected and taken out by colleagues.

use crate::support::{Answer, Person, TestApp};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::glossary::OwnTerm;
use axum::http::StatusCode;
use server::limits::{OWN_TERMS, REMOVED_TERMS_MS};
use server::store::By;
use uuid::Uuid;

async fn terms(test: &TestApp) -> Vec<OwnTerm> {
    test.app.store.list_terms().await.expect("the database")
}

/// The same form of the same page.
async fn post(test: &TestApp, by: &Person, sort: &str, page: Uuid, fields: &[(&str, &str)]) -> Answer {
    test.post_form(&format!("/staff/glossary/{sort}?page={page}"), Some(by), fields).await
}

#[tokio::test]
async fn colleagues_add_correct_and_take_out_terms_and_translators_see_them() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Marloes").await;
    let page = test.id();
    let words =
        [("nl", "no-red-tape-potje"), ("uk", "швидка допомога грошима"), ("note", "zo zeggen wij het")];
    let added = post(&test, &family.mediator, "add", page, &words).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    // Sent again it is the same term.
    post(&test, &family.mediator, "add", page, &words).await;
    let [term] = &terms(&test).await[..] else { panic!("one term") };
    let id = term.id.to_string();
    assert_eq!(added.location, Some(format!("/staff/glossary?done=add&of={id}#term-{id}")));
    let shown = test.get(&format!("/staff/glossary?done=add&of={id}"), Some(&family.mediator)).await.words();
    assert!(shown.contains("Toegevoegd") && shown.contains("Оксана · vandaag"), "{shown}");
    // It stands beside the texts in which it occurs.
    let says = |text: &str| test.by(&family.researcher, test.note(&family, Audience::All, text));
    let notes = [says("Dat kan uit het no-red-tape-potje."), says("Tot morgen.")];
    test.push(&family.researcher, family.household, &notes).await;
    let queue = test.get("/staff/queue", Some(&family.mediator)).await.words();
    assert_eq!(queue.matches("швидка допомога грошима").count(), 1, "{queue}");
    // A colleague corrects it; who saw the version of before does not take that back unasked.
    let about = [("term", id.as_str()), ("base", "1")];
    let corrected =
        [&about[..], &[("nl", "no-red-tape-budget"), ("uk", "бюджет без тяганини"), ("note", "")]].concat();
    let answer = post(&test, &coordinator, "correct", page, &corrected).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let stale = [&about[..], &[("nl", "potje"), ("uk", "грошики"), ("note", "mijn uitleg")]].concat();
    let refused = post(&test, &family.researcher, "correct", page, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let drawn = refused.drawn();
    for said in ["Een collega heeft dit intussen aangepast", "бюджет без тяганини", "грошики", "mijn uitleg"]
    {
        assert!(drawn.contains(said), "{said}: {drawn}");
    }
    assert!(drawn.contains("name=\"base\" value=\"2\""), "saved again it takes the place of what they saw");
    let seen = [("term", id.as_str()), ("base", "2"), ("nl", "potje"), ("uk", "грошики"), ("note", "")];
    assert_eq!(post(&test, &family.researcher, "correct", page, &seen).await.status, StatusCode::SEE_OTHER);
    // Taken out it is gone, with a way back.
    let out = post(&test, &family.mediator, "remove", page, &[("term", &id)]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    let gone = test.get(&format!("/staff/glossary?done=remove&of={id}"), Some(&family.mediator)).await;
    assert!(gone.words().contains("‘potje’ is weggehaald"), "{}", gone.words());
    assert!(!test.get("/staff/glossary", Some(&family.mediator)).await.words().contains("грошики"));
    let back = post(&test, &family.mediator, "restore", page, &[("term", &id)]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert!(test.get("/staff/glossary", Some(&coordinator)).await.words().contains("грошики"));
    // What nobody puts back is deleted with a later one.
    post(&test, &family.mediator, "remove", page, &[("term", &id)]).await;
    // Who was correcting it meanwhile keeps their words, and can add them.
    let typed =
        [("term", id.as_str()), ("base", "4"), ("nl", "potje"), ("uk", "копійка"), ("note", "lang verhaal")];
    let late = post(&test, &family.researcher, "correct", page, &typed).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let drawn = late.drawn();
    for said in ["heeft dit woord intussen weggehaald", "копійка", "lang verhaal"] {
        assert!(drawn.contains(said), "{said}: {drawn}");
    }
    test.pass(REMOVED_TERMS_MS + 1);
    let other = [("nl", "taalmaatje"), ("uk", "мовний друг")];
    post(&test, &family.mediator, "add", test.id(), &other).await;
    let new = terms(&test).await.into_iter().find(|it| !it.removed).expect("a term").id.to_string();
    post(&test, &family.mediator, "remove", page, &[("term", &new)]).await;
    assert_eq!(terms(&test).await.len(), 1);
}

#[tokio::test]
async fn a_search_finds_terms_however_they_are_written_in_either_language() {
    let test = TestApp::start().await;
    let oksana = test.add_person(Role::Mediator, "Оксана").await;
    post(&test, &oksana, "add", test.id(), &[("nl", "Taalmaatje"), ("uk", "мовний помічник")]).await;
    for (search, found) in
        [("TAALMAATJE", "мовний помічник"), ("помі", "мовний помічник"), ("leefgeld", "leefgeld")]
    {
        let encoded: String = search.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let page = test.get(&format!("/staff/glossary?q={encoded}"), Some(&oksana)).await.words();
        assert!(page.contains(found), "{search}: {page}");
        assert_eq!(page.contains("Taalmaatje"), found != "leefgeld", "{search}");
    }
    let none = test.get("/staff/glossary?q=xyzzy", Some(&oksana)).await.words();
    assert!(none.contains("Dit woord staat nog niet in de lijst"), "{none}");
}

#[tokio::test]
async fn a_note_of_a_built_in_term_is_read_in_the_language_of_the_screen() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let text = "Een stap verder: de gemeente gaf bijstand.";
    let note = test.by(&family.researcher, test.note(&family, Audience::All, text));
    test.push(&family.researcher, family.household, &[note]).await;
    let notes = [
        ("nl", "aangekondigd voor na maart 2027"),
        ("uk", "оголосили, що вона буде після березня 2027 року"),
        ("en", "announced for after March 2027"),
    ];
    for (lang, said) in notes {
        let chosen = [("lang", lang), ("back", "/staff/more")];
        let answer = test.post_form("/prefs", Some(&family.mediator), &chosen).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        for path in ["/staff/glossary", "/staff/queue"] {
            let page = test.get(path, Some(&family.mediator)).await.drawn();
            for (other, note) in notes {
                assert_eq!(page.contains(note), other == lang, "{path} in {lang}: {note}");
            }
            let before = page.split(said).next().and_then(|it| it.rsplit("<span ").next()).expect("its tag");
            assert!(before.contains(&format!("lang=\"{lang}\"")), "{path}: {before}");
        }
    }
}

#[tokio::test]
async fn a_term_that_cannot_be_added_comes_back_with_what_was_typed() {
    let test = TestApp::start().await;
    let oksana = test.add_person(Role::Mediator, "Оксана").await;
    let long = "x".repeat(301);
    let leefgeld = test.app.edition().content.library.terms.iter().find(|it| it.nl == "leefgeld").cloned();
    let leefgeld = leefgeld.expect("a built-in term");
    for (nl, uk, said) in [
        ("taalmaatje", "", "Vul het woord in beide talen in"),
        (long.as_str(), "довге", "De tekst is te lang"),
        ("LEEFGELD", leefgeld.uk.as_str(), "Deze vertaling staat al in de lijst"),
    ] {
        let fields = [("nl", nl), ("uk", uk), ("note", "hoort erbij")];
        let refused = post(&test, &oksana, "add", test.id(), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{nl}");
        let drawn = refused.drawn();
        assert!(refused.words().contains(said), "{said}: {}", refused.words());
        assert!(drawn.contains(&format!("value=\"{nl}\"")) && drawn.contains("hoort erbij"), "{drawn}");
    }
    assert!(terms(&test).await.is_empty());
}

#[tokio::test]
async fn the_glossary_is_the_colleagues_and_has_an_end() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let words = [("nl", "taalmaatje"), ("uk", "мовний друг")];
    for sort in ["add", "correct", "remove", "restore", "anything"] {
        let answer = post(&test, &family.member, sort, test.id(), &words).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{sort}");
    }
    assert_eq!(test.get("/staff/glossary", Some(&family.member)).await.status, StatusCode::NOT_FOUND);
    let nobody = test.id().to_string();
    let about = [("term", nobody.as_str()), ("nl", "a"), ("uk", "б")];
    for sort in ["remove", "restore"] {
        let answer = post(&test, &family.mediator, sort, test.id(), &about).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{sort}");
    }
    // One that is gone comes back as one to add.
    assert_eq!(
        post(&test, &family.mediator, "correct", test.id(), &about).await.status,
        StatusCode::CONFLICT
    );
    let by = By { person: family.mediator.id, at: test.now() };
    for n in 0..OWN_TERMS {
        let words = app::model::glossary::TermWords {
            nl: format!("woord {n}"),
            uk: format!("слово {n}"),
            note: String::new(),
        };
        test.app.store.add_term(test.id(), &words, by, OWN_TERMS).await.expect("the database");
    }
    let full = test.get("/staff/glossary", Some(&family.mediator)).await.words();
    assert!(full.contains("De lijst is vol"), "{full}");
    let refused = post(&test, &family.mediator, "add", test.id(), &words).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(terms(&test).await.len(), OWN_TERMS);
}

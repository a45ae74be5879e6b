//! The directory at the coordinators' desk: places are added, corrected and hidden, and families read it at once.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::PlaceChange;
use app::domain::id::PlaceKey;
use app::domain::library::revision::Subject;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use app::model::library::PlaceForm;
use axum::http::StatusCode;

const LIST: &str = "/staff/desk/library/places";
const NEW: &str = "/staff/desk/library/places/new";
const IND: &str = "/staff/desk/library/place/ind";

async fn start() -> (TestApp, Person, Family) {
    let test = TestApp::start().await;
    let marloes = test.add_person(Role::Coordinator, "Marloes").await;
    let family = test.family("Iris").await;
    (test, marloes, family)
}

/// The form of a place as its page holds it, checked today.
fn form(test: &TestApp, key: &str, base: u64) -> PlaceForm {
    let edition = test.app.edition();
    let key = PlaceKey(key.into());
    let place = edition.content.library.place(&key).expect("the place").clone();
    let about = edition.content.place_words(&key);
    PlaceForm { checked: test.now().day().to_string(), ..PlaceForm::of(&place, about, base) }
}

/// A new place of the family's town.
fn new_form(test: &TestApp) -> PlaceForm {
    let about = [
        (Lang::Uk, "Розмовний клуб щосереди"),
        (Lang::Nl, "Taalcafé op woensdag"),
        (Lang::En, "Language café"),
    ];
    PlaceForm {
        name: "Taalhuis De Brug".into(),
        municipality: "Nijmegen".into(),
        indicators: vec!["taal".into()],
        kind: "activity".into(),
        address: "Marienburg 29, Nijmegen".into(),
        phone: "024 327 49 11".into(),
        web: "taalhuisnijmegen.nl/cafe".into(),
        languages: vec!["nl".into(), "uk".into()],
        about: about.into_iter().map(|(lang, text)| (lang, text.to_owned())).collect(),
        source: "taalhuisnijmegen.nl (2026)".into(),
        sure: "A".into(),
        ..PlaceForm::blank(test.now().day())
    }
}

/// As a browser sends it.
async fn post(test: &TestApp, path: &str, by: &Person, form: &PlaceForm) -> Answer {
    let base = form.base.to_string();
    let mut fields = vec![
        ("base", base.as_str()),
        ("name", &form.name),
        ("municipality", &form.municipality),
        ("kind", &form.kind),
        ("address", &form.address),
        ("phone", &form.phone),
        ("web", &form.web),
        ("email", &form.email),
        ("source", &form.source),
        ("checked", &form.checked),
        ("sure", &form.sure),
    ];
    fields.extend(form.indicators.iter().map(|it| ("indicator", it.as_str())));
    fields.extend(form.languages.iter().map(|it| ("language", it.as_str())));
    fields.extend(form.call_first.then_some(("call-first", "1")));
    fields.extend(form.hidden.then_some(("hidden", "1")));
    let about = [("about-uk", Lang::Uk), ("about-nl", Lang::Nl), ("about-en", Lang::En)];
    let about =
        about.map(|(name, lang)| (name, form.about.get(&lang).map(String::as_str).unwrap_or_default()));
    fields.extend(about);
    test.post_form(path, Some(by), &fields).await
}

#[tokio::test]
async fn a_place_that_is_added_stands_nearby_at_once_and_can_be_linked() {
    let (test, marloes, family) = start().await;
    assert!(!test.get("/near", Some(&family.member)).await.words().contains("De Brug"));
    let added = post(&test, NEW, &marloes, &new_form(&test)).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.words());
    let page = "/staff/desk/library/place/taalhuis-de-brug";
    assert_eq!(added.location.as_deref(), Some(&*format!("{page}?saved=1")));
    let near = test.get("/near", Some(&family.member)).await;
    for shown in ["Taalhuis De Brug", "Розмовний клуб щосереди", "Marienburg 29"] {
        assert!(near.words().contains(shown), "{shown}: {}", near.words());
    }
    assert!(near.text.contains("href=\"https://taalhuisnijmegen.nl/cafe\""));
    let shown = test.get(&format!("{page}?saved=1"), Some(&marloes)).await.words();
    assert!(shown.contains("Opgeslagen") && shown.contains("Marloes"), "{shown}");
    assert!(test.get(LIST, Some(&marloes)).await.words().contains("Taalhuis De Brug"));
    let step = format!("/staff/household/{}/step/{}", family.household, family.step);
    assert!(test.get(&step, Some(&family.researcher)).await.text.contains("taalhuis-de-brug"));
    // Of the same name is another place.
    let second = post(&test, NEW, &marloes, &new_form(&test)).await.location.expect("a page");
    assert!(second.contains("taalhuis-de-brug-2"), "{second}");
    // A server that starts anew shows the same.
    let again = test.restart().await;
    assert!(again.get("/near", Some(&family.member)).await.words().contains("Taalhuis De Brug"));
}

#[tokio::test]
async fn a_correction_lies_over_what_is_built_in_and_keeps_the_rest() {
    let (test, marloes, family) = start().await;
    let before = test.app.edition().content.library.place(&PlaceKey("ind".into())).expect("a place").clone();
    let mut form = form(&test, "ind", 0);
    form.phone = "088 043 04 30".into();
    form.about.insert(Lang::Uk, "Нові слова про IND".into());
    let saved = post(&test, IND, &marloes, &form).await;
    assert_eq!(saved.location.as_deref(), Some(&*format!("{IND}?saved=1")), "{}", saved.words());
    let near = test.get("/near", Some(&family.member)).await.words();
    assert!(near.contains("Нові слова про IND") && near.contains("088 043 04 30"), "{near}");
    let edition = test.app.edition();
    let after = edition.content.library.place(&before.key).expect("a place");
    assert_eq!((&after.name, &after.indicators, &after.lat), (&before.name, &before.indicators, &before.lat));
    let count = edition.content.library.places.iter().filter(|it| it.key == before.key).count();
    assert_eq!(count, 1);
    // Saved as it stands, nothing is stored.
    let rows =
        || async { test.app.store.list_library_revisions(Some(&Subject::Place(before.key.clone()))).await };
    let count = rows().await.expect("the database").len();
    let number = rows().await.expect("the database").last().expect("a revision").number;
    let same = post(&test, IND, &marloes, &self::form(&test, "ind", number)).await;
    assert_eq!(same.location.as_deref(), Some(IND));
    assert_eq!(rows().await.expect("the database").len(), count);
    // Who saves over what they did not see gets both.
    let late = PlaceForm { name: "IND (loket)".into(), ..form };
    let both = post(&test, IND, &marloes, &late).await;
    assert_eq!(both.status, StatusCode::CONFLICT);
    assert!(both.text.contains("IND (loket)") && both.words().contains("Staat nu in de bibliotheek"));
}

#[tokio::test]
async fn a_hidden_place_is_offered_nowhere_and_stays_where_a_plan_names_it() {
    let (test, marloes, family) = start().await;
    let place = PlaceKey("ind".into());
    let linked = PlaceChange::Linked { step: family.step, place: place.clone() };
    test.push(&family.researcher, family.household, &[test.by(&family.researcher, linked)]).await;
    let other = test.family("Roos").await;
    let name = form(&test, "ind", 0).name;
    assert!(test.get("/near", Some(&other.member)).await.words().contains(&name));
    let hidden = PlaceForm { hidden: true, ..form(&test, "ind", 0) };
    assert_eq!(post(&test, IND, &marloes, &hidden).await.status, StatusCode::SEE_OTHER);
    assert!(!test.get("/near", Some(&other.member)).await.text.contains("<h3 lang=\"nl\">IND"));
    let step = format!("/staff/household/{}/step/{}", other.household, other.step);
    assert!(!test.get(&step, Some(&other.researcher)).await.text.contains("<option value=\"ind\""));
    let near = test.get("/near", Some(&family.member)).await.words();
    assert!(near.contains(&name) && near.contains("більше немає в довіднику"), "{near}");
    let list = test.get(&format!("{LIST}?filter=hidden"), Some(&marloes)).await.words();
    assert!(list.contains(&name) && list.contains("verborgen"), "{list}");
    // And shown again.
    let rows =
        test.app.store.list_library_revisions(Some(&Subject::Place(place))).await.expect("the database");
    let shown = PlaceForm { hidden: false, base: rows[0].number, ..hidden };
    assert_eq!(post(&test, IND, &marloes, &shown).await.status, StatusCode::SEE_OTHER);
    assert!(test.get("/near", Some(&other.member)).await.words().contains(&name));
}

#[tokio::test]
async fn a_place_that_cannot_be_comes_back_as_it_was_typed_and_only_a_coordinator_sees_the_desk() {
    let (test, marloes, family) = start().await;
    let mut wrong = PlaceForm {
        web: "javascript:alert(1)".into(),
        checked: test.now().day().plus(1).to_string(),
        source: String::new(),
        ..new_form(&test)
    };
    wrong.about.remove(&Lang::Uk);
    let again = post(&test, NEW, &marloes, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = again.words();
    for why in ["het adres van een website", "vandaag of eerder", "minstens één bron", "in alle talen"] {
        assert!(words.contains(why), "{why}: {words}");
    }
    for kept in ["Taalhuis De Brug", "javascript:alert(1)", "Marienburg 29", "Taalcafé op woensdag"] {
        assert!(again.text.contains(kept), "{kept}");
    }
    for person in [&family.member, &family.researcher, &family.mediator] {
        assert_eq!(post(&test, NEW, person, &new_form(&test)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(post(&test, IND, person, &form(&test, "ind", 0)).await.status, StatusCode::NOT_FOUND);
        for path in [LIST, NEW, IND] {
            assert_eq!(test.get(path, Some(person)).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let none = test.get("/staff/desk/library/place/nowhere", Some(&marloes)).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

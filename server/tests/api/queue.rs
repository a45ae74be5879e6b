//! The translation queue: what was just saved, two who translated blind of each other, and claims.

use crate::support::{Answer, Family, Person, TestApp};
use app::domain::change::{Change, TranslationChange};
use app::domain::plan::household::Role;
use app::domain::text::{Audience, Lang, TextHash, Translation, Written};
use app::model::queue::{Claim, ClaimAsked, ClaimsOf, Source};
use axum::http::StatusCode;
use server::limits::{CLAIM_MS, CLAIMS};

const DUTCH: &str = "Neem het groene formulier mee.";

/// Says something to the family; what is to be translated of it.
async fn say(test: &TestApp, family: &Family, text: &str) -> Source {
    let note = test.by(&family.researcher, test.note(family, Audience::All, text));
    test.push(&family.researcher, family.household, &[note]).await;
    let written = Written { lang: Lang::Nl, text: text.to_owned() };
    let source = TextHash::of(&written, Audience::All);
    Source { household: family.household, source, into: Lang::Uk }
}

fn translated(test: &TestApp, by: &Person, of: Source, text: &str) -> Change {
    test.by(by, TranslationChange::Translated { source: of.source, lang: of.into, text: text.into() })
}

async fn translation(test: &TestApp, of: Source) -> Translation {
    let snapshot = test.app.journals.snapshot(of.household).await.expect("the database");
    snapshot.plan(Audience::Team).translations[&of.source][&of.into].clone()
}

/// The fields of a form of the queue as they stand on the page, by the name of the form.
fn fields(page: &Answer, name: &str) -> Vec<(String, String)> {
    let said = page.drawn();
    let form =
        said.split("<form").find(|form| form.contains(&format!("data-change=\"{name}\""))).expect(name);
    let hidden = form.split("<input").skip(1).filter_map(|input| {
        let of = |what: &str| Some(input.split(&format!(" {what}=\"")).nth(1)?.split('"').next()?.to_owned());
        Some((of("name")?, of("value").unwrap_or_default()))
    });
    hidden.collect()
}

async fn send(test: &TestApp, by: &Person, mut form: Vec<(String, String)>, text: Option<&str>) -> Answer {
    form.extend(text.map(|text| ("text".to_owned(), text.to_owned())));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    test.post_form("/do", Some(by), &form).await
}

#[tokio::test]
async fn what_was_just_translated_stays_on_the_page_and_is_corrected_there() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let of = say(&test, &family, DUTCH).await;
    let queue = test.get("/staff/queue", Some(&family.mediator)).await;
    assert!(!queue.words().contains("Net vertaald"));
    let saved = send(&test, &family.mediator, fields(&queue, &of.name()), Some("Візьміть блнк.")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let queue = test.get("/staff/queue", Some(&family.mediator)).await;
    let words = queue.words();
    assert!(words.contains("Net vertaald") && words.contains("Візьміть блнк."), "{words}");
    assert!(words.contains("U · vandaag"), "{words}");
    let edit = fields(&queue, &format!("edit-{}", of.name()));
    assert_eq!(
        send(&test, &family.mediator, edit, Some("Візьміть бланк.")).await.status,
        StatusCode::SEE_OTHER
    );
    let now = translation(&test, of).await;
    assert_eq!((now.text.as_str(), now.rivals.len()), ("Візьміть бланк.", 0));
    // Of the family's texts nothing else was touched, and a colleague's page does not list it as theirs.
    assert!(!test.get("/staff/queue", Some(&family.researcher)).await.words().contains("Net vertaald"));
    // The next day it stands in its household only, where whoever made it corrects it.
    test.pass(25 * 60 * 60 * 1_000);
    assert!(!test.get("/staff/queue", Some(&family.mediator)).await.words().contains("Net vertaald"));
    let step = format!("/staff/household/{}/step/{}", family.household, family.step);
    let page = test.get(&step, Some(&family.mediator)).await;
    assert!(page.words().contains("Vertaling aanpassen"));
    let edit = fields(&page, &format!("{}-uk", of.source));
    assert_eq!(
        send(&test, &family.mediator, edit, Some("Візьміть зелений бланк.")).await.status,
        StatusCode::SEE_OTHER
    );
    let now = translation(&test, of).await;
    assert_eq!((now.text.as_str(), now.rivals.len()), ("Візьміть зелений бланк.", 0));
    // Whoever did not make it is not asked to correct it.
    assert!(!test.get(&step, Some(&family.researcher)).await.words().contains("Vertaling aanpassen"));
}

#[tokio::test]
async fn of_two_who_translated_blind_nobody_loses_their_words_and_one_of_them_chooses() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let of = say(&test, &family, DUTCH).await;
    let offline = translated(&test, &family.mediator, of, "Візьміть бланк.");
    let other = translated(&test, &family.researcher, of, "Візьміть зелений папір.");
    test.push(&family.researcher, family.household, &[other]).await;
    test.push(&family.mediator, family.household, &[offline]).await;
    for by in [&family.mediator, &family.researcher] {
        let words = test.get("/staff/queue", Some(by)).await.words();
        assert!(words.contains("twee vertalingen"), "{words}");
        assert!(words.contains("Візьміть бланк.") && words.contains("Візьміть зелений папір."), "{words}");
    }
    let step = format!("/staff/household/{}/step/{}", family.household, family.step);
    let at_step = test.get(&step, Some(&family.mediator)).await.words();
    assert!(at_step.contains("Візьміть зелений папір."), "{at_step}");
    // The family reads one of them, and no word of a disagreement.
    let page = test.get(&format!("/plan/step/{}", family.step), Some(&family.member)).await.words();
    assert!(page.contains("Візьміть бланк.") && !page.contains("зелений папір"), "{page}");
    let queue = test.get("/staff/queue", Some(&family.researcher)).await;
    let all = queue.drawn();
    let name = format!("choose-{}", of.name());
    let theirs = all.split("<form").filter(|form| form.contains(&format!("data-change=\"{name}\"")));
    assert_eq!(theirs.count(), 2);
    let mut chosen = fields(&queue, &name);
    chosen.retain(|(field, _)| field != "text");
    let answer = send(&test, &family.researcher, chosen, Some("Візьміть зелений папір.")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let now = translation(&test, of).await;
    assert_eq!((now.text.as_str(), now.rivals.len()), ("Візьміть зелений папір.", 0));
    assert!(!test.get("/staff/queue", Some(&family.mediator)).await.words().contains("twee vertalingen"));
}

async fn claim(test: &TestApp, by: &Person, of: Source, back: bool) -> Result<Vec<Claim>, StatusCode> {
    let asked = serde_json::to_vec(&ClaimAsked { of, back }).expect("json");
    let answer = test.post_json("/api/claims/v1", Some(by), asked).await;
    if answer.status != StatusCode::OK {
        return Err(answer.status);
    }
    let told: ClaimsOf = serde_json::from_str(&answer.text).expect("claims");
    Ok(told.claims)
}

/// Whose the text is by now.
fn who(claims: &[Claim], of: Source) -> Option<app::domain::id::PersonId> {
    claims.iter().find(|claim| claim.of == of).map(|claim| claim.who)
}

#[tokio::test]
async fn a_claimed_text_is_its_translators_until_it_ends_is_saved_or_is_given_back() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (oksana, sanne) = (&family.mediator, &family.researcher);
    let of = say(&test, &family, DUTCH).await;
    let first = claim(&test, oksana, of, false).await.expect("claims");
    assert_eq!(
        first,
        [Claim { of, who: oksana.id, until: app::domain::time::Moment(test.now().0 + CLAIM_MS) }]
    );
    // A colleague sees whose it is until when, and does not get it.
    let seen = test.get("/staff/queue", Some(sanne)).await.words();
    assert!(seen.contains("Оксана vertaalt dit, tot "), "{seen}");
    assert!(seen.contains("Daarna kunt u het overnemen"), "{seen}");
    assert_eq!(who(&claim(&test, sanne, of, false).await.expect("claims"), of), Some(oksana.id));
    assert_eq!(
        who(&claim(&test, sanne, of, true).await.expect("claims"), of),
        Some(oksana.id),
        "nor ends it"
    );
    // Who goes on has it longer; another text or language is another one.
    test.pass(10 * 60 * 1_000);
    assert_eq!(who(&claim(&test, oksana, of, false).await.expect("claims"), of), Some(oksana.id));
    test.pass(10 * 60 * 1_000);
    assert_eq!(who(&claim(&test, sanne, of, false).await.expect("claims"), of), Some(oksana.id));
    // It ends by itself.
    test.pass(5 * 60 * 1_000);
    assert!(!test.get("/staff/queue", Some(sanne)).await.words().contains("Оксана vertaalt dit"));
    assert_eq!(who(&claim(&test, sanne, of, false).await.expect("claims"), of), Some(sanne.id));
    // It is given back.
    assert_eq!(who(&claim(&test, sanne, of, true).await.expect("claims"), of), None);
    // It ends when the text is saved; a colleague's own, who is at it as well, does not.
    claim(&test, oksana, of, false).await.expect("claims");
    let theirs = translated(&test, sanne, of, "Візьміть бланк.");
    test.push(sanne, family.household, &[theirs]).await;
    let page = test.get("/staff/queue", Some(sanne)).await.words();
    assert!(page.contains("Оксана is hier ook mee bezig"), "{page}");
    let mine = Change {
        base: translation(&test, of).await.change,
        ..translated(&test, oksana, of, "Візьміть.")
    };
    test.push(oksana, family.household, &[mine]).await;
    assert!(test.app.store.list_claims(family.household, test.now()).await.expect("the database").is_empty());
    // Nothing of it is in the journal, so nothing is on a family's device.
    let reply = test.push(&family.member, family.household, &[]).await;
    assert!(!serde_json::to_string(&reply).expect("json").contains("claim"));
}

#[tokio::test]
async fn only_the_team_of_a_household_claims_its_texts_and_only_texts_that_are_there() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let of = say(&test, &family, DUTCH).await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    for by in [&els.mediator, &els.researcher, &family.member, &coordinator] {
        assert_eq!(claim(&test, by, of, false).await, Err(StatusCode::NOT_FOUND), "{:?}", by.role);
        assert_eq!(claim(&test, by, of, true).await, Err(StatusCode::NOT_FOUND), "{:?}", by.role);
    }
    let nothing = Source { source: TextHash(7), ..of };
    assert_eq!(claim(&test, &family.mediator, nothing, false).await, Err(StatusCode::NOT_FOUND));
    assert_eq!(
        test.post_json("/api/claims/v1", Some(&family.mediator), "{}").await.status,
        StatusCode::BAD_REQUEST
    );
    assert!(test.app.store.list_claims(family.household, test.now()).await.expect("the database").is_empty());
}

#[tokio::test]
async fn nobody_claims_more_than_a_few_texts_and_the_button_works_without_the_program() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let mut texts = Vec::new();
    for n in 0..=CLAIMS {
        texts.push(say(&test, &family, &format!("Tekst {n}")).await);
    }
    let post = async |of: Source, back: &str| {
        let [household, source] = [of.household.to_string(), of.source.to_string()];
        let fields = [("household", household.as_str()), ("source", &source), ("into", "uk"), ("back", back)];
        test.post_form("/staff/queue/claim", Some(&family.mediator), &fields).await
    };
    for of in &texts[..CLAIMS] {
        let answer = post(*of, "").await;
        assert_eq!(
            (answer.status, answer.location.as_deref()),
            (StatusCode::SEE_OTHER, Some("/staff/queue"))
        );
    }
    let page = test.get("/staff/queue", Some(&family.mediator)).await.words();
    assert_eq!(page.matches("U vertaalt dit, tot ").count(), CLAIMS, "{page}");
    let refused = post(texts[CLAIMS], "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("U bent al met veel teksten bezig"), "{}", refused.words());
    assert_eq!(post(texts[0], "1").await.status, StatusCode::SEE_OTHER);
    assert_eq!(post(texts[CLAIMS], "").await.status, StatusCode::SEE_OTHER);
    let mine = test.app.store.list_claims_of(family.mediator.id, test.now()).await.expect("the database");
    assert_eq!(mine.len(), CLAIMS);
}

#[tokio::test]
async fn past_translations_of_ones_own_households_stand_beside_a_text_and_nobody_elses() {
    let test = TestApp::start().await;
    let (family, els) = (test.family("Iris").await, test.family("Els").await);
    let said = say(&test, &family, "Neem uw paspoort mee naar de gemeente.").await;
    let made = translated(&test, &family.mediator, said, "Візьміть паспорт до муніципалітету.");
    test.push(&family.mediator, family.household, &[made]).await;
    let like = "Neem je paspoort mee naar de gemeente!";
    say(&test, &family, like).await;
    say(&test, &els, like).await;
    let queue = test.get("/staff/queue", Some(&family.mediator)).await;
    let words = queue.words();
    assert!(words.contains("Eerder vertaald") && words.contains("Iris · vandaag · U"), "{words}");
    assert!(queue.drawn().contains("data-fill=\"Візьміть паспорт до муніципалітету.\""));
    // Not to whoever may not read that household, not on any page of a family's.
    let other = test.get("/staff/queue", Some(&els.mediator)).await;
    assert!(other.words().contains(like) && !other.text.contains("Візьміть паспорт"), "{}", other.words());
    let step = format!("/plan/step/{}", els.step);
    for path in ["/", "/plan", &step] {
        assert!(!test.get(path, Some(&els.member)).await.text.contains("Візьміть паспорт"), "{path}");
    }
    // A colleague of the same team sees who translated it.
    let own = test.get("/staff/queue", Some(&family.researcher)).await.words();
    assert!(own.contains("Iris · vandaag · Оксана"), "{own}");
}

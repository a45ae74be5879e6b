//! Rules of what is proposed, each by itself: whose right it is, what waits for what, what comes first, and what the reasons say.

use crate::family::{Family, library, today};
use app::domain::change::InterviewChange;
use app::domain::id::{PersonId, TopicKey};
use app::domain::interview::{Chapter, QUESTIONS, Question, progress};
use app::domain::library::Topic;
use app::domain::library::offer::TOLD;
use app::domain::offers::{LegalStatus, Proposal, Standing};
use app::domain::plan::answer::Answer;
use app::domain::plan::situation::{Facet, Health, Housing, Legal};
use app::domain::text::Lang;
use app::domain::time::Day;
use server::content::Content;
use std::collections::BTreeSet;

fn adult(status: &str) -> Family {
    Family::new(&[("Ніна", 40)]).of("Ніна", "status", &[status])
}

/// With all papers, so that nothing else waits.
fn settled() -> Family {
    adult("ukrainian").has(&["passport", "bsn", "residence-proof", "iban", "digid"])
}

fn lives(family: Family, housing: Housing) -> Family {
    family.facet(Facet::Housing(Some(housing)))
}

fn has(family: &Family, key: &str) -> bool {
    family.keys().iter().any(|it| it == key)
}

fn at(family: &Family, key: &str) -> usize {
    let keys = family.keys();
    keys.iter().position(|it| it == key).unwrap_or_else(|| panic!("{key}: {keys:?}"))
}

fn look<T>(family: &Family, key: &str, see: impl Fn(&Proposal<'_>) -> T) -> T {
    let offered = family.offered();
    see(offered.add.iter().find(|it| it.topic.key.0 == key).unwrap_or_else(|| panic!("{key}")))
}

fn is_urgent(family: &Family, key: &str) -> bool {
    look(family, key, |it| it.urgent)
}

fn people(family: &Family, key: &str) -> Vec<PersonId> {
    look(family, key, |it| it.because.people.clone())
}

fn word(family: &Family, key: &str) -> String {
    look(family, key, |it| it.because.word.clone())
}

fn topic(key: &str) -> &'static Topic {
    library().topic(&TopicKey(key.into())).unwrap_or_else(|| panic!("{key}"))
}

fn needs(key: &str, needed: &str) -> bool {
    topic(key).needs.iter().any(|it| it.as_str() == needed)
}

// Rights

#[test]
fn a_spouse_since_before_the_war_has_the_rights_and_one_since_2024_is_looked_at_first() {
    let covered = adult("family-covered").of("Ніна", "work", &["looking"]);
    assert!(has(&covered, "werk-zoeken") && !has(&covered, "juridische-hulp"));
    let family = adult("family-unclear").of("Ніна", "work", &["looking"]).chose("income", &["none"]);
    for right in ["werk-zoeken", "leefgeld", "ind-bewijs-van-verblijf", "rmo-zorg"] {
        assert!(!has(&family, right), "{right}");
    }
    assert!(is_urgent(&family, "juridische-hulp") && family.offered().withheld > 0);
    // So it is for an adult brother, and at the same table as somebody who is protected.
    let family = Family::new(&[("Оля", 30), ("Ахмед", 33)])
        .of("Оля", "status", &["ukrainian"])
        .of("Ахмед", "status", &["family-unclear"])
        .facet(Facet::Housing(Some(Housing::NoPlace)));
    assert_eq!(people(&family, "opvang-aanmelden"), [family.person("Оля")]);
    assert_eq!(people(&family, "juridische-hulp"), [family.person("Ахмед")]);
}

#[test]
fn an_old_answer_that_meant_a_permit_or_any_family_opens_no_right_and_is_asked_again() {
    let mut family = Family::new(&[("Ніна", 40)]).chose("income", &["none"]);
    let person = family.person("Ніна");
    family.answer("status", Some(person), &["third-permanent"]);
    assert!(!has(&family, "leefgeld") && family.offered().withheld > 0);
    let status = Question::find("status").unwrap();
    assert!(!status.is_told(&family.plan, Some(person)));
    assert!(status.options().iter().all(|(key, _)| *key != "third-permanent"));
    assert_eq!(status.word_of("third-permanent").as_deref(), Some("ask-status-third-permanent"));
    let family = family.of("Ніна", "status", &["permanent-permit"]);
    assert!(has(&family, "leefgeld") && status.is_told(&family.plan, Some(person)));
}

#[test]
fn an_old_answer_about_the_whole_family_counts_until_somebody_tells_their_own() {
    let family = Family::new(&[("Оля", 30), ("Ахмед", 33)]).facet(Facet::Legal(Some(Legal::Protected))).of(
        "Ахмед",
        "work",
        &["looking"],
    );
    assert!(has(&family, "werk-zoeken"));
    let family = family.of("Ахмед", "status", &["third-temporary"]);
    assert!(!has(&family, "werk-zoeken"));
    let status = LegalStatus::of(&family.plan);
    assert_eq!(status.of_person(family.person("Оля")), Some(Standing::Protected));
    assert_eq!(status.of_person(family.person("Ахмед")), Some(Standing::Ended));
}

#[test]
fn in_a_mixed_family_a_right_says_for_whom_it_is() {
    let family = Family::new(&[("Оля", 30), ("Ахмед", 33)])
        .of("Оля", "status", &["ukrainian"])
        .of("Ахмед", "status", &["third-temporary"])
        .chose("income", &["none"]);
    for right in ["leefgeld", "rmo-zorg", "ind-bewijs-van-verblijf", "rtb-2027-transitiedocument"] {
        assert_eq!(people(&family, right), [family.person("Оля")], "{right}");
    }
    assert_eq!(people(&family, "derdelanders-opties"), [family.person("Ахмед")]);
    // Where all have it, nobody is named.
    let family = family.of("Ахмед", "status", &["ukrainian"]);
    assert_eq!(people(&family, "leefgeld"), []);
}

#[test]
fn a_status_that_is_not_clear_yet_brings_legal_help_and_without_a_roof_where_to_ask_for_one() {
    let family = adult("unclear");
    assert!(is_urgent(&family, "juridische-hulp") && !has(&family, "dak-zonder-duidelijkheid"));
    for status in ["unclear", "third-temporary", "no-documents", "family-unclear"] {
        let family = lives(adult(status), Housing::NoPlace);
        assert!(is_urgent(&family, "dak-zonder-duidelijkheid"), "{status}");
        assert!(has(&family, "juridische-hulp") && !has(&family, "opvang-aanmelden"), "{status}");
    }
    let untold = lives(Family::new(&[("Ніна", 40)]), Housing::NoPlace);
    assert!(has(&untold, "dak-zonder-duidelijkheid") && untold.offered().withheld > 0);
    let protected = lives(adult("ukrainian"), Housing::NoPlace);
    assert!(!has(&protected, "dak-zonder-duidelijkheid") && is_urgent(&protected, "opvang-aanmelden"));
}

// Missing

#[test]
fn reception_is_offered_when_a_stay_ends_within_six_weeks_or_moving_is_a_must() {
    let until = |days| settled().facet(Facet::HousingUntil(Some(today().plus(days))));
    assert!(is_urgent(&lives(until(42), Housing::HostFamily), "opvang-aanmelden"));
    assert!(!has(&lives(until(43), Housing::HostFamily), "opvang-aanmelden"));
    let must = lives(settled(), Housing::WithRelatives).chose("moving", &["must"]);
    assert!(is_urgent(&must, "opvang-aanmelden"));
    assert!(!has(&lives(settled(), Housing::HostFamily).chose("moving", &["wants"]), "opvang-aanmelden"));
}

#[test]
fn another_place_is_offered_when_it_is_not_calm_in_reception_and_hotel() {
    for housing in [Housing::Reception, Housing::Hotel, Housing::HostFamily] {
        let family = lives(settled(), housing).chose("calm-home", &["no"]);
        assert!(is_urgent(&family, "verhuizen-relocatie"), "{housing:?}");
        assert!(!has(&family.chose("calm-home", &["yes"]), "verhuizen-relocatie"), "{housing:?}");
    }
}

// Order

#[test]
fn what_is_dangerous_comes_before_what_hurts() {
    let family = lives(settled(), Housing::Reception)
        .chose("work-fair", &["no"])
        .chose("calm-home", &["no"])
        .chose("passport", &["expired"])
        .of("Ніна", "care", &["toothache"]);
    for danger in ["arbeidsuitbuiting", "noodnummers", "opvang-klacht"] {
        assert!(at(&family, danger) < at(&family, "tandarts"), "{danger}");
        assert!(at(&family, danger) < at(&family, "oekraiens-paspoort"), "{danger}");
    }
}

#[test]
fn who_cares_is_named_before_any_move_and_waits_for_no_doctor() {
    let family = lives(settled(), Housing::HostFamily)
        .chose("moving", &["must"])
        .of("Ніна", "health", &["mobility"])
        .of("Ніна", "daily-care", &["elsewhere"]);
    assert!(topic("chronisch-ziek-mantelzorg").needs.is_empty());
    assert!(is_urgent(&family, "chronisch-ziek-mantelzorg"));
    for later in ["verhuizen-relocatie", "opvang-aanmelden", "huisarts", "rmo-zorg"] {
        assert!(at(&family, "chronisch-ziek-mantelzorg") < at(&family, later), "{later}");
    }
}

#[test]
fn the_diploma_is_evaluated_before_study() {
    let family = settled().of("Ніна", "work", &["wants-study"]);
    assert!(at(&family, "diplomawaardering") < at(&family, "mbo-hbo-wo"));
    // It is no lock: a school may not ask for it.
    assert!(!needs("mbo-hbo-wo", "diplomawaardering"));
}

#[test]
fn the_sworn_translation_comes_before_the_recognition_of_a_profession() {
    let family = settled().of("Ніна", "diploma", &["regulated"]);
    assert!(at(&family, "vertalen-legaliseren") < at(&family, "beroepserkenning-big"));
}

#[test]
fn registration_is_not_urgent_and_behind_legal_help_when_a_third_country_status_is_told() {
    let family = adult("third-temporary");
    assert!(!is_urgent(&family, "brp-inschrijving") && is_urgent(&family, "juridische-hulp"));
    assert!(at(&family, "juridische-hulp") < at(&family, "brp-inschrijving"));
    assert!(at(&family, "derdelanders-opties") < at(&family, "brp-inschrijving"));
    let told_of_all = Family::new(&[("Самуель", 29)]).facet(Facet::Legal(Some(Legal::ThirdCountry)));
    assert!(!is_urgent(&told_of_all, "brp-inschrijving"));
    assert!(is_urgent(&adult("ukrainian"), "brp-inschrijving"));
}

// Waiting

#[test]
fn telling_an_income_waits_for_no_allowance_and_renting_for_no_start_of_work() {
    let family = lives(adult("ukrainian"), Housing::Reception)
        .has(&["bsn", "iban"])
        .of("Ніна", "work", &["employed"])
        .chose("moving", &["wants"]);
    assert!(!needs("inkomen-doorgeven", "leefgeld") && !needs("zelf-huren", "werk-starten"));
    let locked = |key: &str| topic(key).needs.iter().any(|needed| has(&family, needed.as_str()));
    assert!(has(&family, "inkomen-doorgeven") && !locked("inkomen-doorgeven"));
    assert!(has(&family, "zelf-huren") && !locked("zelf-huren"));
}

#[test]
fn child_care_waits_for_no_allowance_that_asks_for_its_contract() {
    assert!(!needs("kinderopvang", "toeslagen"));
    let family = Family::new(&[("Ніна", 30), ("Леся", 2)])
        .of("Ніна", "status", &["ukrainian"])
        .of("Ніна", "work", &["employed"])
        .chose("childcare", &["yes"]);
    assert!(at(&family, "kinderopvang") < at(&family, "toeslagen"));
}

#[test]
fn nothing_waits_in_a_circle_not_even_in_the_order() {
    let all = |key: &TopicKey| {
        let topic = library().topic(key).unwrap();
        topic.needs.iter().chain(&topic.offer.behind).cloned().collect::<Vec<_>>()
    };
    for topic in &library().topics {
        let (mut seen, mut ahead) = (BTreeSet::new(), all(&topic.key));
        while let Some(next) = ahead.pop() {
            assert_ne!(next, topic.key);
            if seen.insert(next.clone()) {
                ahead.extend(all(&next));
            }
        }
    }
}

#[test]
fn a_due_day_stands_on_no_step_that_is_locked() {
    let mut family = adult("ukrainian").on("arrived", today());
    assert_eq!(look(&family, "ind-bewijs-van-verblijf", |it| it.due), None, "it waits for the registration");
    family.take("brp-inschrijving");
    assert_eq!(look(&family, "ind-bewijs-van-verblijf", |it| it.due), None, "it still waits");
    family.done("brp-inschrijving");
    // The IND says so: within four weeks of the registration.
    assert_eq!(look(&family, "ind-bewijs-van-verblijf", |it| it.due), Some(today().plus(28)));
}

#[test]
fn a_term_makes_a_day_only_where_the_law_sets_it_for_sure() {
    for topic in library().topics.iter().filter(|it| it.within_days.is_some()) {
        let sure = topic.sure.get("when").or(topic.sure.get("overall")).unwrap();
        assert!(*sure < app::domain::library::Sureness::C, "{}", topic.key);
        assert_ne!(topic.offer.after.as_ref().map(TopicKey::as_str), Some(TOLD), "{}", topic.key);
    }
    let family =
        settled().on("arrived", today()).chose("moving", &["moved"]).of("Ніна", "work", &["employed"]);
    for key in ["inkomen-doorgeven", "adres-doorgeven", "rtb-2027-transitiedocument"] {
        assert_eq!(look(&family, key, |it| it.due), None, "{key}");
    }
    let new = adult("ukrainian").on("arrived", today());
    assert_eq!(look(&new, "brp-inschrijving", |it| it.due), None);
    // "Usually" stands in the words.
    let content = Content::new().unwrap();
    let usually = |id: &str| content.words(Lang::Nl).attribute(id, "when").unwrap();
    for id in ["topic-brp-inschrijving", "topic-adres-doorgeven"] {
        assert!(usually(id).to_lowercase().contains("meestal"), "{id}");
    }
}

// Wrongly offered

#[test]
fn no_allowance_for_child_care_without_work() {
    let family = |work: &[&str]| {
        Family::new(&[("Ніна", 30), ("Леся", 2)])
            .of("Ніна", "status", &["ukrainian"])
            .of("Ніна", "work", work)
            .chose("childcare", &["yes"])
    };
    assert!(!has(&family(&[]), "toeslagen") && has(&family(&[]), "kinderopvang"));
    assert!(!has(&family(&["studying"]), "toeslagen"));
    assert!(has(&family(&["employed"]), "toeslagen"));
}

#[test]
fn the_living_allowance_is_offered_where_its_own_words_say_it_is_given() {
    for housing in [Housing::Reception, Housing::HostFamily, Housing::WithRelatives, Housing::Hotel] {
        assert!(has(&lives(settled(), housing), "leefgeld"), "{housing:?}");
        // Nothing is known of the income of somebody at work: so it is not said to be little.
        let at_work = lives(settled(), housing).of("Ніна", "work", &["employed"]);
        assert!(!has(&at_work, "leefgeld"), "{housing:?}");
        assert!(has(&at_work.chose("income", &["little"]), "leefgeld"), "{housing:?}");
    }
    assert!(!has(&lives(settled(), Housing::OwnRent), "leefgeld"));
    let content = Content::new().unwrap();
    for (lang, relatives, rent) in [
        (Lang::Uk, "родичів", "Орендуєте"),
        (Lang::Nl, "familie", "Huurt u"),
        (Lang::En, "relatives", "Renting"),
    ] {
        let why = content.words(lang).attribute("topic-leefgeld", "why").unwrap().replace('\u{ad}', "");
        assert!(why.contains(relatives) && why.contains(rent), "{lang:?}: {why}");
    }
}

#[test]
fn ukrainians_nearby_are_offered_to_whoever_is_ukrainian_or_reads_ukrainian() {
    let reads = |status: &str, lang: Lang| {
        let mut family = adult(status);
        family.reads("Ніна", lang);
        family
    };
    assert!(has(&reads("ukrainian", Lang::En), "oekraiense-gemeenschap"));
    assert!(has(&reads("family-covered", Lang::Uk), "oekraiense-gemeenschap"));
    assert!(!has(&reads("permanent-permit", Lang::En), "oekraiense-gemeenschap"));
}

#[test]
fn a_ukrainian_passport_is_nothing_for_another_nationality() {
    let family = Family::new(&[("Оля", 30), ("Chidi", 33)])
        .of("Оля", "status", &["ukrainian"])
        .of("Chidi", "status", &["permanent-permit"])
        .of("Chidi", "passport", &["expired"]);
    assert!(!has(&family, "oekraiens-paspoort"));
    let family = family.of("Оля", "passport", &["expired"]);
    assert_eq!(people(&family, "oekraiens-paspoort"), [family.person("Оля")]);
}

#[test]
fn the_free_evaluation_of_a_diploma_says_whose_right_it_is() {
    let content = Content::new().unwrap();
    for (lang, nationality) in
        [(Lang::Uk, "громадянством"), (Lang::Nl, "nationaliteit"), (Lang::En, "nationality")]
    {
        let cost = content.words(lang).attribute("topic-diplomawaardering", "cost").unwrap();
        assert!(cost.replace('\u{ad}', "").contains(nationality), "{lang:?}: {cost}");
    }
}

// Reasons

#[test]
fn a_reason_says_nobody_s_age() {
    let content = Content::new().unwrap();
    assert!(Lang::ALL.iter().all(|lang| !content.words(*lang).has("because-age")));
    let old = Family::new(&[("Ганна", 70)]).of("Ганна", "status", &["ukrainian"]);
    assert_eq!(word(&old, "digitale-hulp"), "because-handy");
    let child = Family::new(&[("Оля", 30), ("Лесь", 7)]);
    assert_eq!(word(&child, "school-4-12"), "because-child");
    assert_eq!(people(&child, "school-4-12"), [child.person("Лесь")]);
}

#[test]
fn what_is_offered_lightly_is_not_said_to_be_needed_by_every_family() {
    for it in settled().offered().add.iter().filter(|it| it.light) {
        assert_ne!(it.because.word, "because-always", "{}", it.topic.key);
    }
}

#[test]
fn reasons_about_a_person_say_whom() {
    let family = Family::new(&[("Оля", 30), ("Тарас", 33), ("Лесь", 7)])
        .of("Оля", "status", &["ukrainian"])
        .of("Тарас", "status", &["ukrainian"])
        .of("Тарас", "health", &["chronic-illness"])
        .of("Тарас", "care", &["medicines", "no-gp"])
        .of("Оля", "passport", &["expired"])
        .of("Лесь", "school-way", &["yes"]);
    for (key, name) in [
        ("chronisch-ziek-mantelzorg", "Тарас"),
        ("apotheek-medicijnen", "Тарас"),
        ("huisarts", "Тарас"),
        ("oekraiens-paspoort", "Оля"),
        ("leerlingenvervoer", "Лесь"),
    ] {
        assert_eq!(people(&family, key), [family.person(name)], "{key}");
    }
    // What was told of all of them together names nobody.
    let family = Family::new(&[("Оля", 30), ("Тарас", 33)]).facet(Facet::Health(vec![Health::Chronic]));
    assert!(has(&family, "chronisch-ziek-mantelzorg"));
    assert_eq!(people(&family, "chronisch-ziek-mantelzorg"), []);
}

// Questions

#[test]
fn a_job_that_was_offered_leads_to_its_start_and_makes_the_proof_of_residence_urgent() {
    let family = adult("ukrainian").has(&["bsn"]).of("Ніна", "work", &["job-offered"]);
    assert!(has(&family, "werk-starten") && !has(&family, "werk-zoeken"));
    assert!(is_urgent(&family, "ind-bewijs-van-verblijf"));
    assert_eq!(word(&family, "werk-starten"), "because-work-job-offered");
}

#[test]
fn too_few_hours_keep_the_search_for_work_open() {
    let mut family = settled().of("Ніна", "work", &["looking"]);
    family.take("werk-zoeken");
    family.day = today().plus(5);
    let family = family.of("Ніна", "work", &["employed", "few-hours"]);
    assert!(family.offered().close.is_empty());
    assert!(has(&settled().of("Ніна", "work", &["employed", "few-hours"]), "werk-zoeken"));
}

#[test]
fn who_gives_daily_care_is_asked_of_whom_it_may_concern() {
    let asked = |family: &Family| {
        !Question::find("daily-care").unwrap().asked_of(&family.plan, family.day).is_empty()
    };
    assert!(!asked(&settled()));
    let family = settled().of("Ніна", "health", &["mobility"]);
    assert!(asked(&family));
    assert!(is_urgent(&family.of("Ніна", "daily-care", &["nobody"]), "chronisch-ziek-mantelzorg"));
}

#[test]
fn a_child_without_parents_is_offered_who_decides_and_a_question_of_custody_legal_help() {
    let family = |custody: &str| {
        Family::new(&[("Оля", 50), ("Лесь", 12)]).of("Оля", "status", &["ukrainian"]).of(
            "Лесь",
            "custody",
            &[custody],
        )
    };
    for custody in ["other-adult", "alone"] {
        assert!(is_urgent(&family(custody), "kind-zonder-ouders"), "{custody}");
    }
    assert!(!has(&family("parents"), "kind-zonder-ouders"));
    assert_eq!(word(&family("question"), "juridische-hulp"), "because-custody-question");
}

#[test]
fn the_status_is_one_question_of_each_and_no_second_one_of_the_household() {
    assert!(Question::find("legal").is_none());
    assert_eq!(QUESTIONS.iter().filter(|it| ["legal", "status"].contains(&it.key)).count(), 1);
    let family = Family::new(&[("Оля", 30), ("Лесь", 7)]);
    let asked = Question::find("status").unwrap().asked_of(&family.plan, today());
    assert_eq!(asked.len(), 2, "a child has a standing of its own");
}

#[test]
fn what_the_law_asks_of_each_the_talk_asks_of_each() {
    let family = Family::new(&[("Оля", 30), ("Тарас", 33), ("Лесь", 7)]).of("Оля", "health", &["mobility"]);
    let asked = |key: &str| Question::find(key).unwrap().asked_of(&family.plan, today()).len();
    for key in ["status", "lacks", "passport", "health", "care"] {
        assert_eq!(asked(key), 3, "{key}");
    }
    for key in ["custody", "school", "extra-help", "school-way", "daily-care"] {
        assert_eq!(asked(key), 1, "{key}");
    }
}

#[test]
fn one_of_several_who_lacks_a_paper_is_offered_what_the_others_have() {
    let mut family = Family::new(&[("Оля", 30), ("Тарас", 33)])
        .of("Оля", "status", &["ukrainian"])
        .of("Тарас", "status", &["ukrainian"])
        .has(&["passport", "bsn", "residence-proof"]);
    assert!(!has(&family, "brp-inschrijving"));
    family = family.of("Тарас", "lacks", &["bsn", "residence-proof"]);
    assert_eq!(people(&family, "brp-inschrijving"), [family.person("Тарас")]);
    assert_eq!(people(&family, "ind-bewijs-van-verblijf"), [family.person("Тарас")]);
    assert!(!has(&family.of("Тарас", "lacks", &[]), "brp-inschrijving"));
}

/// How many taps the talk asks of a family: one for each question and person.
fn taps(family: &Family) -> usize {
    Chapter::ALL.iter().map(|chapter| progress(&family.plan, *chapter, today()).1).sum()
}

#[test]
fn a_family_of_one_taps_no_more_than_before_each_was_asked() {
    // Counted in the talk that asked of all together: 3 + 4 + 4 + 0 + 5 + 2 + 5.
    const BEFORE: usize = 23;
    assert!(taps(&Family::new(&[("Ніна", 40)])) <= BEFORE);
    // Each is answered by one tap, on the page of its part.
    let mut family = Family::new(&[("Ніна", 40)]);
    let person = family.person("Ніна");
    let mut tapped = 0;
    for key in ["status", "passport", "health", "care"] {
        let question = Question::find(key).unwrap();
        let (option, _) = question.options()[0].clone();
        family.answer(key, Some(person), &[option]);
        tapped += 1;
    }
    let told = |chapter| progress(&family.plan, chapter, today()).0;
    assert_eq!(told(Chapter::Documents) + told(Chapter::Health), tapped);
}

#[test]
fn what_was_told_of_a_family_of_one_is_theirs() {
    let mut family = Family::new(&[("Ніна", 40)]).facet(Facet::Health(vec![Health::Pregnant]));
    let told = |family: &mut Family, question: &str, answer: &str| {
        family.tell(InterviewChange::AnswerGiven {
            question: question.into(),
            person: None,
            answer: Some(Answer::Chosen(vec![answer.into()])),
        });
    };
    told(&mut family, "care", "toothache");
    told(&mut family, "passport", "expired");
    for key in ["health", "care", "passport"] {
        let question = Question::find(key).unwrap();
        assert!(question.is_told(&family.plan, Some(family.person("Ніна"))), "{key}");
    }
    assert_eq!(people(&family, "tandarts"), [family.person("Ніна")]);
}

#[test]
fn what_was_told_of_several_together_counts_for_whoever_has_not_told_their_own() {
    let mut family = Family::new(&[("Оля", 30), ("Тарас", 33)]);
    family.tell(InterviewChange::AnswerGiven {
        question: "care".into(),
        person: None,
        answer: Some(Answer::Chosen(vec!["toothache".into()])),
    });
    assert!(has(&family, "tandarts"));
    let care = Question::find("care").unwrap();
    assert!(care.still_of_all(&family.plan, today()).is_some());
    let family = family.of("Оля", "care", &[]);
    assert!(has(&family, "tandarts"), "of Taras it still counts");
    let family = family.of("Тарас", "care", &[]);
    assert!(!has(&family, "tandarts") && care.still_of_all(&family.plan, today()).is_none());
}

// Ways

#[test]
fn a_step_that_a_sub_step_names_can_be_reached() {
    let content = Content::new().unwrap();
    let words = content.words(Lang::En);
    let plain = |text: String| text.replace('\u{ad}', "");
    // A title without the Dutch word in brackets.
    let title = |topic: &Topic| {
        let title = plain(words.get(&format!("topic-{}", topic.key)));
        title.split(" (").next().unwrap().to_owned()
    };
    let mut named = Vec::new();
    for topic in &library().topics {
        for sub in &topic.subs {
            let text = plain(words.attribute(&format!("topic-{}", topic.key), &format!("do-{sub}")).unwrap());
            let mut of =
                library().topics.iter().filter(|other| text.contains(&format!("“{}”", title(other))));
            named.extend(of.next().map(|other| (topic.key.clone(), other.key.clone())));
        }
    }
    assert!(named.len() >= 2, "{named:?}");
    for (from, to) in named {
        let mut family = settled();
        family.take(from.as_str());
        assert!(has(&family, to.as_str()), "{from} names {to}, which is not offered");
    }
}

#[test]
fn newer_facts_carry_their_source_and_the_day_they_were_checked() {
    let since = Day::parse("2026-11-30").unwrap();
    for (key, source) in [
        ("opvang-aanmelden", "100179"),
        ("rtb-2027-transitiedocument", "government.nl"),
        ("oekraiens-paspoort", "for-ua.com"),
        ("derdelanders-opties", "ECLI:NL:RBDHA:2025:16397"),
        ("kinderopvang", "kst-36241-6"),
        ("rmo-zorg", "geldrop-mierlo.nl"),
        ("brp-inschrijving", "14-11-2023"),
    ] {
        let topic = topic(key);
        assert!(topic.checked >= since, "{key}");
        assert!(topic.sources.iter().any(|it| it.contains(source)), "{key}: {:?}", topic.sources);
    }
    let weeks = library().amounts.iter().find(|it| it.key.as_str() == "diploma-evaluation-weeks").unwrap();
    assert_eq!(weeks.value, "10");
}

#[test]
fn what_is_known_of_general_knowledge_only_is_called_first() {
    for key in [
        "zaanstad-gemeente",
        "nijmegen-gemeente",
        "zaanstad-bieb",
        "amsterdam-diaconie",
        "nijmegen-bindkracht10",
    ] {
        let place = library().places.iter().find(|it| it.key.as_str() == key).unwrap();
        assert!(place.call_first && place.sure == app::domain::library::Sureness::C, "{key}");
    }
    for key in [
        "zelf-huren",
        "opvang-klacht",
        "fietsles",
        "beroepserkenning-big",
        "schulden-en-post",
        "vertalen-legaliseren",
    ] {
        assert_eq!(topic(key).sure["overall"], app::domain::library::Sureness::C, "{key}");
    }
    let langs = |key: &str| {
        let place = library().places.iter().find(|it| it.key.as_str() == key).unwrap();
        format!("{:?}", place.languages)
    };
    assert!(!langs("mindspring").contains("uk"), "it is to be asked");
    assert!(langs("child-line").contains("nl"));
}

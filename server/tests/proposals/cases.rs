//! Families as they come, and as their situation changes.

use crate::family::{Family, library, today};
use app::domain::change::{OfferChange, PersonChange};
use app::domain::id::{PersonId, TopicKey};
use app::domain::offers::waiting_for;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::offer_response::OfferResponse;
use app::domain::plan::situation::{Facet, Health, Housing, Legal};
use app::domain::text::Lang;
use std::collections::BTreeMap;
use uuid::Uuid;

fn protected() -> Facet {
    Facet::Legal(Some(Legal::Protected))
}

#[test]
fn a_mother_with_a_six_year_old_with_autism() {
    let family = Family::new(&[("Олена", 37), ("Данило", 6), ("Соломія", 9)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::OwnRent)))
        .has(&["passport", "bsn", "residence-proof", "iban", "digid"])
        .of("Данило", "school", &["none"])
        .of("Данило", "extra-help", &["yes"])
        .of("Соломія", "school", &["none"])
        .chose("school-way", &["yes"])
        .chose("income", &["little"])
        .facet(Facet::Health(vec![Health::SpecialNeeds, Health::MentalLoad]))
        .of("Олена", "dutch", &["none"]);
    assert_eq!(
        family.keys(),
        [
            "speciaal-onderwijs",
            "school-4-12",
            "noodnummers",
            "leefgeld",
            "rmo-zorg",
            "huisarts",
            "chronisch-ziek-mantelzorg",
            "leerlingenvervoer",
            "vaste-contactpersoon",
            "consultatiebureau-vaccinatie",
            "toeslagen",
            "vertalen-legaliseren",
            "taalles",
            "rtb-2027-transitiedocument",
            "openbaar-vervoer",
            "stadspas-minima",
            "mentale-hulp-eigen-taal",
            "sport-jeugdfonds",
            "volwassenen-vrije-tijd",
            "taalmaatje",
            "oekraiense-gemeenschap",
            "buurt-ontmoeten",
            "nederlandse-gewoonten",
        ]
    );
    let offered = family.offered();
    let of = |key: &str| offered.add.iter().find(|it| it.topic.key.0 == key).expect(key);
    assert!(of("speciaal-onderwijs").urgent);
    assert_eq!(of("speciaal-onderwijs").because.people, [family.person("Данило")]);
    // The school is for the daughter: for her brother a place that fits is sought.
    assert_eq!(of("school-4-12").because.people, [family.person("Соломія")]);
    // Nothing has to be done by the end of the protection: the IND acts by itself.
    assert_eq!(of("rtb-2027-transitiedocument").due, None);
    // Light, unless they said that it weighs on them; never before what is urgent.
    assert!(!of("mentale-hulp-eigen-taal").light && of("volwassenen-vrije-tijd").light);
}

#[test]
fn a_couple_over_sixty_with_a_heart_condition_and_expired_passports() {
    let family = Family::new(&[("Микола", 67), ("Ганна", 64)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::Reception)))
        .on("arrived", today().plus(-2))
        .chose("passport", &["expired"])
        .facet(Facet::Health(vec![Health::Chronic]))
        .chose("care", &["no-gp", "medicines", "interpreter"])
        .of("Микола", "work", &["retired"])
        .of("Ганна", "work", &["retired"]);
    let keys = family.keys();
    assert_eq!(
        keys[..11],
        [
            "brp-inschrijving",
            "oekraiens-paspoort",
            "rmo-zorg",
            "huisarts",
            "apotheek-medicijnen",
            "noodnummers",
            "ind-bewijs-van-verblijf",
            "bankrekening",
            "inkomen-doorgeven",
            "leefgeld",
            "chronisch-ziek-mantelzorg",
        ]
    );
    for wanted in ["apotheek-medicijnen", "tolk-in-de-zorg", "digitale-hulp"] {
        assert!(keys.iter().any(|key| key == wanted), "{wanted}: {keys:?}");
    }
    let offered = family.offered();
    let due = |key: &str| offered.add.iter().find(|it| it.topic.key.0 == key).and_then(|it| it.due);
    // "Usually within five days" makes no day, and four weeks count from the registration.
    assert_eq!(due("brp-inschrijving"), None);
    assert_eq!(due("ind-bewijs-van-verblijf"), None);
    for needless in ["school-4-12", "werk-zoeken", "taalles", "sport-jeugdfonds"] {
        assert!(!keys.iter().any(|key| key == needless), "{needless}");
    }
}

#[test]
fn a_sixteen_year_old_finishing_school_online() {
    let family = Family::new(&[("Ірина", 44), ("Максим", 16)])
        .facet(protected())
        .has(&["passport", "bsn", "residence-proof", "iban", "digid"])
        .of("Максим", "school", &["finishing-online"])
        .of("Максим", "work", &["wants-study"])
        .of("Ірина", "work", &["employed"])
        .of("Ірина", "diploma", &["regulated", "wants-use"])
        .chose("likes", &["computers"]);
    let keys = family.keys();
    let at = |wanted: &str| {
        keys.iter().position(|key| key == wanted).unwrap_or_else(|| panic!("{wanted}: {keys:?}"))
    };
    let order = [
        "school-12-18-isk",
        "oekraiens-online-onderwijs",
        "diplomawaardering",
        "mbo-hbo-wo",
        "beroepserkenning-big",
        "kinderbijslag",
        "it-cursus-jongeren",
    ];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{keys:?}");
    let offered = family.offered();
    let school = offered.add.iter().find(|it| it.topic.key.0 == "mbo-hbo-wo").expect("study");
    assert_eq!(school.because.word, "because-school-finishing-online");
    assert_eq!(school.because.people, [family.person("Максим")]);
}

#[test]
fn a_man_without_a_ukrainian_passport_is_offered_no_right_that_he_lacks() {
    let family = Family::new(&[("Самуель", 29)])
        .facet(Facet::Legal(Some(Legal::ThirdCountry)))
        .of("Самуель", "status", &["third-temporary"])
        .of("Самуель", "work", &["looking"])
        .chose("income", &["none"])
        .facet(Facet::Housing(Some(Housing::NoPlace)));
    let keys = family.keys();
    assert_eq!(keys[..3], ["juridische-hulp", "derdelanders-opties", "dak-zonder-duidelijkheid"]);
    assert!(keys.contains(&"brp-inschrijving".to_owned()));
    for right in
        ["leefgeld", "ind-bewijs-van-verblijf", "werk-zoeken", "opvang-aanmelden", "rmo-zorg", "toeslagen"]
    {
        assert!(!keys.iter().any(|key| key == right), "{right}");
    }
    assert_eq!(family.offered().withheld, 0, "what is known not to be theirs is not even counted");

    // With a permanent permit he is protected like anybody else.
    let family = family.of("Самуель", "status", &["permanent-permit"]);
    let keys = family.keys();
    assert!(keys.iter().any(|key| key == "leefgeld") && !keys.iter().any(|key| key == "derdelanders-opties"));
}

#[test]
fn who_did_not_tell_their_standing_is_offered_no_right_and_told_so() {
    let family = Family::new(&[("Оксана", 35)]).chose("income", &["none"]);
    let (keys, offered) = (family.keys(), family.offered());
    assert!(offered.withheld >= 4, "{}", offered.withheld);
    assert!(keys.iter().any(|key| key == "brp-inschrijving") && !keys.iter().any(|key| key == "leefgeld"));
    // Without documents: first the documents.
    let family = family.facet(Facet::Legal(Some(Legal::NoDocuments)));
    assert_eq!(family.keys()[..2], ["identiteitsverklaring-ambassade", "brp-inschrijving"]);
    assert!(!family.keys().iter().any(|key| key == "leefgeld"));
    assert!(family.offered().withheld > 0);
}

#[test]
fn in_a_mixed_family_rights_are_offered_because_somebody_has_them() {
    let family = Family::new(&[("Оксана", 35), ("Самуель", 38)])
        .of("Оксана", "status", &["ukrainian"])
        .of("Самуель", "status", &["third-temporary"])
        .chose("income", &["none"]);
    let keys = family.keys();
    for wanted in ["leefgeld", "ind-bewijs-van-verblijf", "derdelanders-opties", "juridische-hulp"] {
        assert!(keys.iter().any(|key| key == wanted), "{wanted}: {keys:?}");
    }
}

#[test]
fn a_host_stay_that_ends_in_six_weeks() {
    let family = Family::new(&[("Юлія", 33), ("Марко", 3)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::HostFamily)))
        .facet(Facet::HousingUntil(Some(today().plus(42))))
        .has(&["passport", "bsn", "residence-proof", "iban"]);
    let keys = family.keys();
    assert_eq!(keys[..4], ["verhuizen-relocatie", "opvang-aanmelden", "noodnummers", "gastgezin"]);
    let offered = family.offered();
    let first = &offered.add[0];
    assert!(first.urgent);
    assert_eq!((first.due, first.because.word.as_str()), (Some(today()), "because-until"));
    // Told half a year before, it is due six weeks before the end.
    let early = Family::new(&[("Юлія", 33)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::HostFamily)))
        .facet(Facet::HousingUntil(Some(today().plus(180))))
        .has(&["bsn"]);
    let offered = early.offered();
    let moving = offered.add.iter().find(|it| it.topic.key.0 == "verhuizen-relocatie").expect("moving");
    assert_eq!((moving.due, moving.urgent), (Some(today().plus(138)), false));
    // Of a stay whose end nobody told: about six months from the arrival.
    let unknown = Family::new(&[("Юлія", 33)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::HostFamily)))
        .on("arrived", today().plus(-150))
        .has(&["bsn"]);
    let offered = unknown.offered();
    let moving = offered.add.iter().find(|it| it.topic.key.0 == "verhuizen-relocatie").expect("moving");
    assert_eq!((moving.due, moving.urgent), (Some(today().plus(33)), true));
}

#[test]
fn a_new_job_offers_what_follows_and_closes_the_search() {
    let mut family = Family::new(&[("Тарас", 40), ("Леся", 8)])
        .facet(protected())
        .has(&["bsn", "residence-proof", "iban", "digid"])
        .of("Тарас", "work", &["looking"])
        .chose("income", &["none"]);
    for key in family.keys() {
        family.take(&key);
    }
    assert_eq!(family.keys(), Vec::<String>::new(), "what was taken is not offered again");
    family.day = today().plus(20);
    let family = family.of("Тарас", "work", &["employed"]).chose("income", &["enough"]);
    let offered = family.offered();
    let add: Vec<&str> = offered.add.iter().map(|it| it.topic.key.as_str()).collect();
    assert_eq!(add, ["inkomen-doorgeven", "toeslagen", "kinderbijslag", "belastingaangifte"]);
    assert_eq!(offered.add[0].due, None, "at once, and no law names a day");
    let close: Vec<&str> =
        offered.close.iter().filter_map(|it| it.step.topic.as_ref()).map(TopicKey::as_str).collect();
    assert_eq!(close, ["leefgeld", "werk-zoeken"]);
    // "It stays in the plan" is an answer, and it is not asked again; nor does it bar a later offer.
    let mut family = family;
    let (topic, aside) = (TopicKey("werk-zoeken".into()), Some(OfferResponse::Stays));
    family.tell(OfferChange::Answered { topic, aside });
    assert_eq!(family.offered().close.len(), 1);
    family.done("werk-zoeken");
    family.day = today().plus(200);
    let family = family.of("Тарас", "work", &["looking"]);
    assert!(family.keys().contains(&"werk-zoeken".to_owned()));
}

#[test]
fn a_second_move_is_offered_again() {
    let mut family = Family::new(&[("Тарас", 40)]).facet(protected()).chose("moving", &["moved"]);
    family.take("adres-doorgeven");
    family.day = today().plus(3);
    family.done("adres-doorgeven");
    assert!(!family.keys().iter().any(|key| key == "adres-doorgeven"));
    family.day = today().plus(90);
    let family = family.chose("moving", &["moved"]);
    let offered = family.offered();
    let again = offered.add.iter().find(|it| it.topic.key.0 == "adres-doorgeven").expect("again");
    assert!(again.urgent);
}

#[test]
fn a_birth_offers_what_a_baby_needs() {
    let mut family = Family::new(&[("Дарина", 28)]).facet(protected());
    assert!(!family.keys().iter().any(|key| key == "consultatiebureau-vaccinatie"));
    let person = NewPerson {
        id: PersonId(Uuid::from_u128(77)),
        name: "Маля".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: Some(2026),
        lang: Lang::Uk,
    };
    family.tell(PersonChange::Added { person });
    assert!(family.keys().iter().any(|key| key == "consultatiebureau-vaccinatie"));
}

#[test]
fn what_was_put_off_comes_back_on_its_day_and_what_was_refused_does_not() {
    let mut family = Family::new(&[("Ніна", 50)]).facet(protected()).chose("pets", &["yes"]);
    let topic = TopicKey("huisdier".into());
    let later = Some(OfferResponse::Later(today().plus(28)));
    family.tell(OfferChange::Answered { topic: topic.clone(), aside: later });
    assert!(!family.keys().contains(&"huisdier".to_owned()));
    assert_eq!(family.offered().aside.len(), 1);
    family.day = today().plus(28);
    assert!(family.keys().contains(&"huisdier".to_owned()));
    family.tell(OfferChange::Answered { topic, aside: Some(OfferResponse::Dropped) });
    family.day = today().plus(900);
    assert!(!family.keys().contains(&"huisdier".to_owned()));
}

#[test]
fn a_step_taken_late_goes_before_those_that_need_it() {
    let mut family = Family::new(&[("Ніна", 50)]).facet(protected()).of("Ніна", "work", &["looking"]);
    family.take("werk-zoeken");
    assert_eq!(waiting_for(&family.plan, library(), &TopicKey("bankrekening".into())).len(), 1);
    family.take("bankrekening");
    let ordered: Vec<&str> =
        family.plan.ordered().iter().filter_map(|step| step.topic.as_ref()).map(TopicKey::as_str).collect();
    assert_eq!(ordered, ["bankrekening", "werk-zoeken"]);
    let search = family.plan.ordered()[1];
    assert_eq!(search.needs.get(), &[family.plan.ordered()[0].id]);
    assert!(!app::domain::ordering::next::is_ready(&family.plan, search));
}

#[test]
fn at_one_table_a_right_is_offered_for_those_who_have_it() {
    let family = Family::new(&[("Оксана", 35), ("Самуель", 38)])
        .of("Оксана", "status", &["ukrainian"])
        .of("Самуель", "status", &["third-temporary"])
        .of("Самуель", "work", &["looking"]);
    // He is known to have no right to work under the protection, whoever else is protected.
    assert!(!family.keys().contains(&"werk-zoeken".to_owned()));
    let family = family.of("Оксана", "work", &["looking"]);
    let offered = family.offered();
    let search = offered.add.iter().find(|it| it.topic.key.0 == "werk-zoeken").expect("for her");
    assert_eq!(search.because.people, [family.person("Оксана")]);
}

#[test]
fn of_whom_only_the_nationality_is_known_the_permit_is_asked_before_rights_are_denied() {
    let family = Family::new(&[("Самуель", 29)])
        .facet(Facet::Legal(Some(Legal::ThirdCountry)))
        .chose("income", &["none"]);
    let offered = family.offered();
    assert!(offered.withheld > 0, "they may have the right");
    let keys = family.keys();
    assert!(!keys.contains(&"leefgeld".to_owned()) && keys.contains(&"derdelanders-opties".to_owned()));
}

#[test]
fn a_guess_that_has_passed_was_wrong() {
    let family = Family::new(&[("Юлія", 33)])
        .facet(protected())
        .facet(Facet::Housing(Some(Housing::HostFamily)))
        .on("arrived", today().plus(-900));
    assert!(!family.keys().contains(&"verhuizen-relocatie".to_owned()));
    // Told, and just passed, it is urgent.
    let family = family.facet(Facet::HousingUntil(Some(today().plus(-3)))).has(&["bsn"]);
    let offered = family.offered();
    let moving = offered.add.iter().find(|it| it.topic.key.0 == "verhuizen-relocatie").expect("moving");
    assert_eq!((moving.due, moving.urgent), (Some(today()), true));
}

#[test]
fn a_refusal_is_no_answer_to_what_is_told_after_it() {
    let mut family = Family::new(&[("Ніна", 50)]).facet(protected()).chose("pets", &["yes"]);
    let topic = TopicKey("huisdier".into());
    family.tell(OfferChange::Answered { topic, aside: Some(OfferResponse::Dropped) });
    assert!(!family.keys().contains(&"huisdier".to_owned()));
    let family = family.chose("pets", &["no"]).chose("pets", &["yes"]);
    assert!(family.keys().contains(&"huisdier".to_owned()));
}

#[test]
fn an_offer_that_two_take_at_once_is_one_step() {
    let mut family = Family::new(&[("Ніна", 50)]).facet(protected());
    family.take("digid");
    family.take("digid");
    assert_eq!(family.plan.steps.len(), 1);
    // Done and offered again it is a step of its own.
    family.done("digid");
    family.take("digid");
    assert_eq!(family.plan.steps.len(), 2);
}

#[test]
fn questions_about_children_are_asked_where_there_are_children() {
    use app::domain::interview::Question;
    let asked = |family: &Family, key: &str| {
        !Question::find(key).expect("a question").asked_of(&family.plan, today()).is_empty()
    };
    let (alone, with_child) = (Family::new(&[("Ніна", 50)]), Family::new(&[("Ніна", 50), ("Лесь", 7)]));
    assert!(!asked(&alone, "childcare") && asked(&with_child, "childcare"));
    assert!(!asked(&alone, "school") && asked(&with_child, "school"));
}

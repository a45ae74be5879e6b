//! The screen of the first talk: of whom a question is asked on it, in which language it stands beside the researcher's, and
//! what the reasons say that follow from it.

use app::context::AppState;
use app::domain::change::{Body, Change, InterviewChange, PersonChange};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId, TopicKey};
use app::domain::interview::{Chapter, Question};
use app::domain::library::offer::Offer;
use app::domain::library::{Library, Sureness, Topic};
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer;
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::situation::{Facet, Legal};
use app::domain::plan::step::StepKind;
use app::domain::text::Lang;
use app::domain::time::{Day, Moment};
use app::i18n::Words;
use app::model::{Appearance, Extra, Me, Model, Page};
use app::replica::Replica;
use app::route::{Part, Route, Shared};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

const SANNE: PersonId = PersonId(Uuid::from_u128(2));
const HOUSEHOLD: HouseholdId = HouseholdId(Uuid::from_u128(3));

fn member(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(10 + n))
}

fn words(lang: Lang) -> Arc<Words> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag());
    let read = |room: &str| fs::read_to_string(folder.join(format!("{room}.ftl"))).expect(room);
    let mut words = Words::new(lang, &["topic-search = …"]);
    ["common", "family", "documents", "interview"].iter().for_each(|room| words.add(read(room)));
    Arc::new(words)
}

/// A household whose members read these languages.
fn household(members: &[(&str, Lang)]) -> Plan {
    let mut plan = Plan::new(HOUSEHOLD);
    for (place, (name, lang)) in members.iter().enumerate() {
        let id = member(place as u128);
        let (name, names) = ((*name).to_owned(), BTreeMap::new());
        let person = NewPerson { id, name, names, role: Role::Member, born: Some(1990), lang: *lang };
        does(&mut plan, PersonChange::Added { person });
    }
    plan
}

fn does(plan: &mut Plan, kind: impl Into<Body>) {
    let count = plan.people.len() + plan.told.len();
    plan.apply(&Change {
        id: ChangeId(Uuid::from_u128(1000 + count as u128)),
        author: SANNE,
        device: DeviceId(Uuid::nil()),
        at: Moment(1_790_000_000_000),
        base: None,
        settles: Vec::new(),
        body: kind.into(),
    });
}

fn tell(plan: &mut Plan, question: &str, n: u128, option: &str) {
    does(
        plan,
        InterviewChange::AnswerGiven {
            question: question.into(),
            person: Some(member(n)),
            answer: Some(Answer::Chosen(vec![option.into()])),
        },
    );
}

fn draw(plan: &Plan, shared: Shared, role: Role, lang: Lang) -> String {
    let (person, route) = match role {
        Role::Member => (member(0), Route::Shared(shared)),
        _ => (SANNE, Route::Household { household: HOUSEHOLD, part: Part::Shared(shared) }),
    };
    let me = Me {
        person,
        role,
        name: "…".into(),
        lang,
        device: DeviceId(Uuid::nil()),
        household: Some(HOUSEHOLD),
        phone: None,
    };
    let page = Page {
        me,
        now: Moment(1_790_000_000_000),
        appearance: Appearance::default(),
        replica: None,
        extra: Extra::None,
        notice: None,
        unsent: Vec::new(),
        unreadable: 0,
        asked_if: Vec::new(),
    };
    let checked = Day::parse("2026-06-01").expect("a day");
    let search = Topic {
        groups: vec!["everyone".into()],
        sure: BTreeMap::from([("overall".into(), Sureness::A)]),
        offer: Offer { when: vec!["work:looking".into(), "care:toothache".into()], ..Offer::default() },
        ..Topic::blank(TopicKey("search".into()), Indicator::Work, StepKind::Everyday, checked)
    };
    let library = Library { topics: vec![search], ..Library::default() };
    let mut model = Model::new(page, route, words(lang), Arc::new(library));
    model.beside = Some(words(lang.beside()));
    model.besides = lang.beside_others().into_iter().map(words).collect();
    model.replica = Some(Replica::at(Arc::new(plan.clone()), Default::default()));
    let owner = Owner::new();
    owner.with(|| {
        AppState::provide(model);
        let html = view! { <app::screens::plan::Screen shared/> }.to_html();
        html.replace("<!>", "").replace('\u{ad}', "")
    })
}

fn talk(plan: &Plan, chapter: Chapter, lang: Lang) -> String {
    draw(plan, Shared::Interview(Some(chapter)), Role::Researcher, lang)
}

/// The card of a question.
fn card<'a>(html: &'a str, question: &str) -> &'a str {
    let from = html.find(&format!("aria-labelledby=\"{question}\"")).unwrap_or_else(|| panic!("{question}"));
    html[from..].split("</section>").next().unwrap_or_default()
}

#[test]
fn the_talk_shows_the_familys_own_language_beside_the_researchers() {
    let beside = |members: &[(&str, Lang)], lang| {
        let html = talk(&household(members), Chapter::Documents, lang);
        let from = html.split("class=\"interview-beside\"").nth(1)?.split_once("lang=\"")?.1;
        Some(from.split_once('"')?.0.to_owned())
    };
    let (olena, chidi) = (("Олена", Lang::Uk), ("Chidi", Lang::En));
    assert_eq!(beside(&[olena], Lang::Nl).as_deref(), Some("uk"));
    assert_eq!(beside(&[chidi], Lang::Nl).as_deref(), Some("en"), "nobody is taken to read Ukrainian");
    assert_eq!(beside(&[chidi, olena], Lang::Nl).as_deref(), Some("uk"));
    assert_eq!(beside(&[olena], Lang::En).as_deref(), Some("uk"));
    // Where both read the same, it stands there once.
    assert_eq!(beside(&[chidi], Lang::En), None);
    assert_eq!(beside(&[("Joris", Lang::Nl)], Lang::Nl), None);
}

#[test]
fn each_person_answers_on_one_screen_and_one_alone_with_one_tap() {
    let alone = household(&[("Олена", Lang::Uk)]);
    let three = household(&[("Олена", Lang::Uk), ("Тарас", Lang::Uk), ("Chidi", Lang::En)]);
    for (chapter, keys) in
        [(Chapter::Documents, ["status", "passport"]), (Chapter::Health, ["health", "care"])]
    {
        let (one, all) = (talk(&alone, chapter, Lang::Nl), talk(&three, chapter, Lang::Nl));
        for key in keys {
            let options = Question::find(key).expect("asked").options().len();
            let buttons = |html: &str| card(html, key).matches("<button").count();
            let none = usize::from(key != "status");
            assert_eq!(buttons(&one), options + none, "{key}: a tap is an answer");
            assert_eq!(buttons(&all), 3 * (options + none), "{key}");
            assert_eq!(card(&all, key).matches("interview-one").count(), 3, "{key}");
        }
    }
    // Who has no others to be told from is not asked what they lack beside them.
    assert!(!talk(&alone, Chapter::Documents, Lang::Nl).contains("aria-labelledby=\"lacks\""));
    assert!(talk(&three, Chapter::Documents, Lang::Nl).contains("aria-labelledby=\"lacks\""));
}

#[test]
fn what_was_told_of_the_whole_family_stands_there_until_each_told_their_own() {
    let mut plan = household(&[("Олена", Lang::Uk), ("Chidi", Lang::En)]);
    does(&mut plan, InterviewChange::SituationTold { facet: Facet::Legal(Some(Legal::Protected)) });
    let told = |plan: &Plan| {
        card(&talk(plan, Chapter::Documents, Lang::Nl), "status")
            .contains("Eerder verteld over het hele gezin")
    };
    assert!(told(&plan));
    tell(&mut plan, "status", 0, "ukrainian");
    assert!(told(&plan));
    tell(&mut plan, "status", 1, "family-unclear");
    assert!(!told(&plan));
}

#[test]
fn a_reason_says_you_to_the_one_whom_it_is_about_and_names_others() {
    let mut plan = household(&[("Олена", Lang::Uk), ("Тарас", Lang::Uk)]);
    tell(&mut plan, "work", 0, "looking");
    let why = |plan: &Plan, lang| {
        let html = draw(plan, Shared::Offers, Role::Member, lang);
        let why =
            html.split("class=\"offer-why\">").nth(1).expect("a reason").split('<').next().expect("text");
        why.chars().filter(|it| !('\u{2066}'..='\u{2069}').contains(it)).collect::<String>()
    };
    assert_eq!(why(&plan, Lang::Uk), "Бо ви шукаєте роботу");
    tell(&mut plan, "work", 1, "looking");
    assert_eq!(why(&plan, Lang::Uk), "Пошук роботи: Олена, Тарас");
    // A reason without a place for a name says whom it is about all the same, where there are several.
    let mut plan = household(&[("Олена", Lang::Uk), ("Тарас", Lang::Uk)]);
    tell(&mut plan, "care", 1, "toothache");
    assert!(why(&plan, Lang::Uk).ends_with(": Тарас"), "{}", why(&plan, Lang::Uk));
    let mut alone = household(&[("Олена", Lang::Uk)]);
    tell(&mut alone, "care", 0, "toothache");
    assert!(!why(&alone, Lang::Uk).contains("Олена"));
}

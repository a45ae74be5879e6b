//! What is shown to others, at a desk and on paper: what of a plan can stand there at all, what does
//! from the beginning, and in which language.

use app::context::AppState;
use app::domain::change::{
    AppointmentChange, Body, Change, DocumentChange, HouseholdChange, InterviewChange, NoteChange,
    PersonChange, StepChange, TranslationChange,
};
use app::domain::id::{
    AppointmentId, ChangeId, DeviceId, DocumentKey, HouseholdId, NoteId, PersonId, StepId, TopicKey,
};
use app::domain::library::{Library, Sureness, Topic};
use app::domain::name::Script;
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{DocumentState, Doer, NewStep, Status, StepKind};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment, WallTime};
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

const OLENA: PersonId = PersonId(Uuid::from_u128(1));
const SANNE: PersonId = PersonId(Uuid::from_u128(2));
const HOUSEHOLD: HouseholdId = HouseholdId(Uuid::from_u128(3));

fn uk(text: &str) -> Written {
    Written { lang: Lang::Uk, text: text.into() }
}

fn nl(text: &str) -> Written {
    Written { lang: Lang::Nl, text: text.into() }
}

fn step(n: u128) -> StepId {
    StepId(Uuid::from_u128(100 + n))
}

fn doc(key: &str) -> DocumentKey {
    DocumentKey(key.into())
}

fn words(lang: Lang, own: &str) -> Arc<Words> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag());
    let read = |room: &str| fs::read_to_string(folder.join(format!("{room}.ftl"))).expect(room);
    let mut words = Words::new(lang, &[own]);
    ["common", "family", "counter", "documents"].iter().for_each(|room| words.add(read(room)));
    Arc::new(words)
}

fn interview(lang: Lang) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag());
    fs::read_to_string(folder.join("interview.ftl")).expect("the words of the talk")
}

fn topic(key: &str, sensitive: bool) -> Topic {
    let checked = Day::parse("2026-06-01").expect("a day");
    Topic {
        groups: vec!["everyone".into()],
        sensitive,
        sure: BTreeMap::from([("overall".into(), Sureness::A)]),
        ..Topic::blank(TopicKey(key.into()), Indicator::Rights, StepKind::Everyday, checked)
    }
}

/// A plan as it grows, of one family with one researcher.
struct Story {
    plan: Plan,
    count: u128,
}

impl Story {
    fn new() -> Story {
        let mut story = Story { plan: Plan::new(HOUSEHOLD), count: 0 };
        let person = |id, name: &str, role, lang| NewPerson {
            id,
            name: name.into(),
            names: BTreeMap::new(),
            role,
            born: None,
            lang,
        };
        story.does(SANNE, HouseholdChange::Created { alias: "Iris".into(), municipality: "Nijmegen".into() });
        for person in [
            person(OLENA, "Олена", Role::Member, Lang::Uk),
            person(SANNE, "Sanne", Role::Researcher, Lang::Nl),
        ] {
            story.does(SANNE, PersonChange::Added { person });
        }
        story
    }

    fn does(&mut self, author: PersonId, kind: impl Into<Body>) {
        self.count += 1;
        self.plan.apply(&Change {
            id: ChangeId(Uuid::from_u128(1000 + self.count)),
            author,
            device: DeviceId(Uuid::nil()),
            at: Moment(1_790_000_000_000),
            base: None,
            settles: Vec::new(),
            body: kind.into(),
        });
    }

    fn add(&mut self, n: u128, topic: Option<&str>, title: Option<Written>, documents: &[&str]) {
        let new = NewStep {
            id: step(n),
            kind: StepKind::Everyday,
            indicator: Indicator::Rights,
            topic: topic.map(|key| TopicKey(key.into())),
            title,
            about: None,
            urgent: false,
            due: None,
            doer: Doer::Person(SANNE),
            order: n as i64,
            needs: Vec::new(),
            opens: Vec::new(),
            subs: Vec::new(),
            documents: documents.iter().map(|key| doc(key)).collect(),
            places: Vec::new(),
        };
        self.does(SANNE, StepChange::Added { step: Box::new(new) });
    }

    fn document(&mut self, key: &str, state: DocumentState) {
        self.does(OLENA, DocumentChange::StateTold { doc: doc(key), state });
    }

    fn translated(&mut self, source: &Written, audience: Audience, lang: Lang, text: &str) {
        let source = TextHash::of(source, audience);
        self.does(SANNE, TranslationChange::Translated { source, lang, text: text.into() });
    }

    fn note(&mut self, author: PersonId, audience: Audience, text: Written) {
        self.count += 1;
        let id = NoteId(Uuid::from_u128(5000 + self.count));
        let note = NewNote { id, step: Some(step(1)), audience, text, help: false, contact: None };
        self.does(author, NoteChange::Added { note });
    }

    fn draw(&self, route: Route, lang: Lang) -> String {
        draw(self.model(route, lang))
    }

    fn model(&self, route: Route, lang: Lang) -> Model {
        let me = Me {
            person: OLENA,
            role: Role::Member,
            name: "Олена".into(),
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
        let own = |lang| match lang {
            Lang::Nl => "topic-at-desk = Wonen\n    .desk = Ik kom voor een woning.",
            _ => "topic-at-desk = Житло\n    .desk = Я щодо житла.",
        };
        let library =
            Library { topics: vec![topic("at-desk", false), topic("painful", true)], ..Library::default() };
        let mut model = Model::new(page, route, words(lang, own(lang)), Arc::new(library));
        model.beside = Some(words(lang.beside(), own(lang.beside())));
        model.replica = Some(Replica::at(Arc::new(self.plan.clone()), Default::default()));
        model
    }

    fn card(&self) -> String {
        self.draw(Route::Shared(Shared::Card(step(1))), Lang::Uk)
    }

    fn printed(&self) -> String {
        self.draw(Route::Shared(Shared::Printed), Lang::Uk)
    }
}

/// The shared screen that the model's route names.
fn draw(model: Model) -> String {
    let shared = model.route.shared().expect("a shared screen");
    let owner = Owner::new();
    owner.with(|| {
        AppState::provide(model);
        let html = view! { <app::screens::plan::Screen shared/> }.to_html();
        // Leptos marks where texts meet and where something may come. Numbers and dashes are read as one reads them.
        html.replace("<!>", "").replace('\u{a0}', " ")
    })
}

/// The boxes of a screen that are ticked from the beginning.
fn chosen(html: &str) -> Vec<String> {
    let boxes = html.split("<input ").skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let ticked = boxes.filter(|tag| tag.contains(" checked"));
    ticked.filter_map(|tag| Some(tag.split_once("id=\"")?.1.split_once('"')?.0.to_owned())).collect()
}

/// The row or part of the sheet in which some words stand, from its tag on.
fn around<'a>(html: &'a str, tag: &str, words: &str) -> &'a str {
    let at = html.find(words).unwrap_or_else(|| panic!("{words}"));
    &html[html[..at].rfind(tag).expect("within")..at]
}

#[test]
fn a_card_says_in_dutch_what_one_comes_for_with_the_readers_words_below() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), Some(nl("Een huis voor Danylo")), &[]);
    let html = story.card();
    assert!(
        html.contains(
            r#"<p lang="nl">Ik kom voor een woning.</p><p lang="uk" class="under">Я щодо житла.</p>"#
        )
    );
    assert!(!html.contains("Danylo"), "the sentence of the library says it without names");
    // Who reads Dutch has the family's words below.
    let html = story.draw(Route::Shared(Shared::Card(step(1))), Lang::Nl);
    assert!(html.contains(r#"<p lang="uk" class="under">Я щодо житла.</p>"#));
}

/// A Nigerian who reads English was made to say "I speak Ukrainian" once.
#[test]
fn a_card_asks_for_an_interpreter_of_the_language_of_whoever_shows_it() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &[]);
    let card = |story: &Story, lang| story.draw(Route::Shared(Shared::Card(step(1))), lang);
    assert!(card(&story, Lang::Uk).contains(">Wij hebben graag een tolk Oekraïens."));
    let english = card(&story, Lang::En);
    assert!(english.contains(">Wij hebben graag een tolk Engels."), "{english}");
    assert!(english.contains("We would like an interpreter for English.") && !english.contains("Ukrainian"));
    // Who reads Dutch speaks for the others, as long as they share a language.
    assert!(card(&story, Lang::Nl).contains("een tolk Oekraïens"));
    let person = NewPerson {
        id: PersonId(Uuid::from_u128(9)),
        name: "Samuel".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: None,
        lang: Lang::En,
    };
    story.does(SANNE, PersonChange::Added { person });
    assert!(card(&story, Lang::Nl).contains("een tolk in onze eigen taal"));
    assert!(card(&story, Lang::En).contains("een tolk Engels"));
}

#[test]
fn a_reason_speaks_of_you_to_the_one_person_whom_it_is_about() {
    let mut story = Story::new();
    let told = |person| InterviewChange::AnswerGiven {
        question: "work".into(),
        person: Some(person),
        answer: Some(Answer::Chosen(vec!["looking".into()])),
    };
    story.does(OLENA, told(OLENA));
    let offers = |story: &Story, lang| {
        let mut model = story.model(Route::Shared(Shared::Offers), lang);
        let mut topic = topic("at-desk", false);
        topic.offer.when = vec!["work:looking".into()];
        topic.not_for.clear();
        model.library = Arc::new(Library { topics: vec![topic], ..Library::default() });
        Arc::make_mut(&mut model.words).add(interview(lang));
        model.library_here = true;
        draw(model)
    };
    for (lang, said) in [
        (Lang::Uk, "Бо ви шукаєте роботу"),
        (Lang::Nl, "Omdat u werk zoekt"),
        (Lang::En, "Because you are looking for work"),
    ] {
        let html = offers(&story, lang);
        assert!(html.contains(said), "{html}");
    }
    let taras = PersonId(Uuid::from_u128(9));
    let person = NewPerson {
        id: taras,
        name: "Тарас".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: Some(1990),
        lang: Lang::Uk,
    };
    story.does(SANNE, PersonChange::Added { person });
    story.does(OLENA, told(taras));
    let html = offers(&story, Lang::Uk);
    assert!(html.contains("Пошук роботи: Олена, Тарас"), "{html}");
}

#[test]
fn what_is_settled_is_on_the_card_and_what_is_still_to_get_is_not_unless_chosen() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &["passport", "bsn", "iban", "diploma"]);
    story.document("passport", DocumentState::Have);
    story.document("bsn", DocumentState::AskedFor);
    let because = uk("залишився в Харкові");
    story.document("diploma", DocumentState::CannotGet { because: because.clone() });
    story.translated(&because, Audience::All, Lang::Nl, "is in Charkiv gebleven");
    let html = story.card();
    assert_eq!(
        chosen(&html),
        ["card-greeting", "card-for", "card-have", "card-cannot-diploma", "card-double", "card-interpreter"]
    );
    for offered in ["card-asked-for", "card-to-get", "card-ask-when"] {
        assert!(html.contains(&format!("id=\"{offered}\"")), "{offered}");
    }
    assert!(html.contains(r#"<p lang="nl">is in Charkiv gebleven</p>"#));
    // The Dutch name in the reader's brackets stands above already.
    assert!(html.contains(r#"<p lang="nl">Diploma of getuigschrift</p>"#));
    assert!(html.contains(r#"<p lang="uk" class="under">Диплом або атестат</p>"#));
}

#[test]
fn a_card_of_a_painful_step_begins_with_nothing_but_why_one_comes() {
    for painful in ["painful", "unknown-here"] {
        let mut story = Story::new();
        story.add(1, Some(painful), None, &["passport"]);
        story.document("passport", DocumentState::Have);
        assert_eq!(chosen(&story.card()), ["card-for"], "{painful}");
    }
}

#[test]
fn a_text_without_translation_stands_in_its_own_language_with_a_mark() {
    let mut story = Story::new();
    let title = uk("Знайти гурток");
    story.add(1, None, Some(title.clone()), &[]);
    let html = story.card();
    assert!(
        html.contains(r#"<p lang="uk">Знайти гурток</p><p lang="nl" class="under">nog niet vertaald</p>"#)
    );
    assert!(html.contains("Знайти гурток</span> (ще не перекладено)"), "the choice tells it too");
    story.translated(&title, Audience::All, Lang::Nl, "Een club zoeken");
    let html = story.card();
    assert!(html.contains(r#"<p lang="nl">Een club zoeken</p><p lang="uk" class="under">Знайти гурток</p>"#));
    assert!(!html.contains("nog niet vertaald"));
    // A translation of an earlier text says something else.
    story.does(OLENA, StepChange::Titled { step: step(1), title: uk("Знайти інший гурток") });
    assert!(!story.card().contains("Een club zoeken"));
}

#[test]
fn of_the_notes_a_card_offers_only_the_familys_own_that_an_official_can_read() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &[]);
    let (asked, waiting) = (uk("Чи є знижка?"), uk("Ще не перекладене"));
    story.note(OLENA, Audience::All, asked.clone());
    story.translated(&asked, Audience::All, Lang::Nl, "Is er korting?");
    story.note(OLENA, Audience::All, waiting);
    story.note(SANNE, Audience::All, nl("Ik bel morgen"));
    story.note(SANNE, Audience::Team, nl("Alleen voor ons"));
    let html = story.card();
    assert!(html.contains(r#"<p lang="nl">Is er korting?</p>"#));
    for never in ["Ще не перекладене", "Ik bel morgen", "Alleen voor ons", "Sanne", "Олена"]
    {
        assert!(!html.contains(never), "{never}");
    }
    assert!(!chosen(&html).iter().any(|id| id.starts_with("card-note-")), "not unless somebody chooses it");
}

#[test]
fn a_shown_card_leads_nowhere() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &["passport"]);
    let html = story.card();
    assert!(!html.contains("<a "), "no link");
    assert!(!html.contains("action="), "no form that is sent");
    assert!(!html.contains("name="), "no field that could be sent");
}

#[test]
fn the_plan_on_paper_has_nothing_of_the_team_and_no_notes() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &["diploma"]);
    let because = uk("залишився в Харкові");
    story.document("diploma", DocumentState::CannotGet { because });
    story.note(OLENA, Audience::All, uk("Нотатка родини"));
    story.note(SANNE, Audience::Team, nl("Alleen voor ons"));
    let html = story.printed();
    for there in ["Perspectiefplan", "Особистий план", "Iris", "Nijmegen", "Житло", "Wonen", "Het team"]
    {
        assert!(html.to_lowercase().contains(&there.to_lowercase()), "{there}");
    }
    for never in ["Sanne", "Нотатка родини", "Alleen voor ons"] {
        assert!(!html.contains(never), "{never}");
    }
    assert!(html.contains(
        r#"<span class="of-reasons"> – <span lang="uk">залишився в Харкові</span> (nog niet vertaald)</span>"#
    ));
}

#[test]
fn what_the_family_keeps_to_itself_is_not_on_paper_and_nothing_tells_that_it_is_there() {
    let mut story = Story::new();
    story.add(1, Some("painful"), Some(nl("Een stille stap")), &[]);
    let appointment = NewAppointment {
        id: AppointmentId(Uuid::from_u128(9)),
        step: Some(step(1)),
        what: nl("Een stil gesprek"),
        when: WallTime::parse("2027-12-01T10:30").expect("a time"),
        details: Details::default(),
        repeats: None,
    };
    story.does(OLENA, AppointmentChange::Added { appointment: Box::new(appointment) });
    let html = story.printed();
    assert!(!chosen(&html).contains(&"printed-kept".to_owned()));
    // Hidden with all that stands around them, headings too.
    for words in ["Een stille stap", "Een stil gesprek", "Wat nu loopt", "Afspraken"] {
        assert!(around(&html, "<tbody", words).contains("of-kept"), "{words}");
    }
    story.add(2, Some("at-desk"), None, &[]);
    let html = story.printed();
    assert!(around(&html, "<tbody", "Een stille stap").contains("of-kept"));
    assert!(!around(&html, "<tbody", "Wat nu loopt").contains("of-kept"));
    assert!(!around(&html, "<tbody", "Wonen").contains("of-kept"));
}

#[test]
fn what_is_done_is_listed_and_what_is_not_wanted_is_not_told() {
    let mut story = Story::new();
    story.add(1, None, Some(nl("Gedaan")), &[]);
    story.add(2, None, Some(nl("Niet gewild")), &[]);
    let on = Day::parse("2026-03-03").expect("a day");
    story.does(OLENA, StepChange::StatusChanged { step: step(1), status: Status::Done { on } });
    story.does(OLENA, StepChange::StatusChanged { step: step(2), status: Status::NotWanted });
    let html = story.printed();
    assert!(around(&html, "<tbody", "Gedaan").contains("of-done"));
    assert!(html.contains("3 maart 2026"), "a day on paper has its year");
    assert!(!html.contains("Niet gewild"));
}

#[test]
fn until_the_other_language_is_there_both_screens_say_so() {
    let mut story = Story::new();
    story.add(1, Some("at-desk"), None, &[]);
    let part = |part| Route::Household { household: HOUSEHOLD, part };
    for route in [
        Route::Shared(Shared::Card(step(1))),
        Route::Shared(Shared::Printed),
        part(Part::Shared(Shared::Card(step(1)))),
        part(Part::Shared(Shared::Printed)),
    ] {
        let mut model = story.model(route, Lang::Uk);
        model.beside = None;
        let html = draw(model);
        assert!(html.contains("skeleton") && !html.contains("<input"), "{route}");
    }
}

#[test]
fn on_paper_each_language_has_the_name_in_its_own_letters() {
    let mut story = Story::new();
    story.add(1, None, Some(uk("Записатися до школи")), &[]);
    story.does(OLENA, PersonChange::NamedIn { person: OLENA, script: Script::Latin, name: "Olena".into() });
    story.does(OLENA, StepChange::DoerChanged { step: step(1), doer: Doer::Person(OLENA) });
    let html = story.printed();
    assert_eq!((html.matches("Olena").count(), html.matches("Олена").count()), (1, 1), "{html}");
}

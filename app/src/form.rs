//! From the fields of a form to a change. The same forms are posted to the server by a browser
//! without wasm and read on the spot by a browser with it: one grammar, parsed at the edge.
//!
//! Fields that every form may carry: `kind` (the kind of change), `household`, `base`, `settles`
//! (ids, separated by spaces), `form` (the form's name, for messages), `back` (where to go after).

use crate::domain::appointment::{Details, NewAppointment};
use crate::domain::change::Known;
use crate::domain::household::{Facet, Health, Housing, Legal, NewPerson, Role, Subgroup, Work};
use crate::domain::id::{
    AppointmentId, ChangeId, DocKey, HouseholdId, NoteId, PersonId, PlaceKey, StepId, SubKey, TopicKey,
};
use crate::domain::indicator::Indicator;
use crate::domain::intake::{Answer, Question, Sort};
use crate::domain::library::Library;
use crate::domain::note::NewNote;
use crate::domain::plan::Plan;
use crate::domain::policy::Refusal;
use crate::domain::proposal::{Aside, LATER_DAYS, waiting_for};
use crate::domain::step::{DocState, Doer, LinkState, NewStep, Status, StepKind};
use crate::domain::text::{Audience, Lang, TextHash, Written};
use crate::domain::time::{Day, WallTime};
use uuid::Uuid;

/// The fields of a form in their order, as a browser sends them.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of this name; an absent field is an empty one.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// All values of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// What the person wrote, to give back when the form is refused.
    #[must_use]
    pub fn own_words(&self) -> &str {
        ["text", "title", "what", "value"]
            .into_iter()
            .map(|name| self.get(name))
            .find(|text| !text.is_empty())
            .unwrap_or("")
    }
}

/// A change that still lacks id, author, device and time.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub household: HouseholdId,
    pub base: Option<ChangeId>,
    pub settles: Vec<ChangeId>,
    pub body: Known,
}

/// What reading a form needs to know beside its fields.
pub struct Desk<'a> {
    pub plan: &'a Plan,
    pub library: &'a Library,
    /// The language the person reads, in which they most likely write.
    pub lang: Lang,
    pub today: Day,
    pub fresh: &'a mut dyn FnMut() -> Uuid,
}

/// Reads a form.
///
/// # Errors
/// Why no change can be made of it.
pub fn read(fields: &Fields, desk: &mut Desk<'_>) -> Result<Draft, Refusal> {
    let household = match fields.get("household") {
        "" => desk.plan.household,
        id => id.parse().map_err(|_| Refusal::Malformed)?,
    };
    let base = match fields.get("base") {
        "" => None,
        id => Some(id.parse().map_err(|_| Refusal::Malformed)?),
    };
    let settles: Result<Vec<ChangeId>, _> =
        fields.get("settles").split_whitespace().map(str::parse).collect();
    let body = body(fields, desk)?;
    Ok(Draft { household, base, settles: settles.map_err(|_| Refusal::Malformed)?, body })
}

fn body(fields: &Fields, desk: &mut Desk<'_>) -> Result<Known, Refusal> {
    let written = |name: &str| -> Result<Written, Refusal> {
        let lang = Lang::parse(fields.get("lang")).unwrap_or(desk.lang);
        words(fields, name).map(|text| Written { lang, text })
    };
    let step = || id::<StepId>(fields, "step");
    Ok(match fields.get("kind") {
        "alias-changed" => Known::AliasChanged { alias: words(fields, "text")? },
        "municipality-changed" => Known::MunicipalityChanged { municipality: words(fields, "text")? },
        "person-renamed" => {
            Known::PersonRenamed { person: id(fields, "person")?, name: words(fields, "text")? }
        }
        "language-chosen" => Known::LanguageChosen {
            person: id(fields, "person")?,
            lang: Lang::parse(fields.get("language")).ok_or(Refusal::Malformed)?,
        },
        "person-added" => Known::PersonAdded {
            person: NewPerson {
                id: PersonId((desk.fresh)()),
                name: words(fields, "text")?,
                role: Role::Member,
                born: year(fields, "born")?,
                lang: Lang::parse(fields.get("language")).unwrap_or_default(),
            },
        },
        "person-born-told" => {
            Known::PersonBornTold { person: id(fields, "person")?, born: year(fields, "born")? }
        }
        "person-left" => Known::PersonLeft { person: id(fields, "person")? },
        "situation-told" => Known::SituationTold { facet: facet(fields)? },
        "told" => told(fields, desk)?,
        "paper-told" => Known::PaperTold {
            doc: DocKey::parse(fields.get("doc")).ok_or(Refusal::Malformed)?,
            state: doc_state(fields, desk.lang)?,
        },
        "proposal-put-aside" => Known::ProposalPutAside {
            topic: TopicKey::parse(fields.get("topic")).ok_or(Refusal::Malformed)?,
            aside: match fields.get("aside") {
                "" => None,
                "dropped" => Some(Aside::Dropped),
                "kept" => Some(Aside::Kept),
                "later" => Some(Aside::Later(day(fields, "until")?.unwrap_or(desk.today.plus(LATER_DAYS)))),
                _ => return Err(Refusal::Malformed),
            },
        },
        "goal-set" => Known::GoalSet {
            indicator: indicator(fields)?,
            text: if fields.is_on("text") { Some(written("text")?) } else { None },
        },
        "step-added" => Known::StepAdded { step: Box::new(new_step(fields, desk)?) },
        "step-titled" => Known::StepTitled { step: step()?, title: written("text")? },
        "step-explained" => Known::StepExplained { step: step()?, about: written("text")? },
        "step-kind-changed" => Known::StepKindChanged { step: step()?, kind: kind(fields)? },
        "step-indicator-changed" => {
            Known::StepIndicatorChanged { step: step()?, indicator: indicator(fields)? }
        }
        "step-status-changed" => {
            let status = match fields.get("status") {
                "to-do" => Status::ToDo,
                "doing" => Status::Doing,
                "waiting" => Status::Waiting {
                    whom: written("text")?,
                    since: day(fields, "since")?.unwrap_or(desk.today),
                },
                "cannot-now" => Status::CannotNow { why: written("text")? },
                "done" => Status::Done { on: day(fields, "on")?.unwrap_or(desk.today) },
                "not-wanted" => Status::NotWanted,
                _ => return Err(Refusal::Malformed),
            };
            Known::StepStatusChanged { step: step()?, status }
        }
        "step-urgency-changed" => Known::StepUrgencyChanged { step: step()?, urgent: fields.is_on("urgent") },
        "step-due-changed" => Known::StepDueChanged { step: step()?, due: day(fields, "due")? },
        "step-doer-changed" => Known::StepDoerChanged { step: step()?, doer: doer(fields)? },
        "step-moved" => Known::StepMoved {
            step: step()?,
            order: fields.get("order").parse().map_err(|_| Refusal::Malformed)?,
        },
        "step-needs-changed" => Known::StepNeedsChanged { step: step()?, needs: ids(fields, "needs")? },
        "sub-step-added" => Known::SubStepAdded {
            step: step()?,
            sub: SubKey((desk.fresh)().to_string()),
            text: written("text")?,
        },
        "sub-step-ticked" => Known::SubStepTicked {
            step: step()?,
            sub: SubKey::parse(fields.get("sub")).ok_or(Refusal::Malformed)?,
            done: fields.is_on("done"),
        },
        "document-added" => match DocKey::parse(fields.get("doc")) {
            Some(doc) => Known::DocumentAdded { step: step()?, doc, text: None },
            None => Known::DocumentAdded {
                step: step()?,
                doc: DocKey((desk.fresh)().to_string()),
                text: Some(written("text")?),
            },
        },
        "document-state-changed" => Known::DocumentStateChanged {
            step: step()?,
            doc: DocKey::parse(fields.get("doc")).ok_or(Refusal::Malformed)?,
            state: doc_state(fields, desk.lang)?,
        },
        "place-linked" => Known::PlaceLinked { step: step()?, place: place(fields)? },
        "place-link-changed" => Known::PlaceLinkChanged {
            step: step()?,
            place: place(fields)?,
            state: LinkState::parse(fields.get("state")).ok_or(Refusal::Malformed)?,
        },
        "note-added" => Known::NoteAdded {
            note: NewNote {
                id: NoteId((desk.fresh)()),
                step: if fields.is_on("step") { Some(step()?) } else { None },
                audience: if fields.is_on("team") { Audience::Team } else { Audience::All },
                text: written("text")?,
                help: fields.is_on("help"),
            },
        },
        "note-edited" => Known::NoteEdited { note: id(fields, "note")?, text: written("text")? },
        "notes-seen" => Known::NotesSeen { notes: ids(fields, "notes")? },
        "text-translated" => Known::TextTranslated {
            source: TextHash::parse(fields.get("source")).ok_or(Refusal::Malformed)?,
            lang: Lang::parse(fields.get("into")).ok_or(Refusal::Malformed)?,
            text: words(fields, "text")?,
        },
        "appointment-added" => Known::AppointmentAdded {
            appointment: Box::new(NewAppointment {
                id: AppointmentId((desk.fresh)()),
                step: if fields.is_on("step") { Some(step()?) } else { None },
                what: written("what")?,
                when: when(fields)?,
                details: details(fields),
            }),
        },
        "appointment-moved" => {
            Known::AppointmentMoved { appointment: id(fields, "appointment")?, when: when(fields)? }
        }
        "appointment-detailed" => {
            Known::AppointmentDetailed { appointment: id(fields, "appointment")?, details: details(fields) }
        }
        "appointment-cancelled" => Known::AppointmentCancelled {
            appointment: id(fields, "appointment")?,
            cancelled: fields.is_on("cancelled"),
        },
        _ => return Err(Refusal::Malformed),
    })
}

fn doc_state(fields: &Fields, lang: Lang) -> Result<DocState, Refusal> {
    Ok(match fields.get("state") {
        "to-get" => DocState::ToGet,
        "have" => DocState::Have,
        "asked-for" => DocState::AskedFor,
        "cannot-get" => {
            let lang = Lang::parse(fields.get("lang")).unwrap_or(lang);
            DocState::CannotGet { because: Written { lang, text: words(fields, "text")? } }
        }
        _ => return Err(Refusal::Malformed),
    })
}

/// An answer of the talk. `clear` takes it back; a list may be sent with nothing chosen.
fn told(fields: &Fields, desk: &Desk<'_>) -> Result<Known, Refusal> {
    let question = Question::find(fields.get("question")).ok_or(Refusal::Malformed)?;
    let person = if question.is_personal() { Some(id(fields, "person")?) } else { None };
    let value = fields.get("value");
    let answer = match question.sort {
        _ if fields.is_on("clear") => None,
        Sort::Many(_) => Some(Answer::Chosen(fields.all("value").map(str::to_owned).collect())),
        _ if value.trim().is_empty() => None,
        Sort::One(_) => Some(Answer::Chosen(vec![value.to_owned()])),
        Sort::On => day(fields, "value")?.map(Answer::On),
        Sort::Said => {
            let lang = Lang::parse(fields.get("lang")).unwrap_or(desk.lang);
            Some(Answer::Said(Written { lang, text: words(fields, "value")? }))
        }
    };
    if answer.as_ref().is_some_and(|answer| !question.takes(answer)) {
        return Err(Refusal::Malformed);
    }
    Ok(Known::Told { question: question.key.to_owned(), person, answer })
}

/// A year of birth; nothing is an answer too.
fn year(fields: &Fields, name: &str) -> Result<Option<i32>, Refusal> {
    match fields.get(name).trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::ImpossibleDate),
    }
}

fn words(fields: &Fields, name: &str) -> Result<String, Refusal> {
    // Browsers send line ends as CR LF; the plan keeps LF, so that a text has one hash everywhere.
    let text = fields.get(name).replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() { Err(Refusal::Empty) } else { Ok(text.to_owned()) }
}

fn id<T: std::str::FromStr>(fields: &Fields, name: &str) -> Result<T, Refusal> {
    fields.get(name).parse().map_err(|_| Refusal::Malformed)
}

/// Ids from fields of one name, each holding one or several separated by spaces.
fn ids<T: std::str::FromStr>(fields: &Fields, name: &str) -> Result<Vec<T>, Refusal> {
    fields
        .all(name)
        .flat_map(str::split_whitespace)
        .map(|id| id.parse().map_err(|_| Refusal::Malformed))
        .collect()
}

fn day(fields: &Fields, name: &str) -> Result<Option<Day>, Refusal> {
    match fields.get(name) {
        "" => Ok(None),
        text => Day::parse(text).map(Some).ok_or(Refusal::ImpossibleDate),
    }
}

/// A moment on the wall from one field `when`, or from `day` and `time`.
fn when(fields: &Fields) -> Result<WallTime, Refusal> {
    let text = match fields.get("when") {
        "" => format!("{}T{}", fields.get("day"), fields.get("time")),
        text => text.to_owned(),
    };
    WallTime::parse(&text).ok_or(Refusal::ImpossibleDate)
}

fn details(fields: &Fields) -> Details {
    Details {
        place: fields.get("place").trim().to_owned(),
        with: fields.get("with").trim().to_owned(),
        bring: fields.all("bring").filter_map(DocKey::parse).collect(),
        interpreter: fields.is_on("interpreter"),
        double: fields.is_on("double"),
    }
}

fn indicator(fields: &Fields) -> Result<Indicator, Refusal> {
    Indicator::parse(fields.get("indicator")).ok_or(Refusal::Malformed)
}

fn kind(fields: &Fields) -> Result<StepKind, Refusal> {
    StepKind::parse(fields.get("step-kind")).ok_or(Refusal::Malformed)
}

fn place(fields: &Fields) -> Result<PlaceKey, Refusal> {
    PlaceKey::parse(fields.get("place")).ok_or(Refusal::Malformed)
}

/// `doer` is empty, a person's id, or `office` with the name in `office`.
fn doer(fields: &Fields) -> Result<Doer, Refusal> {
    match fields.get("doer") {
        "" => Ok(Doer::Open),
        "office" => words(fields, "office").map(Doer::Office),
        person => person.parse().map(Doer::Person).map_err(|_| Refusal::Malformed),
    }
}

fn facet(fields: &Fields) -> Result<Facet, Refusal> {
    let told = fields.get("value");
    fn one<T>(told: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
        if told.is_empty() { Ok(None) } else { parse(told).map(Some).ok_or(Refusal::Malformed) }
    }
    Ok(match fields.get("facet") {
        "housing" => Facet::Housing(one(told, Housing::parse)?),
        "housing-until" => Facet::HousingUntil(day(fields, "value")?),
        "subgroup" => Facet::Subgroup(one(told, Subgroup::parse)?),
        "legal" => Facet::Legal(one(told, Legal::parse)?),
        "work" => Facet::Work(one(told, Work::parse)?),
        "health" => Facet::Health(fields.all("value").filter_map(Health::parse).collect()),
        _ => return Err(Refusal::Malformed),
    })
}

/// A step from the library (`topic`) or in one's own words (`title`), put at the end of the plan.
/// What the topic needs is linked to the steps of this plan that come from those topics.
fn new_step(fields: &Fields, desk: &mut Desk<'_>) -> Result<NewStep, Refusal> {
    let lang = Lang::parse(fields.get("lang")).unwrap_or(desk.lang);
    let topic = match fields.get("topic") {
        "" => None,
        key => {
            let key = TopicKey::parse(key).ok_or(Refusal::Malformed)?;
            Some(desk.library.topic(&key).ok_or(Refusal::NotFound)?)
        }
    };
    let written = |name| words(fields, name).ok().map(|text| Written { lang, text });
    let title = written("title");
    if topic.is_none() && title.is_none() {
        return Err(Refusal::Empty);
    }
    let last = desk.plan.steps.iter().map(|step| *step.order.get()).max().unwrap_or(0);
    let opens = topic.map_or_else(Vec::new, |topic| waiting_for(desk.plan, desk.library, &topic.key));
    // Before the first of those that wait for it, if there are such.
    let first = opens.iter().filter_map(|id| desk.plan.step(*id)).map(|step| *step.order.get()).min();
    let needs = topic.map_or_else(Vec::new, |topic| {
        let from = |key: &TopicKey| {
            desk.plan.steps.iter().find(|step| step.topic.as_ref() == Some(key)).map(|step| step.id)
        };
        topic.needs.iter().filter_map(from).collect()
    });
    Ok(NewStep {
        id: StepId((desk.fresh)()),
        kind: match fields.get("step-kind") {
            "" => topic.map_or(StepKind::Everyday, |topic| topic.kind),
            _ => kind(fields)?,
        },
        indicator: match (fields.get("indicator"), topic) {
            ("", Some(topic)) => topic.indicator,
            _ => indicator(fields)?,
        },
        topic: topic.map(|topic| topic.key.clone()),
        title,
        about: written("about"),
        urgent: fields.is_on("urgent"),
        due: day(fields, "due")?,
        doer: doer(fields)?,
        order: first.map_or(last + 1024, |first| first - 1),
        needs,
        opens,
        subs: topic.map_or_else(Vec::new, |topic| topic.subs.clone()),
        docs: topic.map_or_else(Vec::new, |topic| topic.documents.clone()),
        places: topic.map_or_else(Vec::new, |topic| topic.places.clone()),
    })
}

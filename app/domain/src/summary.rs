//! What a caseload shows of a household, without opening its plan. Derived from the plan with each
//! change; days are kept as days, so that a summary made yesterday is still right today.

use crate::field::Mark;
use crate::id::{AppointmentId, ChangeId, HouseholdId, PersonId, StepId};
use crate::plan::Plan;
use crate::plan::answer::Answer;
use crate::plan::appointment::Appointment;
use crate::plan::household::{Closing, Role, StandIn};
use crate::plan::indicator::Domain;
use crate::plan::interpreter::InterpreterState;
use crate::plan::note::Note;
use crate::plan::repeat::Series;
use crate::plan::step::{DocumentState, Status, Step};
use crate::text::{Audience, Lang, Reading, TextHash, Translation, Translations, Written};
use crate::time::{Day, Moment, WallTime};
use crate::working_days::after_working_days;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// One line of a caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub household: HouseholdId,
    pub alias: String,
    pub municipality: String,
    /// Members of the family.
    pub members: usize,
    /// (done, wanted) by domain, in the order of [`Domain::ALL`].
    pub progress: [(usize, usize); 4],
    /// Open steps marked urgent.
    pub urgent: usize,
    /// Due days of open steps, earliest first.
    pub due: Vec<Day>,
    /// Since when steps wait for somebody, earliest first, and for whom.
    pub waiting: Vec<(Day, Written)>,
    /// Requests for help that nobody of the team has answered and nobody has settled.
    pub help: usize,
    /// When the oldest of them was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help_since: Option<Moment>,
    /// Steps and appointments in which two answers wait for somebody to choose.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub rivals: usize,
    /// When a member last changed something.
    pub sign: Option<Moment>,
    /// Until when they can stay where they live, when that is known to end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub housing_until: Option<Day>,
    /// Unread notes by person of the team.
    pub unread: BTreeMap<PersonId, usize>,
    /// Appointments not cancelled that take place once, earliest first.
    pub appointments: Vec<WallTime>,
    /// Those that repeat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Last times of appointments of which nobody noted what came of them, earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<WallTime>,
    /// Appointments with an interpreter, and how it stands with that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreters: Vec<InterpreterNeed>,
    /// Texts that lack a current translation.
    pub untranslated: usize,
    /// The work with it was ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closing>,
    /// An invented household: it counts in no number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub practice: bool,
    /// Who of its team stands in for whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stand_ins: Vec<Standing>,
}

/// That an appointment has an interpreter, without what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpreterNeed {
    pub appointment: AppointmentId,
    pub state: InterpreterState,
    pub at: Series,
}

/// Somebody who stands in for a colleague in a household, with the names as Dutch readers read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub person: PersonId,
    pub name: String,
    pub for_name: String,
    pub stands: StandIn,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// A text that lacks a current version in a language that somebody needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Untranslated {
    pub hash: TextHash,
    pub written: Written,
    pub audience: Audience,
    pub into: Lang,
    /// The step it belongs to.
    pub step: Option<StepId>,
    pub urgent: bool,
    /// The day on which something ends that it may be about: its step's day or, of a message, also the place to live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Day>,
    pub since: Moment,
    pub author: PersonId,
    /// The last translation, with the text it was made for, when that text has changed since.
    pub outdated: Option<(Written, String)>,
    /// What was said just before and after it, for context.
    pub before: Option<Written>,
    pub after: Option<Written>,
    /// Where it stands: a note, or a text in a step.
    pub is_note: bool,
}

impl Summary {
    #[must_use]
    pub fn of(plan: &Plan) -> Summary {
        let wanted = || plan.steps.iter().filter(|step| *step.status.get() != Status::NotWanted);
        let open = || plan.steps.iter().filter(|step| step.is_open());
        let mut progress = [(0, 0); 4];
        for step in wanted() {
            let place = Domain::ALL.iter().position(|domain| *domain == step.indicator.get().domain());
            let (done, total) = &mut progress[place.unwrap_or(0)];
            *total += 1;
            *done += usize::from(step.status.get().is_done());
        }
        let mut due: Vec<Day> = open().filter_map(|step| *step.due.get()).collect();
        due.sort();
        let mut waiting: Vec<(Day, Written)> = open()
            .filter_map(|step| match step.status.get() {
                Status::Waiting { whom, since, ask: _ } => Some((*since, whom.clone())),
                _ => None,
            })
            .collect();
        waiting.sort_by_key(|(since, _)| *since);
        let go_on = || plan.appointments.iter().filter(|it| !it.cancelled.get());
        let once = go_on().filter(|it| it.repeats.get().is_none());
        let mut appointments: Vec<WallTime> = once.map(|it| *it.when.get()).collect();
        appointments.sort();
        let repeating = go_on().filter(|it| it.repeats.get().is_some());
        let mut outcomes: Vec<WallTime> = go_on().filter_map(Appointment::without_outcome).collect();
        outcomes.sort();
        let team: Vec<PersonId> = [Role::Researcher, Role::Mediator]
            .into_iter()
            .flat_map(|role| plan.people_as(role).map(|(id, _)| id))
            .collect();
        let owed = || plan.notes.iter().filter(|note| plan.is_help_owed(note));
        let unread = |person: PersonId| plan.notes.iter().filter(|note| plan.is_unread(note, person)).count();
        Summary {
            household: plan.household,
            alias: plan.alias.get().clone(),
            municipality: plan.municipality.get().clone(),
            members: plan.people_as(Role::Member).count(),
            progress,
            urgent: open().filter(|step| *step.urgent.get()).count(),
            due,
            waiting,
            help: owed().count(),
            help_since: owed().map(|note| note.at).min(),
            rivals: plan.steps.iter().filter(|step| step.has_rivals(true)).count()
                + plan.appointments.iter().filter(|it| it.has_rivals()).count(),
            sign: plan.family_sign,
            housing_until: *plan.situation.housing_until.get(),
            unread: team.iter().map(|person| (*person, unread(*person))).collect(),
            appointments,
            series: repeating.map(Appointment::series).collect(),
            outcomes,
            interpreters: interpreters(plan),
            untranslated: count_untranslated(plan),
            closed: *plan.closed.get(),
            practice: plan.practice,
            stand_ins: standings(plan),
        }
    }

    /// Whether it is worked with: it is not closed, or its family asks for help again.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.closed.is_none() || self.help > 0
    }

    /// Whether it is among those that numbers tell of.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.is_active() && !self.practice
    }

    /// Whether somebody of its team is let in on this day: as [`crate::access::is_let_in`] says of its plan.
    #[must_use]
    pub fn lets_in(&self, person: PersonId, today: Day) -> bool {
        self.stand_ins.iter().all(|it| it.person != person || it.stands.is_on(today))
    }
}

fn interpreters(plan: &Plan) -> Vec<InterpreterNeed> {
    let go_on = plan.appointments.iter().filter(|it| !it.cancelled.get());
    let with = go_on.filter(|it| it.interpreter() != InterpreterState::None);
    with.map(|it| InterpreterNeed { appointment: it.id, state: it.interpreter(), at: it.series() }).collect()
}

fn standings(plan: &Plan) -> Vec<Standing> {
    let name = |id: &PersonId| plan.people.get(id).map(|it| it.name_for(Lang::Nl).to_owned());
    let there = plan.people.iter().filter(|(_, it)| !it.left);
    let standing = |(id, person): (&PersonId, &crate::plan::household::Person)| {
        let stands = person.stands_in?;
        let (name, for_name) = (name(id)?, name(&stands.whom).unwrap_or_default());
        Some(Standing { person: *id, name, for_name, stands })
    };
    there.filter_map(standing).collect()
}

/// How many working days a request for help may wait before it is late.
pub const HELP_DAYS: usize = 2;

impl Summary {
    /// Whether a request for help has waited longer than [`HELP_DAYS`].
    #[must_use]
    pub fn is_help_late(&self, now: Moment) -> bool {
        self.help_since.is_some_and(|since| after_working_days(since.wall(), HELP_DAYS).moment() <= now)
    }
}

/// A term this many days ahead makes the texts about it urgent: two weeks.
pub const TERM_DAYS: i32 = 14;

impl Untranslated {
    /// Whether it is translated before the others: a call for help, a text of an urgent step, or one before a term that
    /// ends within [`TERM_DAYS`]. A term that has passed hurries nobody.
    #[must_use]
    pub fn is_urgent(&self, today: Day) -> bool {
        self.urgent || is_soon(self.term, today)
    }
}

/// The languages that are read in this household and its team: the members' and Dutch.
#[must_use]
pub fn languages(plan: &Plan) -> Vec<Lang> {
    let mut langs: Vec<Lang> = plan.people_as(Role::Member).map(|(_, person)| *person.lang.get()).collect();
    if langs.is_empty() {
        langs.push(Lang::Uk);
    }
    langs.push(Lang::Nl);
    langs.sort();
    langs.dedup();
    langs
}

/// How many texts wait for a translation: as many as [`untranslated`] gives. This is asked at each change, so it looks at
/// hashes that are made once and makes nothing of what is found.
fn count_untranslated(plan: &Plan) -> usize {
    let mut found = HashSet::new();
    each_missing(plan, &mut |missing| {
        found.insert((missing.hash, missing.into));
    });
    found.len()
}

/// How a text stands in a language that it is read in, before anything is made of it.
struct Found<'a> {
    hash: TextHash,
    into: Lang,
    reading: Reading<'a>,
    place: Place<'a>,
}

/// Where a text stands.
enum Place<'a> {
    /// With its number among the notes.
    Note(usize, &'a Note),
    Step(&'a Step, &'a Written, Mark),
    Appointment(&'a Appointment, Written, Mark),
    Alone(&'a Written, Mark),
}

/// Calls `found` for each text that lacks a version in a language that is read.
fn each_missing<'a>(plan: &'a Plan, found: &mut dyn FnMut(Found<'a>)) {
    each_reading(plan, &|it| matches!(it, Reading::Outdated { .. } | Reading::Waiting), found);
}

/// Calls `found` for each text and language in which it is read so.
fn each_reading<'a>(plan: &'a Plan, so: &dyn Fn(&Reading<'a>) -> bool, found: &mut dyn FnMut(Found<'a>)) {
    let langs = languages(plan);
    let all = &plan.translations;
    let mut look =
        |hash: TextHash, into: &[Lang], read: &dyn Fn(Lang) -> Reading<'a>, place: &dyn Fn() -> Place<'a>| {
            for into in into {
                let reading = read(*into);
                if so(&reading) {
                    found(Found { hash, into: *into, reading, place: place() });
                }
            }
        };
    for (number, note) in plan.notes.iter().enumerate() {
        // What only the team sees is only read in Dutch.
        let into: &[Lang] = if note.audience == Audience::Team { &[Lang::Nl] } else { &langs };
        let read = |lang| note.text.read(lang, note.audience, all);
        look(note.text.hash(note.audience), into, &read, &|| Place::Note(number, note));
    }
    for step in &plan.steps {
        let texts = step.title.iter().chain(&step.about);
        let texts = texts.chain(step.subs.iter().filter_map(|sub| sub.text.as_ref()));
        let texts = texts.chain(step.places.iter().filter_map(|link| link.why.as_ref()));
        for text in texts.chain(step.documents.iter().filter_map(|doc| doc.text.as_ref())) {
            let mark = text.source().mark().unwrap_or(step.added);
            let read = |lang| text.read(lang, Audience::All, all);
            look(text.hash(Audience::All), &langs, &read, &|| Place::Step(step, text.written(), mark));
        }
        let said = step.status.get().written().map(|written| (written, step.status.mark()));
        let documents = step.documents.iter().filter_map(|doc| match doc.state.get() {
            DocumentState::CannotGet { because } => Some((because, doc.state.mark())),
            _ => None,
        });
        for (written, mark) in said.into_iter().chain(documents) {
            let (hash, mark) = (TextHash::of(written, Audience::All), mark.unwrap_or(step.added));
            let read = |lang| read_plain(written, hash, lang, all);
            look(hash, &langs, &read, &|| Place::Step(step, written, mark));
        }
    }
    for appointment in &plan.appointments {
        let text = &appointment.what;
        let mark = text.source().mark().unwrap_or(appointment.added);
        let read = |lang| text.read(lang, Audience::All, all);
        let place = || Place::Appointment(appointment, text.written().clone(), mark);
        look(text.hash(Audience::All), &langs, &read, &place);
        for (written, mark) in appointment.said() {
            let hash = TextHash::of(&written, Audience::All);
            let read = |lang| read_plain(&written, hash, lang, all);
            look(hash, &langs, &read, &|| Place::Appointment(appointment, written.clone(), mark));
        }
    }
    // Documents that no step asks for, answers in own words, and goals.
    let documents = plan.documents.values().filter_map(|state| match state.get() {
        DocumentState::CannotGet { because } => Some((because, state.mark()?)),
        _ => None,
    });
    let answers = plan.told.values().filter_map(|told| match told.get() {
        Some(Answer::Said(written)) => Some((written, told.mark()?)),
        _ => None,
    });
    let goals = plan.goals.values().filter_map(|goal| Some((goal.get().as_ref()?, goal.mark()?)));
    for (written, mark) in documents.chain(answers).chain(goals) {
        let hash = TextHash::of(written, Audience::All);
        let read = |lang| read_plain(written, hash, lang, all);
        look(hash, &langs, &read, &|| Place::Alone(written, mark));
    }
}

/// Everything that waits for a translation, the oldest first.
#[must_use]
pub fn untranslated(plan: &Plan) -> Vec<Untranslated> {
    let threads = Threads::of(plan);
    let mut found = Vec::new();
    each_missing(plan, &mut |missing| found.push(threads.item(missing)));
    found.sort_by_key(|item| (item.since, item.hash, item.into));
    // The same words said twice are translated once, and soon when one of the two is urgent.
    let mut once: Vec<Untranslated> = Vec::with_capacity(found.len());
    let mut places = BTreeMap::new();
    for item in found {
        match places.get(&(item.hash, item.into)) {
            Some(place) => {
                let kept: &mut Untranslated = &mut once[*place];
                kept.urgent |= item.urgent;
                kept.term = kept.term.into_iter().chain(item.term).min();
            }
            None => {
                places.insert((item.hash, item.into), once.len());
                once.push(item);
            }
        }
    }
    once
}

/// The texts that have a translation of which `so` holds, each with it.
pub fn translated<'a>(
    plan: &'a Plan,
    so: impl Fn(&Translation) -> bool,
) -> Vec<(Untranslated, &'a Translation)> {
    let threads = Threads::of(plan);
    let mut all: BTreeMap<(TextHash, Lang), (Untranslated, &'a Translation)> = BTreeMap::new();
    let is_wanted = |it: &Reading<'a>| matches!(it, Reading::Translated(made) if so(made));
    each_reading(plan, &is_wanted, &mut |found| {
        if let Reading::Translated(made) = found.reading {
            all.entry((found.hash, found.into)).or_insert_with(|| (threads.item(found), made));
        }
    });
    all.into_values().collect()
}

/// Calls `found` with each text that was translated, as it was then, for whom it is, and its translation.
pub fn each_translated<'a>(plan: &'a Plan, found: &mut dyn FnMut(&Written, Audience, Lang, &'a Translation)) {
    let is_made = |it: &Reading<'a>| matches!(it, Reading::Translated(_) | Reading::Outdated { .. });
    each_reading(plan, &is_made, &mut |it| {
        let (made, was) = match it.reading {
            Reading::Translated(made) => (made, None),
            Reading::Outdated { translation, was } => (translation, Some(was)),
            Reading::Original | Reading::Waiting => return,
        };
        let (now, audience) = match &it.place {
            Place::Note(_, note) => (note.text.written(), note.audience),
            Place::Step(_, written, _) | Place::Alone(written, _) => (*written, Audience::All),
            Place::Appointment(_, written, _) => (written, Audience::All),
        };
        found(was.unwrap_or(now), audience, it.into, made);
    });
}

/// Whether a note is translated before the others: see [`Untranslated::is_urgent`].
#[must_use]
pub fn is_note_urgent(plan: &Plan, note: &Note, today: Day) -> bool {
    let step = note.step.and_then(|id| plan.step(id));
    plan.is_help_owed(note) || step.is_some_and(is_urgent) || is_soon(note_term(plan, note), today)
}

/// What a note may be about ends on this day: its step, or the place to live.
fn note_term(plan: &Plan, note: &Note) -> Option<Day> {
    let step = note.step.and_then(|id| plan.step(id)).and_then(term);
    step.into_iter().chain(*plan.situation.housing_until.get()).min()
}

fn is_soon(term: Option<Day>, today: Day) -> bool {
    term.is_some_and(|term| (0..=TERM_DAYS).contains(&term.since(today)))
}

fn is_urgent(step: &Step) -> bool {
    *step.urgent.get() && step.is_open()
}

fn term(step: &Step) -> Option<Day> {
    step.due.get().filter(|_| step.is_open())
}

/// The notes of a plan by what they are about, in their order: each has neighbours there.
struct Threads<'a> {
    plan: &'a Plan,
    numbers: HashMap<Option<StepId>, Vec<usize>>,
}

impl<'a> Threads<'a> {
    fn of(plan: &'a Plan) -> Threads<'a> {
        let mut numbers: HashMap<_, Vec<usize>> = HashMap::new();
        for (number, note) in plan.notes.iter().enumerate() {
            numbers.entry(note.step).or_default().push(number);
        }
        Threads { plan, numbers }
    }

    /// What was said just before and after a note.
    fn beside(&self, number: usize, note: &Note) -> [Option<Written>; 2] {
        let thread = self.numbers.get(&note.step).map_or(&[][..], Vec::as_slice);
        let at = thread.partition_point(|other| *other < number);
        let said = |at: Option<usize>| {
            let note = self.plan.notes.get(*thread.get(at?)?)?;
            Some(note.text.written().clone())
        };
        [said(at.checked_sub(1)), said(at.checked_add(1))]
    }

    fn item(&self, found: Found<'_>) -> Untranslated {
        let Found { hash, into, reading, place } = found;
        let outdated = match reading {
            Reading::Outdated { translation, was } => Some((was.clone(), translation.text.clone())),
            _ => None,
        };
        let alone = |written: Written, mark: Mark| Untranslated {
            hash,
            written,
            audience: Audience::All,
            into,
            step: None,
            urgent: false,
            term: None,
            since: mark.at,
            author: mark.who,
            outdated,
            before: None,
            after: None,
            is_note: false,
        };
        match place {
            Place::Note(number, note) => {
                let by = Mark { change: ChangeId(note.id.0), who: note.author, at: note.at };
                let step = note.step.and_then(|id| self.plan.step(id));
                let [before, after] = self.beside(number, note);
                Untranslated {
                    audience: note.audience,
                    step: note.step,
                    urgent: self.plan.is_help_owed(note) || step.is_some_and(is_urgent),
                    term: note_term(self.plan, note),
                    since: note.text.source().mark().map_or(note.at, |mark| mark.at),
                    before,
                    after,
                    is_note: true,
                    ..alone(note.text.written().clone(), by)
                }
            }
            Place::Step(step, written, mark) => Untranslated {
                step: Some(step.id),
                urgent: is_urgent(step),
                term: term(step),
                ..alone(written.clone(), mark)
            },
            Place::Appointment(appointment, written, mark) => Untranslated {
                step: appointment.step,
                term: (!*appointment.cancelled.get()).then(|| appointment.when.get().day),
                ..alone(written, mark)
            },
            Place::Alone(written, mark) => alone(written.clone(), mark),
        }
    }
}

/// A text without earlier versions.
fn read_plain<'a>(written: &Written, hash: TextHash, lang: Lang, all: &'a Translations) -> Reading<'a> {
    if written.lang == lang {
        return Reading::Original;
    }
    all.get(&hash).and_then(|by_lang| by_lang.get(&lang)).map_or(Reading::Waiting, Reading::Translated)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;
    use crate::change::{Change, NoteChange};
    use crate::id::{DeviceId, NoteId};
    use crate::plan::note::NewNote;
    use crate::text::MADE;
    use uuid::Uuid;

    #[test]
    fn help_is_late_after_two_working_days_in_the_netherlands() {
        let moment = |text: &str| WallTime::parse(text).expect("a time").moment();
        let mut summary = Summary::of(&Plan::new(HouseholdId(Uuid::from_u128(1))));
        assert!(!summary.is_help_late(moment("2030-01-01T00:00")));
        // A Thursday before Good Friday and Easter.
        summary.help_since = Some(moment("2026-04-02T12:00"));
        assert!(!summary.is_help_late(moment("2026-04-08T11:59")));
        assert!(summary.is_help_late(moment("2026-04-08T12:00")));
    }

    fn noted(count: u128) -> Plan {
        let mut plan = Plan::new(HouseholdId(Uuid::from_u128(1)));
        for n in 0..count {
            add(&mut plan, n);
        }
        plan
    }

    fn add(plan: &mut Plan, n: u128) {
        let text = Written { lang: Lang::Uk, text: format!("Запис {n}") };
        let (id, audience) = (NoteId(Uuid::from_u128(n)), Audience::All);
        let note = NewNote { id, step: None, audience, text, help: n.is_multiple_of(7), contact: None };
        plan.apply(&Change {
            id: ChangeId(Uuid::from_u128(1_000_000 + n)),
            author: PersonId(Uuid::from_u128(2)),
            device: DeviceId(Uuid::from_u128(3)),
            at: Moment(n as i64),
            base: None,
            settles: Vec::new(),
            body: NoteChange::Added { note }.into(),
        });
    }

    #[test]
    fn a_change_makes_no_more_hashes_where_there_are_many_notes() {
        let made_by_one_more = |count: u128| {
            let before = noted(count);
            assert_eq!(Summary::of(&before).untranslated, count as usize);
            let mut plan = before.clone();
            add(&mut plan, count);
            let made = MADE.get();
            assert_eq!(Summary::of(&plan).untranslated, count as usize + 1);
            MADE.get() - made
        };
        assert_eq!([10, 100, 1_000].map(made_by_one_more), [1, 1, 1]);
    }

    #[test]
    fn a_note_stands_between_its_neighbours() {
        let found = untranslated(&noted(3));
        let said = |written: &Option<Written>| written.as_ref().map(|it| it.text.clone());
        let beside: Vec<_> = found.iter().map(|it| (said(&it.before), said(&it.after))).collect();
        let note = |n: u8| Some(format!("Запис {n}"));
        assert_eq!(beside, [(None, note(1)), (note(0), note(2)), (note(1), None)]);
    }
}

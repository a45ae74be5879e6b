//! Conditions: what the lines of an offer ask of a plan.
//!
//! | condition | holds when |
//! |---|---|
//! | `always` | always |
//! | `age:4-11` | somebody is (or will be this year) that old |
//! | `housing:host-family`, `work:looking` … | that option of that question was chosen |
//! | `told:good-at` | that question was answered |
//! | `have:bsn`, `cannot:passport` | so the document stands |
//! | `goal:vrije-tijd` | the household set itself a goal there |
//! | `until:42` | their place to live ends within so many days |
//! | `third-country`, `no-documents`, `unclear`, `untold` | somebody has that standing to the law |
//! | `ukrainian`, `other-nationality` | somebody is Ukrainian or reads Ukrainian; has told another nationality |
//! | `step:opvang-klacht` | that step is in the plan, open |
//! | `no:work:employed` | it holds of nobody |
//! | `all-told:care` | that question was answered for each of whom it is asked |
//! | `unasked` | nothing that is asked tells it |
//! | `!…` | the condition does not hold |
//!
//! Conditions about people (ages, standings, questions asked of each) speak of the same person, unless ` & `
//! stands between them: `work:employed & age:0-17` is somebody who works, and somebody young. What was told of
//! all of them together, before each was asked, holds for whoever has not told their own, and names nobody.
//!
//! For an offer a condition of which nothing was told does not hold. Where a document is asked of some only
//! ([`crate::documents`]), it is [`Known::Untold`]: then nobody may say that it does not concern them.

use super::legal_status::Standing;
use super::{LegalStatus, Reason};
use crate::field::Mark;
use crate::id::{DocumentKey, PersonId, TopicKey};
use crate::interview::{CHILD_UNTIL, Question};
use crate::plan::Plan;
use crate::plan::answer::{Answer, place};
use crate::plan::household::Role;
use crate::plan::indicator::Indicator;
use crate::plan::situation::Housing;
use crate::plan::step::DocumentState;
use crate::time::Day;

fn newest(one: Option<Mark>, other: Option<Mark>) -> Option<Mark> {
    one.into_iter().chain(other).max_by_key(|mark| mark.at)
}

/// Names of conditions that take no value.
const BARE: [&str; 8] = [
    "always",
    "unasked",
    "third-country",
    "no-documents",
    "unclear",
    "untold",
    "ukrainian",
    "other-nationality",
];

/// A mistake in a line of conditions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nobody knows the condition `{0}`")]
pub struct UnknownCondition(pub String);

/// Which Fluent message gives the reason of a condition.
///
/// # Errors
/// When there is no such condition.
pub fn reason(condition: &str) -> Result<String, UnknownCondition> {
    let unknown = || UnknownCondition(condition.to_owned());
    let bare = condition.strip_prefix('!').unwrap_or(condition);
    let (name, value) = bare.split_once(':').unwrap_or((bare, ""));
    let ok = match name {
        name if BARE.contains(&name) => value.is_empty(),
        "no" => return reason(value),
        "all-told" => return reason(&format!("told:{value}")),
        "step" => TopicKey::parse(value).is_some(),
        "age" => ages(value).is_some(),
        "until" => value.parse::<i32>().is_ok(),
        "have" | "cannot" => DocumentKey::parse(value).is_some(),
        "goal" => Indicator::parse(value).is_some(),
        "told" => Question::find(value).is_some(),
        name => Question::find(name)
            .is_some_and(|question| question.options().iter().any(|(option, _)| *option == value)),
    };
    if !ok {
        return Err(unknown());
    }
    Ok(match name {
        // Nobody's age is said: it helps a child, or it may be of use.
        "age" if ages(value).is_some_and(|(_, to)| to <= CHILD_UNTIL) => "because-child".to_owned(),
        "age" => "because-handy".to_owned(),
        "until" | "have" | "cannot" | "goal" | "step" => format!("because-{name}"),
        name if BARE.contains(&name) => format!("because-{name}"),
        name => format!("because-{name}-{value}"),
    })
}

fn ages(value: &str) -> Option<(i32, i32)> {
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// What is known of a condition, or of a line of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Known<T> {
    Yes(T),
    Untold,
    No,
}

/// What conditions are asked of.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a, 's> {
    pub plan: &'a Plan,
    pub today: Day,
    pub standing: &'s LegalStatus,
    /// Whose right it is: the only people of whom the first conditions of a line are asked. None: it is nobody's right.
    pub whose: Option<&'s [PersonId]>,
    /// Whether what was not told is [`Known::Untold`]; else it does not hold.
    pub tells_untold: bool,
}

/// Whether a condition holds.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// None: nothing was told of it.
    holds: Option<bool>,
    since: Option<Mark>,
    /// It is known of all of them together only.
    of_all: bool,
}

impl Held {
    fn plain(holds: bool) -> Held {
        Held { holds: Some(holds), since: None, of_all: false }
    }

    fn is(self, holds: bool) -> bool {
        self.holds == Some(holds)
    }
}

impl Facts<'_, '_> {
    /// The first line that holds, as the reason.
    pub(super) fn first(&self, lines: &[String]) -> Option<Reason> {
        lines.iter().find_map(|line| match self.line(line) {
            Known::Yes(because) => Some(because),
            Known::Untold | Known::No => None,
        })
    }

    /// What is known of a line, with the reason when it holds.
    pub(super) fn line(&self, line: &str) -> Known<Reason> {
        let mut because = Reason { word: String::new(), people: Vec::new(), since: None };
        let mut untold = false;
        for (place, group) in line.split(" & ").enumerate() {
            // Who is meant by a right has it; a child that it is for need not have told anything.
            let whose = self.whose.filter(|_| place == 0);
            let (people, since) = match self.group(group, whose) {
                Known::Yes(found) => found,
                Known::Untold => {
                    untold = true;
                    continue;
                }
                Known::No => return Known::No,
            };
            if place == 0 {
                let Some(word) = group.split(' ').next().and_then(|condition| reason(condition).ok()) else {
                    return Known::No;
                };
                because.word = word;
                because.people = people;
            }
            because.since = newest(because.since, since);
        }
        if untold { Known::Untold } else { Known::Yes(because) }
    }

    /// Whether all conditions hold, and for whom: nobody in particular when none is about people.
    fn group(&self, group: &str, whose: Option<&[PersonId]>) -> Known<(Vec<PersonId>, Option<Mark>)> {
        let (mut since, mut untold) = (None, false);
        let (personal, common): (Vec<&str>, Vec<&str>) =
            group.split(' ').partition(|condition| self.personal(condition));
        for condition in common {
            let held = self.holds(condition, None);
            if held.is(false) {
                return Known::No;
            }
            untold |= held.holds.is_none();
            since = newest(since, held.since);
        }
        let members: Vec<PersonId> = self.plan.people_as(Role::Member).map(|(id, _)| id).collect();
        let asked: Vec<PersonId> =
            members.iter().copied().filter(|id| whose.is_none_or(|whose| whose.contains(id))).collect();
        if personal.is_empty() || members.is_empty() {
            let holds = personal.iter().all(|condition| condition.starts_with('!'));
            // Where only some of them have a right, it is said whose it is.
            let some = whose.is_some() && asked.len() < members.len();
            return match holds {
                true if untold => Known::Untold,
                true => Known::Yes((if some { asked } else { Vec::new() }, since)),
                false if self.tells_untold => Known::Untold,
                false => Known::No,
            };
        }
        let mut people = Vec::new();
        let (mut named, mut perhaps) = (true, false);
        for id in asked {
            let found: Vec<Held> = personal.iter().map(|it| self.holds(it, Some(id))).collect();
            if found.iter().all(|held| held.is(true)) {
                people.push(id);
                named &= members.len() == 1 || found.iter().all(|held| !held.of_all);
                since = found.into_iter().fold(since, |since, held| newest(since, held.since));
            } else {
                perhaps |= found.iter().all(|held| !held.is(false));
            }
        }
        if people.is_empty() && !perhaps {
            return Known::No;
        }
        if untold || people.is_empty() {
            return Known::Untold;
        }
        Known::Yes((if named { people } else { Vec::new() }, since))
    }

    /// Whether it speaks of one person.
    fn personal(&self, condition: &str) -> bool {
        let bare = condition.strip_prefix('!').unwrap_or(condition);
        let (name, value) = bare.split_once(':').unwrap_or((bare, ""));
        let key = if name == "told" { value } else { name };
        let is_bare = !matches!(name, "always" | "unasked") && BARE.contains(&name);
        name == "age" || is_bare || Question::find(key).is_some_and(Question::is_personal)
    }

    /// What of which nothing was told.
    fn untold(&self) -> Held {
        Held { holds: (!self.tells_untold).then_some(false), since: None, of_all: false }
    }

    /// Whether it holds.
    fn holds(&self, condition: &str, person: Option<PersonId>) -> Held {
        if let Some(bare) = condition.strip_prefix('!') {
            let held = self.holds(bare, person);
            return Held { holds: held.holds.map(|holds| !holds), of_all: false, ..held };
        }
        let (name, value) = condition.split_once(':').unwrap_or((condition, ""));
        let own = person.and_then(|id| self.standing.of_person(id));
        // Where it does not hold, their standing may still be to be told.
        let unless_open = |holds: bool| match own {
            _ if holds => Held::plain(true),
            Some(Standing::Untold | Standing::Unclear) => self.untold(),
            _ => Held::plain(false),
        };
        // A nationality is told by each for themselves: what was told of the household's protection says nothing of it.
        let told = self.plan.told.get(&place("status", person));
        let unless_told = |holds: bool| match told.and_then(|told| told.get().as_ref()) {
            None if !holds => self.untold(),
            _ => unless_open(holds),
        };
        let standing = |is: &[Standing]| unless_open(own.is_some_and(|own| is.contains(&own)));
        match name {
            "always" => Held::plain(true),
            "unasked" => self.untold(),
            "no" => self.of_nobody(value),
            "all-told" => self.all_told(value),
            "third-country" => standing(&[Standing::Foreign, Standing::Ended]),
            "no-documents" => standing(&[Standing::NoDocuments]),
            "unclear" => Held::plain(own == Some(Standing::Unclear)),
            "untold" => Held::plain(own == Some(Standing::Untold)),
            "ukrainian" => unless_told(person.is_some_and(|id| self.standing.reads_or_is_ukrainian(id))),
            "other-nationality" => {
                unless_told(person.is_some_and(|id| self.standing.has_other_nationality(id)))
            }
            "step" => {
                let is = |topic: &TopicKey| topic.as_str() == value;
                let mut steps = self.plan.steps.iter().filter(|step| step.topic.as_ref().is_some_and(is));
                Held::plain(steps.any(|step| step.is_open()))
            }
            // One of several may lack what the family has.
            "have" => {
                let held = self.document(value, |state| *state == DocumentState::Have);
                let lacks = self.plan.people_as(Role::Member);
                let lacks = lacks.map(|(id, _)| self.answer("lacks", value, Some(id)));
                lacks.fold(held, |held, lacks| Held {
                    holds: if lacks.is(true) { Some(false) } else { held.holds },
                    since: newest(held.since, lacks.since),
                    ..held
                })
            }
            "cannot" => self.document(value, |state| matches!(state, DocumentState::CannotGet { .. })),
            "until" => {
                let days = value.parse().unwrap_or(0);
                self.until().map_or(self.untold(), |until| Held::plain(until.since(self.today) <= days))
            }
            "goal" => {
                let goal = Indicator::parse(value).and_then(|it| self.plan.goals.get(&it));
                goal.map_or(Held::plain(false), |field| Held {
                    holds: Some(field.get().is_some()),
                    since: field.mark(),
                    of_all: false,
                })
            }
            "age" => {
                let age = person.and_then(|id| self.plan.people.get(&id)).and_then(|it| it.age(self.today));
                let of_years = |(age, (from, to))| Held::plain((from..=to).contains(&age));
                age.zip(ages(value)).map_or(self.untold(), of_years)
            }
            name => self.answer(name, value, person),
        }
    }

    /// Whether a condition holds of nobody in the family.
    fn of_nobody(&self, condition: &str) -> Held {
        let members = self.plan.people_as(Role::Member);
        let held: Vec<Held> = members.map(|(id, _)| self.holds(condition, Some(id))).collect();
        let since = held.iter().fold(None, |since, held| newest(since, held.since));
        let holds = match &held {
            held if held.iter().any(|held| held.is(true)) => Some(false),
            held if held.iter().any(|held| held.holds.is_none()) => None,
            _ => Some(true),
        };
        Held { holds, since, of_all: false }
    }

    /// Whether each of whom a question is asked has answered it.
    fn all_told(&self, key: &str) -> Held {
        let Some(question) = Question::find(key) else { return Held::plain(false) };
        let all = question.told_of_all(self.plan);
        let is_told = |person: &Option<PersonId>| {
            question.is_told(self.plan, *person) || question.is_answer(all.get().as_ref())
        };
        Held::plain(question.asked_of(self.plan, self.today).iter().all(is_told))
    }

    fn document(&self, key: &str, is: fn(&DocumentState) -> bool) -> Held {
        let doc = DocumentKey::parse(key).and_then(|doc| self.plan.documents.get(&doc));
        doc.map_or(self.untold(), |field| Held {
            holds: Some(is(field.get())),
            since: field.mark(),
            of_all: false,
        })
    }

    /// What was told to a question of the talk; `told` with the question as value: that it was answered.
    fn answer(&self, name: &str, value: &str, person: Option<PersonId>) -> Held {
        let key = if name == "told" { value } else { name };
        let Some(question) = Question::find(key) else { return Held::plain(false) };
        // What was told of a child is no answer of the adult that they are by now.
        if !question.asked_of(self.plan, self.today).contains(&person) {
            return if self.is_age_untold(person) { self.untold() } else { Held::plain(false) };
        }
        let own = question.told(self.plan, person);
        let of_all = person.is_some() && own.get().is_none();
        let told = if of_all { question.told_of_all(self.plan) } else { own };
        let holds = match told.get() {
            None => false,
            Some(_) if name == "told" => true,
            Some(Answer::Chosen(keys)) => keys.iter().any(|key| key == value),
            Some(_) => false,
        };
        // What an older question told, or what is offered no longer, says nothing of the answers that there are.
        let options = question.options();
        let is_offered = |key: &String| options.iter().any(|(option, _)| option == key);
        let is_answered = match told.get() {
            Some(Answer::Chosen(keys)) => keys.iter().all(is_offered),
            told => told.is_some(),
        };
        let is_open = !holds && name != "told" && !is_answered;
        let since = told.mark();
        if is_open {
            return Held { since, ..self.untold() };
        }
        Held { holds: Some(holds), since, of_all: of_all && holds }
    }

    /// Whether nobody told how old this person is; of nobody in particular: somebody of the family.
    fn is_age_untold(&self, person: Option<PersonId>) -> bool {
        let mut members = self.plan.people_as(Role::Member);
        members.any(|(id, it)| person.is_none_or(|person| person == id) && it.age(self.today).is_none())
    }

    pub(super) fn day(&self, question: &str) -> Option<Day> {
        match Question::find(question)?.told(self.plan, None).get() {
            Some(Answer::On(day)) => Some(*day),
            _ => None,
        }
    }

    /// When their place to live ends. A stay with hosts of which no end was told lasts about six
    /// months from the arrival (the report, chapter 4.6).
    pub(super) fn until(&self) -> Option<Day> {
        const HOSTS_DAYS: i32 = 183;
        const PASSED_DAYS: i32 = 60;
        let now = &self.plan.situation;
        let told = *now.housing_until.get();
        let host = *now.housing.get() == Some(Housing::HostFamily);
        let guess = self.day("arrived").filter(|_| host).map(|day| day.plus(HOSTS_DAYS));
        // A guess that has passed was wrong; a told day that passed long ago is no news any more.
        let passed = |day: &Day, days: i32| self.today.since(*day) > days;
        told.filter(|day| !passed(day, PASSED_DAYS)).or_else(|| guess.filter(|day| !passed(day, 0)))
    }
}

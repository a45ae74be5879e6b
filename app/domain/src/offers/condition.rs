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
//! | `!…` | the condition does not hold |
//!
//! Conditions about people (ages, standings, questions asked of each) speak of the same person, unless ` & `
//! stands between them: `work:employed & age:0-17` is somebody who works, and somebody young. What was told of
//! all of them together, before each was asked, holds for whoever has not told their own, and names nobody.

use super::legal_status::Standing;
use super::{LegalStatus, Reason};
use crate::field::Mark;
use crate::id::{DocumentKey, PersonId, TopicKey};
use crate::interview::{CHILD_UNTIL, Question};
use crate::plan::Plan;
use crate::plan::answer::Answer;
use crate::plan::household::Role;
use crate::plan::indicator::Indicator;
use crate::plan::situation::Housing;
use crate::plan::step::DocumentState;
use crate::time::Day;

fn newest(one: Option<Mark>, other: Option<Mark>) -> Option<Mark> {
    one.into_iter().chain(other).max_by_key(|mark| mark.at)
}

/// Names of conditions that take no value.
const BARE: [&str; 7] =
    ["always", "third-country", "no-documents", "unclear", "untold", "ukrainian", "other-nationality"];

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

/// What conditions are asked of.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a, 's> {
    pub plan: &'a Plan,
    pub today: Day,
    pub standing: &'s LegalStatus,
    /// Whose right it is: the only people of whom the first conditions of a line are asked. None: it is nobody's right.
    pub whose: Option<&'s [PersonId]>,
}

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    holds: bool,
    since: Option<Mark>,
    /// It is known of all of them together only.
    of_all: bool,
}

impl Held {
    fn plain(holds: bool) -> Held {
        Held { holds, ..Held::default() }
    }
}

impl Facts<'_, '_> {
    /// The first line that holds, as the reason.
    pub(super) fn first(&self, lines: &[String]) -> Option<Reason> {
        lines.iter().find_map(|line| self.line(line))
    }

    fn line(&self, line: &str) -> Option<Reason> {
        let mut because = Reason { word: String::new(), people: Vec::new(), since: None };
        for (place, group) in line.split(" & ").enumerate() {
            // Who is meant by a right has it; a child that it is for need not have told anything.
            let whose = self.whose.filter(|_| place == 0);
            let (people, since) = self.group(group, whose)?;
            if place == 0 {
                because.word = group.split(' ').next().and_then(|condition| reason(condition).ok())?;
                because.people = people;
            }
            because.since = newest(because.since, since);
        }
        Some(because)
    }

    /// Whether all conditions hold, and for whom: nobody in particular when none is about people.
    fn group(&self, group: &str, whose: Option<&[PersonId]>) -> Option<(Vec<PersonId>, Option<Mark>)> {
        let mut since = None;
        let (personal, common): (Vec<&str>, Vec<&str>) =
            group.split(' ').partition(|condition| self.personal(condition));
        for condition in common {
            let held = self.holds(condition, None);
            if !held.holds {
                return None;
            }
            since = newest(since, held.since);
        }
        let members: Vec<PersonId> = self.plan.people_as(Role::Member).map(|(id, _)| id).collect();
        let asked: Vec<PersonId> =
            members.iter().copied().filter(|id| whose.is_none_or(|whose| whose.contains(id))).collect();
        if personal.is_empty() || members.is_empty() {
            let holds = personal.iter().all(|condition| condition.starts_with('!'));
            // Where only some of them have a right, it is said whose it is.
            let some = whose.is_some() && asked.len() < members.len();
            return holds.then(|| (if some { asked } else { Vec::new() }, since));
        }
        let mut people = Vec::new();
        let mut named = true;
        for id in asked {
            let found: Vec<Held> = personal.iter().map(|it| self.holds(it, Some(id))).collect();
            if found.iter().all(|held| held.holds) {
                people.push(id);
                named &= members.len() == 1 || found.iter().all(|held| !held.of_all);
                since = found.into_iter().fold(since, |since, held| newest(since, held.since));
            }
        }
        let holds = !people.is_empty();
        holds.then(|| (if named { people } else { Vec::new() }, since))
    }

    /// Whether it speaks of one person.
    fn personal(&self, condition: &str) -> bool {
        let bare = condition.strip_prefix('!').unwrap_or(condition);
        let (name, value) = bare.split_once(':').unwrap_or((bare, ""));
        let key = if name == "told" { value } else { name };
        let is_bare = name != "always" && BARE.contains(&name);
        name == "age" || is_bare || Question::find(key).is_some_and(Question::is_personal)
    }

    fn holds(&self, condition: &str, person: Option<PersonId>) -> Held {
        if let Some(bare) = condition.strip_prefix('!') {
            let held = self.holds(bare, person);
            return Held { holds: !held.holds, of_all: false, ..held };
        }
        let (name, value) = condition.split_once(':').unwrap_or((condition, ""));
        let standing = |is: Standing| {
            Held::plain(person.and_then(|id| self.standing.of_person(id)).is_some_and(|it| it == is))
        };
        match name {
            "always" => Held::plain(true),
            "no" => {
                let members = self.plan.people_as(Role::Member);
                let held: Vec<Held> = members.map(|(id, _)| self.holds(value, Some(id))).collect();
                let since = held.iter().fold(None, |since, held| newest(since, held.since));
                Held { holds: held.iter().all(|held| !held.holds), since, of_all: false }
            }
            "third-country" => {
                Held::plain(standing(Standing::Foreign).holds || standing(Standing::Ended).holds)
            }
            "no-documents" => standing(Standing::NoDocuments),
            "unclear" => standing(Standing::Unclear),
            "untold" => standing(Standing::Untold),
            "ukrainian" => Held::plain(person.is_some_and(|id| self.standing.reads_or_is_ukrainian(id))),
            "other-nationality" => {
                Held::plain(person.is_some_and(|id| self.standing.has_other_nationality(id)))
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
                    holds: held.holds && !lacks.holds,
                    since: newest(held.since, lacks.since),
                    ..held
                })
            }
            "cannot" => self.document(value, |state| matches!(state, DocumentState::CannotGet { .. })),
            "until" => {
                let days = value.parse().unwrap_or(0);
                Held::plain(self.until().is_some_and(|until| until.since(self.today) <= days))
            }
            "goal" => {
                let goal = Indicator::parse(value).and_then(|it| self.plan.goals.get(&it));
                goal.map_or(Held::default(), |field| Held {
                    holds: field.get().is_some(),
                    since: field.mark(),
                    of_all: false,
                })
            }
            "age" => {
                let age = person.and_then(|id| self.plan.people.get(&id)).and_then(|it| it.age(self.today));
                Held::plain(age.zip(ages(value)).is_some_and(|(age, (from, to))| (from..=to).contains(&age)))
            }
            name => self.answer(name, value, person),
        }
    }

    fn document(&self, key: &str, is: fn(&DocumentState) -> bool) -> Held {
        let doc = DocumentKey::parse(key).and_then(|doc| self.plan.documents.get(&doc));
        doc.map_or(Held::default(), |field| Held {
            holds: is(field.get()),
            since: field.mark(),
            of_all: false,
        })
    }

    /// What was told to a question of the talk; `told` with the question as value: that it was answered.
    fn answer(&self, name: &str, value: &str, person: Option<PersonId>) -> Held {
        let key = if name == "told" { value } else { name };
        let Some(question) = Question::find(key) else { return Held::default() };
        // What was told of a child is no answer of the adult that they are by now.
        if !question.asked_of(self.plan, self.today).contains(&person) {
            return Held::default();
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
        Held { holds, since: told.mark(), of_all: of_all && holds }
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

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
//! | `third-country`, `no-documents` | somebody has that standing |
//! | `untold` | nothing that is asked tells it |
//! | `!…` | the condition does not hold |
//!
//! Conditions about people (ages, questions asked of each) speak of the same person, unless ` & `
//! stands between them: `work:employed & age:0-17` is somebody who works, and somebody young.
//!
//! For an offer a condition of which nothing was told does not hold. Where a document is asked of some only
//! ([`crate::documents`]), it is [`Known::Untold`]: then nobody may say that it does not concern them.

use super::{LegalStatus, Reason};
use crate::field::Mark;
use crate::id::{DocumentKey, PersonId};
use crate::interview::Question;
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
        "always" | "third-country" | "no-documents" | "untold" => value.is_empty(),
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
        "always" | "third-country" | "no-documents" | "untold" | "age" | "until" | "have" | "cannot"
        | "goal" => {
            format!("because-{name}")
        }
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
pub(super) struct Facts<'a, 's> {
    pub plan: &'a Plan,
    pub today: Day,
    pub standing: &'s LegalStatus,
    /// People whom conditions are not asked of.
    pub not_of: &'s [PersonId],
    /// Whether what was not told is [`Known::Untold`]; else it does not hold.
    pub tells_untold: bool,
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
            let (people, since) = match self.group(group) {
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
    fn group(&self, group: &str) -> Known<(Vec<PersonId>, Option<Mark>)> {
        let (mut since, mut untold) = (None, false);
        let (personal, common): (Vec<&str>, Vec<&str>) =
            group.split(' ').partition(|condition| self.personal(condition));
        for condition in common {
            let (holds, mark) = self.holds(condition, None);
            if holds == Some(false) {
                return Known::No;
            }
            untold |= holds.is_none();
            since = newest(since, mark);
        }
        let mut people = Vec::new();
        if !personal.is_empty() {
            let mut perhaps = false;
            for (id, _) in self.plan.people_as(Role::Member).filter(|(id, _)| !self.not_of.contains(id)) {
                let found: Vec<_> =
                    personal.iter().map(|condition| self.holds(condition, Some(id))).collect();
                if found.iter().all(|(holds, _)| *holds == Some(true)) {
                    people.push(id);
                    since = found.into_iter().fold(since, |since, (_, mark)| newest(since, mark));
                } else {
                    perhaps |= found.iter().all(|(holds, _)| *holds != Some(false));
                }
            }
            if people.is_empty() && !perhaps {
                return Known::No;
            }
            untold |= people.is_empty();
        }
        if untold { Known::Untold } else { Known::Yes((people, since)) }
    }

    /// Whether it speaks of one person.
    fn personal(&self, condition: &str) -> bool {
        let bare = condition.strip_prefix('!').unwrap_or(condition);
        let (name, value) = bare.split_once(':').unwrap_or((bare, ""));
        let key = if name == "told" { value } else { name };
        name == "age" || Question::find(key).is_some_and(Question::is_personal)
    }

    /// Whether it holds; None: nothing was told of it.
    fn holds(&self, condition: &str, person: Option<PersonId>) -> (Option<bool>, Option<Mark>) {
        if let Some(bare) = condition.strip_prefix('!') {
            let (holds, mark) = self.holds(bare, person);
            return (holds.map(|holds| !holds), mark);
        }
        let (name, value) = condition.split_once(':').unwrap_or((condition, ""));
        let plain = |holds: bool| (Some(holds), None);
        let untold = ((!self.tells_untold).then_some(false), None);
        let document = |state: fn(&DocumentState) -> bool| {
            let doc = DocumentKey::parse(value).and_then(|doc| self.plan.documents.get(&doc));
            doc.map_or(untold, |field| (Some(state(field.get())), field.mark()))
        };
        // Where it does not hold, somebody's standing may still be to be told.
        let standing = |holds: bool| if holds || self.standing.is_settled() { plain(holds) } else { untold };
        match name {
            "always" => plain(true),
            "untold" => untold,
            "third-country" => standing(self.standing.third_country()),
            "no-documents" => standing(self.standing.no_documents),
            "have" => document(|state| *state == DocumentState::Have),
            "cannot" => document(|state| matches!(state, DocumentState::CannotGet { .. })),
            "until" => {
                let days = value.parse().unwrap_or(0);
                self.until().map_or(untold, |until| plain(until.since(self.today) <= days))
            }
            "goal" => {
                let goal = Indicator::parse(value).and_then(|it| self.plan.goals.get(&it));
                goal.map_or(plain(false), |field| (Some(field.get().is_some()), field.mark()))
            }
            "age" => {
                let age = person.and_then(|id| self.plan.people.get(&id)).and_then(|it| it.age(self.today));
                let of_years = |(age, (from, to))| plain((from..=to).contains(&age));
                age.zip(ages(value)).map_or(untold, of_years)
            }
            _ => {
                let key = if name == "told" { value } else { name };
                let Some(question) = Question::find(key) else { return plain(false) };
                // What was told of a child is no answer of the adult that they are by now.
                if !question.asked_of(self.plan, self.today).contains(&person) {
                    return if self.is_age_untold(person) { untold } else { plain(false) };
                }
                let told = question.told(self.plan, person);
                let holds = match told.get() {
                    Some(Answer::Chosen(keys)) if name != "told" => keys.iter().any(|key| key == value),
                    answer => name == "told" && answer.is_some(),
                };
                let is_open = !holds && name != "told" && !question.is_told(self.plan, person);
                (if is_open { untold.0 } else { Some(holds) }, told.mark())
            }
        }
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

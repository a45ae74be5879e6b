//! From a family's situation to the steps it is offered: a pure function of plan, library and day.
//!
//! A topic says in its [`Offer`] when it is offered, when not, and when it has become needless. Each
//! line there is a list of conditions that all have to hold; one line is enough. The rule that makes
//! it right: what was not told is not assumed, and a right that nobody of the family is known to have
//! is never offered (see [`Standing`]).
//!
//! | condition | holds when |
//! |---|---|
//! | `always` | always |
//! | `age:4-11` | somebody is (or will be this year) that old |
//! | `housing:host-family`, `work:looking` … | that option of that question was chosen |
//! | `told:good-at` | that question was answered |
//! | `have:bsn`, `cannot:passport` | so the paper stands |
//! | `goal:vrije-tijd` | the household set itself a goal there |
//! | `until:42` | their place to live ends within so many days |
//! | `third-country`, `no-documents` | somebody has that standing |
//! | `!…` | the condition does not hold |
//!
//! Conditions about people (ages, questions asked of each) speak of the same person, unless ` & `
//! stands between them: `work:employed & age:0-17` is somebody who works, and somebody young.

use super::field::Mark;
use super::household::{Legal, Role};
use super::id::{DocKey, PersonId, StepId, TopicKey};
use super::indicator::Indicator;
use super::intake::{Answer, Question};
use super::library::{Library, Topic};
use super::plan::Plan;
use super::step::{DocState, Status, Step};
use super::time::Day;
use crate::codec::Wire;
use serde::{Deserialize, Serialize};

/// When a topic is offered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Wire)]
#[serde(rename_all = "kebab-case", default)]
pub struct Offer {
    /// Lines of conditions, the most telling one first: it gives the reason that people read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<String>,
    /// It is there already, or not for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// A step of it that is open has become needless.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub close: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urgent: Vec<String>,
    /// Offered lightly, after everything else: leisure, support, people.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub light: bool,
    /// Somebody asked for it: then it is offered like the rest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_light: Vec<String>,
    /// Its place among those that could be next: smaller comes first.
    pub rank: u32,
    /// The topic whose end `within-days` counts from; `told`: when its reason was told; none: the
    /// arrival.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<TopicKey>,
    /// Due so many days before their place to live ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_until: Option<i32>,
    /// Due on this day of the library (the key of an amount of kind `date`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
}

/// What the family answered to an offer instead of taking it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Wire)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// Not for us.
    Dropped,
    /// Later: it is offered again from this day.
    Later(Day),
    /// A step that has become needless stays in the plan all the same.
    Kept,
}

/// Instead of a topic in [`Offer::after`].
pub const TOLD: &str = "told";

/// For how many days "later" is: four weeks.
pub const LATER_DAYS: i32 = 28;

/// Why a step is offered (or needless): a Fluent id with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    pub word: String,
    pub people: Vec<PersonId>,
    /// When the newest of the answers behind it was given.
    pub since: Option<Mark>,
}

/// A step that is offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal<'a> {
    pub topic: &'a Topic,
    pub because: Because,
    pub urgent: bool,
    pub due: Option<Day>,
    pub light: bool,
    /// It is urgent, or an urgent one needs it.
    pub first: bool,
}

/// An open step that has become needless.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing<'a> {
    pub step: &'a Step,
    pub because: Because,
}

/// All that is offered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposals<'a> {
    /// In the order in which they could be done.
    pub add: Vec<Proposal<'a>>,
    pub close: Vec<Closing<'a>>,
    /// What was put aside and would be offered otherwise.
    pub aside: Vec<(&'a Topic, &'a Aside)>,
    /// So many wait for the question about their standing: a right is offered only to those who
    /// are known to have it.
    pub withheld: usize,
}

/// How the family stands to the law, as far as it was told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Somebody is known to be under temporary protection.
    pub covered: bool,
    /// Who had only a temporary permit in Ukraine: that protection has ended.
    pub ended: Vec<PersonId>,
    /// Somebody came without Ukrainian nationality; with which permit was not told.
    pub unclear: bool,
    pub no_documents: bool,
}

impl Standing {
    /// Each adult counts as what was told of them, else as what was told of the household.
    #[must_use]
    pub fn of(plan: &Plan, today: Day) -> Standing {
        let mut standing = Standing::default();
        let household = plan.situation.legal.get().map(Legal::key);
        let mut adults = Question::find("status").map_or_else(Vec::new, |it| it.asked_of(plan, today));
        if adults.is_empty() {
            adults.push(None);
        }
        for person in adults {
            let own = plan.told.get(&super::intake::place("status", person));
            let own = match own.and_then(|own| own.get().as_ref()) {
                Some(Answer::Chosen(keys)) => keys.first().map(String::as_str),
                _ => None,
            };
            match own.or(household) {
                Some("ukrainian" | "third-permanent" | "temporary-protection") => standing.covered = true,
                Some("third-temporary") => standing.ended.extend(person),
                Some("third-country") => standing.unclear = true,
                Some("no-documents") => standing.no_documents = true,
                _ => {}
            }
        }
        standing
    }

    /// Whether somebody has (or may have) no Ukrainian nationality.
    #[must_use]
    pub fn third_country(&self) -> bool {
        self.unclear || !self.ended.is_empty()
    }

    /// Whether a topic may be offered. None: not known yet.
    #[must_use]
    pub fn allows(&self, topic: &Topic) -> Option<bool> {
        let helps = self.no_documents
            && !self.third_country()
            && topic.groups.iter().any(|group| group == "no-documents");
        if !is_right(topic) || self.covered || helps {
            return Some(true);
        }
        // Without papers, or with a permit that was not told, the standing is not settled: first that,
        // then the rights.
        (!self.ended.is_empty() && !self.unclear && !self.no_documents).then_some(false)
    }
}

/// Whether it is a right that ended for people with a temporary permit.
fn is_right(topic: &Topic) -> bool {
    topic.not_for.iter().any(|group| group == "third-country")
}

/// What is offered to this household.
#[must_use]
pub fn propose<'a>(plan: &'a Plan, library: &'a Library, today: Day) -> Proposals<'a> {
    let standing = Standing::of(plan, today);
    let mut known = Known { plan, today, standing: &standing, not_of: &[] };
    let mut found = Proposals::default();
    for topic in &library.topics {
        let offer = &topic.offer;
        // What is a right is offered for those who have it, not for others at the same table.
        known.not_of = if is_right(topic) { &standing.ended } else { &[] };
        let Some(because) = known.first(&offer.when) else { continue };
        let there = plan.steps.iter().rev().find(|step| step.topic.as_ref() == Some(&topic.key));
        if there.is_some_and(|step| !is_again(step, &because)) || known.first(&offer.unless).is_some() {
            continue;
        }
        match standing.allows(topic) {
            Some(true) => {}
            Some(false) => continue,
            None => {
                found.withheld += 1;
                continue;
            }
        }
        if let Some((aside, mark)) = put_aside(plan, topic)
            && aside.holds(&because, mark, today)
        {
            found.aside.push((topic, aside));
            continue;
        }
        let urgent = known.first(&offer.urgent).is_some();
        let light = offer.light && known.first(&offer.not_light).is_none();
        found.add.push(Proposal { topic, because, urgent, due: None, light, first: false });
    }
    known.not_of = &[];
    set_due(&mut found.add, &known, library);
    found.add = in_order(found.add);
    found.close = closing(&known, library);
    found
}

/// What was answered to the offer of a topic, and when.
fn put_aside<'a>(plan: &'a Plan, topic: &Topic) -> Option<(&'a Aside, Mark)> {
    let field = plan.asides.get(&topic.key)?;
    Some((field.get().as_ref()?, field.mark()?))
}

impl Aside {
    /// Whether it still holds against an offer with this reason: a refusal is no answer to what was
    /// told after it.
    fn holds(&self, because: &Because, mark: Mark, today: Day) -> bool {
        match self {
            Aside::Dropped => because.since.is_none_or(|since| since.at <= mark.at),
            Aside::Later(from) => *from > today,
            Aside::Kept => false,
        }
    }
}

/// Whether a step that is over is to be offered once more: something new was told since.
fn is_again(step: &Step, because: &Because) -> bool {
    match step.status.get() {
        Status::Done { on } => because.since.is_some_and(|mark| mark.at.day() > *on),
        _ => false,
    }
}

fn closing<'a>(known: &Known<'a, '_>, library: &Library) -> Vec<Closing<'a>> {
    let plan = known.plan;
    let open = plan.steps.iter().filter(|step| step.is_open());
    let close = open.filter_map(|step| {
        let topic = library.topic(step.topic.as_ref()?)?;
        let because = known.first(&topic.offer.close)?;
        // Who put it into the plan knowing this, or said since that it stays, wants it.
        let kept = plan.asides.get(&topic.key).and_then(super::field::Field::mark);
        let newest = kept.map_or(step.added.at, |mark| mark.at.max(step.added.at));
        let news = because.since.is_none_or(|mark| mark.at > newest);
        (news && kept.is_none_or(|kept| because.since.is_some_and(|mark| mark.at > kept.at)))
            .then_some(Closing { step, because })
    });
    close.collect()
}

/// When each is due. A term that has passed makes it urgent instead.
fn set_due(add: &mut [Proposal<'_>], known: &Known<'_, '_>, library: &Library) {
    // Twice: a term may count from another one's.
    for _ in 0..2 {
        for place in 0..add.len() {
            let topic = add[place].topic;
            let (due, late) = due(topic, add, known, library);
            add[place].due = due;
            add[place].urgent |= late;
        }
    }
}

fn due(topic: &Topic, add: &[Proposal<'_>], known: &Known<'_, '_>, library: &Library) -> (Option<Day>, bool) {
    let (plan, today, offer) = (known.plan, known.today, &topic.offer);
    if let Some(days) = topic.within_days {
        let from = match &offer.after {
            None => known.day("arrived"),
            Some(after) if after.as_str() == TOLD => {
                let because = add.iter().find(|it| it.topic.key == topic.key).map(|it| &it.because);
                because.and_then(|it| it.since).map(|mark| mark.at.day())
            }
            Some(after) => {
                let step = plan.steps.iter().rev().find(|step| step.topic.as_ref() == Some(after));
                match step.map(|step| (step.status.get(), *step.due.get())) {
                    Some((Status::Done { on }, _)) => Some(*on),
                    Some((_, due)) => due,
                    None => add.iter().find(|it| it.topic.key == *after).and_then(|it| it.due),
                }
            }
        };
        let due = from.map(|from| from.plus(i32::try_from(days).unwrap_or(i32::MAX)));
        return match due {
            Some(due) if due < today => (None, true),
            due => (due, false),
        };
    }
    if let Some(days) = offer.before_until
        && let Some(until) = known.until()
    {
        let begin = until.plus(-days);
        return if begin >= today { (Some(begin), false) } else { (Some(until.max(today)), true) };
    }
    let on = offer.due_on.as_ref().and_then(|key| library.date(key));
    (on.filter(|day| *day >= today), false)
}

/// The order in which they could be done: what is needed first, then what is urgent, due, ranked.
/// What an urgent one needs is as urgent as that.
fn in_order(mut add: Vec<Proposal<'_>>) -> Vec<Proposal<'_>> {
    let mut weights: Vec<_> = add
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let due = it.due.filter(|_| !it.light).map_or(i32::MAX, |due| due.0);
            // A day far away is no reason to come first.
            (it.light, !it.urgent, it.topic.offer.rank, due, place)
        })
        .collect();
    let needs: Vec<Vec<usize>> = add
        .iter()
        .map(|it| {
            let of = |key: &TopicKey| add.iter().position(|other| other.topic.key == *key);
            it.topic.needs.iter().filter_map(of).collect()
        })
        .collect();
    for _ in 0..add.len() {
        for (place, needed) in needs.iter().enumerate() {
            for other in needed {
                weights[*other] = weights[*other].min(weights[place]);
            }
        }
    }
    let mut order: Vec<usize> = Vec::with_capacity(add.len());
    while order.len() < add.len() {
        let free = (0..add.len()).filter(|place| !order.contains(place));
        let ready = |place: &usize| needs[*place].iter().all(|it| order.contains(it));
        let next = free.clone().filter(ready).min_by_key(|place| (weights[*place], *place));
        // The library has no circles (a test holds it); were there one, nothing would be lost by it.
        let Some(next) = next.or_else(|| free.min()) else { break };
        order.push(next);
    }
    for (it, (light, calm, ..)) in add.iter_mut().zip(&weights) {
        it.first = !light && !calm;
    }
    let mut taken: Vec<Option<Proposal<'_>>> = add.drain(..).map(Some).collect();
    order.into_iter().filter_map(|place| taken[place].take()).collect()
}

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
        "always" | "third-country" | "no-documents" => value.is_empty(),
        "age" => ages(value).is_some(),
        "until" => value.parse::<i32>().is_ok(),
        "have" | "cannot" => DocKey::parse(value).is_some(),
        "goal" => Indicator::parse(value).is_some(),
        "told" => Question::find(value).is_some(),
        name => Question::find(name)
            .is_some_and(|question| question.options().iter().any(|(option, _)| *option == value)),
    };
    if !ok {
        return Err(unknown());
    }
    Ok(match name {
        "always" | "third-country" | "no-documents" | "age" | "until" | "have" | "cannot" | "goal" => {
            format!("because-{name}")
        }
        name => format!("because-{name}-{value}"),
    })
}

fn ages(value: &str) -> Option<(i32, i32)> {
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// What conditions are asked of.
struct Known<'a, 's> {
    plan: &'a Plan,
    today: Day,
    standing: &'s Standing,
    /// People whom conditions are not asked of.
    not_of: &'s [PersonId],
}

impl Known<'_, '_> {
    /// The first line that holds, as the reason.
    fn first(&self, lines: &[String]) -> Option<Because> {
        lines.iter().find_map(|line| self.line(line))
    }

    fn line(&self, line: &str) -> Option<Because> {
        let mut because = Because { word: String::new(), people: Vec::new(), since: None };
        for (place, group) in line.split(" & ").enumerate() {
            let (people, since) = self.group(group)?;
            if place == 0 {
                because.word = group.split(' ').next().and_then(|condition| reason(condition).ok())?;
                because.people = people;
            }
            because.since = newest(because.since, since);
        }
        Some(because)
    }

    /// Whether all conditions hold, and for whom: nobody in particular when none is about people.
    fn group(&self, group: &str) -> Option<(Vec<PersonId>, Option<Mark>)> {
        let mut since = None;
        let (personal, common): (Vec<&str>, Vec<&str>) =
            group.split(' ').partition(|condition| self.personal(condition));
        for condition in common {
            let (holds, mark) = self.holds(condition, None);
            if !holds {
                return None;
            }
            since = newest(since, mark);
        }
        if personal.is_empty() {
            return Some((Vec::new(), since));
        }
        let mut people = Vec::new();
        for (id, _) in self.plan.people_as(Role::Member).filter(|(id, _)| !self.not_of.contains(id)) {
            let found: Vec<_> = personal.iter().map(|condition| self.holds(condition, Some(id))).collect();
            if found.iter().all(|(holds, _)| *holds) {
                people.push(id);
                since = found.into_iter().fold(since, |since, (_, mark)| newest(since, mark));
            }
        }
        (!people.is_empty()).then_some((people, since))
    }

    /// Whether it speaks of one person.
    fn personal(&self, condition: &str) -> bool {
        let bare = condition.strip_prefix('!').unwrap_or(condition);
        let (name, value) = bare.split_once(':').unwrap_or((bare, ""));
        let key = if name == "told" { value } else { name };
        name == "age" || Question::find(key).is_some_and(Question::is_personal)
    }

    fn holds(&self, condition: &str, person: Option<PersonId>) -> (bool, Option<Mark>) {
        if let Some(bare) = condition.strip_prefix('!') {
            let (holds, mark) = self.holds(bare, person);
            return (!holds, mark);
        }
        let (name, value) = condition.split_once(':').unwrap_or((condition, ""));
        let plain = |holds: bool| (holds, None);
        let paper = |state: fn(&DocState) -> bool| {
            let doc = DocKey::parse(value).and_then(|doc| self.plan.papers.get(&doc));
            doc.map_or((false, None), |field| (state(field.get()), field.mark()))
        };
        match name {
            "always" => plain(true),
            "third-country" => plain(self.standing.third_country()),
            "no-documents" => plain(self.standing.no_documents),
            "have" => paper(|state| *state == DocState::Have),
            "cannot" => paper(|state| matches!(state, DocState::CannotGet { .. })),
            "until" => {
                let days = value.parse().unwrap_or(0);
                (self.until().is_some_and(|until| until.since(self.today) <= days), None)
            }
            "goal" => {
                let goal = Indicator::parse(value).and_then(|it| self.plan.goals.get(&it));
                goal.map_or((false, None), |field| (field.get().is_some(), field.mark()))
            }
            "age" => {
                let age = person.and_then(|id| self.plan.people.get(&id)).and_then(|it| it.age(self.today));
                plain(age.zip(ages(value)).is_some_and(|(age, (from, to))| (from..=to).contains(&age)))
            }
            _ => {
                let key = if name == "told" { value } else { name };
                let Some(question) = Question::find(key) else { return plain(false) };
                // What was told of a child is no answer of the adult that they are by now.
                if !question.asked_of(self.plan, self.today).contains(&person) {
                    return plain(false);
                }
                let told = question.told(self.plan, person);
                let holds = match told.get() {
                    None => false,
                    Some(_) if name == "told" => true,
                    Some(Answer::Chosen(keys)) => keys.iter().any(|key| key == value),
                    Some(_) => false,
                };
                (holds, told.mark())
            }
        }
    }

    fn day(&self, question: &str) -> Option<Day> {
        match Question::find(question)?.told(self.plan, None).get() {
            Some(Answer::On(day)) => Some(*day),
            _ => None,
        }
    }

    /// When their place to live ends. A stay with hosts of which no end was told lasts about six
    /// months from the arrival (the report, chapter 4.6).
    fn until(&self) -> Option<Day> {
        const HOSTS_DAYS: i32 = 183;
        const PASSED_DAYS: i32 = 60;
        use super::household::Housing;
        let now = &self.plan.situation;
        let told = *now.housing_until.get();
        let host = *now.housing.get() == Some(Housing::HostFamily);
        let guess = self.day("arrived").filter(|_| host).map(|day| day.plus(HOSTS_DAYS));
        // A guess that has passed was wrong; a told day that passed long ago is no news any more.
        let passed = |day: &Day, days: i32| self.today.since(*day) > days;
        told.filter(|day| !passed(day, PASSED_DAYS)).or_else(|| guess.filter(|day| !passed(day, 0)))
    }
}

/// The reason for a step that is in the plan already, as things stand now.
#[must_use]
pub fn because(plan: &Plan, topic: &Topic, today: Day) -> Option<Because> {
    let standing = Standing::of(plan, today);
    let not_of: &[PersonId] = if is_right(topic) { &standing.ended } else { &[] };
    Known { plan, today, standing: &standing, not_of }.first(&topic.offer.when)
}

/// The ids of the steps that come from topics which need `topic`: a step put in late goes before
/// them.
#[must_use]
pub fn waiting_for(plan: &Plan, library: &Library, topic: &TopicKey) -> Vec<StepId> {
    let needs = |step: &&Step| {
        let of = step.topic.as_ref().and_then(|key| library.topic(key));
        of.is_some_and(|of| of.needs.contains(topic))
    };
    plan.steps.iter().filter(|step| step.is_open()).filter(needs).map(|step| step.id).collect()
}

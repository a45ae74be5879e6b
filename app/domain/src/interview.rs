//! What a first talk asks, question by question, and what was told.
//!
//! The rule that makes it right: nothing is asked that no step uses. Each answer here is a condition
//! of some topic of the library (`server/tests/library.rs` holds that), every question can be
//! skipped, and what was told can be taken back. Keys are stable: they stand in journals.

use crate::field::{Field, Mark};
use crate::id::PersonId;
use crate::plan::Plan;
use crate::plan::answer::{Answer, place};
use crate::plan::household::{Person, Role};
use crate::plan::situation::{Health, Housing, Legal, Subgroup, Work};
use crate::time::Day;

/// Of whom a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Household,
    /// The household, when there are children in it.
    Parents,
    Adult,
    Child,
    /// Each of them, whatever their age.
    Everyone,
    /// Each of them, where there are several: of one alone the household's papers are theirs.
    Several,
    /// Each of whom some need of health was told.
    InNeed,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    One(&'static [&'static str]),
    Many(&'static [&'static str]),
    On,
    Said,
}

/// A part of the talk: one page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    Family,
    Home,
    Documents,
    School,
    Work,
    Health,
    Wishes,
}

impl Chapter {
    pub const ALL: [Chapter; 7] = [
        Chapter::Family,
        Chapter::Home,
        Chapter::Documents,
        Chapter::School,
        Chapter::Work,
        Chapter::Health,
        Chapter::Wishes,
    ];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Chapter::Family => "family",
            Chapter::Home => "home",
            Chapter::Documents => "papers",
            Chapter::School => "school",
            Chapter::Work => "work",
            Chapter::Health => "health",
            Chapter::Wishes => "wishes",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Chapter> {
        Chapter::ALL.into_iter().find(|chapter| chapter.key() == key)
    }

    /// The one after this one; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Chapter> {
        Chapter::ALL.into_iter().find(|other| *other > self)
    }

    #[must_use]
    pub fn before(self) -> Option<Chapter> {
        Chapter::ALL.into_iter().rev().find(|other| *other < self)
    }
}

/// A question. Its words are the Fluent messages `ask-<key>` and, for each option,
/// `ask-<key>-<option>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    pub key: &'static str,
    pub chapter: Chapter,
    pub about: About,
    pub sort: Sort,
}

const fn ask(key: &'static str, chapter: Chapter, about: About, sort: Sort) -> Question {
    Question { key, chapter, about, sort }
}

const YES_NO: Sort = Sort::One(&["yes", "no"]);

/// All questions, in the order of the talk. Urgent matters come first, wishes last: by then one
/// knows each other a little. What the law asks of each person is asked of each, all of them on one page.
pub const QUESTIONS: &[Question] = &[
    ask("arrived", Chapter::Family, About::Household, Sort::On),
    ask("family-away", Chapter::Family, About::Household, YES_NO),
    ask("pets", Chapter::Family, About::Household, YES_NO),
    ask("housing", Chapter::Home, About::Household, Sort::One(&[])),
    ask("housing-until", Chapter::Home, About::Household, Sort::On),
    ask("moving", Chapter::Home, About::Household, Sort::Many(&["wants", "must", "moved"])),
    ask("calm-home", Chapter::Home, About::Household, YES_NO),
    ask(
        "status",
        Chapter::Documents,
        About::Everyone,
        Sort::One(&[
            "ukrainian",
            "permanent-permit",
            "family-covered",
            "family-unclear",
            "third-temporary",
            "no-documents",
            "unclear",
        ]),
    ),
    ask("lacks", Chapter::Documents, About::Several, Sort::Many(&["passport", "bsn", "residence-proof"])),
    ask(
        "passport",
        Chapter::Documents,
        About::Everyone,
        Sort::Many(&["expired", "expires-soon", "not-biometric"]),
    ),
    ask("driving", Chapter::Documents, About::Household, Sort::Many(&["licence", "ukrainian-car"])),
    ask(
        "custody",
        Chapter::School,
        About::Child,
        Sort::One(&["parents", "other-adult", "alone", "question"]),
    ),
    ask(
        "school",
        Chapter::School,
        About::Child,
        Sort::One(&["none", "ukrainian-online", "finishing-online", "dutch"]),
    ),
    ask("extra-help", Chapter::School, About::Child, YES_NO),
    ask("school-way", Chapter::School, About::Child, YES_NO),
    ask("childcare", Chapter::School, About::Parents, YES_NO),
    ask(
        "work",
        Chapter::Work,
        About::Adult,
        Sort::Many(&[
            "looking",
            "job-offered",
            "employed",
            "few-hours",
            "own-business",
            "studying",
            "wants-study",
            "retired",
        ]),
    ),
    ask("diploma", Chapter::Work, About::Adult, Sort::Many(&["wants-use", "regulated"])),
    ask("work-fair", Chapter::Work, About::Household, YES_NO),
    ask("income", Chapter::Work, About::Household, Sort::One(&["none", "little", "enough"])),
    ask("letters", Chapter::Work, About::Household, Sort::Many(&["letters", "debts", "dispute"])),
    ask("health", Chapter::Health, About::Everyone, Sort::Many(&[])),
    ask(
        "daily-care",
        Chapter::Health,
        About::InNeed,
        Sort::One(&["not-needed", "at-home", "elsewhere", "nobody"]),
    ),
    ask(
        "care",
        Chapter::Health,
        About::Everyone,
        Sort::Many(&["no-gp", "medicines", "toothache", "interpreter"]),
    ),
    ask("dutch", Chapter::Wishes, About::Adult, Sort::One(&["none", "little", "well"])),
    ask("good-at", Chapter::Wishes, About::Adult, Sort::Said),
    ask(
        "likes",
        Chapter::Wishes,
        About::Household,
        Sort::Many(&["sport", "music", "making", "reading", "computers", "cycling", "helping"]),
    ),
    ask(
        "network",
        Chapter::Wishes,
        About::Household,
        Sort::Many(&["ukrainians", "neighbours", "contact-person"]),
    ),
    ask("plans", Chapter::Wishes, About::Household, Sort::Many(&["travel", "stay", "return"])),
];

/// What an earlier talk asked of the whole household, and the question that asks it of each person now. The old answer
/// counts for whoever has not told their own.
pub const LEGAL: Question = ask("legal", Chapter::Documents, About::Household, Sort::One(&[]));

/// Answers that were given to a question and are offered no longer: they are taken and kept, but they tell too little.
/// "A permanent permit or protection, or family of a Ukrainian" was one answer to two questions of law.
const RETIRED: &[(&str, &str)] = &[("status", "third-permanent")];

/// What an older question told that tells this one too little: which permit somebody of another nationality had.
const TOO_LITTLE: &[(&str, &str)] = &[("status", "third-country")];

/// The group of the action research that a household is nearest to: not asked in the talk, because
/// no step uses it; the team notes it.
pub const SUBGROUP: Question = ask("subgroup", Chapter::Family, About::Household, Sort::One(&[]));

/// Until this age, in years, somebody is asked about as a child.
pub const CHILD_UNTIL: i32 = 17;

impl Question {
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Question> {
        QUESTIONS.iter().find(|question| question.key == key)
    }

    /// The keys of its options, and the Fluent id of each.
    #[must_use]
    pub fn options(&self) -> Vec<(&'static str, String)> {
        fn words<T: Copy>(
            all: &[T],
            key: fn(T) -> &'static str,
            word: fn(T) -> &'static str,
        ) -> Vec<(&'static str, String)> {
            all.iter().map(|it| (key(*it), word(*it).to_owned())).collect()
        }
        match self.key {
            "housing" => words(Housing::ALL, Housing::key, Housing::word),
            "legal" => words(Legal::ALL, Legal::key, Legal::word),
            "health" => words(Health::ALL, Health::key, Health::word),
            "subgroup" => words(Subgroup::ALL, Subgroup::key, Subgroup::word),
            _ => match self.sort {
                Sort::One(options) | Sort::Many(options) => {
                    let word = |option: &&'static str| {
                        let word = match *option {
                            "yes" | "no" => format!("ask-{option}"),
                            option => format!("ask-{}-{option}", self.key),
                        };
                        (*option, word)
                    };
                    options.iter().map(word).collect()
                }
                Sort::On | Sort::Said => Vec::new(),
            },
        }
    }

    /// The Fluent id of an answer, also of one that is offered no longer.
    #[must_use]
    pub fn word_of(&self, key: &str) -> Option<String> {
        let retired = || RETIRED.contains(&(self.key, key)).then(|| format!("ask-{}-{key}", self.key));
        self.options().into_iter().find(|(option, _)| *option == key).map(|(_, word)| word).or_else(retired)
    }

    /// Whether it is kept in a field that is older than the talk, and told by `situation-told`.
    #[must_use]
    pub fn is_facet(&self) -> bool {
        matches!(self.key, "housing" | "housing-until" | "legal" | "subgroup")
    }

    /// Of whom it is asked in this household: nobody in particular, or each of these people.
    #[must_use]
    pub fn asked_of(&self, plan: &Plan, today: Day) -> Vec<Option<PersonId>> {
        let members = || plan.people_as(Role::Member);
        let is_child = |person: &Person| person.age(today).is_some_and(|age| age <= CHILD_UNTIL);
        let each = |asks: &dyn Fn(PersonId, &Person) -> bool| -> Vec<Option<PersonId>> {
            members().filter(|(id, person)| asks(*id, person)).map(|(id, _)| Some(id)).collect()
        };
        match self.about {
            About::Household => vec![None],
            About::Adult => each(&|_, person| person.age(today).is_none_or(|age| age > 14)),
            About::Child => each(&|_, person| is_child(person)),
            About::Parents => members().find(|(_, it)| is_child(it)).map(|_| None).into_iter().collect(),
            About::Everyone => each(&|_, _| true),
            About::Several if members().count() < 2 => Vec::new(),
            About::Several => each(&|_, _| true),
            About::InNeed => each(&|id, _| needs_something(plan, id)),
        }
    }

    /// What was told, as a field with its version and rivals.
    #[must_use]
    pub fn told(&self, plan: &Plan, person: Option<PersonId>) -> Field<Option<Answer>> {
        let now = &plan.situation;
        let one = |key: Option<&'static str>| key.map(|key| Answer::Chosen(vec![key.to_owned()]));
        match (self.key, person) {
            ("housing", _) => now.housing.map(|it| one(it.map(Housing::key))),
            ("housing-until", _) => now.housing_until.map(|it| it.map(Answer::On)),
            ("legal", _) => now.legal.map(|it| one(it.map(Legal::key))),
            ("subgroup", _) => now.subgroup.map(|it| one(it.map(Subgroup::key))),
            ("health", None) => now.health.map(|it| {
                let keys = it.iter().map(|it| it.key().to_owned()).collect();
                Some(Answer::Chosen(keys))
            }),
            _ => match plan.told.get(&place(self.key, person)) {
                Some(told) => told.clone(),
                None if self.key == "work" => work_of_household(plan),
                // What was told of a household of one is theirs.
                None if person.is_some() && is_alone(plan) => self.told_of_all(plan),
                None => Field::default(),
            },
        }
    }

    /// The question that an earlier talk asked of all of them together, where this one asks each.
    #[must_use]
    pub fn of_all(&self) -> Option<&Question> {
        match self.key {
            "status" => Some(&LEGAL),
            "health" | "care" | "passport" | "school-way" => Some(self),
            _ => None,
        }
    }

    /// What was told of all of them together, before each was asked.
    #[must_use]
    pub fn told_of_all(&self, plan: &Plan) -> Field<Option<Answer>> {
        let is_told = self.key != "health" || plan.situation.health.mark().is_some();
        let asked = self.of_all().filter(|_| is_told);
        asked.map_or_else(Field::default, |question| question.told(plan, None))
    }

    /// What was told of all of them, as long as it counts: somebody has not told their own.
    #[must_use]
    pub fn still_of_all(&self, plan: &Plan, today: Day) -> Option<Answer> {
        let told = self.told_of_all(plan);
        let answer = told.get().clone()?;
        let asked = self.asked_of(plan, today);
        asked.iter().any(|person| !self.is_told(plan, *person)).then_some(answer)
    }

    /// Whether it is asked of people, each for themselves.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        !matches!(self.about, About::Household | About::Parents)
    }

    /// Whether it has been answered.
    #[must_use]
    pub fn is_told(&self, plan: &Plan, person: Option<PersonId>) -> bool {
        let told = self.told(plan, person);
        told.mark().is_some() && self.is_answer(told.get().as_ref())
    }

    /// Whether this answers it: not with what is offered no longer, which tells too little.
    #[must_use]
    pub fn is_answer(&self, answer: Option<&Answer>) -> bool {
        answer.is_some_and(|answer| match answer {
            Answer::Chosen(keys) => !keys.iter().any(|key| {
                RETIRED.contains(&(self.key, key.as_str())) || TOO_LITTLE.contains(&(self.key, key.as_str()))
            }),
            Answer::On(_) | Answer::Said(_) => true,
        })
    }

    /// Whether this answer fits the question.
    #[must_use]
    pub fn takes(&self, answer: &Answer) -> bool {
        let known = |keys: &[String]| {
            let options = self.options();
            let retired = |key: &str| RETIRED.contains(&(self.key, key));
            keys.iter().all(|key| retired(key) || options.iter().any(|(option, _)| option == key))
        };
        match (self.sort, answer) {
            (Sort::One(_), Answer::Chosen(keys)) => keys.len() <= 1 && known(keys),
            (Sort::Many(_), Answer::Chosen(keys)) => known(keys),
            (Sort::On, Answer::On(_)) | (Sort::Said, Answer::Said(_)) => true,
            _ => false,
        }
    }
}

fn is_alone(plan: &Plan) -> bool {
    plan.people_as(Role::Member).count() == 1
}

/// Whether some need of health was told of somebody, or of all of them together.
fn needs_something(plan: &Plan, person: PersonId) -> bool {
    let Some(health) = Question::find("health") else { return false };
    let own = health.told(plan, Some(person));
    let told = if own.mark().is_some() { own } else { health.told_of_all(plan) };
    let care = |key: &String| matches!(key.as_str(), "chronic-illness" | "special-needs-child" | "mobility");
    matches!(told.get(), Some(Answer::Chosen(keys)) if keys.iter().any(care))
}

/// Work was told of the whole household once: where one person is the household, it is theirs.
fn work_of_household(plan: &Plan) -> Field<Option<Answer>> {
    if !is_alone(plan) {
        return Field::default();
    }
    plan.situation.work.map(|work| {
        let key = match (*work)? {
            Work::None => return Some(Answer::Chosen(Vec::new())),
            Work::SelfEmployed => "own-business",
            work => work.key(),
        };
        Some(Answer::Chosen(vec![key.to_owned()]))
    })
}

/// How far a part of the talk is: (answered, asked).
#[must_use]
pub fn progress(plan: &Plan, chapter: Chapter, today: Day) -> (usize, usize) {
    let questions = QUESTIONS.iter().filter(|question| question.chapter == chapter);
    let asked = questions.flat_map(|question| {
        question.asked_of(plan, today).into_iter().map(move |person| question.is_told(plan, person))
    });
    asked.fold((0, 0), |(told, all), is| (told + usize::from(is), all + 1))
}

/// The last time that something of this question was told.
#[must_use]
pub fn last_told(question: &Question, plan: &Plan, person: Option<PersonId>) -> Option<Mark> {
    question.told(plan, person).mark()
}

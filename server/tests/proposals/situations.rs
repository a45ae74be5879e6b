//! Households of our own, each with what a wise researcher would propose. They were written down before the rules were run on
//! them (`situations.toml` says what each line asks for), and every one has to be right in full.

use crate::family::{Family, today};
use app::domain::interview::{QUESTIONS, Question};
use app::domain::plan::situation::Facet;
use app::domain::plan::situation::Housing;
use app::domain::text::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

type Answers = BTreeMap<String, Vec<String>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    name: String,
    age: i32,
    lang: Option<Lang>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Situation {
    name: String,
    people: Vec<Member>,
    #[serde(default)]
    has: Vec<String>,
    #[serde(default)]
    cannot: Vec<String>,
    #[serde(default)]
    days: BTreeMap<String, i32>,
    #[serde(default)]
    household: Answers,
    #[serde(default)]
    of: BTreeMap<String, Answers>,
    must: Vec<String>,
    urgent: Vec<String>,
    #[serde(default)]
    order: Vec<Vec<String>>,
    never: Vec<String>,
    withheld: bool,
    #[serde(default)]
    whom: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct All {
    situation: Vec<Situation>,
}

fn all() -> Vec<Situation> {
    toml::from_str::<All>(include_str!("situations.toml")).expect("readable").situation
}

impl Situation {
    /// The household at the table; what the talk cannot hold goes to `wrong`.
    fn tell(&self, wrong: &mut Vec<String>) -> Family {
        let people: Vec<(&str, i32)> = self.people.iter().map(|it| (it.name.as_str(), it.age)).collect();
        let mut family = Family::new(&people);
        for member in &self.people {
            family.reads(&member.name, member.lang.unwrap_or(Lang::Uk));
        }
        for (question, days) in &self.days {
            let day = today().plus(*days);
            family = match question.as_str() {
                "housing-until" => family.facet(Facet::HousingUntil(Some(day))),
                question => family.on(question, day),
            };
        }
        for (question, answers) in &self.household {
            let chosen: Vec<&str> = answers.iter().map(String::as_str).collect();
            match question.as_str() {
                "housing" => family = family.facet(Facet::Housing(Housing::parse(chosen[0]))),
                question => answer(&mut family, question, None, &chosen, wrong),
            }
        }
        for (name, answers) in &self.of {
            // In the order of the talk: an answer may open another question.
            for question in QUESTIONS.iter().filter(|it| answers.contains_key(it.key)) {
                let chosen: Vec<&str> = answers[question.key].iter().map(String::as_str).collect();
                answer(&mut family, question.key, Some(name), &chosen, wrong);
            }
            for question in answers.keys().filter(|key| Question::find(key).is_none()) {
                wrong.push(format!("nobody asks {question}"));
            }
        }
        let has: Vec<&str> = self.has.iter().map(String::as_str).collect();
        let mut family = family.has(&has);
        for doc in &self.cannot {
            family.cannot(doc);
        }
        family
    }

    /// What is not as a wise researcher would have it.
    fn wrong(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let family = self.tell(&mut wrong);
        let offered = family.offered();
        let keys: Vec<&str> = offered.add.iter().map(|it| it.topic.key.as_str()).collect();
        let at = |key: &str| keys.iter().position(|it| *it == key);
        for key in self.must.iter().chain(self.order.iter().flatten()) {
            if at(key).is_none() {
                wrong.push(format!("{key} is missing"));
            }
        }
        let urgent: Vec<&str> =
            offered.add.iter().filter(|it| it.urgent).map(|it| it.topic.key.as_str()).collect();
        if urgent != self.urgent {
            wrong.push(format!("urgent are {urgent:?}, not {:?}", self.urgent));
        }
        let calm = offered.add.iter().position(|it| !it.first);
        if let Some(late) = offered.add.iter().skip(calm.unwrap_or(keys.len())).find(|it| it.first) {
            wrong.push(format!("{} is urgent and stands behind others", late.topic.key));
        }
        for chain in &self.order {
            for pair in chain.windows(2) {
                if at(&pair[0]).zip(at(&pair[1])).is_some_and(|(one, other)| one > other) {
                    wrong.push(format!("{} stands before {}", pair[1], pair[0]));
                }
            }
        }
        for key in self.never.iter().filter(|key| at(key).is_some()) {
            wrong.push(format!("{key} is offered"));
        }
        if (offered.withheld > 0) != self.withheld {
            wrong.push(format!("{} are withheld", offered.withheld));
        }
        for (key, names) in &self.whom {
            let Some(it) = offered.add.iter().find(|it| it.topic.key.as_str() == key) else { continue };
            let mut of: Vec<&str> =
                it.because.people.iter().map(|id| family.plan.people[id].name.get().as_str()).collect();
            let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
            of.sort_unstable();
            names.sort_unstable();
            if of != names {
                wrong.push(format!("{key} is for {of:?}, not {names:?} ({})", it.because.word));
            }
        }
        // A due day never stands on a step that cannot be begun.
        for it in offered.add.iter().filter(|it| it.due.is_some()) {
            if let Some(needed) = it.topic.needs.iter().find(|needed| at(needed.as_str()).is_some()) {
                wrong.push(format!("{} has a due day and waits for {needed}", it.topic.key));
            }
        }
        wrong
    }
}

fn answer(
    family: &mut Family,
    question: &str,
    name: Option<&String>,
    chosen: &[&str],
    wrong: &mut Vec<String>,
) {
    let person = name.map(|name| family.person(name));
    if family.takes(question, person, chosen) {
        family.answer(question, person, chosen);
        return;
    }
    let whom = name.map_or_else(String::new, |name| format!(" of {name}"));
    let known = Question::find(question).is_some();
    wrong.push(format!("the talk cannot hold {question}{whom}: {chosen:?} (asked at all: {known})"));
}

#[test]
fn thirty_households_are_proposed_what_a_wise_researcher_would() {
    let all = all();
    assert_eq!(all.len(), 30);
    let found: Vec<(&str, Vec<String>)> = all.iter().map(|it| (it.name.as_str(), it.wrong())).collect();
    let right = found.iter().filter(|(_, wrong)| wrong.is_empty()).count();
    let lines: Vec<String> = found
        .iter()
        .filter(|(_, wrong)| !wrong.is_empty())
        .map(|(name, wrong)| format!("{name}:\n    {}", wrong.join("\n    ")))
        .collect();
    assert!(lines.is_empty(), "{right} of {} are right in full\n{}", all.len(), lines.join("\n"));
}

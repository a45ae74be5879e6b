//! Who the household is: its people, and what each of them may do.

use crate::field::Field;
use crate::id::PersonId;
use crate::name::Script;
use crate::plan::reminder_choice::ReminderChoice;
use crate::spelling::is_blank;
use crate::text::Lang;
use crate::time::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody may do, and which screens they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A person of the household.
    Member,
    /// The Dutch-speaking action researcher.
    Researcher,
    /// The cultural mediator, who speaks the family's language.
    Mediator,
    /// Makes pairs, invites, keeps the library.
    Coordinator,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Member, Role::Researcher, Role::Mediator, Role::Coordinator];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Role::Member => "member",
            Role::Researcher => "researcher",
            Role::Mediator => "mediator",
            Role::Coordinator => "coordinator",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.key() == key)
    }

    #[must_use]
    pub fn is_staff(self) -> bool {
        self != Role::Member
    }
}

/// A number of fewer digits reaches nobody but an emergency service.
const LEAST_DIGITS: usize = 6;

/// What a telephone dials for a number as somebody wrote it; None where that is no number.
#[must_use]
pub fn dialled(phone: &str) -> Option<String> {
    let number: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (number.len() >= LEAST_DIGITS).then_some(number)
}

/// How many days before a place to live ends it is time to speak of it, to the family and to its team: six weeks.
pub const HOUSING_SOON: i32 = 42;

/// Somebody named in a plan: a member of the family or of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// As they were called first, in whichever script.
    pub name: Field<String>,
    /// The name in the other script, where it was told; empty: it was taken back.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<Script, Field<String>>,
    pub role: Role,
    /// The year of birth, when the person chose to tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<i32>,
    /// The year of birth as it was told later.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub born_told: Field<Option<i32>>,
    pub lang: Field<Lang>,
    /// The telephone number at which the others of this plan reach them, as they told it; empty: none.
    #[serde(default, skip_serializing_if = "is_unset")]
    pub phone: Field<String>,
    /// Which reminders they want, when they chose it; see [`Person::reminders`].
    #[serde(default, skip_serializing_if = "is_untold")]
    pub reminder_choice: Field<Option<ReminderChoice>>,
    /// When they came into the household or its team; None, as earlier programs kept it. What was written before is old to
    /// them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// Named by the family or its researcher: without an account, so not let in anywhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named: bool,
    /// Not (any longer) in the household or its team; kept, because notes name them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
    /// They are in the team for a colleague, for some days; None: as long as they are in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_in: Option<StandIn>,
}

/// For whom somebody of the team stands in, and on which days: both of them included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandIn {
    pub whom: PersonId,
    pub from: Day,
    pub until: Day,
}

impl StandIn {
    #[must_use]
    pub fn is_on(self, today: Day) -> bool {
        self.from <= today && !self.is_over(today)
    }

    #[must_use]
    pub fn is_over(self, today: Day) -> bool {
        self.until < today
    }
}

/// Why the work with a household was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClosingReason {
    Finished,
    /// The family lives elsewhere now.
    Moved,
    /// The family does not want it any more.
    Stopped,
    Other,
}

impl ClosingReason {
    pub const ALL: [ClosingReason; 4] =
        [ClosingReason::Finished, ClosingReason::Moved, ClosingReason::Stopped, ClosingReason::Other];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            ClosingReason::Finished => "finished",
            ClosingReason::Moved => "moved",
            ClosingReason::Stopped => "stopped",
            ClosingReason::Other => "other",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<ClosingReason> {
        ClosingReason::ALL.into_iter().find(|reason| reason.key() == key)
    }
}

/// That the work with a household was ended: why, and since which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub reason: ClosingReason,
    pub day: Day,
}

impl Person {
    /// The year of birth, as it was told last.
    #[must_use]
    pub fn born(&self) -> Option<i32> {
        if self.born_told.mark().is_some() { *self.born_told.get() } else { self.born }
    }

    /// The script of [`Person::name`]; a name that is of neither counts as Latin, as papers have it.
    #[must_use]
    pub fn script(&self) -> Script {
        Script::of(self.name.get()).unwrap_or(Script::Latin)
    }

    /// The name in a script, where it is known.
    #[must_use]
    pub fn name_in(&self, script: Script) -> Option<&str> {
        if script == self.script() {
            return Some(self.name.get());
        }
        self.names.get(&script).map(|name| name.get().as_str()).filter(|name| !is_blank(name))
    }

    /// The name as readers of this language read it best: in their script where it is known, else as it is.
    #[must_use]
    pub fn name_for(&self, lang: Lang) -> &str {
        self.name_in(Script::of_lang(lang)).unwrap_or(self.name.get())
    }

    /// Which reminders they want.
    #[must_use]
    pub fn reminders(&self) -> ReminderChoice {
        self.reminder_choice.get().unwrap_or_default()
    }

    /// What a telephone dials for their number; None where nobody told one, or it is none.
    #[must_use]
    pub fn dialled(&self) -> Option<String> {
        dialled(self.phone.get())
    }

    /// Whether this is nobody with an account, and nobody whose name could be read.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        self.named && is_blank(self.name.get())
    }

    /// How old they are or will be this year: more than a year is not asked, so more is not known.
    #[must_use]
    pub fn age(&self, today: Day) -> Option<i32> {
        self.born().map(|born| today.civil().0 - born)
    }
}

/// A person as they are brought into a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPerson {
    pub id: PersonId,
    pub name: String,
    /// The name in the other script, where it is told.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<Script, String>,
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<i32>,
    pub lang: Lang,
}

/// Whether a text was never told and is empty.
fn is_unset(field: &Field<String>) -> bool {
    field.get().is_empty() && field.version().is_none()
}

/// Whether nobody told of it.
pub(super) fn is_untold<T>(field: &Field<Option<T>>) -> bool {
    field.get().is_none() && field.version().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::HouseholdId;
    use crate::plan::Plan;
    use uuid::Uuid;

    fn known_as(name: &str, names: &[(Script, &str)]) -> Person {
        Person {
            name: Field::new(name.to_owned()),
            names: names.iter().map(|(script, name)| (*script, Field::new((*name).to_owned()))).collect(),
            role: Role::Member,
            born: None,
            born_told: Field::default(),
            lang: Field::new(Lang::Uk),
            phone: Field::default(),
            reminder_choice: Field::default(),
            since: None,
            named: false,
            left: false,
            stands_in: None,
        }
    }

    #[test]
    fn each_reader_is_shown_the_name_in_their_own_script() {
        for person in [
            known_as("Olena", &[(Script::Cyrillic, "Олена")]),
            known_as("Олена", &[(Script::Latin, "Olena")]),
        ] {
            assert_eq!(Lang::ALL.map(|lang| person.name_for(lang)), ["Олена", "Olena", "Olena"]);
        }
    }

    #[test]
    fn a_name_that_is_known_in_one_script_is_shown_in_that_to_everybody() {
        for name in ["Olena", "Олена", "يوسف", "7"] {
            let nothing_told = known_as(name, &[(Script::Cyrillic, ""), (Script::Latin, " ")]);
            for person in [known_as(name, &[]), nothing_told] {
                assert_eq!(Lang::ALL.map(|lang| person.name_for(lang)), [name; 3]);
            }
        }
    }

    #[test]
    fn an_older_program_that_renames_in_the_other_script_is_taken_at_its_word() {
        let person = known_as("Олена Коваль", &[(Script::Cyrillic, "Олена")]);
        assert_eq!(person.name_for(Lang::Uk), "Олена Коваль");
    }

    #[test]
    fn nobody_without_a_visible_name_stands_in_a_list_unless_they_have_an_account() {
        let mut plan = Plan::new(HouseholdId(Uuid::from_u128(1)));
        for (id, name, named) in
            [(2, "Олена", false), (3, "Данило", true), (4, "\u{200b}", true), (5, "\u{ad}", false)]
        {
            let person = Person { named, ..known_as(name, &[]) };
            plan.people.insert(PersonId(Uuid::from_u128(id)), person);
        }
        let listed: Vec<u128> = plan.people_as(Role::Member).map(|(id, _)| id.0.as_u128()).collect();
        assert_eq!(listed, [2, 3, 5]);
    }
}

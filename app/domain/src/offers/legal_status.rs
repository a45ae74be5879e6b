//! How each of a household stands to the law: which rights may be offered, and for whom.
//!
//! Rights belong to people, never to a household: under the protection are people of Ukrainian nationality, those who had
//! a permanent permit or protection in Ukraine, and of the family of a protected person the spouse or lasting partner
//! since before 24-02-2022, minor unmarried children and dependent relatives who lived with them (everaert.nl, 24-12-2025).
//! Anybody else is unclear until somebody has looked at it, and what is not known is withheld.

use crate::id::PersonId;
use crate::library::Topic;
use crate::plan::Plan;
use crate::plan::answer::{Answer, place};
use crate::plan::household::Role;
use crate::plan::situation::Legal;
use crate::text::Lang;

/// How one person stands to the law, as far as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Under temporary protection.
    Protected,
    /// They had only a temporary permit in Ukraine: that protection has ended.
    Ended,
    /// Of another nationality; with which permit was not told.
    Foreign,
    /// It has to be found out first: told so, or a tie to a protected person that the law may not count.
    Unclear,
    NoDocuments,
    Untold,
}

/// How each of a household stands to the law, as far as it was told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LegalStatus {
    people: Vec<(PersonId, Standing)>,
    /// Of what was told of the household where nobody of it is noted.
    nobody: Option<Standing>,
    /// Who told that they are Ukrainian, or reads Ukrainian.
    at_home_in_ukrainian: Vec<PersonId>,
    /// Who told that they have another nationality.
    other_nationality: Vec<PersonId>,
}

impl LegalStatus {
    /// Each counts as what was told of them, else as what was told of the household.
    #[must_use]
    pub fn of(plan: &Plan) -> LegalStatus {
        let household = plan.situation.legal.get().map(Legal::key);
        let mut status = LegalStatus::default();
        for (id, person) in plan.people_as(Role::Member) {
            let own = match plan.told.get(&place("status", Some(id))).and_then(|own| own.get().as_ref()) {
                Some(Answer::Chosen(keys)) => keys.first().map(String::as_str),
                _ => None,
            };
            if own == Some("ukrainian") || *person.lang.get() == Lang::Uk {
                status.at_home_in_ukrainian.push(id);
            }
            let standing = own.or(household).map_or(Standing::Untold, standing);
            let other = ["permanent-permit", "third-permanent", "family-covered", "family-unclear"];
            if own.is_some_and(|own| other.contains(&own))
                || matches!(standing, Standing::Ended | Standing::Foreign)
            {
                status.other_nationality.push(id);
            }
            status.people.push((id, standing));
        }
        if status.people.is_empty() {
            status.nobody = Some(household.map_or(Standing::Untold, standing));
        }
        status
    }

    /// How somebody stands; none: they are no member of this household.
    #[must_use]
    pub fn of_person(&self, person: PersonId) -> Option<Standing> {
        self.people.iter().find(|(id, _)| *id == person).map(|(_, standing)| *standing)
    }

    fn any(&self, is: impl Fn(Standing) -> bool) -> bool {
        self.people.iter().map(|(_, standing)| *standing).chain(self.nobody).any(is)
    }

    fn who(&self, is: impl Fn(Standing) -> bool) -> Vec<PersonId> {
        self.people.iter().filter(|(_, standing)| is(*standing)).map(|(id, _)| *id).collect()
    }

    /// Whether somebody is known to be under temporary protection.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.any(|it| it == Standing::Protected)
    }

    /// Whether somebody has (or may have) no Ukrainian nationality, and no protection that is known.
    #[must_use]
    pub fn third_country(&self) -> bool {
        self.any(|it| matches!(it, Standing::Foreign | Standing::Ended))
    }

    /// Whether somebody has no documents.
    #[must_use]
    pub fn no_documents(&self) -> bool {
        self.any(|it| it == Standing::NoDocuments)
    }

    pub(super) fn reads_or_is_ukrainian(&self, person: PersonId) -> bool {
        self.at_home_in_ukrainian.contains(&person)
    }

    pub(super) fn has_other_nationality(&self, person: PersonId) -> bool {
        self.other_nationality.contains(&person)
    }

    /// Of whom a topic speaks: of those who are known to have that right; none: of everybody.
    pub(super) fn whose(&self, topic: &Topic) -> Option<Vec<PersonId>> {
        is_right(topic).then(|| {
            let helps = for_no_documents(topic);
            self.who(|it| it == Standing::Protected || (helps && it == Standing::NoDocuments))
        })
    }

    /// Who may have a right, though it is not known.
    pub(super) fn perhaps(&self) -> Vec<PersonId> {
        self.who(|it| !matches!(it, Standing::Protected | Standing::Ended))
    }

    /// Whether a topic may be offered. None: not known yet.
    #[must_use]
    pub fn allows(&self, topic: &Topic) -> Option<bool> {
        let helps = for_no_documents(topic) && self.no_documents();
        if !is_right(topic) || self.is_covered() || helps {
            return Some(true);
        }
        // Without documents, or with a permit that was not told, the standing is not settled: first that,
        // then the rights.
        (!self.any(|it| it != Standing::Ended)).then_some(false)
    }
}

fn standing(told: &str) -> Standing {
    match told {
        "ukrainian" | "permanent-permit" | "family-covered" | "temporary-protection" => Standing::Protected,
        "third-temporary" => Standing::Ended,
        "third-country" => Standing::Foreign,
        "no-documents" => Standing::NoDocuments,
        // `third-permanent` was told of a permit and of any family at once.
        _ => Standing::Unclear,
    }
}

/// Whether it helps somebody without documents to settle how they stand.
fn for_no_documents(topic: &Topic) -> bool {
    topic.groups.iter().any(|group| group == "no-documents")
}

/// Whether it is a right that ended for people with a temporary permit.
pub(super) fn is_right(topic: &Topic) -> bool {
    topic.not_for.iter().any(|group| group == "third-country")
}

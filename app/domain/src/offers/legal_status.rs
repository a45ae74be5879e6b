//! How a family stands to the law: which rights may be offered to it.

use crate::id::PersonId;
use crate::interview::Question;
use crate::library::Topic;
use crate::plan::Plan;
use crate::plan::answer::{Answer, place};
use crate::plan::situation::Legal;
use crate::time::Day;

/// How the family stands to the law, as far as it was told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LegalStatus {
    /// Somebody is known to be under temporary protection.
    pub covered: bool,
    /// Who had only a temporary permit in Ukraine: that protection has ended.
    pub ended: Vec<PersonId>,
    /// Somebody came without Ukrainian nationality; with which permit was not told.
    pub unclear: bool,
    pub no_documents: bool,
    /// Of somebody nothing was told.
    pub untold: bool,
}

impl LegalStatus {
    /// Each adult counts as what was told of them, else as what was told of the household.
    #[must_use]
    pub fn of(plan: &Plan, today: Day) -> LegalStatus {
        let mut standing = LegalStatus::default();
        let household = plan.situation.legal.get().map(Legal::key);
        let mut adults = Question::find("status").map_or_else(Vec::new, |it| it.asked_of(plan, today));
        if adults.is_empty() {
            adults.push(None);
        }
        for person in adults {
            let own = plan.told.get(&place("status", person));
            let own = match own.and_then(|own| own.get().as_ref()) {
                Some(Answer::Chosen(keys)) => keys.first().map(String::as_str),
                _ => None,
            };
            match own.or(household) {
                Some("ukrainian" | "third-permanent" | "temporary-protection") => standing.covered = true,
                Some("third-temporary") => standing.ended.extend(person),
                Some("third-country") => standing.unclear = true,
                Some("no-documents") => standing.no_documents = true,
                _ => standing.untold = true,
            }
        }
        standing
    }

    /// Whether somebody has (or may have) no Ukrainian nationality.
    #[must_use]
    pub fn third_country(&self) -> bool {
        self.unclear || !self.ended.is_empty()
    }

    /// Whether of each it is known how they stand.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !self.untold && !self.no_documents
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
        // Without documents, or with a permit that was not told, the standing is not settled: first that,
        // then the rights.
        (!self.ended.is_empty() && !self.unclear && !self.no_documents).then_some(false)
    }
}

/// Whether it is a right that ended for people with a temporary permit.
pub(super) fn is_right(topic: &Topic) -> bool {
    topic.not_for.iter().any(|group| group == "third-country")
}

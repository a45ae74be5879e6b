//! A household's plan as of a number of its journal, with what is often asked of it made once.

use crate::store::JournalEnd;
use app::domain::journal::{Cursor, Seq};
use app::domain::plan::Plan;
use app::domain::reminders::{Reminder, reminders};
use app::domain::summary::Summary;
use app::domain::text::Audience;
use std::sync::{Arc, OnceLock};

/// Immutable; a new one is made for each commit.
#[derive(Debug)]
pub struct Snapshot {
    /// With everything, also what is for the team only.
    plan: Arc<Plan>,
    pub seq: Seq,
    /// How the journal stands there.
    pub end: JournalEnd,
    /// The number up to which the state is saved beside the journal.
    pub saved: Seq,
    family: OnceLock<Arc<Plan>>,
    json: OnceLock<Arc<str>>,
    family_json: OnceLock<Arc<str>>,
    reminders: OnceLock<Arc<[Reminder]>>,
}

impl Snapshot {
    #[must_use]
    pub fn new(plan: Plan, end: JournalEnd, saved: Seq) -> Snapshot {
        Snapshot {
            plan: Arc::new(plan),
            seq: end.team.seq,
            end,
            saved,
            family: OnceLock::new(),
            json: OnceLock::new(),
            family_json: OnceLock::new(),
            reminders: OnceLock::new(),
        }
    }

    /// Up to where it goes, as this audience counts.
    #[must_use]
    pub fn cursor(&self, audience: Audience) -> Cursor {
        match audience {
            Audience::Team => self.end.team,
            Audience::All => self.end.family,
        }
    }

    /// The plan for an audience.
    #[must_use]
    pub fn plan(&self, audience: Audience) -> &Arc<Plan> {
        match audience {
            Audience::Team => &self.plan,
            Audience::All => self.family.get_or_init(|| Arc::new(self.plan.for_family())),
        }
    }

    /// The plan for an audience, as JSON.
    #[must_use]
    pub fn plan_json(&self, audience: Audience) -> &Arc<str> {
        let cell = match audience {
            Audience::Team => &self.json,
            Audience::All => &self.family_json,
        };
        cell.get_or_init(|| to_json(self.plan(audience).as_ref()).into())
    }

    /// The reminders that follow from the plan.
    #[must_use]
    pub fn reminders(&self) -> &Arc<[Reminder]> {
        self.reminders.get_or_init(|| reminders(&self.plan).into())
    }

    #[must_use]
    pub fn summary_json(&self) -> String {
        to_json(&Summary::of(&self.plan))
    }
}

/// The members of a JSON object that tell a place in a journal.
pub(crate) fn cursor_json(cursor: Cursor) -> String {
    match cursor.fingerprint {
        Some(fingerprint) => format!("\"cursor\":{},\"fingerprint\":\"{fingerprint}\"", cursor.seq),
        None => format!("\"cursor\":{}", cursor.seq),
    }
}

/// JSON of a value of the domain; they are all made of texts, numbers, lists and maps with text keys.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

//! A household's plan as of a number of its journal, with what is often asked of it made once.

use app::domain::journal::Seq;
use app::domain::plan::Plan;
use app::domain::summary::Summary;
use app::domain::text::Audience;
use std::sync::{Arc, OnceLock};

/// Immutable; a new one is made for each commit.
#[derive(Debug)]
pub struct Snapshot {
    /// With everything, also what is for the team only.
    plan: Arc<Plan>,
    pub seq: Seq,
    /// The number up to which the state is saved beside the journal.
    pub saved: Seq,
    family: OnceLock<Arc<Plan>>,
    json: OnceLock<Arc<str>>,
    family_json: OnceLock<Arc<str>>,
}

impl Snapshot {
    #[must_use]
    pub fn new(plan: Plan, seq: Seq, saved: Seq) -> Snapshot {
        Snapshot {
            plan: Arc::new(plan),
            seq,
            saved,
            family: OnceLock::new(),
            json: OnceLock::new(),
            family_json: OnceLock::new(),
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

    #[must_use]
    pub fn summary_json(&self) -> String {
        to_json(&Summary::of(&self.plan))
    }
}

/// JSON of a value of the domain; they are all made of texts, numbers, lists and maps with text keys.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

//! When a topic of the library is offered: conditions as data. What they mean is said by
//! [`crate::offers`].

use crate::id::TopicKey;
use serde::{Deserialize, Serialize};

/// Instead of a topic in [`Offer::after`].
pub const TOLD: &str = "told";

/// When a topic is offered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
    /// Topics that it stands behind where they are offered too, though it can be begun without them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub behind: Vec<TopicKey>,
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

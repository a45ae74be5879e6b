//! How much was ever written in a plan, counted as it grows: what its bounds are held against (`change::limits`). By
//! audience, so that a family's plan says nothing of what the team wrote.

use super::Plan;
use crate::id::ChangeId;
use crate::text::Audience;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was written for one audience.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amount {
    /// About how many bytes the texts take in the state of the plan.
    #[serde(rename = "t")]
    pub bytes: usize,
    /// Changes of kinds that the program did not know, and their bytes.
    #[serde(rename = "u", skip_serializing_if = "is_zero")]
    pub unknown: usize,
    #[serde(rename = "b", skip_serializing_if = "is_zero")]
    pub unknown_bytes: usize,
    /// The change that was counted last: it counts once.
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    pub last: Option<ChangeId>,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// By who may see it.
pub type Amounts = BTreeMap<Audience, Amount>;

impl Plan {
    /// All that was written, for whomever.
    #[must_use]
    pub fn written(&self) -> Amount {
        self.amounts.values().fold(Amount::default(), |sum, some| Amount {
            bytes: sum.bytes + some.bytes,
            unknown: sum.unknown + some.unknown,
            unknown_bytes: sum.unknown_bytes + some.unknown_bytes,
            last: None,
        })
    }

    pub(crate) fn count(&mut self, change: ChangeId, audience: Audience, bytes: usize) {
        if bytes > 0
            && let Some(amount) = self.amount(change, audience)
        {
            amount.bytes += bytes;
        }
    }

    pub(crate) fn count_unknown(&mut self, change: ChangeId, audience: Audience, bytes: usize) {
        if let Some(amount) = self.amount(change, audience) {
            amount.unknown += 1;
            amount.unknown_bytes += bytes;
        }
    }

    /// None: this change was counted already.
    fn amount(&mut self, change: ChangeId, audience: Audience) -> Option<&mut Amount> {
        let amount = self.amounts.entry(audience).or_default();
        (amount.last.replace(change) != Some(change)).then_some(amount)
    }
}

/// About how many bytes a text takes where it is sent within a page: the signs that have to be written in another way
/// there take more.
#[must_use]
pub(crate) fn sent_bytes(text: &str) -> usize {
    let sent = |byte: u8| match byte {
        b'<' => 6,
        b'"' | b'\\' | b'\n' | b'\t' => 2,
        _ => 1,
    };
    text.bytes().map(sent).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_to_be_written_in_another_way_counts_as_it_is_sent() {
        for text in ["Добрий день", "a<b", "\"\\\n\t<<", ""] {
            let sent = serde_json::to_string(text).expect("JSON").replace('<', "\\u003c");
            assert_eq!(sent_bytes(text), sent.len() - 2, "{text}");
        }
    }
}

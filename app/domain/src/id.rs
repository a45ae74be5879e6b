//! Names of things. Each is a UUID of version 7 made on the device that made the thing, so that a
//! phone without network can name what it makes. Keys are short words of the step library.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The text is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

ids! {
    /// One household: the family members whose plan is one plan.
    HouseholdId
    /// A person: a family member or somebody of the team.
    PersonId
    /// A browser on a phone or laptop that makes changes.
    DeviceId
    /// One edit.
    ChangeId
    /// A step of a plan.
    StepId
    /// A note (comment).
    NoteId
    /// An appointment.
    AppointmentId
    /// A reminder: it follows from what it is about, whom it is for, and the version of that.
    ReminderId
    /// What tells a journal up to one of its entries from any other: it follows from the ids and times of all entries up to there.
    Fingerprint
}

/// A fresh UUID of version 7 from the time (milliseconds since 1970 UTC) and ten random bytes.
#[must_use]
pub fn uuid_v7(millis: i64, random: [u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(millis.max(0).unsigned_abs(), &random).into_uuid()
}

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The key when `text` is one: 1 to 64 small letters, digits and hyphens.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                is_key(text).then(|| Self(text.to_owned()))
            }
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

/// Whether `text` may serve as a key.
#[must_use]
pub fn is_key(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

keys! {
    /// A topic of the step library, for example `brp-inschrijving`.
    TopicKey
    /// A sub-step within a step: a slug of the library, or a UUID for one that a person wrote.
    SubKey
    /// A document, for example `passport`: the same key in two steps is the same document.
    DocumentKey
    /// A place of the directory, for example `embassy-ukraine`.
    PlaceKey
    /// An amount of the library, for example `own-contribution`.
    AmountKey
}

//! Reasons for which a change is not taken.

use serde::{Deserialize, Serialize};

/// Why a change is refused. The wire names are stable; the words for people are `refused-…` in Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    #[error("the change cannot be read")]
    Malformed,
    #[error("the author is not the person who is signed in")]
    NotYourself,
    #[error("this role may not do this")]
    NotAllowed,
    #[error("it refers to something that this household does not have")]
    NotFound,
    #[error("the text is empty")]
    Empty,
    #[error("the text is too long")]
    TooLong,
    #[error("the date is impossible here")]
    ImpossibleDate,
    #[error("steps would wait for each other in a circle")]
    Circle,
    #[error("it was made for another household, or this household is not yours")]
    ForeignHousehold,
    #[error("the same id was used for another change")]
    IdInUse,
    #[error("the plan holds as much as it can")]
    Full,
    #[error("the name has letters of another script than the field is for")]
    OtherLetters,
}

impl Refusal {
    /// The same to a program that knows the first reasons only: one that it cannot read would cost it the whole answer, and
    /// what stands behind it would never be sent.
    #[must_use]
    pub fn in_first_words(self) -> Refusal {
        match self {
            Refusal::Full => Refusal::TooLong,
            Refusal::OtherLetters => Refusal::Malformed,
            known => known,
        }
    }

    /// The Fluent id of its explanation.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Refusal::Malformed => "refused-malformed",
            Refusal::NotYourself => "refused-not-yourself",
            Refusal::NotAllowed => "refused-not-allowed",
            Refusal::NotFound => "refused-not-found",
            Refusal::Empty => "refused-empty",
            Refusal::TooLong => "refused-too-long",
            Refusal::ImpossibleDate => "refused-impossible-date",
            Refusal::Circle => "refused-circle",
            Refusal::ForeignHousehold => "refused-foreign-household",
            Refusal::IdInUse => "refused-id-in-use",
            Refusal::Full => "refused-full",
            Refusal::OtherLetters => "refused-other-letters",
        }
    }
}

//! The bounds of what the server answers, with the reason of each and what a person sees. Those of what people write stand in
//! `domain::change::limits`.

/// Entries of a history on one page; earlier ones are a link away.
pub use app::model::HISTORY_SHOWN;

/// Of how many documents of a step the history is told: a step has a handful.
pub(crate) const HISTORY_DOCUMENTS: usize = 50;

/// Texts on one page of the queue, and about how many bytes of JSON they may be (the same is drawn beside it): the most
/// urgent stand there, how many more there are is told, and the next come when these are done.
pub(crate) const QUEUE_SHOWN: usize = 100;
pub(crate) const QUEUE_SHOWN_BYTES: usize = 500_000;

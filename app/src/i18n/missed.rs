//! How often words could not be said as they were meant: a message that is not there, a value that it
//! lacks, a source that cannot be read. What is said instead can be seen on the screen; the number is
//! for those who look after the program.

use std::sync::atomic::{AtomicUsize, Ordering};

static MISSED: AtomicUsize = AtomicUsize::new(0);

/// All of them since the program started.
#[must_use]
pub fn count_of_all() -> usize {
    MISSED.load(Ordering::Relaxed)
}

pub(crate) fn count(more: usize) {
    if more > 0 {
        MISSED.fetch_add(more, Ordering::Relaxed);
    }
}

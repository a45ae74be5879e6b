//! A brake on guessing: too many failed sign-ins from one address wait a minute.

use app::domain::time::Moment;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Failed sign-ins of the last minute, by address. Kept in memory only.
#[derive(Debug, Clone, Default)]
pub struct Attempts(Arc<Mutex<HashMap<IpAddr, (Moment, u32)>>>);

const WINDOW_MS: i64 = 60_000;
const MOST: u32 = 20;
/// More addresses than this are forgotten all at once, so that memory stays bounded.
const ADDRESSES: usize = 10_000;

impl Attempts {
    /// Whether this address has to wait.
    #[must_use]
    pub fn is_braked(&self, from: IpAddr, now: Moment) -> bool {
        let failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get(&from).is_some_and(|(since, count)| now.0 - since.0 < WINDOW_MS && *count >= MOST)
    }

    /// Counts a failure.
    pub fn failed(&self, from: IpAddr, now: Moment) {
        let mut failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if failed.len() > ADDRESSES {
            failed.clear();
        }
        let (since, count) = failed.entry(from).or_insert((now, 0));
        if now.0 - since.0 >= WINDOW_MS {
            (*since, *count) = (now, 0);
        }
        *count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_is_slowed_and_others_are_not() {
        let attempts = Attempts::default();
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for _ in 0..MOST {
            assert!(!attempts.is_braked(one, Moment(1_000)));
            attempts.failed(one, Moment(1_000));
        }
        assert!(attempts.is_braked(one, Moment(2_000)));
        assert!(!attempts.is_braked(other, Moment(2_000)));
        assert!(!attempts.is_braked(one, Moment(1_000 + WINDOW_MS)));
    }
}

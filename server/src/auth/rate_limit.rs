//! A brake on guessing: after too many wrong tries from one address, further ones are told to wait a minute.
//!
//! It never stands between a person and a good link. Behind a proxy, a school or a provider (NAT) many people come from
//! one address, and one of them must not lock out the others: so only tries that name no invitation are counted, and only
//! those are braked. Nothing is lost by it, for a token has 192 random bits: at a million tries a second somebody would
//! meet one of a million open invitations after some 10^38 years. A wrong try costs one reading from an index, and
//! writes nothing.

use app::domain::time::Moment;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Wrong tries of the last minute, by address. Kept in memory only.
#[derive(Debug, Clone, Default)]
pub struct Attempts(Arc<Mutex<HashMap<IpAddr, (Moment, u32)>>>);

const WINDOW_MS: i64 = 60_000;
const MOST: u32 = 20;
/// More addresses than this are forgotten all at once, so that memory stays bounded.
const ADDRESSES: usize = 10_000;

impl Attempts {
    /// Whether wrong tries from this address are told to wait.
    #[must_use]
    pub fn is_braked(&self, from: IpAddr, now: Moment) -> bool {
        let failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get(&from).is_some_and(|(since, count)| now.0 - since.0 < WINDOW_MS && *count >= MOST)
    }

    /// Counts a wrong try.
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

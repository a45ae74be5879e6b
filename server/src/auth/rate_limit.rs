//! A brake on guessing: after too many wrong tries from one address, further ones are told to wait a minute.
//!
//! It never stands between a person and a good link. Behind a school or a provider (NAT) many people come from
//! one address (see [`super::ClientAddress`]), and one of them must not lock out the others: so only tries that name no invitation are counted, and only
//! those are braked. Nothing is lost by it, for a token has 192 random bits: at a million tries a second somebody would
//! meet one of a million open invitations after some 10^38 years. A wrong try costs one reading from an index, and
//! writes nothing.

use crate::limits::{MINUTE_MS, WRONG_ADDRESSES, WRONG_TRIES};
use app::domain::time::Moment;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Wrong tries of the last minute, by address. Kept in memory only.
#[derive(Debug, Clone, Default)]
pub struct Attempts(Arc<Mutex<HashMap<IpAddr, (Moment, u32)>>>);

impl Attempts {
    /// Whether wrong tries from this address are told to wait.
    #[must_use]
    pub fn is_braked(&self, from: IpAddr, now: Moment) -> bool {
        let failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get(&from).is_some_and(|(since, count)| is_within(*since, now) && *count >= WRONG_TRIES)
    }

    /// Counts a wrong try.
    pub fn failed(&self, from: IpAddr, now: Moment) {
        let mut failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if failed.len() > WRONG_ADDRESSES {
            failed.clear();
        }
        let (since, count) = failed.entry(from).or_insert((now, 0));
        if !is_within(*since, now) {
            (*since, *count) = (now, 0);
        }
        *count += 1;
    }
}

/// Whether a minute that began then is not over. One that began later than now was begun by a clock that was ahead.
fn is_within(since: Moment, now: Moment) -> bool {
    (0..MINUTE_MS).contains(&now.0.saturating_sub(since.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_is_slowed_and_others_are_not() {
        let attempts = Attempts::default();
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for _ in 0..WRONG_TRIES {
            assert!(!attempts.is_braked(one, Moment(1_000)));
            attempts.failed(one, Moment(1_000));
        }
        assert!(attempts.is_braked(one, Moment(2_000)));
        assert!(!attempts.is_braked(other, Moment(2_000)));
        assert!(!attempts.is_braked(one, Moment(1_000 + MINUTE_MS)));
    }

    #[test]
    fn a_clock_that_was_a_day_ahead_brakes_for_no_day() {
        let attempts = Attempts::default();
        let one = IpAddr::from([10, 0, 0, 1]);
        let (now, ahead) = (Moment(1_000), Moment(1_000 + 24 * 3_600_000));
        for _ in 0..WRONG_TRIES {
            attempts.failed(one, ahead);
        }
        assert!(attempts.is_braked(one, ahead));
        assert!(!attempts.is_braked(one, now));
        // It counts anew.
        for _ in 0..WRONG_TRIES {
            assert!(!attempts.is_braked(one, now));
            attempts.failed(one, now);
        }
        assert!(attempts.is_braked(one, now));
    }
}

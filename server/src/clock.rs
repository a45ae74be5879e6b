//! The one place where time and chance enter the server.

use app::domain::id::uuid_v7;
use app::domain::time::Moment;
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// Tells the time and makes what must be unpredictable.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

impl Clock {
    /// The clock of the machine.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    pub fn system() -> Clock {
        Clock(Arc::new(|| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            Moment(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
        }))
    }

    /// A clock for tests.
    #[must_use]
    pub fn from_fn(now: impl Fn() -> Moment + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(now))
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        (self.0)()
    }

    /// A fresh id of version 7.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        uuid_v7(self.now().0, random())
    }
}

/// Bytes nobody can foresee.
///
/// # Panics
/// When the operating system has no randomness to give: nothing secret can be made then.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::expect_used, reason = "without randomness the server must not go on")]
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

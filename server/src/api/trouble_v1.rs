//! What a browser's program tells when it stopped on an error of its own: which kind of stop, and which build of it.
//! Nothing of the person, the page or the plan is sent or asked for; it is one line in the log.

use crate::error::Problem;
use crate::limits::{MINUTE_MS, REPORTS};
use crate::state::AppState;
use app::domain::time::Moment;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use std::sync::{Arc, Mutex, PoisonError};

/// Longest name of a build: `family-` and the hash of its content.
const LONGEST_BUILD: usize = 40;

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trouble {
    kind: Kind,
    build: String,
}

/// What happened to the program, in the order in which it gets worse (`frontend/js/device/program.js`).
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    /// It stopped while it started; a fresh instance takes its place.
    Start,
    /// It stopped later; a fresh instance takes its place.
    Later,
    /// It did not stop, but somebody else (a translator) changes its page; a fresh instance takes its place.
    Foreign,
    /// The fresh instance stopped too; the page is loaded again.
    Reload,
    /// It stopped after that as well; the page stays without a program.
    Plain,
}

/// How many reports there were: all since the start, and those of the running minute.
#[derive(Debug, Clone, Default)]
pub struct Troubles(Arc<Mutex<Count>>);

#[derive(Debug, Default)]
struct Count {
    all: u64,
    since_ms: i64,
    recent: u32,
}

impl Troubles {
    /// Counts a report: how many there were until now, when this one is to be written down.
    fn count(&self, now: Moment) -> Option<u64> {
        let mut count = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        count.all += 1;
        // A minute that began later than now was begun by a clock that was ahead.
        if !(0..MINUTE_MS).contains(&now.0.saturating_sub(count.since_ms)) {
            (count.since_ms, count.recent) = (now.0, 0);
        }
        count.recent += 1;
        (count.recent <= REPORTS).then_some(count.all)
    }
}

/// `POST /api/trouble/v1`, from a beacon: whatever content type it has, its text is JSON.
pub async fn trouble(
    State(app): State<AppState>,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, Problem> {
    let body = body.map_err(|_| Problem::TooLarge)?;
    let Trouble { kind, build } = serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?;
    if build.len() > LONGEST_BUILD || !build.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        return Err(Problem::Malformed);
    }
    let Some(count) = app.troubles.count(app.clock.now()) else { return Ok(StatusCode::TOO_MANY_REQUESTS) };
    tracing::warn!(?kind, build, count, "a program stopped in a browser");
    Ok(StatusCode::NO_CONTENT)
}

//! Reminders that are due, the devices that can be told of them, and what became of what was sent.

use super::Result;
use app::domain::id::{DeviceId, HouseholdId, PersonId, ReminderId};
use app::domain::reminders::{Reminder, ReminderKind};
use app::domain::time::Moment;
use async_trait::async_trait;
use uuid::Uuid;

/// How it stands with a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueState {
    /// It is sent, or sent on, at its time.
    Waiting = 0,
    /// Somebody of the team is to call.
    Calling = 1,
    /// A device has shown it.
    Seen = 2,
    /// Somebody was reached by telephone.
    Called = 3,
    /// Nobody saw it, and nobody was reached: the team can see that.
    Marked = 4,
    /// What it was about is no more, or is at another time.
    Lapsed = 5,
    /// Another one says the same: of the household somebody knows, or will be called.
    Covered = 6,
}

impl DueState {
    pub const ALL: [DueState; 7] = [
        DueState::Waiting,
        DueState::Calling,
        DueState::Seen,
        DueState::Called,
        DueState::Marked,
        DueState::Lapsed,
        DueState::Covered,
    ];
}

/// A step of the ladder. Numbers are stored; between them is room for other ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    Push = 0,
    Call = 3,
}

/// A row of a reminder as the journal has it.
#[derive(Debug, Clone, Copy)]
pub struct NewDue {
    pub household: HouseholdId,
    pub reminder: Reminder,
}

/// A reminder that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRow {
    pub household: HouseholdId,
    pub id: ReminderId,
    pub kind: ReminderKind,
    pub target: Uuid,
    pub person: PersonId,
    pub at: Moment,
    pub until: Moment,
    pub state: DueState,
    pub rung: Rung,
    /// How often sending was tried.
    pub tries: u32,
    /// How often somebody called.
    pub calls: u32,
}

/// What becomes of a reminder that was claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueNext {
    /// At this time once more, on this rung.
    Wait {
        rung: Rung,
        at: Moment,
        tries: u32,
    },
    /// Somebody is to call.
    Call,
    End(DueState),
}

/// What becomes of a reminder that was claimed, and the devices that it was sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub due: DueRow,
    pub next: DueNext,
    pub sent: Vec<DeviceId>,
    pub at: Moment,
}

/// That a device has shown a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub household: HouseholdId,
    pub id: ReminderId,
    pub person: PersonId,
    pub device: DeviceId,
    pub at: Moment,
    /// Somebody has opened it.
    pub opened: bool,
}

/// What came of a telephone call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CallResult {
    Reached,
    NoAnswer,
    WrongNumber,
}

impl CallResult {
    pub const ALL: [CallResult; 3] = [CallResult::Reached, CallResult::NoAnswer, CallResult::WrongNumber];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            CallResult::Reached => "reached",
            CallResult::NoAnswer => "no-answer",
            CallResult::WrongNumber => "wrong-number",
        }
    }
}

/// A line of the call list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallRow {
    pub due: DueRow,
    /// What came of the last call, who made it, and when.
    pub result: Option<(CallResult, PersonId, Moment)>,
}

/// Where a device can be told something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushChannel {
    pub household: HouseholdId,
    pub device: DeviceId,
    pub person: PersonId,
    pub endpoint: String,
    /// The browser's public key, an uncompressed point of P-256, and its secret of 16 bytes (RFC 8291).
    pub p256dh: Vec<u8>,
    pub auth: Vec<u8>,
    pub contact: Moment,
    pub tested: Option<Moment>,
    pub proved: Option<Moment>,
}

/// What was sent to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentRow {
    pub id: ReminderId,
    pub device: DeviceId,
    pub kind: ReminderKind,
    pub target: Uuid,
    pub sent: Moment,
    pub shown: Option<Moment>,
    pub opened: Option<Moment>,
}

/// Reminders that are due, the devices that can be told of them, and what became of what was sent.
#[async_trait]
pub trait ReminderStore: Send + Sync {
    /// Takes at most `most` of those whose time has come, the longest due first, until `lease`: nobody else gets them before.
    async fn claim_dues(&self, now: Moment, lease: Moment, most: usize) -> Result<Vec<DueRow>>;
    /// What becomes of those that were claimed until `lease`, all or nothing. One that somebody else has meanwhile, or that
    /// was seen or has lapsed, stays as it is.
    async fn settle_dues(&self, lease: Moment, settled: &[Settled]) -> Result<()>;
    /// Whether somebody of the household knows of the same, or will be called about what it is about.
    async fn is_covered(&self, due: &DueRow) -> Result<bool>;
    async fn lookup_due(&self, household: HouseholdId, id: ReminderId) -> Result<Option<CallRow>>;
    /// Those to be called about, and those that somebody called about since a moment, in the households of a person.
    async fn list_calls(&self, person: PersonId, since: Moment) -> Result<Vec<CallRow>>;
    /// Notes a call; `again`: when to try once more, where nobody answered. False: it is on the call list no more.
    async fn note_call(
        &self,
        household: HouseholdId,
        id: ReminderId,
        result: (CallResult, PersonId, Moment),
        again: Option<Moment>,
    ) -> Result<bool>;
    /// How many reminders there are in each state.
    async fn count_dues(&self) -> Result<Vec<(DueState, u64)>>;
    /// Deletes what ended before a moment, at most `most` of each, and the channels of devices that are signed out.
    async fn forget_dues(&self, before: Moment, most: usize) -> Result<()>;

    /// A device of the person has shown it (or somebody opened it there): nobody else has to tell. False: there is no such
    /// reminder of theirs.
    async fn see_due(&self, seen: &Seen) -> Result<bool>;
    /// What was sent to a person, the latest first.
    async fn list_sent(&self, household: HouseholdId, person: PersonId, most: usize) -> Result<Vec<SentRow>>;

    /// Puts a channel in the place of the device's one before; it is proved anew, unless it is the same. When the device was
    /// sent a test last stays.
    async fn set_channel(&self, channel: &PushChannel) -> Result<()>;
    async fn lookup_channel(&self, household: HouseholdId, device: DeviceId) -> Result<Option<PushChannel>>;
    /// The channels of a person's signed-in devices.
    async fn list_channels(&self, person: PersonId, now: Moment) -> Result<Vec<PushChannel>>;
    /// When it was tested, or its person said that the test was seen.
    async fn note_channel(
        &self,
        household: HouseholdId,
        device: DeviceId,
        tested: Option<Moment>,
        proved: Option<Moment>,
    ) -> Result<bool>;
    /// Takes a channel away, if it still has this endpoint (empty: whichever it has).
    async fn forget_channel(&self, household: HouseholdId, device: DeviceId, endpoint: &str) -> Result<()>;
}

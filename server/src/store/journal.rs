//! The journals: entries, the plans folded from them, and all that becomes durable together.

use super::{NewDue, Result};
use app::domain::id::{ChangeId, Fingerprint, HouseholdId, PersonId, ReminderId};
use app::domain::journal::{Cursor, Seq};
use app::domain::plan::Plan;
use app::domain::text::{Audience, Lang};
use async_trait::async_trait;

/// A change on its way into a journal.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub household: HouseholdId,
    pub seq: Seq,
    /// The last number of the family's own numbering as of this entry: its own where the family may see it.
    pub family_seq: Seq,
    /// Of the team's journal up to this entry.
    pub fingerprint: Fingerprint,
    /// Of the family's, where the family may see it.
    pub family_fingerprint: Option<Fingerprint>,
    pub id: ChangeId,
    pub audience: Audience,
    /// JSON of the entry as the team gets it; it begins with its number.
    pub json: String,
    /// What it is found by.
    pub subjects: Vec<EntrySubject>,
}

/// Something that entries are about, as the index names it: a letter for the sort of thing, and its id or key. Short,
/// because each entry has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySubject(pub Vec<u8>);

/// Everything that becomes durable together.
#[derive(Debug, Default)]
pub struct Batch {
    pub entries: Vec<NewEntry>,
    /// Snapshot plans (as JSON) as of a number.
    pub states: Vec<(HouseholdId, Seq, String)>,
    /// JSON of summaries.
    pub summaries: Vec<(HouseholdId, String)>,
    /// Who joined (true) or left (false) a household.
    pub memberships: Vec<(HouseholdId, PersonId, bool)>,
    pub languages: Vec<(PersonId, Lang)>,
    /// Reminders that follow from the plans now, and did not before, or at another time.
    pub dues: Vec<NewDue>,
    /// Those that follow from them no more.
    pub lapsed: Vec<(HouseholdId, ReminderId)>,
}

impl Batch {
    /// How much it writes, about, in bytes.
    #[must_use]
    pub fn bytes(&self) -> i64 {
        let entries = self.entries.iter().map(|entry| entry.json.len());
        let states = self.states.iter().map(|(_, _, json)| json.len());
        let summaries = self.summaries.iter().map(|(_, json)| json.len());
        entries.chain(states).chain(summaries).sum::<usize>() as i64
    }
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Committed {
    /// Everything in it is on disk.
    Done,
    /// Nothing of it: a number or a change of it is in a journal already, because somebody else wrote there
    /// meanwhile. Read again, check again, try again.
    Conflict,
}

/// A change that is in a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownChange {
    pub id: ChangeId,
    pub audience: Audience,
    pub seq: Seq,
    /// As in [`NewEntry`].
    pub family_seq: Seq,
}

impl KnownChange {
    /// Its number as this audience counts; None: it is not theirs to see.
    #[must_use]
    pub fn number(&self, audience: Audience) -> Option<Seq> {
        match audience {
            Audience::Team => Some(self.seq),
            Audience::All => (self.audience == Audience::All).then_some(self.family_seq),
        }
    }
}

/// How a journal stands as of one of its entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct JournalEnd {
    pub team: Cursor,
    /// The last entry that the family may see, as the family counts.
    pub family: Cursor,
    /// The last number of the family's numbering. Of entries from before there was one it is the number of the last entry,
    /// whoever that was for.
    pub family_seq: Seq,
}

/// A stretch of a journal as it is sent: a JSON list without its brackets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalPage {
    pub json: String,
    /// The last entry read, as its reader counts; the number asked from when there was nothing.
    pub cursor: Cursor,
    pub more: bool,
}

/// How long a stretch may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageLimit {
    pub entries: usize,
    pub bytes: usize,
}

/// The journals: entries, the plans folded from them, and all that becomes durable together.
#[async_trait]
pub trait JournalStore: Send + Sync {
    /// Stores a batch as a whole, or nothing of it.
    async fn commit(&self, batch: Batch) -> Result<Committed>;
    /// How the journal stands as of its entry with this number of the team's. 0: nothing is there.
    async fn lookup_end(&self, household: HouseholdId, seq: Seq) -> Result<JournalEnd>;
    /// The fingerprint of the journal up to this number, as its reader counts; None: there is no such number.
    async fn lookup_fingerprint(
        &self,
        household: HouseholdId,
        seq: Seq,
        audience: Audience,
    ) -> Result<Option<Fingerprint>>;
    /// The saved plan and its number, when there is one. It fails with `Unreadable` or `NewerPlan` where it is there and
    /// cannot be read: the journal says the same.
    async fn lookup_state(&self, household: HouseholdId) -> Result<Option<(Seq, Plan)>>;
    /// What follows a number, as its reader counts: at most `limit` entries and about `bytes` of text, but always one.
    async fn journal(
        &self,
        household: HouseholdId,
        after: Seq,
        audience: Audience,
        limit: PageLimit,
    ) -> Result<JournalPage>;
    /// Entries about any of these, newest first, each once.
    async fn find_entries(
        &self,
        household: HouseholdId,
        subjects: &[EntrySubject],
        audience: Audience,
        limit: usize,
    ) -> Result<Vec<String>>;
    /// Entries of all households behind one of them, in the order of households and numbers.
    async fn list_entries(
        &self,
        after: (HouseholdId, Seq),
        limit: usize,
    ) -> Result<Vec<(HouseholdId, Seq, String)>>;
    /// Says of stored entries what they are about; what is known already is passed over.
    async fn add_subjects(&self, found: &[(HouseholdId, EntrySubject, Seq)]) -> Result<()>;
    /// The version of the rules by which something beside the journals was made for all of them; 0: never.
    async fn derived(&self, name: &str) -> Result<u32>;
    async fn set_derived(&self, name: &str, version: u32) -> Result<()>;
    /// Those of these changes that are in the journal already.
    async fn find_changes(&self, household: HouseholdId, ids: &[ChangeId]) -> Result<Vec<KnownChange>>;
}

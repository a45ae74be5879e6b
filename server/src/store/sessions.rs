//! Invitations, and the sessions of the devices that were signed in with them.

use super::{PersonRow, Result};
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::domain::time::Moment;
use async_trait::async_trait;

/// A signed-in device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub person: PersonRow,
    pub device: DeviceId,
    /// The household of a member.
    pub household: Option<HouseholdId>,
    /// The device, or its person, was taken out, and does not know it yet.
    pub removed: bool,
    /// From this time on it is no session.
    pub expires: Moment,
}

/// SHA-256 of a token.
pub type TokenHash = [u8; 32];

/// What became of an attempt to spend an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spending {
    Spent(PersonId),
    AlreadySpent,
    Expired,
    Unknown,
}

/// A device that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    pub device: DeviceId,
    /// What its person would call it.
    pub label: String,
    pub since: Moment,
}

/// A link that can still be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationRow {
    pub person: PersonId,
    pub expires: Moment,
}

/// Invitations, and the sessions of the devices that were signed in with them.
#[async_trait]
pub trait SessionStore: Send + Sync {
    /// Adds a link, in the place of those that this person has not used: only the latest is good.
    async fn add_invitation(
        &self,
        hash: TokenHash,
        person: PersonId,
        at: Moment,
        expires: Moment,
    ) -> Result<()>;
    /// The links that can be used, one a person.
    async fn list_invitations(&self, at: Moment) -> Result<Vec<InvitationRow>>;
    /// Makes a person's open links expire.
    async fn withdraw_invitations(&self, person: PersonId, at: Moment) -> Result<()>;
    async fn spend_invitation(&self, hash: TokenHash, at: Moment) -> Result<Spending>;
    async fn add_session(
        &self,
        hash: TokenHash,
        person: PersonId,
        device: DeviceId,
        label: &str,
        at: Moment,
        expires: Moment,
    ) -> Result<()>;
    async fn lookup_session(&self, hash: TokenHash, at: Moment) -> Result<Option<SessionRow>>;
    async fn remove_session(&self, hash: TokenHash) -> Result<()>;
    /// A person's signed-in devices, the latest first.
    async fn list_devices(&self, person: PersonId, at: Moment) -> Result<Vec<DeviceRow>>;
    /// The signed-in devices of everybody, each person's latest first.
    async fn list_all_devices(&self, at: Moment) -> Result<Vec<(PersonId, DeviceRow)>>;
    /// Takes a device out; false when this person has no such device.
    async fn remove_device(&self, person: PersonId, device: DeviceId, at: Moment) -> Result<bool>;
}

//! People with an account.

use super::Result;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use app::domain::time::Moment;
use async_trait::async_trait;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: PersonId,
    pub role: Role,
    pub name: String,
    pub lang: Lang,
}

/// Where an id of a person is in use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonUses {
    /// Somebody has or had an account of this id.
    pub account: bool,
    /// The households whose journals speak of such a person.
    pub households: Vec<HouseholdId>,
}

/// People with an account. Who was taken out is nobody here, but their id stays in use.
#[async_trait]
pub trait PeopleStore: Send + Sync {
    async fn add_person(&self, person: &PersonRow, at: Moment) -> Result<()>;
    /// Like [`PeopleStore::add_person`], where the account may be there already: a form that is sent again.
    async fn add_person_once(&self, person: &PersonRow, at: Moment) -> Result<()>;
    async fn find_uses(&self, person: PersonId) -> Result<PersonUses>;
    /// Ends an account: its sessions, its open invitations, and what its devices said waits on them. False: it is the
    /// last coordinator, and nothing was done. Somebody who was taken out already stays so.
    async fn take_out(&self, person: PersonId, at: Moment) -> Result<bool>;
    async fn lookup_person(&self, person: PersonId) -> Result<Option<PersonRow>>;
    async fn list_staff(&self) -> Result<Vec<PersonRow>>;
    /// Those of the staff who were taken out.
    async fn list_former_staff(&self) -> Result<Vec<PersonRow>>;
    /// Opens the account of somebody of the staff who was taken out again. Their devices stay signed out. False: there is
    /// no such account.
    async fn take_back(&self, person: PersonId) -> Result<bool>;
    async fn set_language(&self, person: PersonId, lang: Lang) -> Result<()>;
}

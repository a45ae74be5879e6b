//! People with an account.

use super::Result;
use app::domain::id::PersonId;
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

/// People with an account.
#[async_trait]
pub trait PeopleStore: Send + Sync {
    async fn add_person(&self, person: &PersonRow, at: Moment) -> Result<()>;
    async fn lookup_person(&self, person: PersonId) -> Result<Option<PersonRow>>;
    async fn list_staff(&self) -> Result<Vec<PersonRow>>;
    async fn set_language(&self, person: PersonId, lang: Lang) -> Result<()>;
}

//! Invitations, and the sessions of the devices that were signed in with them.

use super::{SqliteStore, bytes, person, uuid};
use crate::store::{
    DeviceRow, InvitationRow, Result, SessionRow, SessionStore, Spending, TokenHash, WaitingStore,
};
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::domain::time::Moment;
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

/// What is withdrawn has expired: whoever opens it is told to ask for a new one.
const WITHDRAW: &str =
    "UPDATE invitation SET expires_at = min(expires_at, ?1) WHERE person = ?2 AND spent_at IS NULL";

#[async_trait]
impl SessionStore for SqliteStore {
    async fn add_invitation(
        &self,
        hash: TokenHash,
        person: PersonId,
        at: Moment,
        expires: Moment,
    ) -> Result<()> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let query = sqlx::query(WITHDRAW).bind(at.0).bind(bytes(person.0));
        query.execute(&mut *transaction).await?;
        sqlx::query(
            "INSERT INTO invitation (token_hash, person, created_at, expires_at) VALUES (?, ?, ?, ?)",
        )
        .bind(hash.to_vec())
        .bind(bytes(person.0))
        .bind(at.0)
        .bind(expires.0)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn list_invitations(&self, at: Moment) -> Result<Vec<InvitationRow>> {
        let sql = "SELECT person, max(expires_at) FROM invitation WHERE spent_at IS NULL AND expires_at > ?
                   GROUP BY person";
        let rows = sqlx::query(sql).bind(at.0).fetch_all(&self.read).await?;
        let row = |row: &SqliteRow| {
            Ok(InvitationRow { person: PersonId(uuid(row, 0)?), expires: Moment(row.try_get(1)?) })
        };
        rows.iter().map(row).collect()
    }

    async fn withdraw_invitations(&self, person: PersonId, at: Moment) -> Result<()> {
        sqlx::query(WITHDRAW).bind(at.0).bind(bytes(person.0)).execute(self.write()?).await?;
        Ok(())
    }

    async fn spend_invitation(&self, hash: TokenHash, at: Moment) -> Result<Spending> {
        // Wrong tries must not wait for those who write, nor make them wait.
        let known = sqlx::query("SELECT 1 FROM invitation WHERE token_hash = ?").bind(hash.to_vec());
        if known.fetch_optional(&self.read).await?.is_none() {
            return Ok(Spending::Unknown);
        }
        // One statement decides who was first, when two devices open the same link.
        let sql = "UPDATE invitation SET spent_at = ?1 WHERE token_hash = ?2 AND spent_at IS NULL AND expires_at > ?1
                   RETURNING person";
        let spent = sqlx::query(sql).bind(at.0).bind(hash.to_vec()).fetch_optional(self.write()?).await?;
        if let Some(row) = spent {
            return Ok(Spending::Spent(PersonId(uuid(&row, 0)?)));
        }
        let query = sqlx::query("SELECT spent_at IS NOT NULL FROM invitation WHERE token_hash = ?")
            .bind(hash.to_vec());
        Ok(match query.fetch_optional(self.write()?).await? {
            None => Spending::Unknown,
            Some(row) if row.try_get::<bool, _>(0)? => Spending::AlreadySpent,
            Some(_) => Spending::Expired,
        })
    }

    async fn add_session(
        &self,
        hash: TokenHash,
        person: PersonId,
        device: DeviceId,
        label: &str,
        at: Moment,
        expires: Moment,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO session (token_hash, person, device, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(hash.to_vec())
        .bind(bytes(person.0))
        .bind(bytes(device.0))
        .bind(label)
        .bind(at.0)
        .bind(expires.0)
        .execute(self.write()?)
        .await?;
        Ok(())
    }

    async fn lookup_session(&self, hash: TokenHash, at: Moment) -> Result<Option<SessionRow>> {
        let sql = "SELECT p.id, p.role, p.name, p.lang, s.device,
                          (SELECT m.household FROM membership m WHERE m.person = p.id AND p.role = 'member' LIMIT 1),
                          s.removed_at IS NOT NULL OR p.removed_at IS NOT NULL, s.expires_at
                   FROM session s JOIN person p ON p.id = s.person WHERE s.token_hash = ? AND s.expires_at > ?";
        let row = sqlx::query(sql).bind(hash.to_vec()).bind(at.0).fetch_optional(&self.read).await?;
        let Some(row) = row else { return Ok(None) };
        let household: Option<Vec<u8>> = row.try_get(5)?;
        let household = household.and_then(|bytes| Uuid::from_slice(&bytes).ok()).map(HouseholdId);
        let (device, removed) = (DeviceId(uuid(&row, 4)?), row.try_get(6)?);
        let expires = Moment(row.try_get(7)?);
        Ok(Some(SessionRow { person: person(&row, 0)?, device, household, removed, expires }))
    }

    async fn remove_session(&self, hash: TokenHash) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE token_hash = ?")
            .bind(hash.to_vec())
            .execute(self.write()?)
            .await?;
        Ok(())
    }

    async fn list_devices(&self, person: PersonId, at: Moment) -> Result<Vec<DeviceRow>> {
        let sql = "SELECT device, label, created_at FROM session
                   WHERE person = ? AND expires_at > ? AND removed_at IS NULL ORDER BY created_at DESC";
        let rows = sqlx::query(sql).bind(bytes(person.0)).bind(at.0).fetch_all(&self.read).await?;
        rows.iter().map(|row| device(row, 0)).collect()
    }

    async fn list_all_devices(&self, at: Moment) -> Result<Vec<(PersonId, DeviceRow)>> {
        let sql = "SELECT person, device, label, created_at FROM session
                   WHERE expires_at > ? AND removed_at IS NULL ORDER BY person, created_at DESC";
        let rows = sqlx::query(sql).bind(at.0).fetch_all(&self.read).await?;
        rows.iter().map(|row| Ok((PersonId(uuid(row, 0)?), device(row, 1)?))).collect()
    }

    async fn remove_device(&self, person: PersonId, device: DeviceId, at: Moment) -> Result<bool> {
        let sql = "UPDATE session SET removed_at = ? WHERE person = ? AND device = ? AND removed_at IS NULL";
        let query = sqlx::query(sql).bind(at.0).bind(bytes(person.0)).bind(bytes(device.0));
        let removed = query.execute(self.write()?).await?.rows_affected() > 0;
        if removed {
            self.forget_waiting(device).await?;
        }
        Ok(removed)
    }
}

fn device(row: &SqliteRow, first: usize) -> Result<DeviceRow> {
    let (label, since) = (row.try_get(first + 1)?, Moment(row.try_get(first + 2)?));
    Ok(DeviceRow { device: DeviceId(uuid(row, first)?), label, since })
}

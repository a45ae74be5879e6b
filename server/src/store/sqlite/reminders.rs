//! Reminders that are due, the devices that can be told of them, and what became of what was sent.

use super::{SqliteStore, bytes, insert_rows, uuid};
use crate::store::{
    CallResult, CallRow, DueNext, DueRow, DueState, NewDue, PushChannel, ReminderStore, Result, Rung, Seen,
    SentRow, Settled,
};
use app::domain::id::{DeviceId, HouseholdId, PersonId, ReminderId};
use app::domain::reminders::ReminderKind;
use app::domain::time::Moment;
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection};

const COLUMNS: &str = "household, id, kind, target, person, at, until, state, rung, tries, calls";

/// What is waiting or to be called about.
const OPEN: &str = "state IN (0, 1)";

/// Stores what a batch of changes makes due, in its transaction: what has lapsed first.
pub(super) async fn store_dues(
    connection: &mut SqliteConnection,
    lapsed: &[(HouseholdId, ReminderId)],
    dues: &[NewDue],
) -> Result<()> {
    for (household, id) in lapsed {
        let sql =
            format!("UPDATE due SET state = 5, lease_until = NULL WHERE household = ? AND id = ? AND {OPEN}");
        // One of no texts but ours.
        let query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(household.0)).bind(bytes(id.0));
        query.execute(&mut *connection).await?;
    }
    // What comes again as it was goes on, where nothing was sent of it yet.
    let head = "INSERT INTO due (household, id, kind, target, person, at, until, state)";
    let tail = "ON CONFLICT (household, id) DO UPDATE SET at = excluded.at, until = excluded.until,
                state = excluded.state, lease_until = NULL
                WHERE rung = 0 AND tries = 0 AND due.state IN (0, 5)";
    insert_rows(connection, head, tail, 8, dues, |query, NewDue { household, reminder }| {
        let state = if reminder.too_late { DueState::Marked } else { DueState::Waiting };
        query
            .bind(bytes(household.0))
            .bind(bytes(reminder.id.0))
            .bind(reminder.kind.key())
            .bind(bytes(reminder.target.uuid()))
            .bind(bytes(reminder.person.0))
            .bind(reminder.at.0)
            .bind(reminder.until.0)
            .bind(state as i64)
    })
    .await
}

#[async_trait]
impl ReminderStore for SqliteStore {
    async fn claim_dues(&self, now: Moment, lease: Moment, most: usize) -> Result<Vec<DueRow>> {
        // Looked for by those who read: as a rule there is nothing, and then nobody is kept from writing.
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM due WHERE {OPEN} AND at <= ?1 AND coalesce(lease_until, 0) <= ?1)"
        );
        let found: bool =
            sqlx::query(AssertSqlSafe(sql)).bind(now.0).fetch_one(&self.read).await?.try_get(0)?;
        if !found {
            return Ok(Vec::new());
        }
        let sql = format!(
            "UPDATE due SET lease_until = ?2 WHERE (household, id) IN (
                 SELECT household, id FROM due WHERE {OPEN} AND at <= ?1 AND coalesce(lease_until, 0) <= ?1
                 ORDER BY state, at LIMIT ?3)
             RETURNING {COLUMNS}"
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(now.0).bind(lease.0).bind(most as i64);
        let rows = query.fetch_all(self.write()?).await?;
        let mut dues = rows.iter().filter_map(|row| due(row).transpose()).collect::<Result<Vec<_>>>()?;
        dues.sort_by_key(|it| it.at);
        Ok(dues)
    }

    async fn settle_dues(&self, lease: Moment, settled: &[Settled]) -> Result<()> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        for Settled { due, next, sent, at } in settled {
            for device in sent {
                add_sent(&mut transaction, due, *device, *at).await?;
            }
            let set = match next {
                DueNext::Wait { .. } => "state = 0, rung = ?4, at = ?5, tries = ?6",
                DueNext::Call => "state = 1, rung = 3, at = until",
                DueNext::End(_) => "state = ?4",
            };
            let sql = format!(
                "UPDATE due SET lease_until = NULL, {set}
                 WHERE household = ?1 AND id = ?2 AND lease_until = ?3 AND {OPEN}"
            );
            // One of three texts.
            let query = sqlx::query(AssertSqlSafe(sql));
            let query = query.bind(bytes(due.household.0)).bind(bytes(due.id.0)).bind(lease.0);
            let query = match next {
                DueNext::Wait { rung, at, tries } => {
                    query.bind(*rung as i64).bind(at.0).bind(i64::from(*tries))
                }
                DueNext::Call => query,
                DueNext::End(state) => query.bind(*state as i64),
            };
            query.execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn is_covered(&self, due: &DueRow) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM due WHERE household = ? AND target = ? AND id <> ?
                   AND (state = 1 OR kind = ? AND state IN (2, 3)))";
        let query = sqlx::query(sql)
            .bind(bytes(due.household.0))
            .bind(bytes(due.target))
            .bind(bytes(due.id.0))
            .bind(due.kind.key());
        Ok(query.fetch_one(&self.read).await?.try_get(0)?)
    }

    async fn lookup_due(&self, household: HouseholdId, id: ReminderId) -> Result<Option<CallRow>> {
        let sql =
            format!("SELECT {COLUMNS}, result, result_by, result_at FROM due WHERE household = ? AND id = ?");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(household.0)).bind(bytes(id.0));
        let row = query.fetch_optional(&self.read).await?;
        Ok(row.map(|row| call(&row)).transpose()?.flatten())
    }

    async fn list_calls(&self, person: PersonId, since: Moment) -> Result<Vec<CallRow>> {
        let columns = COLUMNS.split(", ").map(|name| format!("due.{name}")).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "SELECT {columns}, result, result_by, result_at FROM membership
             JOIN due ON due.household = membership.household
             WHERE membership.person = ?1 AND (due.state = 1 OR due.result_at >= ?2)
             ORDER BY due.until, due.id"
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(person.0)).bind(since.0);
        let rows = query.fetch_all(&self.read).await?;
        rows.iter().filter_map(|row| call(row).transpose()).collect()
    }

    async fn note_call(
        &self,
        household: HouseholdId,
        id: ReminderId,
        (result, by, at): (CallResult, PersonId, Moment),
        again: Option<Moment>,
    ) -> Result<bool> {
        let (state, next) = match (result, again) {
            (CallResult::Reached, _) => (DueState::Called, None),
            (CallResult::NoAnswer, Some(again)) => (DueState::Waiting, Some(again)),
            (CallResult::NoAnswer | CallResult::WrongNumber, _) => (DueState::Marked, None),
        };
        let done = sqlx::query(
            "UPDATE due SET state = ?, at = coalesce(?, at), calls = calls + 1, result = ?, result_by = ?,
                 result_at = ?, lease_until = NULL
             WHERE household = ? AND id = ? AND state = 1",
        )
        .bind(state as i64)
        .bind(next.map(|at| at.0))
        .bind(result.key())
        .bind(bytes(by.0))
        .bind(at.0)
        .bind(bytes(household.0))
        .bind(bytes(id.0))
        .execute(self.write()?)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn count_dues(&self) -> Result<Vec<(DueState, u64)>> {
        let rows =
            sqlx::query("SELECT state, count(*) FROM due GROUP BY state").fetch_all(&self.read).await?;
        let count = |row: &SqliteRow| {
            let state = state(row.try_get(0)?);
            let count: i64 = row.try_get(1)?;
            Ok(state.map(|state| (state, count.unsigned_abs())))
        };
        rows.iter().filter_map(|row| count(row).transpose()).collect()
    }

    async fn forget_dues(&self, before: Moment, most: usize) -> Result<()> {
        for sql in [
            "DELETE FROM due WHERE (household, id) IN
                 (SELECT household, id FROM due WHERE state > 1 AND until < ? LIMIT ?)",
            "DELETE FROM due_sent WHERE (household, id, device) IN
                 (SELECT household, id, device FROM due_sent WHERE sent_at < ? LIMIT ?)",
        ] {
            sqlx::query(sql).bind(before.0).bind(most as i64).execute(self.write()?).await?;
        }
        // Of devices that are signed out.
        let sql = "DELETE FROM push_channel WHERE NOT EXISTS (SELECT 1 FROM session
                   WHERE session.person = push_channel.person AND session.device = push_channel.device
                   AND session.removed_at IS NULL)";
        sqlx::query(sql).execute(self.write()?).await?;
        Ok(())
    }

    async fn see_due(&self, seen: &Seen) -> Result<bool> {
        let Seen { household, id, person, device, at, opened } = *seen;
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let sql = format!("SELECT {COLUMNS} FROM due WHERE household = ? AND id = ? AND person = ?");
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = query.bind(bytes(household.0)).bind(bytes(id.0)).bind(bytes(person.0));
        let found = query.fetch_optional(&mut *transaction).await?;
        let Some(due) = found.map(|row| due(&row)).transpose()?.flatten() else { return Ok(false) };
        // A receipt may be faster than the note that it was sent.
        add_sent(&mut transaction, &due, device, at).await?;
        sqlx::query(
            "UPDATE due_sent SET shown_at = coalesce(shown_at, ?1),
                 opened_at = CASE WHEN ?2 THEN coalesce(opened_at, ?1) ELSE opened_at END
             WHERE household = ?3 AND id = ?4 AND device = ?5",
        )
        .bind(at.0)
        .bind(opened)
        .bind(bytes(household.0))
        .bind(bytes(id.0))
        .bind(bytes(device.0))
        .execute(&mut *transaction)
        .await?;
        let sql =
            format!("UPDATE due SET state = 2, lease_until = NULL WHERE household = ? AND id = ? AND {OPEN}");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(household.0)).bind(bytes(id.0));
        query.execute(&mut *transaction).await?;
        // What has shown something is there.
        let sql =
            "UPDATE push_channel SET contact_at = max(contact_at, ?) WHERE household = ? AND device = ?";
        let query = sqlx::query(sql).bind(at.0).bind(bytes(household.0)).bind(bytes(device.0));
        query.execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn list_sent(&self, household: HouseholdId, person: PersonId, most: usize) -> Result<Vec<SentRow>> {
        let sql = "SELECT id, device, kind, target, sent_at, shown_at, opened_at FROM due_sent
                   WHERE household = ? AND person = ? ORDER BY sent_at DESC LIMIT ?";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(bytes(person.0)).bind(most as i64);
        let rows = query.fetch_all(&self.read).await?;
        let sent = |row: &SqliteRow| -> Result<Option<SentRow>> {
            let Some(kind) = ReminderKind::parse(row.try_get(2)?) else { return Ok(None) };
            Ok(Some(SentRow {
                id: ReminderId(uuid(row, 0)?),
                device: DeviceId(uuid(row, 1)?),
                kind,
                target: uuid(row, 3)?,
                sent: Moment(row.try_get(4)?),
                shown: row.try_get::<Option<i64>, _>(5)?.map(Moment),
                opened: row.try_get::<Option<i64>, _>(6)?.map(Moment),
            }))
        };
        rows.iter().filter_map(|row| sent(row).transpose()).collect()
    }

    async fn set_channel(&self, channel: &PushChannel) -> Result<()> {
        sqlx::query(
            "INSERT INTO push_channel (household, device, person, endpoint, p256dh, auth, contact_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (household, device) DO UPDATE SET
                 proved_at = CASE WHEN endpoint = excluded.endpoint AND person = excluded.person THEN proved_at END,
                 person = excluded.person, endpoint = excluded.endpoint, p256dh = excluded.p256dh,
                 auth = excluded.auth, contact_at = excluded.contact_at",
        )
        .bind(bytes(channel.household.0))
        .bind(bytes(channel.device.0))
        .bind(bytes(channel.person.0))
        .bind(channel.endpoint.as_str())
        .bind(channel.p256dh.as_slice())
        .bind(channel.auth.as_slice())
        .bind(channel.contact.0)
        .execute(self.write()?)
        .await?;
        Ok(())
    }

    async fn lookup_channel(&self, household: HouseholdId, device: DeviceId) -> Result<Option<PushChannel>> {
        let sql = "SELECT household, device, person, endpoint, p256dh, auth, contact_at, tested_at, proved_at
                   FROM push_channel WHERE household = ? AND device = ? AND endpoint <> ''";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(bytes(device.0));
        query.fetch_optional(&self.read).await?.map(|row| channel(&row)).transpose()
    }

    async fn list_channels(&self, person: PersonId, now: Moment) -> Result<Vec<PushChannel>> {
        let sql = "SELECT household, device, person, endpoint, p256dh, auth, contact_at, tested_at, proved_at
                   FROM push_channel WHERE person = ?1 AND endpoint <> '' AND EXISTS (
                       SELECT 1 FROM session WHERE session.person = ?1 AND session.device = push_channel.device
                       AND session.removed_at IS NULL AND session.expires_at > ?2)
                   ORDER BY contact_at DESC";
        let rows = sqlx::query(sql).bind(bytes(person.0)).bind(now.0).fetch_all(&self.read).await?;
        rows.iter().map(channel).collect()
    }

    async fn note_channel(
        &self,
        household: HouseholdId,
        device: DeviceId,
        tested: Option<Moment>,
        proved: Option<Moment>,
    ) -> Result<bool> {
        let sql =
            "UPDATE push_channel SET tested_at = coalesce(?, tested_at), proved_at = coalesce(?, proved_at)
                   WHERE household = ? AND device = ?";
        let query = sqlx::query(sql).bind(tested.map(|at| at.0)).bind(proved.map(|at| at.0));
        let done = query.bind(bytes(household.0)).bind(bytes(device.0)).execute(self.write()?).await?;
        Ok(done.rows_affected() > 0)
    }

    async fn forget_channel(&self, household: HouseholdId, device: DeviceId, endpoint: &str) -> Result<()> {
        // When it was tested last stays: who turns it off and on is not sent more tests.
        let sql = "UPDATE push_channel SET endpoint = '', p256dh = x'', auth = x'', proved_at = NULL
                   WHERE household = ?1 AND device = ?2 AND (?3 = '' OR endpoint = ?3)";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(bytes(device.0)).bind(endpoint);
        query.execute(self.write()?).await?;
        Ok(())
    }
}

async fn add_sent(
    connection: &mut SqliteConnection,
    due: &DueRow,
    device: DeviceId,
    at: Moment,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO due_sent (household, id, device, person, kind, target, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING",
    )
    .bind(bytes(due.household.0))
    .bind(bytes(due.id.0))
    .bind(bytes(device.0))
    .bind(bytes(due.person.0))
    .bind(due.kind.key())
    .bind(bytes(due.target))
    .bind(at.0)
    .execute(connection)
    .await?;
    Ok(())
}

/// None: of a kind that this program does not know.
fn due(row: &SqliteRow) -> Result<Option<DueRow>> {
    let Some((kind, state)) = ReminderKind::parse(row.try_get(2)?).zip(state(row.try_get(7)?)) else {
        return Ok(None);
    };
    let rung = if row.try_get::<i64, _>(8)? == Rung::Push as i64 { Rung::Push } else { Rung::Call };
    Ok(Some(DueRow {
        household: HouseholdId(uuid(row, 0)?),
        id: ReminderId(uuid(row, 1)?),
        kind,
        target: uuid(row, 3)?,
        person: PersonId(uuid(row, 4)?),
        at: Moment(row.try_get(5)?),
        until: Moment(row.try_get(6)?),
        state,
        rung,
        tries: row.try_get(9)?,
        calls: row.try_get(10)?,
    }))
}

fn call(row: &SqliteRow) -> Result<Option<CallRow>> {
    let Some(due) = due(row)? else { return Ok(None) };
    let result: Option<String> = row.try_get(11)?;
    let result = CallResult::ALL.into_iter().find(|it| result.as_deref() == Some(it.key()));
    let result = match result {
        Some(result) => Some((result, PersonId(uuid(row, 12)?), Moment(row.try_get(13)?))),
        None => None,
    };
    Ok(Some(CallRow { due, result }))
}

fn channel(row: &SqliteRow) -> Result<PushChannel> {
    Ok(PushChannel {
        household: HouseholdId(uuid(row, 0)?),
        device: DeviceId(uuid(row, 1)?),
        person: PersonId(uuid(row, 2)?),
        endpoint: row.try_get(3)?,
        p256dh: row.try_get(4)?,
        auth: row.try_get(5)?,
        contact: Moment(row.try_get(6)?),
        tested: row.try_get::<Option<i64>, _>(7)?.map(Moment),
        proved: row.try_get::<Option<i64>, _>(8)?.map(Moment),
    })
}

fn state(number: i64) -> Option<DueState> {
    DueState::ALL.into_iter().find(|state| *state as i64 == number)
}

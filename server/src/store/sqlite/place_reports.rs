//! What families say of the places of the directory, and what coordinators answer.

use super::{SqliteStore, bytes, uuid};
use crate::store::{Added, PlaceReportStore, ReportsOf, Result};
use app::domain::id::{PersonId, PlaceKey};
use app::domain::text::{Lang, Written};
use app::domain::time::Moment;
use app::model::place_reports::{PlaceReport, ReportAnswer};
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

#[async_trait]
impl PlaceReportStore for SqliteStore {
    async fn add_report(&self, report: &PlaceReport, person: PersonId, most: usize) -> Result<Added> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let known = sqlx::query("SELECT 1 FROM place_report WHERE id = ?").bind(bytes(report.id));
        if known.fetch_optional(&mut *transaction).await?.is_some() {
            return Ok(Added::Done);
        }
        let sql = "SELECT count(*) FROM place_report WHERE person = ? AND answered_at IS NULL";
        let open: i64 =
            sqlx::query(sql).bind(bytes(person.0)).fetch_one(&mut *transaction).await?.try_get(0)?;
        if usize::try_from(open).unwrap_or(usize::MAX) >= most {
            return Ok(Added::Full);
        }
        sqlx::query("INSERT INTO place_report (id, place, person, lang, text, at) VALUES (?, ?, ?, ?, ?, ?)")
            .bind(bytes(report.id))
            .bind(report.place.as_str())
            .bind(bytes(person.0))
            .bind(report.said.lang.tag())
            .bind(&report.said.text)
            .bind(report.at.0)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Added::Done)
    }

    async fn list_reports(&self, of: &ReportsOf, most: usize) -> Result<Vec<PlaceReport>> {
        const ALL: &str =
            "SELECT id, place, lang, text, at, answer_lang, answer, answered_at FROM place_report";
        const END: &str = "ORDER BY at DESC, id DESC LIMIT ?";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = match of {
            ReportsOf::Person(person) => {
                let sql = sqlx::AssertSqlSafe(format!("{ALL} WHERE person = ? {END}"));
                sqlx::query(sql).bind(bytes(person.0)).bind(most).fetch_all(&self.read).await?
            }
            ReportsOf::Place(place) => {
                let sql = sqlx::AssertSqlSafe(format!("{ALL} WHERE place = ? {END}"));
                sqlx::query(sql).bind(place.as_str()).bind(most).fetch_all(&self.read).await?
            }
            ReportsOf::Open => {
                let sql = sqlx::AssertSqlSafe(format!("{ALL} WHERE answered_at IS NULL {END}"));
                sqlx::query(sql).bind(most).fetch_all(&self.read).await?
            }
        };
        rows.iter().map(report).collect()
    }

    async fn answer_report(&self, id: Uuid, answer: &ReportAnswer, by: PersonId) -> Result<bool> {
        let sql = "UPDATE place_report SET answer_lang = ?, answer = ?, answerer = ?, answered_at = ?
                   WHERE id = ? AND answered_at IS NULL";
        let done = sqlx::query(sql)
            .bind(answer.said.lang.tag())
            .bind(&answer.said.text)
            .bind(bytes(by.0))
            .bind(answer.at.0)
            .bind(bytes(id))
            .execute(self.write()?)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

fn report(row: &SqliteRow) -> Result<PlaceReport> {
    let lang = |tag: &str| Lang::parse(tag).unwrap_or(Lang::Uk);
    let answer = match row.try_get::<Option<i64>, _>(7)? {
        Some(at) => Some(ReportAnswer {
            said: Written { lang: lang(row.try_get(5)?), text: row.try_get(6)? },
            at: Moment(at),
        }),
        None => None,
    };
    Ok(PlaceReport {
        id: uuid(row, 0)?,
        place: PlaceKey(row.try_get(1)?),
        said: Written { lang: lang(row.try_get(2)?), text: row.try_get(3)? },
        at: Moment(row.try_get(4)?),
        answer,
    })
}

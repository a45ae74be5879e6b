//! What is wrong with a database as a whole, by the result codes of SQLite (<https://sqlite.org/rescode.html>): it passes
//! when somebody makes room, frees a lock, or puts a disk or file right.

use super::StoreError;

/// What is wrong, whoever asks. Each has a sentence for whoever runs the server; there is nothing of a person in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    #[error("The disk is full: nothing can be stored.")]
    Full,
    #[error("The database can be read only: nothing can be stored.")]
    ReadOnly,
    #[error("The database is damaged: a backup has to be restored.")]
    Damaged,
    #[error(
        "The file of the database is not in its place: put it back, or start the server again with another one."
    )]
    Missing,
    #[error("Another program holds the database: nothing can be stored.")]
    Locked,
    #[error("The disk does not do what it is asked.")]
    Disk,
    #[error("The database takes too long.")]
    Slow,
}

impl StoreError {
    /// None: the database as a whole is well.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            StoreError::Database(sqlx::Error::PoolTimedOut) => Some(Trouble::Slow),
            StoreError::Database(sqlx::Error::Io(_)) => Some(Trouble::Disk),
            StoreError::Database(sqlx::Error::Database(error)) => {
                let code: u32 = error.code()?.parse().ok()?;
                // The low byte is the kind; what is above says more of it.
                match code & 0xff {
                    5 | 6 => Some(Trouble::Locked),
                    8 => Some(Trouble::ReadOnly),
                    10 => Some(Trouble::Disk),
                    11 | 26 => Some(Trouble::Damaged),
                    13 => Some(Trouble::Full),
                    14 => Some(Trouble::Missing),
                    _ => None,
                }
            }
            StoreError::Moved | StoreError::NoDatabase(_) | StoreError::EmptyFile(_) => {
                Some(Trouble::Missing)
            }
            StoreError::Damaged(_) => Some(Trouble::Damaged),
            _ => None,
        }
    }
}

-- What coordinators changed in the step library: each row is a topic or an amount as a whole, the latest
-- of each lies over what is built into the program. Rows are only ever added.
CREATE TABLE library_revision (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL, -- 'topic' or 'amount'
    key      TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    author   BLOB    NOT NULL,
    revision TEXT    NOT NULL -- JSON of app::domain::revision::StoredRevision
);
CREATE INDEX library_revision_by_subject ON library_revision (kind, key, number);

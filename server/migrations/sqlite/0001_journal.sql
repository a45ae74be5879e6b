-- The journal of each household: accepted changes in the order of their numbers.
CREATE TABLE change (
    household BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    id        BLOB    NOT NULL,
    audience  INTEGER NOT NULL, -- 0: family and team, 1: team only
    entry     TEXT    NOT NULL, -- JSON of app::domain::journal::Entry, as it is sent
    PRIMARY KEY (household, seq)
);
CREATE UNIQUE INDEX change_by_id ON change (household, id);

-- The folded plan as of a number of the journal; the tail behind it is folded when read.
CREATE TABLE plan_state (
    household BLOB    NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL, -- app::domain::plan::PLAN_VERSION
    seq       INTEGER NOT NULL,
    plan      TEXT    NOT NULL
);

-- What a caseload shows of a household; derived from the plan.
CREATE TABLE household_summary (
    household BLOB NOT NULL PRIMARY KEY,
    summary   TEXT NOT NULL -- JSON of app::domain::summary::Summary
);

-- Who belongs to a household or its team; follows from the journal.
CREATE TABLE membership (
    household BLOB NOT NULL,
    person    BLOB NOT NULL,
    PRIMARY KEY (household, person)
);
CREATE INDEX membership_by_person ON membership (person);

CREATE TABLE person (
    id         BLOB    NOT NULL PRIMARY KEY,
    role       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    lang       TEXT    NOT NULL,
    created_at INTEGER NOT NULL -- milliseconds since 1970 UTC, as all times here
);

-- Sign-in links; only a hash of the token is kept.
CREATE TABLE invitation (
    token_hash BLOB    NOT NULL PRIMARY KEY,
    person     BLOB    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at   INTEGER
);

-- Signed-in devices; only a hash of the cookie is kept.
CREATE TABLE session (
    token_hash BLOB    NOT NULL PRIMARY KEY,
    person     BLOB    NOT NULL,
    device     BLOB    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX session_by_person ON session (person);

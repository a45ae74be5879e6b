-- Reminders that are due: a row follows from the journal, in the transaction of the entry that it follows from. `at` is when
-- something has to be done about it next. It holds ids and times, no words.
CREATE TABLE due (
    household BLOB NOT NULL,
    id BLOB NOT NULL,        -- app::domain::reminders::Reminder::id
    kind TEXT NOT NULL,
    target BLOB NOT NULL,    -- what it is about: an appointment, a step; sixteen zeros: the household's home
    person BLOB NOT NULL,
    at INTEGER NOT NULL,     -- milliseconds since 1970
    until INTEGER NOT NULL,  -- from here on it is of no use
    state INTEGER NOT NULL,  -- 0 waiting, 1 to be called, 2 seen, 3 called, 4 marked, 5 lapsed, 6 covered
    rung INTEGER NOT NULL DEFAULT 0, -- 0 push, 3 call
    lease_until INTEGER,     -- somebody is at it until then
    tries INTEGER NOT NULL DEFAULT 0,
    calls INTEGER NOT NULL DEFAULT 0,
    result TEXT,             -- of the last call
    result_by BLOB,
    result_at INTEGER,
    PRIMARY KEY (household, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_by_time ON due (state, at);
CREATE INDEX due_by_target ON due (household, target);

-- Where a device of a household can be told something: a subscription to Web Push (RFC 8030). It counts when its person has
-- said that a test was seen there.
CREATE TABLE push_channel (
    household BLOB NOT NULL,
    device BLOB NOT NULL,
    person BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    contact_at INTEGER NOT NULL, -- when the device told of it last
    tested_at INTEGER,           -- when it was sent a test last
    proved_at INTEGER,
    PRIMARY KEY (household, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX push_channel_by_person ON push_channel (person);

-- What was sent to which device, and what became of it.
CREATE TABLE due_sent (
    household BLOB NOT NULL,
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    person BLOB NOT NULL,
    kind TEXT NOT NULL,
    target BLOB NOT NULL,
    sent_at INTEGER NOT NULL,
    shown_at INTEGER,
    opened_at INTEGER,
    PRIMARY KEY (household, id, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_sent_by_person ON due_sent (household, person, sent_at);

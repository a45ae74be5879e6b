-- What the browser said of itself when the device signed in, and when the device was taken out: it is
-- told so at its next contact, and gives up what it keeps.
ALTER TABLE session ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN removed_at INTEGER;

-- Changes that wait on a family's device, as the device told: how many and since when, and nothing of
-- what is in them.
CREATE TABLE device_waiting (
    household BLOB    NOT NULL,
    device    BLOB    NOT NULL,
    count     INTEGER NOT NULL,
    since     INTEGER NOT NULL,
    PRIMARY KEY (household, device)
);

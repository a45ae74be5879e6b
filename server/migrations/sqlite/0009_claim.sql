-- Who of a team is translating which text, until when. It concerns the team alone and is no change of a plan; what has
-- ended is deleted when the next one is made.
CREATE TABLE claim (
    household BLOB NOT NULL,
    source TEXT NOT NULL,   -- the hash of the text
    lang TEXT NOT NULL,     -- into which language
    person BLOB NOT NULL,
    until INTEGER NOT NULL, -- milliseconds since 1970
    PRIMARY KEY (household, source, lang)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_person ON claim (person);

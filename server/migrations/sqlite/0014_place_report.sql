-- What families say is wrong or missing at a place of the directory, and what a coordinator answered.
CREATE TABLE place_report (
    id BLOB NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,   -- the key of the place
    person BLOB NOT NULL,  -- who said it; coordinators are not told
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,   -- milliseconds since 1970
    answer_lang TEXT,      -- NULL: nobody has answered
    answer TEXT,
    answerer BLOB,
    answered_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX place_report_of_person ON place_report (person);

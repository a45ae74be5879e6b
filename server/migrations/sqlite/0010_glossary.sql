-- Terms that colleagues added to the glossary. The built-in ones come with the program.
CREATE TABLE glossary_term (
    id BLOB NOT NULL PRIMARY KEY,
    nl TEXT NOT NULL,
    uk TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL, -- counts the corrections: who corrects names the one that they saw
    author BLOB NOT NULL,     -- who touched it last
    at INTEGER NOT NULL,      -- and when, milliseconds since 1970
    removed INTEGER NOT NULL  -- 1: taken out; for a while it can be put back
) STRICT, WITHOUT ROWID;

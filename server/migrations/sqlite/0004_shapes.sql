-- What an entry is about, so that it is found without looking into what a person wrote. Rows follow from the entries
-- (server::journal::subject_index); `derived` says by which version of the rules.
CREATE TABLE change_subject (
    household BLOB    NOT NULL,
    subject   BLOB    NOT NULL, -- a letter for the sort of thing, and its id or key
    seq       INTEGER NOT NULL,
    PRIMARY KEY (household, subject, seq)
) WITHOUT ROWID;

-- What is made from the journals and stands beside them, and the version of the rules that made it.
CREATE TABLE derived (
    name    TEXT    NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
);

-- The last number of the family's own numbering as of this entry. NULL: the same as `seq`.
ALTER TABLE change ADD COLUMN family_seq INTEGER;

-- The key that the text of a row is encrypted with. NULL: it is plain.
ALTER TABLE change ADD COLUMN key_id INTEGER;
ALTER TABLE plan_state ADD COLUMN key_id INTEGER;
ALTER TABLE household_summary ADD COLUMN key_id INTEGER;
ALTER TABLE person ADD COLUMN key_id INTEGER;
ALTER TABLE library_revision ADD COLUMN key_id INTEGER;

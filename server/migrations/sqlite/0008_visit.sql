-- Up to where somebody of a team has looked at what happened in a household: the number of its journal, and when.
CREATE TABLE visit (
    household BLOB    NOT NULL,
    person    BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL, -- milliseconds since 1970
    PRIMARY KEY (household, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_person ON visit (person);

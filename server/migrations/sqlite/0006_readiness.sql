-- One row, written to find out whether something can be written (`/readyz`). It says nothing and nobody reads it.
CREATE TABLE readiness (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    at   INTEGER NOT NULL,
    room BLOB    NOT NULL -- as many bytes as a batch of changes has
);

-- A family counts only the changes that it may see. An entry of before has the same number in both numberings; from here on
-- the family's goes on from the household's highest, without gaps. `family_seq` is the last number of that numbering as of
-- the entry, so it is the entry's own where the family may see it.
CREATE UNIQUE INDEX change_of_family ON change (household, coalesce(family_seq, seq)) WHERE audience = 0;

-- The fingerprint of the journal up to this entry, for the team and for the family (app::domain::journal::Fingerprint). NULL: an
-- entry of before, where it is its id: nothing before the newest of those is read by a program that knows fingerprints.
ALTER TABLE change ADD COLUMN fingerprint BLOB;
ALTER TABLE change ADD COLUMN family_fingerprint BLOB;

-- A family counts only the changes that it may see. An entry of before has the same number in both numberings; from here on
-- the family's goes on from the household's highest, without gaps. `family_seq` is the last number of that numbering as of
-- the entry, so it is the entry's own where the family may see it.
CREATE UNIQUE INDEX change_of_family ON change (household, coalesce(family_seq, seq)) WHERE audience = 0;

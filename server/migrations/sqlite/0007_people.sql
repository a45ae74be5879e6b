-- When somebody was taken out: nobody signs in as them any more, and what they wrote keeps their name.
ALTER TABLE person ADD COLUMN removed_at INTEGER;

-- In which households an id of a person was used: a letter (p) and the id, as change_subject has it.
CREATE INDEX change_subject_of_person ON change_subject (subject) WHERE subject >= x'70' AND subject < x'71';

-- A person's open invitation.
CREATE INDEX invitation_by_person ON invitation (person);

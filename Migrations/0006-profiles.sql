-- Schema 6. A spelling is taken apart once, and what the machine judges stands in no index of people's actions.

-- The name taken apart for comparing, in a form of the program's own; NULL where it is to be made anew. It goes with the row when
-- another version of the rules, or another lexicon, compares all names anew.
ALTER TABLE organization_variant ADD COLUMN profile BLOB;

DROP INDEX judgement_change;
DROP INDEX judgement_cancels;
DROP INDEX event_judgement_change;
DROP INDEX event_judgement_cancels;
CREATE INDEX judgement_change ON judgement (change) WHERE change IS NOT NULL;
CREATE INDEX judgement_cancels ON judgement (cancels) WHERE cancels IS NOT NULL;
CREATE INDEX event_judgement_change ON event_judgement (change) WHERE change IS NOT NULL;
CREATE INDEX event_judgement_cancels ON event_judgement (cancels) WHERE cancels IS NOT NULL;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 6;

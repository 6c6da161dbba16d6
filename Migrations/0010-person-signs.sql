-- Schema 10. A new report meets the signs that the bearers of a name are told apart by, not every mention of them.

-- The names within one block_key of persons (see `mention`).
CREATE TABLE person_spelling (
  block_key TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- Names that may be one person's have one number within the block_key; 0 where one of them may be either of two that are
  -- not one's.
  name_class INTEGER NOT NULL,
  PRIMARY KEY (block_key, name, language, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_spelling_person ON person_spelling (person);

-- What reports tell of each bearer of a name, once however many of them do.
CREATE TABLE person_sign (
  block_key TEXT NOT NULL,
  name_class INTEGER NOT NULL,
  -- What a second report may agree in: "body 12"; "post KZ-27 директор" of a post held for a body, "own-post …" of one
  -- without. What the first report of a person, by its text's hash, tells: "first", "first region KZ-27", "first post директор".
  sign TEXT NOT NULL,
  -- Of what the first report tells: the hash of its text; else empty.
  sha256 TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- One that shows it.
  mention INTEGER NOT NULL,
  PRIMARY KEY (block_key, name_class, sign, sha256, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_sign_person ON person_sign (person, sign);

-- How many reports bear the name: people are called by the one that most do.
ALTER TABLE person_name ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
UPDATE person_name SET reports = (
  SELECT count(DISTINCT m.report) FROM mention m
  WHERE m.person = person_name.person AND m.name = person_name.name AND m.language = person_name.language);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 10;

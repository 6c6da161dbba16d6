-- Schema 9. Persons who were erased, without their names: what was taken out, and what keeps them from coming back.

-- One person taken out for good. No undo brings them back: it is no change.
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  erased_at TEXT NOT NULL,
  erased_by TEXT NOT NULL,
  -- The printed id that is nobody's since: "p7".
  person TEXT NOT NULL,
  reports INTEGER NOT NULL,
  -- Scalars of texts that became marks.
  scalars INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  -- Rows of the log and of other tables that lost the name.
  rows INTEGER NOT NULL,
  -- Originals dropped whole.
  originals INTEGER NOT NULL,
  -- Bodies and regions by which they are known again.
  scopes INTEGER NOT NULL
) STRICT;

-- Slow keyed hashes (PBKDF2-HMAC-SHA256, 100,000 rounds, the key in `setting`) of the name ("name") and of the name with a
-- body or region ("scope").
CREATE TABLE suppression (
  id INTEGER PRIMARY KEY,
  erasure INTEGER NOT NULL REFERENCES erasure (id),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'scope')),
  -- 12 bits of a quick hash of the name: the slow one is worked out only for names that share them.
  bucket INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX suppression_bucket ON suppression (bucket, kind);
CREATE INDEX suppression_erasure ON suppression (erasure);

-- Reports that a name was taken out of, with the length of the text in scalars: the same text is known again by all that
-- stands around the marks.
CREATE TABLE erased_text (
  report INTEGER NOT NULL REFERENCES report (id),
  erasure INTEGER NOT NULL REFERENCES erasure (id),
  length INTEGER NOT NULL,
  PRIMARY KEY (report, erasure)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_text_length ON erased_text (length);
CREATE INDEX erased_text_erasure ON erased_text (erasure);

-- What was erased, and when.
CREATE VIEW erasures AS
SELECT id, person, erased_at, erased_by AS by, reports, mentions, facts, originals FROM erasure;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 9;

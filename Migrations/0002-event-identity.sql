-- Which events that reports tell of are one event, and which reports are mostly another's text.

-- The event_report that this one tells again: in a copy, the one of the report it copies; in a newer version, the one
-- of the version it replaced. The two are one event, whatever else is judged.
ALTER TABLE event_report ADD COLUMN continues INTEGER REFERENCES event_report (id);
CREATE INDEX event_report_continues ON event_report (continues);

UPDATE event_report SET continues = (
  SELECT o.id FROM report r JOIN event_report o ON o.report = r.copy_of AND o.ordinal = event_report.ordinal
  WHERE r.id = event_report.report);
UPDATE event_report SET continues = (
  SELECT o.id FROM report old JOIN event_report o ON o.report = old.id
  WHERE old.superseded_by = event_report.report AND o.event = event_report.event ORDER BY o.ordinal LIMIT 1)
WHERE continues IS NULL;

-- "Same", "different" or "unsure" of two events as two reports read them (event_report), never of event ids.
-- Append-only: an undo is a row that names the one it cancels.
CREATE TABLE event_judgement (
  id INTEGER PRIMARY KEY,
  event_report_a INTEGER NOT NULL REFERENCES event_report (id),
  event_report_b INTEGER NOT NULL REFERENCES event_report (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  -- 0 (surely two) … 1 (surely one); NULL where a person judged.
  score REAL,
  reasons TEXT NOT NULL,
  -- "rules" for what identity worked out itself, else the person's name.
  judged_by TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  -- The person's action that it belongs to.
  change INTEGER REFERENCES change (id),
  cancels INTEGER REFERENCES event_judgement (id),
  CHECK (event_report_a < event_report_b)
) STRICT;
CREATE INDEX event_judgement_a ON event_judgement (event_report_a, event_report_b);
CREATE INDEX event_judgement_b ON event_judgement (event_report_b);
CREATE INDEX event_judgement_change ON event_judgement (change);
CREATE INDEX event_judgement_cancels ON event_judgement (cancels);

-- What an event is recognised by, as one report reads it. Of the newest versions only, and of no copies. Days count
-- from 1970-01-01. Sets are arrays of 32-bit hashes, little-endian.
CREATE TABLE event_sign (
  event_report INTEGER PRIMARY KEY REFERENCES event_report (id),
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  is_main INTEGER NOT NULL,
  is_announced INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  is_day INTEGER NOT NULL,
  day_confidence REAL NOT NULL,
  published INTEGER,
  region TEXT,
  district TEXT,
  settlement TEXT,
  people BLOB NOT NULL,
  bodies BLOB NOT NULL,
  title_words BLOB NOT NULL,
  title_sounds BLOB NOT NULL,
  headline BLOB NOT NULL,
  frame_words BLOB NOT NULL,
  names BLOB NOT NULL
) STRICT;

-- Where events that can be one meet: a hash of a place, a surname, a body or a title, and the day. Whatever the size of
-- the archive, few share a key within some days.
CREATE TABLE event_key (
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,
  event_report INTEGER NOT NULL REFERENCES event_report (id),
  PRIMARY KEY (key, day, event_report)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_key_event_report ON event_key (event_report);

-- What the comparison of two came to, but for those that are surely two.
CREATE TABLE event_pair (
  event_report_a INTEGER NOT NULL REFERENCES event_report (id),
  event_report_b INTEGER NOT NULL REFERENCES event_report (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'unsure')),
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (event_report_a, event_report_b),
  CHECK (event_report_a < event_report_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_pair_b ON event_pair (event_report_b);

-- Bands of a text's MinHash signature: texts that are mostly the same share at least one.
CREATE TABLE text_band (
  hash INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_band_report ON text_band (report);

-- A report most of whose text is another's: share of its passages of four words that stand there too.
CREATE TABLE near_copy (
  report INTEGER NOT NULL REFERENCES report (id),
  original INTEGER NOT NULL REFERENCES report (id),
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
  PRIMARY KEY (report, original)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_original ON near_copy (original);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 2;

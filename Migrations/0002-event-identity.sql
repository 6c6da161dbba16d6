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
CREATE TABLE event_trait (
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
  places BLOB NOT NULL,
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

-- Whom each report of an event has it from: the outlet, or the one that it credits. NULL for a copy, and for a report
-- most of whose text stands in another report of the event.
CREATE VIEW independent_source AS
SELECT er.id AS event_report, er.event, er.report,
  CASE WHEN r.copy_of IS NULL AND NOT EXISTS (
      SELECT 1 FROM near_copy n JOIN event_report original ON original.report = n.original
      JOIN report o ON o.id = n.original
      WHERE n.report = er.report AND original.event = er.event AND o.superseded_by IS NULL)
    THEN coalesce(r.credited_to, s.name, 'r' || r.id) END AS source
FROM event_report er
JOIN report r ON r.id = er.report
LEFT JOIN source s ON s.id = r.source
WHERE r.superseded_by IS NULL;

-- Reports most of whose text is that of another report of the same event.
CREATE VIEW near_copies AS
SELECT DISTINCT n.report, n.original, n.share, er.event
FROM near_copy n
JOIN event_report er ON er.report = n.report
JOIN event_report o ON o.report = n.original AND o.event = er.event
WHERE n.report NOT IN (SELECT report FROM replaced_report)
  AND n.original NOT IN (SELECT report FROM replaced_report);

-- Two events that may be one: for each two the pair of reports that comes nearest to it. A person's "different" ends it.
CREATE VIEW event_doubt AS
SELECT
  min(a.event, b.event) AS event, max(a.event, b.event) AS other,
  p.event_report_a, p.event_report_b, max(p.score) AS score, p.reasons
FROM event_pair p
JOIN event_report a ON a.id = p.event_report_a
JOIN event_report b ON b.id = p.event_report_b
WHERE a.event <> b.event AND NOT EXISTS (
  SELECT 1 FROM event_report x
  JOIN event_judgement j ON j.event_report_a = x.id OR j.event_report_b = x.id
  JOIN event_report y ON y.id = iif(j.event_report_a = x.id, j.event_report_b, j.event_report_a)
  WHERE x.event = a.event AND y.event = b.event AND j.judged_by <> 'rules' AND j.verdict = 'different'
    AND j.cancels IS NULL AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id))
GROUP BY min(a.event, b.event), max(a.event, b.event);

-- Facts of a report's older version that its newest version does not tell any more, and nobody has decided of.
CREATE VIEW removed_fact AS
SELECT f.id AS fact, f.kind, f.report, newest.id AS newest_report, er.event
FROM fact f
JOIN report old ON old.id = f.report AND old.superseded_by IS NOT NULL
JOIN report newest ON newest.key_hash = old.key_hash AND newest.superseded_by IS NULL
JOIN event_report er ON er.id = f.event_report
WHERE f.state IN ('machine', 'disputed') AND f.derived_from IS NULL AND newest.copy_of IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM report later
    JOIN fact n ON n.report = later.id AND n.fact_key = f.fact_key
    JOIN event_report ner ON ner.id = n.event_report
    WHERE later.key_hash = old.key_hash AND later.version > old.version
      AND (ner.event = er.event OR f.kind = 'statement'));

-- What a report's newest version says otherwise than the version before it.
CREATE VIEW changed_value AS
SELECT n.id AS fact, f.id AS older_fact, w.field, v.value AS before, w.value AS after, n.report, er.event
FROM fact n
JOIN event_value w ON w.fact = n.id
JOIN event_report er ON er.id = n.event_report
JOIN fact f ON f.event_report = er.continues AND f.fact_key = n.fact_key
JOIN event_value v ON v.fact = f.id AND v.field = w.field
JOIN report r ON r.id = n.report AND r.superseded_by IS NULL AND r.copy_of IS NULL
WHERE v.value <> w.value AND f.report <> n.report AND n.state <> 'withdrawn' AND f.state <> 'withdrawn';

DROP VIEW events;

CREATE VIEW events AS
SELECT
  e.id, e.title, e.kind, e.status, e.start_date, e.end_date, e.no_later_than,
  coalesce(region.name_kk, region.name_ru, region.name_en) AS region,
  region.code AS region_code,
  coalesce(district.name_kk, district.name_ru, district.name_en) AS district,
  coalesce(settlement.name_kk, settlement.name_ru, settlement.name_en) AS settlement,
  venue.name AS venue,
  e.format,
  (SELECT group_concat(topic, ', ') FROM (
    SELECT DISTINCT t.topic FROM shown_fact f JOIN event_topic t ON t.fact = f.fact
    WHERE f.event = e.id ORDER BY t.topic)) AS topics,
  (SELECT count(*) FROM event_report er JOIN report r ON r.id = er.report
    WHERE er.event = e.id AND r.superseded_by IS NULL) AS reports,
  (SELECT count(DISTINCT i.source) FROM independent_source i WHERE i.event = e.id) AS independent_sources,
  e.part_of
FROM event e
LEFT JOIN place p ON p.id = e.place
LEFT JOIN place region ON region.id = p.region
LEFT JOIN place settlement ON settlement.id = p.id AND settlement.kind = 'settlement'
LEFT JOIN place district
  ON district.id = CASE p.kind WHEN 'district' THEN p.id ELSE settlement.parent END
  AND district.kind = 'district'
LEFT JOIN venue ON venue.id = e.venue
WHERE EXISTS (
  SELECT 1 FROM event_report er
  WHERE er.event = e.id AND er.report NOT IN (SELECT report FROM replaced_report));

PRAGMA application_id = 1130985027;
PRAGMA user_version = 2;

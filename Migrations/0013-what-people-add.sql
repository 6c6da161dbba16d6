-- Schema 13. Registers of bodies, and reports that people add themselves: attendance lists and typed-in notes.

-- What a person may do: now also to attach a list to an event, to add an event, and to load a register.
PRAGMA legacy_alter_table = ON;
CREATE TABLE new_change (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN (
    'set', 'reject', 'confirm', 'dispute', 'block', 'unblock', 'merge', 'split', 'different', 'rename', 'attach', 'add', 'register', 'undo')),
  -- Printed ids: f88, "o5 o9".
  target TEXT NOT NULL,
  before TEXT,
  after TEXT,
  -- Why, in the words of who decided; of a dispute, the reply.
  note TEXT,
  -- Of an undo: the change it cancels.
  cancels INTEGER REFERENCES change (id),
  -- The undo that cancels this one and is in force itself; NULL: this change is in force.
  undone_by INTEGER REFERENCES change (id)
) STRICT;
INSERT INTO new_change SELECT id, made_at, made_by, action, target, before, after, note, cancels, undone_by FROM change;
DROP TABLE change;
ALTER TABLE new_change RENAME TO change;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX change_cancels ON change (cancels);
CREATE INDEX change_undone_by ON change (undone_by);
CREATE INDEX change_action ON change (action);

-- The person's action that added the report; NULL where it was imported. A report whose action is undone is superseded by
-- itself: it counts for nothing until the undo is undone.
ALTER TABLE report ADD COLUMN change INTEGER REFERENCES change (id);
CREATE INDEX report_change ON report (change) WHERE change IS NOT NULL;

-- Its key comes first: SQLite 3.40 takes a column before one of the key for NULL when it checks such a table.
CREATE TABLE new_organization_identifier (
  scheme TEXT NOT NULL,
  identifier TEXT NOT NULL,
  organization INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (scheme, identifier)
) STRICT, WITHOUT ROWID;
INSERT INTO new_organization_identifier SELECT scheme, identifier, organization FROM organization_identifier;
DROP TABLE organization_identifier;
ALTER TABLE new_organization_identifier RENAME TO organization_identifier;
CREATE INDEX organization_identifier_organization ON organization_identifier (organization);

-- A row of a register of bodies.
CREATE TABLE register_entry (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id),
  -- The row in the report's text, in Unicode scalars: [start, end).
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  -- Where its first name stands, and the body that this is of.
  mention INTEGER NOT NULL REFERENCES mention (id),
  organization INTEGER NOT NULL REFERENCES organization (id),
  -- "kz-bin 123456789012", its check digit right.
  identifier TEXT,
  kind TEXT NOT NULL,
  -- ISO 3166-2.
  region TEXT,
  -- active, liquidated, in-liquidation, reorganised, suspended, bankrupt; else as it was typed.
  status TEXT,
  CHECK (start >= 0 AND start < "end")
) STRICT;
CREATE INDEX register_entry_report ON register_entry (report);
CREATE INDEX register_entry_mention ON register_entry (mention);
CREATE INDEX register_entry_organization ON register_entry (organization);

-- What registers say of each body, by their newest versions.
CREATE VIEW registered AS
SELECT
  e.organization, o.name, e.identifier, e.kind, e.region AS region_code, e.status, e.report,
  r.title AS register, e.start, e."end", substr(t.text, e.start + 1, e."end" - e.start) AS row
FROM register_entry e
JOIN organization o ON o.id = e.organization
JOIN report r ON r.id = e.report
JOIN shown_text t ON t.report = e.report
WHERE r.superseded_by IS NULL AND e.organization NOT IN (SELECT organization FROM blocked_organization);

-- As in schema 3; and nothing of a report that was taken back, whatever people have confirmed in it.
DROP VIEW shown_fact;
CREATE VIEW shown_fact AS
SELECT f.id AS fact, f.kind, er.event, f.report, f.event_report, f.state, f.confidence, f.rule
FROM fact f
JOIN event_report er ON er.id = f.event_report
WHERE f.state <> 'withdrawn'
  AND (f.report NOT IN (SELECT report FROM replaced_report)
    OR f.state = 'reviewed' AND NOT EXISTS (
      SELECT 1 FROM report taken WHERE taken.id = f.report AND taken.superseded_by = taken.id) AND NOT EXISTS (
      SELECT 1 FROM report old JOIN report later ON later.key_hash = old.key_hash AND later.version > old.version
      JOIN fact n ON n.report = later.id AND n.fact_key = f.fact_key
      WHERE old.id = f.report))
  AND (f.derived_from IS NULL OR NOT EXISTS (
    WITH RECURSIVE origin (state, derived_from) AS (
      SELECT o.state, o.derived_from FROM fact o WHERE o.id = f.derived_from
      UNION
      SELECT o.state, o.derived_from FROM origin JOIN fact o ON o.id = origin.derived_from)
    SELECT 1 FROM origin WHERE state = 'withdrawn'));

-- What an event_report or a fact has few of needs no wide index; few facts follow from others.
DROP INDEX fact_event_report;
CREATE INDEX fact_event_report ON fact (event_report);
DROP INDEX fact_derived_from;
CREATE INDEX fact_derived_from ON fact (derived_from) WHERE derived_from IS NOT NULL;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 13;

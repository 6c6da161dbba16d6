-- Schema 3: what is in force is worked out from the changes that no undo cancels. Each change keeps what it decided.

CREATE TABLE new_change (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN (
    'set', 'reject', 'confirm', 'dispute', 'block', 'unblock', 'merge', 'split', 'different', 'rename', 'undo')),
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
INSERT INTO new_change (id, made_at, made_by, action, target, before, after, cancels)
  SELECT id, made_at, made_by, action, target, before, after, cancels FROM change;
DROP TABLE change;
ALTER TABLE new_change RENAME TO change;
CREATE INDEX change_cancels ON change (cancels);
CREATE INDEX change_undone_by ON change (undone_by);
CREATE INDEX change_action ON change (action);

-- A person's judgement names the change that it is part of, and is in force with it.
ALTER TABLE judgement ADD COLUMN change INTEGER REFERENCES change (id);
CREATE INDEX judgement_change ON judgement (change);

-- What the report reads, of each field that a person has decided: an undo brings it back.
CREATE TABLE as_read (
  fact INTEGER NOT NULL REFERENCES fact (id),
  field TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (fact, field)
) STRICT, WITHOUT ROWID;
INSERT INTO as_read SELECT fact, field, before FROM correction WHERE field <> 'state';
INSERT INTO as_read SELECT fact, 'state', 'machine' FROM correction WHERE field = 'state';

-- Every decision about a field of a fact; the last one in force stands. A later version of the report keeps to them: its
-- fact of the same event and fact_key gets their rows.
CREATE TABLE new_correction (
  fact INTEGER NOT NULL REFERENCES fact (id),
  -- "state", else what was set: value, role, presence, kind, count, topic, occasion.
  field TEXT NOT NULL,
  change INTEGER NOT NULL REFERENCES change (id),
  -- Last: SQLite 3.40 takes a column before one of the key for NULL when it checks such a table.
  value TEXT NOT NULL,
  PRIMARY KEY (fact, field, change)
) STRICT, WITHOUT ROWID;
INSERT INTO new_correction (fact, field, change, value) SELECT fact, field, change, value FROM correction;
DROP TABLE correction;
ALTER TABLE new_correction RENAME TO correction;
CREATE INDEX correction_change ON correction (change);

-- What a person has named an event, body or person: the name shown while the change is in force.
CREATE TABLE naming (
  change INTEGER PRIMARY KEY REFERENCES change (id),
  kind TEXT NOT NULL CHECK (kind IN ('event', 'organization', 'person')),
  -- A mention of the body or person, an event_report of the event: whoever it is of bears the name.
  anchor INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;
CREATE INDEX naming_anchor ON naming (kind, anchor);

-- Whom a block means: whoever the mention is of.
CREATE TABLE block_target (
  change INTEGER PRIMARY KEY REFERENCES change (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  mention INTEGER NOT NULL REFERENCES mention (id)
) STRICT;
CREATE INDEX block_target_mention ON block_target (mention);
INSERT INTO block_target
  SELECT c.id, b.kind, b.id FROM change c JOIN block b ON b.change = c.id JOIN mention m ON m.id = b.id
  WHERE c.action = 'block' AND c.target = iif(b.kind = 'person', 'p', 'o') || b.id;

CREATE TABLE new_block_name (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  change INTEGER NOT NULL REFERENCES change (id),
  PRIMARY KEY (kind, name_key, name, change)
) STRICT, WITHOUT ROWID;
INSERT INTO new_block_name SELECT kind, name_key, name, change FROM block_name;
DROP TABLE block_name;
ALTER TABLE new_block_name RENAME TO block_name;
CREATE INDEX block_name_change ON block_name (change);

-- The blocks that a change of the action "unblock" lifts.
CREATE TABLE lifted_block (
  change INTEGER NOT NULL REFERENCES change (id),
  block_change INTEGER NOT NULL REFERENCES change (id),
  PRIMARY KEY (change, block_change)
) STRICT, WITHOUT ROWID;
CREATE INDEX lifted_block_block ON lifted_block (block_change);
INSERT INTO lifted_block
  SELECT min(u.id), b.id FROM change b JOIN change u ON u.id > b.id AND u.action = 'unblock'
  WHERE b.action = 'block' AND NOT EXISTS (SELECT 1 FROM block WHERE change = b.id)
  GROUP BY b.id;

-- The blocks in force.
CREATE VIEW standing_block AS
SELECT b.id AS change FROM change b
WHERE b.action = 'block' AND b.undone_by IS NULL AND NOT EXISTS (
  SELECT 1 FROM lifted_block l JOIN change u ON u.id = l.change
  WHERE l.block_change = b.id AND u.undone_by IS NULL);

-- The decision in force about each field of a fact.
CREATE VIEW standing_correction AS
SELECT c.fact, c.field, c.value, c.change
FROM correction c JOIN change h ON h.id = c.change
WHERE h.undone_by IS NULL AND NOT EXISTS (
  SELECT 1 FROM correction later JOIN change n ON n.id = later.change
  WHERE later.fact = c.fact AND later.field = c.field AND later.change > c.change AND n.undone_by IS NULL);

-- The facts that count: of the newest versions; and what people have confirmed or set in an older one, where no newer one
-- tells of it.
DROP VIEW shown_fact;
CREATE VIEW shown_fact AS
SELECT f.id AS fact, f.kind, er.event, f.report, f.event_report, f.state, f.confidence, f.rule
FROM fact f
JOIN event_report er ON er.id = f.event_report
WHERE f.state <> 'withdrawn'
  AND (f.report NOT IN (SELECT report FROM replaced_report)
    OR f.state = 'reviewed' AND NOT EXISTS (
      SELECT 1 FROM report old JOIN report later ON later.key_hash = old.key_hash AND later.version > old.version
      JOIN fact n ON n.report = later.id AND n.fact_key = f.fact_key
      WHERE old.id = f.report))
  AND (f.derived_from IS NULL OR NOT EXISTS (
    WITH RECURSIVE origin (state, derived_from) AS (
      SELECT o.state, o.derived_from FROM fact o WHERE o.id = f.derived_from
      UNION
      SELECT o.state, o.derived_from FROM origin JOIN fact o ON o.id = origin.derived_from)
    SELECT 1 FROM origin WHERE state = 'withdrawn'));

-- Two events that may be one: for each two the pair of reports that comes nearest to it. A person's "different" ends it.
DROP VIEW event_doubt;
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
  JOIN change c ON c.id = j.change AND c.undone_by IS NULL
  WHERE x.event = a.event AND y.event = b.event AND j.verdict = 'different')
GROUP BY min(a.event, b.event), max(a.event, b.event);

-- What disputed facts' replies are, and whose.
CREATE VIEW disputes AS
SELECT c.fact, h.note AS reply, h.made_by AS by, h.made_at AS at, c.change
FROM standing_correction c JOIN change h ON h.id = c.change JOIN shown_fact f ON f.fact = c.fact
WHERE c.field = 'state' AND c.value = 'disputed';

-- Every name of every body and person that is shown; is_shown: the one that answers call it by.
CREATE VIEW names AS
SELECT 'organization' AS kind, o.id, n.name, n.language, n.script, n.name = o.name AS is_shown
FROM organization_name n JOIN organization o ON o.id = n.organization
WHERE o.id NOT IN (SELECT organization FROM blocked_organization)
UNION ALL
SELECT 'person', p.id, n.name, n.language, n.script, n.name = p.name
FROM person_name n JOIN person p ON p.id = n.person
WHERE p.id NOT IN (SELECT person FROM blocked_person);

PRAGMA user_version = 3;

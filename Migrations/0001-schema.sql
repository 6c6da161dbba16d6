-- Schema 1. The unit of identity is the mention, the unit of truth is the fact.
-- Offsets ("start", "end") are [start, end) in Unicode scalars of report.text: what SQLite's substr() counts,
-- so substr(text, start + 1, end - start) is the passage.
-- AUTOINCREMENT where an id is printed (e12, o5, p7, r3, f88): an id that was erased is never given to another.

-- Where reports come from: an outlet, an organisation's own site, a register.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- One call of `civic import`.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  new_count INTEGER NOT NULL DEFAULT 0,
  known_count INTEGER NOT NULL DEFAULT 0,
  copy_count INTEGER NOT NULL DEFAULT 0,
  version_count INTEGER NOT NULL DEFAULT 0,
  failed_count INTEGER NOT NULL DEFAULT 0,
  event_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What could not be imported, and why.
CREATE TABLE import_failure (
  import_run INTEGER NOT NULL REFERENCES import_run (id),
  path TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX import_failure_run ON import_failure (import_run);

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- "url:…" (canonical address), "native:source:id", else "sha256:…" of the clean text; "id:…" where only the
  -- hash that a reading carried is known.
  key TEXT NOT NULL,
  -- 16 hex digits of the key's SHA-256: the id that readings carry, and what makes it the same report.
  key_hash TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  -- The newer version of the same report, if there is one: its facts count, these no longer do.
  superseded_by INTEGER REFERENCES report (id),
  -- Another key, the same clean text: a copy of that report, counted as no source of its own. It has
  -- event_report rows and no mentions, facts or search row: those of the report it copies are its own.
  copy_of INTEGER REFERENCES report (id),
  form TEXT NOT NULL DEFAULT 'news',
  source INTEGER REFERENCES source (id),
  url TEXT,
  title TEXT,
  language TEXT NOT NULL,
  published TEXT,
  author TEXT,
  views INTEGER,
  credited_to TEXT,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes_sha256 TEXT,
  import_run INTEGER REFERENCES import_run (id),
  UNIQUE (key_hash, version)
) STRICT;
CREATE INDEX report_sha256 ON report (sha256);
CREATE INDEX report_source ON report (source);
CREATE INDEX report_import_run ON report (import_run);
CREATE INDEX report_superseded_by ON report (superseded_by);
CREATE INDEX report_copy_of ON report (copy_of);

-- Full-text search: one key per word of the text, in order. The version of the key function is in `setting`.
CREATE TABLE report_keys (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  keys TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE report_search USING fts5 (
  keys, content = 'report_keys', content_rowid = 'report', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- venue → settlement → district → region → country.
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'region', 'district', 'settlement')),
  -- ISO 3166-2 for regions, ISO 3166-1 for countries.
  code TEXT UNIQUE,
  -- Lower case, folded: what the same place is recognised by beneath its parent.
  name_key TEXT NOT NULL,
  name_kk TEXT,
  name_ru TEXT,
  name_en TEXT,
  parent INTEGER REFERENCES place (id),
  -- The region this place is or lies in: what --region asks for.
  region INTEGER REFERENCES place (id)
) STRICT;
CREATE UNIQUE INDEX place_identity ON place (kind, name_key, ifnull(parent, 0));
CREATE INDEX place_parent ON place (parent);
CREATE INDEX place_region ON place (region);

CREATE TABLE venue (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  place INTEGER REFERENCES place (id)
) STRICT;
CREATE UNIQUE INDEX venue_identity ON venue (name_key, ifnull(place, 0));
CREATE INDEX venue_place ON venue (place);

-- Values chosen from the event's facts; NULL is "no report states it". The id is that of its earliest event_report.
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  title TEXT,
  -- Reduced precision is allowed: "2026-02-13", "2026-02", "2026".
  start_date TEXT,
  end_date TEXT,
  no_later_than TEXT,
  place INTEGER REFERENCES place (id),
  -- 1 where the place's region was worked out from a settlement and stands in no report.
  region_derived INTEGER NOT NULL DEFAULT 0,
  venue INTEGER REFERENCES venue (id),
  format TEXT,
  part_of INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX event_start ON event (start_date);
CREATE INDEX event_place ON event (place);
CREATE INDEX event_venue ON event (venue);
CREATE INDEX event_part_of ON event (part_of);

-- An event as one report reads it: the ordinal-th event of the reading.
CREATE TABLE event_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event INTEGER NOT NULL REFERENCES event (id),
  report INTEGER NOT NULL REFERENCES report (id),
  ordinal INTEGER NOT NULL,
  -- The report's day, where it states none for the event: the event was no later.
  no_later_than TEXT,
  UNIQUE (report, ordinal)
) STRICT;
CREATE INDEX event_report_event ON event_report (event);

-- The id is that of its earliest mention, so that it stays when mentions join it and comes back when they part.
CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT,
  legal_form TEXT,
  kind TEXT NOT NULL DEFAULT 'unknown',
  -- register, legal-form, own-words, list, person; NULL where the kind is unknown.
  kind_basis TEXT,
  -- The region its name states.
  region INTEGER REFERENCES place (id)
) STRICT;
CREATE INDEX organization_kind ON organization (kind);
CREATE INDEX organization_region ON organization (region);

CREATE TABLE organization_name (
  organization INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  language TEXT NOT NULL,
  script TEXT NOT NULL,
  PRIMARY KEY (organization, name, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_name_key ON organization_name (name_key);

CREATE TABLE organization_identifier (
  organization INTEGER NOT NULL REFERENCES organization (id),
  scheme TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (scheme, identifier)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_identifier_organization ON organization_identifier (organization);

-- The id is that of its earliest mention.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT
) STRICT;

CREATE TABLE person_name (
  person INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  language TEXT NOT NULL,
  script TEXT NOT NULL,
  PRIMARY KEY (person, name, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_key ON person_name (name_key);

-- A place in a report where somebody or something is named.
CREATE TABLE mention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report INTEGER NOT NULL REFERENCES report (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('organization', 'person')),
  -- The normal form: nominative, quotation marks and legal form apart.
  name TEXT NOT NULL,
  -- Lower case, folded. A person's is "given surname", the patronymic apart.
  name_key TEXT NOT NULL,
  -- What it is compared within: a body's name_key without a region that it states; a person's surname.
  block_key TEXT NOT NULL,
  language TEXT NOT NULL,
  script TEXT NOT NULL,
  -- Of a body, as this report has it.
  legal_form TEXT,
  organization_kind TEXT,
  -- ISO 3166-2: the region that the name states, and the region of the event that it is named at; the event's
  -- settlement, else its district, folded.
  name_region TEXT,
  event_region TEXT,
  event_locality TEXT,
  -- Who it is, as readings and judgements decide.
  organization INTEGER REFERENCES organization (id),
  person INTEGER REFERENCES person (id),
  UNIQUE (report, kind, start, "end", name_key),
  CHECK (start >= 0 AND start <= "end"),
  CHECK ((kind = 'organization') = (organization IS NOT NULL)),
  CHECK ((kind = 'person') = (person IS NOT NULL))
) STRICT;
CREATE INDEX mention_organization ON mention (organization);
CREATE INDEX mention_person ON mention (person);
CREATE INDEX mention_name_key ON mention (kind, name_key);
CREATE INDEX mention_block_key ON mention (kind, block_key);

-- "Same", "different" or "unsure" of two mentions, never of entities. Append-only: an undo is a row that
-- names the one it cancels.
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY,
  mention_a INTEGER NOT NULL REFERENCES mention (id),
  mention_b INTEGER NOT NULL REFERENCES mention (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
  score REAL,
  reasons TEXT NOT NULL,
  -- "rules" for what identity worked out itself, else the person's name.
  judged_by TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  cancels INTEGER REFERENCES judgement (id)
) STRICT;
CREATE INDEX judgement_a ON judgement (mention_a, mention_b);
CREATE INDEX judgement_b ON judgement (mention_b);
CREATE INDEX judgement_cancels ON judgement (cancels);

-- Ids that were merged away stay resolvable.
CREATE TABLE redirect (
  kind TEXT NOT NULL CHECK (kind IN ('event', 'organization', 'person')),
  old_id INTEGER NOT NULL,
  new_id INTEGER NOT NULL,
  PRIMARY KEY (kind, old_id)
) STRICT, WITHOUT ROWID;

-- Each thing that one report says of one event.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN (
    'event_value', 'topic', 'within', 'organization_participation', 'person_participation',
    'participant_group', 'statement', 'outcome')),
  report INTEGER NOT NULL REFERENCES report (id),
  event_report INTEGER NOT NULL REFERENCES event_report (id),
  state TEXT NOT NULL DEFAULT 'machine'
    CHECK (state IN ('machine', 'reviewed', 'disputed', 'withdrawn')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- The rule or model that read it.
  rule TEXT NOT NULL,
  -- What makes it the same fact in a later version of the report: kind, role and whom it is about.
  fact_key TEXT NOT NULL,
  -- The fact it follows from (a body took part because its person spoke): withdrawn together.
  derived_from INTEGER REFERENCES fact (id)
) STRICT;
CREATE INDEX fact_report ON fact (report);
CREATE INDEX fact_event_report ON fact (event_report, kind);
CREATE INDEX fact_derived_from ON fact (derived_from);

-- Where the fact stands. The sentence around the range is kept so that any SQLite tool can show it.
CREATE TABLE evidence (
  fact INTEGER NOT NULL REFERENCES fact (id),
  report INTEGER NOT NULL REFERENCES report (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  PRIMARY KEY (fact, start, "end"),
  CHECK (sentence_start <= start AND start <= "end" AND "end" <= sentence_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_report ON evidence (report);

-- kind, status, title, start, end, country, region, district, settlement, venue, format, part_of.
CREATE TABLE event_value (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE event_topic (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  topic TEXT NOT NULL REFERENCES topic (id)
) STRICT;
CREATE INDEX event_topic_topic ON event_topic (topic);

CREATE TABLE event_within (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  kind TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE organization_participation (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  organization INTEGER NOT NULL REFERENCES organization (id),
  mention INTEGER NOT NULL REFERENCES mention (id),
  role TEXT NOT NULL
    CHECK (role IN ('organizer', 'co-organizer', 'host', 'partner', 'participant', 'mentioned')),
  support TEXT CHECK (support IN ('customer', 'funder', 'supporter', 'information')),
  presence TEXT CHECK (presence IN ('present', 'online', 'message', 'invited', 'absent')),
  -- Why this counts as taking part; NULL where it does not.
  basis TEXT CHECK (basis IN ('organised', 'listed', 'represented', 'hosted', 'attendance'))
) STRICT;
CREATE INDEX organization_participation_organization ON organization_participation (organization);
CREATE INDEX organization_participation_mention ON organization_participation (mention);

CREATE TABLE person_participation (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  person INTEGER NOT NULL REFERENCES person (id),
  mention INTEGER NOT NULL REFERENCES mention (id),
  role TEXT NOT NULL
    CHECK (role IN ('speaker', 'moderator', 'organizer', 'participant', 'awardee', 'mentioned')),
  presence TEXT CHECK (presence IN ('present', 'online', 'message', 'invited', 'absent')),
  -- As stated, on that day.
  position TEXT,
  organization INTEGER REFERENCES organization (id),
  organization_mention INTEGER REFERENCES mention (id)
) STRICT;
CREATE INDEX person_participation_person ON person_participation (person);
CREATE INDEX person_participation_organization ON person_participation (organization);
CREATE INDEX person_participation_mention ON person_participation (mention);
CREATE INDEX person_participation_organization_mention ON person_participation (organization_mention);

-- Unnamed parties: "representatives of NGOs", "45 volunteers".
CREATE TABLE participant_group (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  count INTEGER,
  count_basis TEXT CHECK (count_basis IN ('exact', 'about', 'over', 'under')),
  total INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What was said. Its words are its evidence ranges, in order, never a second copy of the text.
CREATE TABLE statement (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  speaker_kind TEXT CHECK (speaker_kind IN ('person', 'organization', 'group')),
  person INTEGER REFERENCES person (id),
  organization INTEGER REFERENCES organization (id),
  -- Where the report names the speaker with a role at the event.
  mention INTEGER REFERENCES mention (id),
  -- As the report names them: all there is where the speaker is a group.
  speaker TEXT,
  direct INTEGER NOT NULL,
  occasion TEXT NOT NULL CHECK (occasion IN ('this', 'other', 'unknown'))
) STRICT;
CREATE INDEX statement_person ON statement (person);
CREATE INDEX statement_organization ON statement (organization);
CREATE INDEX statement_mention ON statement (mention);

CREATE TABLE outcome (
  fact INTEGER PRIMARY KEY REFERENCES fact (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('recommendation', 'resolution', 'appeal', 'decision', 'memorandum', 'stance')),
  text TEXT NOT NULL,
  by TEXT
) STRICT;

-- One row per person's action; an undo is a row that names the one it cancels.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set', 'reject', 'confirm', 'block', 'unblock', 'undo')),
  -- A printed id: f88, p7, o5.
  target TEXT NOT NULL,
  before TEXT,
  after TEXT,
  cancels INTEGER REFERENCES change (id)
) STRICT;
CREATE INDEX change_cancels ON change (cancels);

-- A person's decision about one field of one fact. A later version of the report keeps to it: its fact of the same
-- event and fact_key takes the decision over.
CREATE TABLE correction (
  fact INTEGER NOT NULL REFERENCES fact (id),
  -- "state", else what was set: value, role, presence, kind, count, topic, occasion.
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  -- What had been read there. A rejected value stays rejected; another value that a later version gives is not.
  before TEXT,
  change INTEGER NOT NULL REFERENCES change (id),
  PRIMARY KEY (fact, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_change ON correction (change);

-- Hidden from every answer.
CREATE TABLE block (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  id INTEGER NOT NULL,
  change INTEGER NOT NULL REFERENCES change (id),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_change ON block (change);

-- The names that are hidden: whoever comes under one later gets a row in `block` too.
CREATE TABLE block_name (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  change INTEGER NOT NULL REFERENCES change (id),
  PRIMARY KEY (kind, name_key, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_name_change ON block_name (change);

-- Views come last: what people who open the file with other tools read, and what every answer is made of
-- (Documentation/Database.md tells of each). They hold nothing that is withdrawn, superseded, copied or blocked.

CREATE VIEW replaced_report AS
SELECT id AS report FROM report WHERE superseded_by IS NOT NULL
UNION ALL
SELECT id FROM report WHERE copy_of IS NOT NULL;

CREATE VIEW blocked_organization AS SELECT id AS organization FROM block WHERE kind = 'organization';
CREATE VIEW blocked_person AS SELECT id AS person FROM block WHERE kind = 'person';

CREATE VIEW blocked_mention AS
SELECT report, start, "end" FROM mention
WHERE organization IN (SELECT organization FROM blocked_organization)
  OR person IN (SELECT person FROM blocked_person);

-- What a blocked name may be known by elsewhere in the same reports: a surname in any case form, a body's name.
CREATE VIEW blocked_word AS
SELECT DISTINCT m.report, iif(length(n.stem) >= 4, n.stem, n.surname) AS word
FROM mention m
JOIN (
  SELECT person, surname, rtrim(surname, 'аяйиыь') AS stem
  FROM (SELECT person, replace(name, rtrim(name, replace(name, ' ', '')), '') AS surname FROM person_name)
) n ON n.person = m.person
WHERE m.person IN (SELECT person FROM blocked_person) AND length(n.surname) >= 3
UNION
SELECT m.report, n.name
FROM mention m JOIN organization_name n ON n.organization = m.organization
WHERE m.organization IN (SELECT organization FROM blocked_organization);

-- The text with blocked names blacked out, a mark for each of their scalars: offsets hold.
CREATE VIEW shown_text AS
SELECT
  r.id AS report,
  CASE WHEN r.id IN (SELECT report FROM blocked_mention) THEN (
    WITH RECURSIVE
      hidden (n, start, "end") AS (
        SELECT row_number() OVER (ORDER BY start, "end"), start, "end" FROM blocked_mention
        WHERE report = r.id),
      masked (n, text) AS (
        SELECT 0, r.text
        UNION ALL
        SELECT
          h.n,
          substr(m.text, 1, h.start) || replace(hex(zeroblob(h."end" - h.start)), '00', '█')
            || substr(m.text, h."end" + 1)
        FROM masked m JOIN hidden h ON h.n = m.n + 1),
      words (n, word) AS (
        SELECT row_number() OVER (ORDER BY length(word) DESC), word FROM blocked_word WHERE report = r.id),
      named (n, text) AS (
        SELECT 0, (SELECT text FROM masked ORDER BY n DESC LIMIT 1)
        UNION ALL
        SELECT w.n, replace(d.text, w.word, replace(hex(zeroblob(length(w.word))), '00', '█'))
        FROM named d JOIN words w ON w.n = d.n + 1)
    SELECT text FROM named ORDER BY n DESC LIMIT 1)
  ELSE r.text END AS text
FROM report r;

-- The headline likewise, where it begins the text.
CREATE VIEW shown_title AS
SELECT
  r.id AS report,
  CASE WHEN r.id IN (SELECT report FROM blocked_mention) AND substr(r.text, 1, length(r.title)) = r.title
    THEN (SELECT substr(t.text, 1, length(r.title)) FROM shown_text t WHERE t.report = r.id)
    ELSE r.title END AS title
FROM report r;

-- The facts that count.
CREATE VIEW shown_fact AS
SELECT f.id AS fact, f.kind, er.event, f.report, f.event_report, f.state, f.confidence, f.rule
FROM fact f
JOIN event_report er ON er.id = f.event_report
WHERE f.state <> 'withdrawn'
  AND f.report NOT IN (SELECT report FROM replaced_report)
  AND (f.derived_from IS NULL OR NOT EXISTS (
    WITH RECURSIVE origin (state, derived_from) AS (
      SELECT o.state, o.derived_from FROM fact o WHERE o.id = f.derived_from
      UNION
      SELECT o.state, o.derived_from FROM origin JOIN fact o ON o.id = origin.derived_from)
    SELECT 1 FROM origin WHERE state = 'withdrawn'));

-- Whether the event took place, as each report has it: who is announced has not come because others came.
CREATE VIEW status_as_read AS
SELECT f.event_report, v.value AS status
FROM fact f
JOIN event_value v ON v.fact = f.id
WHERE f.kind = 'event_value' AND v.field = 'status' AND f.state <> 'withdrawn';

-- Each place in a report where a fact stands.
CREATE VIEW passages AS
SELECT
  v.fact, v.report, v.start, v."end",
  substr(t.text, v.start + 1, v."end" - v.start) AS passage,
  substr(t.text, v.sentence_start + 1, v.sentence_end - v.sentence_start) AS sentence
FROM evidence v
JOIN shown_text t ON t.report = v.report;

CREATE VIEW reports AS
SELECT
  r.id, (SELECT t.title FROM shown_title t WHERE t.report = r.id) AS title, s.name AS source, r.published, r.language, r.author, r.url, r.credited_to, r.version,
  (SELECT count(DISTINCT er.event) FROM event_report er WHERE er.report = r.id) AS events,
  (SELECT count(*) FROM report c WHERE c.copy_of = r.id AND c.superseded_by IS NULL) AS copies
FROM report r
LEFT JOIN source s ON s.id = r.source
WHERE r.superseded_by IS NULL AND r.copy_of IS NULL;

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
  (SELECT count(DISTINCT coalesce(r.credited_to, s.name, 'r' || r.id))
    FROM event_report er JOIN report r ON r.id = er.report LEFT JOIN source s ON s.id = r.source
    WHERE er.event = e.id AND r.superseded_by IS NULL AND r.copy_of IS NULL) AS independent_sources,
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

-- Organisations at events. took_part: at an event that was held, there or online, on any basis but "hosted".
CREATE VIEW participation AS
SELECT
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  p.organization, o.name, o.kind AS organization_kind, o.kind_basis,
  p.role, p.support, p.presence, p.basis,
  e.status = 'held' AND p.basis IS NOT NULL AND p.basis <> 'hosted'
    AND coalesce(p.presence, 'present') IN ('present', 'online') AS took_part,
  f.state, f.confidence, f.fact, f.report,
  (SELECT v.passage FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS passage,
  (SELECT v.sentence FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS sentence
FROM organization_participation p
JOIN shown_fact f ON f.fact = p.fact
JOIN event e ON e.id = f.event
JOIN organization o ON o.id = p.organization
WHERE p.organization NOT IN (SELECT organization FROM blocked_organization);

-- People at events, in any role, with the post and the body as stated on that day. took_part: at an event that was
-- held, there or online; where nothing is said of that, in any role but "mentioned".
CREATE VIEW appearances AS
SELECT
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  p.person, n.name, p.role, p.presence, p.position,
  o.id AS organization, o.name AS organization_name, o.kind AS organization_kind,
  e.status = 'held' AND CASE ifnull(
      (SELECT s.status FROM status_as_read s WHERE s.event_report = f.event_report), e.status)
    WHEN 'held' THEN ifnull(p.presence IN ('present', 'online'), p.role <> 'mentioned')
    WHEN 'unknown' THEN ifnull(p.presence IN ('present', 'online'), 0)
    ELSE 0 END AS took_part,
  f.state, f.confidence, f.fact, f.report,
  (SELECT v.passage FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS passage,
  (SELECT v.sentence FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS sentence
FROM person_participation p
JOIN shown_fact f ON f.fact = p.fact
JOIN event e ON e.id = f.event
JOIN person n ON n.id = p.person
LEFT JOIN organization o
  ON o.id = p.organization AND o.id NOT IN (SELECT organization FROM blocked_organization)
WHERE p.person NOT IN (SELECT person FROM blocked_person);

CREATE VIEW speakers AS
SELECT
  person, name, position, organization, organization_name, organization_kind, role, presence, took_part,
  event, event_title, event_date, event_status, state, confidence, fact, report, passage, sentence
FROM appearances
WHERE role IN ('speaker', 'moderator');

-- What was said, put together from its passages.
CREATE VIEW quotes AS
SELECT
  (SELECT group_concat(passage, ' ') FROM (
    SELECT v.passage FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end")) AS statement,
  s.speaker_kind, coalesce(n.name, o.name, s.speaker) AS speaker, s.person, s.organization,
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  s.direct, s.occasion, f.state, f.confidence, f.fact, f.report,
  (SELECT group_concat(sentence, ' ') FROM (
    SELECT v.sentence FROM passages v WHERE v.fact = f.fact
    GROUP BY v.sentence ORDER BY min(v.start))) AS sentence
FROM statement s
JOIN shown_fact f ON f.fact = s.fact
JOIN event e ON e.id = f.event
LEFT JOIN person n ON n.id = s.person
LEFT JOIN organization o ON o.id = s.organization
WHERE (s.person IS NULL OR s.person NOT IN (SELECT person FROM blocked_person))
  AND (s.organization IS NULL OR s.organization NOT IN (SELECT organization FROM blocked_organization));

CREATE VIEW participant_groups AS
SELECT
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  g.kind, g.text, g.count, g.count_basis, g.total,
  f.state, f.confidence, f.fact, f.report,
  (SELECT v.sentence FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS sentence
FROM participant_group g
JOIN shown_fact f ON f.fact = g.fact
JOIN event e ON e.id = f.event;

CREATE VIEW topics AS
SELECT
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  t.topic, f.state, f.confidence, f.fact, f.report,
  (SELECT v.passage FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS passage,
  (SELECT v.sentence FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS sentence
FROM event_topic t
JOIN shown_fact f ON f.fact = t.fact
JOIN event e ON e.id = f.event;

CREATE VIEW outcomes AS
SELECT
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  x.kind, x.text, x.by, f.state, f.confidence, f.fact, f.report,
  (SELECT v.sentence FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS sentence
FROM outcome x
JOIN shown_fact f ON f.fact = x.fact
JOIN event e ON e.id = f.event;

CREATE VIEW organizations AS
SELECT
  o.id, o.name, o.legal_form, o.kind, o.kind_basis,
  coalesce(region.name_kk, region.name_ru, region.name_en) AS region, region.code AS region_code,
  (SELECT count(DISTINCT p.event) FROM participation p
    WHERE p.organization = o.id AND p.took_part) AS events
FROM organization o
LEFT JOIN place region ON region.id = o.region
WHERE o.id NOT IN (SELECT organization FROM blocked_organization);

CREATE VIEW people AS
SELECT
  n.id, n.name,
  (SELECT count(DISTINCT a.event) FROM appearances a
    WHERE a.person = n.id AND a.took_part) AS events
FROM person n
WHERE n.id NOT IN (SELECT person FROM blocked_person);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 1;

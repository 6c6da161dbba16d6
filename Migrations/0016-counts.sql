-- Schema 16. What answers count, counted: a question to a million events need not go through all that is said of them. Rows follow
-- from facts; they are written at the end of each transaction, for the events that it has touched (`touched_event`).

-- What events stand under: a topic, a kind, a year; "all" for every event.
CREATE TABLE heading (
  id INTEGER PRIMARY KEY,
  -- all, topic, kind, region (ISO 3166-2), place (a settlement or district, its id), format, language (of a report that tells of it), year (it surely lies in, or has a day
  -- in), date (how much is known of it: one day; days; coarse, a month or year; open, from or to one; none); and of who takes part: role
  -- (organizer takes in co-organizer), basis.
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (dimension, value)
) STRICT;

-- day: start_date, else no_later_than, else empty. As events are listed: the latest first.
CREATE TABLE heading_event (
  heading INTEGER NOT NULL REFERENCES heading (id),
  day TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (heading, day DESC, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX heading_event_event ON heading_event (event);

-- Newest reports, by what their events stand under, by their own language, and by the year in which they were published.
-- day: when they were published, else empty.
CREATE TABLE heading_report (
  heading INTEGER NOT NULL REFERENCES heading (id),
  day TEXT NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (heading, day DESC, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX heading_report_report ON heading_report (report);

-- What is told of an event, by report: how many facts of its values and topics, how many statements at it, how many facts in all.
CREATE TABLE event_told (
  event INTEGER NOT NULL,
  report INTEGER NOT NULL,
  -- 1 where the report counts, 0 where only facts that people have confirmed are left of it.
  is_current INTEGER NOT NULL,
  language TEXT NOT NULL,
  facts INTEGER NOT NULL,
  unreviewed INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  unreviewed_statements INTEGER NOT NULL,
  all_facts INTEGER NOT NULL,
  all_unreviewed INTEGER NOT NULL,
  PRIMARY KEY (event, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_told_report ON event_told (report);

-- Who took part in the usual sense, by report, role and basis (empty: none): in how many facts. is_held: 0 for who organised what
-- was not (yet) held.
CREATE TABLE organization_took_part (
  event INTEGER NOT NULL,
  organization INTEGER NOT NULL,
  report INTEGER NOT NULL,
  role TEXT NOT NULL,
  basis TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  language TEXT NOT NULL,
  is_held INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  unreviewed INTEGER NOT NULL,
  PRIMARY KEY (event, organization, report, role, basis)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_took_part_organization ON organization_took_part (organization, is_held, day DESC, event);

CREATE TABLE person_took_part (
  event INTEGER NOT NULL,
  person INTEGER NOT NULL,
  report INTEGER NOT NULL,
  role TEXT NOT NULL,
  day TEXT NOT NULL,
  language TEXT NOT NULL,
  is_held INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  unreviewed INTEGER NOT NULL,
  PRIMARY KEY (event, person, report, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_took_part_person ON person_took_part (person, is_held, day DESC, event);

-- At how many events under a heading, of those that were held. Under a language: by what reports in it say.
CREATE TABLE organization_count (
  heading INTEGER NOT NULL REFERENCES heading (id),
  organization INTEGER NOT NULL,
  kind TEXT NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (heading, organization)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_count_events ON organization_count (heading, events DESC, organization);
CREATE INDEX organization_count_kind ON organization_count (heading, kind, events DESC, organization);

CREATE TABLE person_count (
  heading INTEGER NOT NULL REFERENCES heading (id),
  person INTEGER NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (heading, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_count_events ON person_count (heading, events DESC, person);

-- What stands under a heading in all. Of organisations also by kind; empty: of any kind.
CREATE TABLE heading_total (
  heading INTEGER NOT NULL REFERENCES heading (id),
  subject TEXT NOT NULL CHECK (subject IN ('events', 'organizations', 'people', 'statements', 'reports')),
  kind TEXT NOT NULL,
  -- Of organisations and people: rows of those that took part.
  count INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  unreviewed INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (heading, subject, kind)
) STRICT, WITHOUT ROWID;

-- Events and reports that are to be counted anew; empty when a transaction has ended.
CREATE TABLE touched_event (event INTEGER PRIMARY KEY) STRICT;
CREATE TABLE touched_report (report INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER event_added AFTER INSERT ON event BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (new.id);
END;
CREATE TRIGGER event_removed AFTER DELETE ON event BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (old.id);
END;
CREATE TRIGGER event_changed
AFTER UPDATE OF kind, status, start_date, end_date, no_later_than, place, format ON event BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (new.id);
END;

CREATE TRIGGER event_report_added AFTER INSERT ON event_report BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (new.event);
END;
CREATE TRIGGER event_report_removed AFTER DELETE ON event_report BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (old.event);
END;
CREATE TRIGGER event_report_changed AFTER UPDATE OF event, report ON event_report BEGIN
  INSERT OR IGNORE INTO touched_event VALUES (old.event), (new.event);
END;

CREATE TRIGGER fact_added AFTER INSERT ON fact BEGIN
  INSERT OR IGNORE INTO touched_event SELECT event FROM event_report WHERE id = new.event_report;
END;
CREATE TRIGGER fact_removed AFTER DELETE ON fact BEGIN
  INSERT OR IGNORE INTO touched_event SELECT event FROM event_report WHERE id = old.event_report;
END;
CREATE TRIGGER fact_changed AFTER UPDATE OF kind, report, event_report, state, derived_from ON fact BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT event FROM event_report WHERE id IN (old.event_report, new.event_report);
END;

CREATE TRIGGER event_value_changed AFTER UPDATE OF field, value ON event_value BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;
CREATE TRIGGER event_topic_changed AFTER UPDATE OF topic ON event_topic BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;
CREATE TRIGGER organization_participation_changed
AFTER UPDATE OF organization, role, presence, basis ON organization_participation BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;
CREATE TRIGGER person_participation_changed AFTER UPDATE OF person, role, presence ON person_participation BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;
CREATE TRIGGER statement_changed AFTER UPDATE OF person, organization, occasion ON statement BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;

CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
  INSERT OR IGNORE INTO touched_report VALUES (new.id);
END;
CREATE TRIGGER report_removed AFTER DELETE ON report BEGIN
  INSERT OR IGNORE INTO touched_report VALUES (old.id);
END;
CREATE TRIGGER report_changed AFTER UPDATE OF superseded_by, copy_of, language, published ON report BEGIN
  INSERT OR IGNORE INTO touched_report VALUES (new.id);
  INSERT OR IGNORE INTO touched_event SELECT event FROM event_report WHERE report = new.id;
END;
CREATE TRIGGER organization_kind_changed AFTER UPDATE OF kind ON organization WHEN old.kind <> new.kind BEGIN
  INSERT OR IGNORE INTO touched_event SELECT event FROM organization_took_part WHERE organization = new.id;
END;
CREATE TRIGGER place_changed AFTER UPDATE OF code, region ON place BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT e.id FROM place p JOIN event e ON e.place = p.id WHERE p.id = new.id OR p.region = new.id;
END;

-- Whoever is hidden, or no longer hidden.
CREATE TRIGGER block_added AFTER INSERT ON block BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE new.kind = 'organization' AND p.organization = new.id
  UNION
  SELECT r.event FROM person_participation p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE new.kind = 'person' AND p.person = new.id
  UNION
  SELECT r.event FROM statement p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE iif(new.kind = 'person', p.person, p.organization) = new.id;
END;
CREATE TRIGGER block_removed AFTER DELETE ON block BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE old.kind = 'organization' AND p.organization = old.id
  UNION
  SELECT r.event FROM person_participation p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE old.kind = 'person' AND p.person = old.id
  UNION
  SELECT r.event FROM statement p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE iif(old.kind = 'person', p.person, p.organization) = old.id;
END;

-- As in schema 13, without going through all reports that are replaced.
DROP VIEW shown_fact;
CREATE VIEW shown_fact AS
SELECT f.id AS fact, f.kind, er.event, f.report, f.event_report, f.state, f.confidence, f.rule
FROM fact f
JOIN event_report er ON er.id = f.event_report
WHERE f.state <> 'withdrawn'
  AND (NOT EXISTS (
      SELECT 1 FROM report r WHERE r.id = f.report AND (r.superseded_by IS NOT NULL OR r.copy_of IS NOT NULL))
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

PRAGMA application_id = 1130985027;
PRAGMA user_version = 16;

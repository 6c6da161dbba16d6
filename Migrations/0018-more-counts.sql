-- Schema 18. More of what answers count is counted (see schema 16). A heading can also be:
-- month ("2026-02": as a year takes events in); topic role ("constitutional-reform speaker": who had a role at what is about it);
-- spoke for (a kind of organisations: statements by those of that kind, and by who stood for them).
-- Events whose date does not say a day: doubtful organizations (a kind of those that took part; empty: any), doubtful people,
-- doubtful statements.

-- How many statements at an event a report has by organisations of a kind, and by people who stood for such.
CREATE TABLE statement_told (
  event INTEGER NOT NULL,
  report INTEGER NOT NULL,
  kind TEXT NOT NULL,
  statements INTEGER NOT NULL,
  unreviewed INTEGER NOT NULL,
  PRIMARY KEY (event, report, kind)
) STRICT, WITHOUT ROWID;

-- As in schema 16; what a person stood for tells whose statements theirs are.
DROP TRIGGER person_participation_changed;
CREATE TRIGGER person_participation_changed
AFTER UPDATE OF person, organization, role, presence ON person_participation BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT r.event FROM fact f JOIN event_report r ON r.id = f.event_report WHERE f.id = new.fact;
END;

DROP TRIGGER organization_kind_changed;
CREATE TRIGGER organization_kind_changed AFTER UPDATE OF kind ON organization WHEN old.kind <> new.kind BEGIN
  INSERT OR IGNORE INTO touched_event
  SELECT event FROM organization_took_part WHERE organization = new.id
  UNION
  SELECT r.event FROM statement s JOIN fact f ON f.id = s.fact JOIN event_report r ON r.id = f.event_report
  WHERE s.organization = new.id
  UNION
  SELECT r.event FROM person_participation p JOIN fact f ON f.id = p.fact JOIN event_report r ON r.id = f.event_report
  WHERE p.organization = new.id;
END;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 18;

-- Events that belong together without being one, and what else an import tells of.

ALTER TABLE import_run ADD COLUMN near_copy_count INTEGER NOT NULL DEFAULT 0;

-- Words of the title that the lexicon of names has, whatever the language.
ALTER TABLE event_trait ADD COLUMN title_concepts BLOB NOT NULL DEFAULT x'';

-- Events that belong together and are not one: the first of a series with the next (a yearly forum), a sitting with the
-- forum that it was held in.
CREATE TABLE event_link (
  event_report INTEGER NOT NULL REFERENCES event_report (id),
  other INTEGER NOT NULL REFERENCES event_report (id),
  -- "series": of one series, the earlier first. "part-of": the first was held in the other.
  kind TEXT NOT NULL CHECK (kind IN ('series', 'part-of')),
  PRIMARY KEY (event_report, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_link_other ON event_link (other);

-- Events of one series: each with the one before it.
CREATE VIEW event_series AS
SELECT DISTINCT later.event, earlier.event AS earlier
FROM event_link l
JOIN event_report earlier ON earlier.id = l.event_report
JOIN event_report later ON later.id = l.other
WHERE l.kind = 'series' AND earlier.event <> later.event
  AND earlier.report NOT IN (SELECT report FROM replaced_report)
  AND later.report NOT IN (SELECT report FROM replaced_report);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 4;

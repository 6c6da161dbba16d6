-- Schema 11. Addresses that were fetched, so that the next time only what has changed is sent.

CREATE TABLE fetch (
  -- As it was asked for, in the spelling of reports' addresses.
  url TEXT PRIMARY KEY,
  -- Where redirects led; NULL for nowhere else.
  final_url TEXT,
  -- What the server calls this version of it, and when it has changed, as the server wrote them: sent back the next time.
  -- NULL where a document in it could not be stored, and of lists, which are asked for whole.
  etag TEXT,
  last_modified TEXT,
  fetched_at TEXT NOT NULL,
  -- HTTP status of the last answer; 304 where it had not changed.
  status INTEGER NOT NULL,
  -- The report that came of it; NULL for lists and feeds.
  report INTEGER REFERENCES report (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fetch_report ON fetch (report);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 11;

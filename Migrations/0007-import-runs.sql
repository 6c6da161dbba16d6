-- Schema 7. What an import was given, how it ended, and documents that are known by their bytes.

-- As it was given: a JSON array of paths and addresses.
ALTER TABLE import_run ADD COLUMN paths TEXT;
ALTER TABLE import_run ADD COLUMN to_review_count INTEGER NOT NULL DEFAULT 0;
-- 1 where somebody ended it before its inputs.
ALTER TABLE import_run ADD COLUMN is_stopped INTEGER NOT NULL DEFAULT 0;

CREATE INDEX report_bytes_sha256 ON report (bytes_sha256) WHERE bytes_sha256 IS NOT NULL;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 7;

-- Pieces of inputs that were too short to be reports: an import says how many it left out.
ALTER TABLE import_run ADD COLUMN left_out_count INTEGER NOT NULL DEFAULT 0;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 14;

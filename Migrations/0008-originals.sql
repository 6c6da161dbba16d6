-- Schema 8. Reports as they came, where somebody wants them kept, and what tells whether a newer reader reads a report
-- otherwise.

-- The SHA-256 of the reading as one line of JSON, without its text; NULL where it was stored by an older schema.
ALTER TABLE report ADD COLUMN reading_sha256 TEXT;
-- "civic" where its reading was made from its text here; "reading" where it came as a reading, which another program may
-- have made; NULL where it was stored by an older schema.
ALTER TABLE report ADD COLUMN read_by TEXT CHECK (read_by IN ('civic', 'reading'));
-- What tells the report apart within its source where it has no address.
ALTER TABLE report ADD COLUMN native_id TEXT;

-- `civic import --keep-originals`.
CREATE TABLE original (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  -- What the bytes are: "file" as it came, "page" HTML and "text" plain text out of a container, in UTF-8.
  content TEXT NOT NULL CHECK (content IN ('file', 'page', 'text')),
  -- What the container told of it, as JSON.
  metadata TEXT NOT NULL,
  -- How many bytes there were.
  size INTEGER NOT NULL,
  -- Compressed as RFC 1950 has it (zlib).
  bytes BLOB NOT NULL
) STRICT;

PRAGMA application_id = 1130985027;
PRAGMA user_version = 8;

-- Schema 12. A smaller file: nothing is kept that texts and names give anew.

DROP TABLE report_search;
DROP TABLE report_keys;
-- One key per word of the text, in order; rowid is the report. Of the newest versions, and of no copies. To take a report
-- out, FTS5 has to be given the keys that were put in: the version of the key function is in `setting`.
CREATE VIRTUAL TABLE report_search USING fts5 (keys, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- What a variant is found by among others that may be the same body's name, each key as its 32 bits of FNV-1a: two that
-- have one number by chance are compared in vain. Nothing is looked up by `variant`: variants go all together, with their keys.
DROP TABLE organization_variant_key;
CREATE TABLE organization_variant_key (
  key INTEGER NOT NULL,
  variant INTEGER NOT NULL,
  PRIMARY KEY (key, variant)
) STRICT, WITHOUT ROWID;

-- What reports tell of each bearer of a name, in numbers: FNV-1a of the block_key and of the sign (see schema 10), and the first
-- 60 bits of the hash of the text whose report is a person's first; 0 where a sign is of no first report.
DROP TABLE person_sign;
CREATE TABLE person_sign (
  block INTEGER NOT NULL,
  name_class INTEGER NOT NULL,
  sign INTEGER NOT NULL,
  first INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- One that shows it.
  mention INTEGER NOT NULL,
  PRIMARY KEY (block, name_class, sign, first, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_sign_person ON person_sign (person, sign);

-- Nobody is looked for by it.
DROP INDEX mention_name_key;

-- Each body within whose name that of another stands, so that it may be the whole of it. A part that fits several says of none
-- that it is its whole.
DROP TABLE organization_relation;
CREATE TABLE organization_whole (
  organization INTEGER NOT NULL REFERENCES organization (id),
  whole INTEGER NOT NULL REFERENCES organization (id),
  relation TEXT NOT NULL CHECK (relation IN ('branch-of', 'part-of')),
  PRIMARY KEY (organization, whole),
  CHECK (organization <> whole)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_whole_whole ON organization_whole (whole);
CREATE VIEW organization_relation AS
SELECT organization, relation, whole FROM organization_whole w
WHERE NOT EXISTS (SELECT 1 FROM organization_whole o WHERE o.organization = w.organization AND o.whole <> w.whole);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 12;

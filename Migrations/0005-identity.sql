-- Schema 5. Names are compared once, however many mentions bear them: a spelling is a variant, a way in which reports
-- use it a usage, and identity is worked out among usages.

-- A spelling of a body's name.
CREATE TABLE organization_variant (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  -- name_key without a region that the name states, as in `mention`.
  block_key TEXT NOT NULL,
  UNIQUE (name, language)
) STRICT;

-- What a variant is found by among others that may be the same body's name.
CREATE TABLE organization_variant_key (
  key TEXT NOT NULL,
  variant INTEGER NOT NULL REFERENCES organization_variant (id),
  PRIMARY KEY (key, variant)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_variant_key_variant ON organization_variant_key (variant);

-- Two variants that compare as the same, or of which it is unsure, or as a whole and its part; once each way.
CREATE TABLE organization_variant_pair (
  variant INTEGER NOT NULL REFERENCES organization_variant (id),
  other INTEGER NOT NULL REFERENCES organization_variant (id),
  decision TEXT NOT NULL CHECK (decision IN ('same', 'different', 'unsure')),
  score REAL NOT NULL,
  -- Words of the vocabulary comparison-reason, separated by spaces.
  reasons TEXT NOT NULL,
  PRIMARY KEY (variant, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_variant_pair_other ON organization_variant_pair (other);

-- One way in which reports use a body's name: identity puts usages together, not mentions.
CREATE TABLE organization_usage (
  id INTEGER PRIMARY KEY,
  variant INTEGER NOT NULL REFERENCES organization_variant (id),
  legal_form TEXT,
  -- What it is compared within.
  block_key TEXT NOT NULL,
  -- As read; the family of kinds that its own report tells, NULL where it tells none.
  kind TEXT NOT NULL,
  family TEXT,
  -- A word and a value: "region KZ-27", "country", "anywhere" …
  place TEXT NOT NULL,
  -- "kz-bin 123456789012", where reports state it beside the name.
  identifier TEXT,
  -- The usage whose body it names in short, in their common report.
  tied_to INTEGER REFERENCES organization_usage (id),
  -- Whose name it is; NULL where a person has judged of every mention of it.
  organization INTEGER REFERENCES organization (id),
  first_mention INTEGER NOT NULL REFERENCES mention (id),
  reports INTEGER NOT NULL DEFAULT 0,
  -- Days of reports.
  first_seen TEXT,
  last_seen TEXT
) STRICT;
CREATE UNIQUE INDEX organization_usage_signature ON organization_usage (
  variant, block_key, place, kind, ifnull(family, ''), ifnull(legal_form, ''), ifnull(identifier, ''), ifnull(tied_to, 0));
CREATE INDEX organization_usage_block_key ON organization_usage (block_key);
CREATE INDEX organization_usage_organization ON organization_usage (organization);
CREATE INDEX organization_usage_identifier ON organization_usage (identifier) WHERE identifier IS NOT NULL;
CREATE INDEX organization_usage_tied_to ON organization_usage (tied_to) WHERE tied_to IS NOT NULL;
CREATE INDEX organization_usage_first_mention ON organization_usage (first_mention);

ALTER TABLE mention ADD COLUMN usage INTEGER REFERENCES organization_usage (id);
-- "kz-bin 123456789012", where the report states it beside the name.
ALTER TABLE mention ADD COLUMN identifier TEXT;
-- 1 where a person's judgement of this mention is in force, 2 where one was and identity has not been worked out since.
ALTER TABLE mention ADD COLUMN judged INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mention_usage ON mention (usage) WHERE usage IS NOT NULL;
CREATE INDEX mention_judged ON mention (kind, block_key) WHERE judged > 0;
CREATE INDEX judgement_of_person ON judgement (mention_a, mention_b) WHERE judged_by <> 'rules';

-- What sort of name it is, when it was in use (days of reports), and a mention that shows it.
ALTER TABLE organization_name ADD COLUMN kind TEXT NOT NULL DEFAULT 'full' CHECK (kind IN ('full', 'short', 'abbreviation', 'former'));
ALTER TABLE organization_name ADD COLUMN first_seen TEXT;
ALTER TABLE organization_name ADD COLUMN last_seen TEXT;
ALTER TABLE organization_name ADD COLUMN mention INTEGER REFERENCES mention (id);
CREATE INDEX organization_name_mention ON organization_name (mention);
ALTER TABLE person_name ADD COLUMN kind TEXT NOT NULL DEFAULT 'full' CHECK (kind IN ('full', 'short', 'former'));
ALTER TABLE person_name ADD COLUMN first_seen TEXT;
ALTER TABLE person_name ADD COLUMN last_seen TEXT;
ALTER TABLE person_name ADD COLUMN mention INTEGER REFERENCES mention (id);
CREATE INDEX person_name_mention ON person_name (mention);

-- A branch, department or wing and the body that it is a part of: two bodies, linked.
CREATE TABLE organization_relation (
  organization INTEGER NOT NULL REFERENCES organization (id),
  relation TEXT NOT NULL CHECK (relation IN ('branch-of', 'part-of')),
  whole INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (organization, relation, whole),
  CHECK (organization <> whole)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_relation_whole ON organization_relation (whole);

-- The doubts of the machine that still stand, between the mentions of two bodies or persons.
CREATE VIEW doubts AS
SELECT
  j.id AS judgement, a.kind, j.mention_a, j.mention_b, coalesce(a.organization, a.person) AS one,
  coalesce(b.organization, b.person) AS other, j.score, j.reasons, j.judged_at
FROM judgement j
JOIN mention a ON a.id = j.mention_a
JOIN mention b ON b.id = j.mention_b
WHERE j.verdict = 'unsure' AND j.change IS NULL AND j.judged_by = 'rules' AND j.reasons NOT LIKE 'no-longer-%'
  AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
  AND coalesce(a.organization, a.person) <> coalesce(b.organization, b.person);

PRAGMA application_id = 1130985027;
PRAGMA user_version = 5;

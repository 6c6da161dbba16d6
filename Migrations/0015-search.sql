-- Schema 15. Search in titles, names and texts of reports, in statements, in titles of events, in names. Each index holds one
-- key per word, in order, and no text (see schema 12).

DROP TABLE report_search;
-- title: the report's. names: the words of the text that name a body or a person. keys: all words of the text.
CREATE VIRTUAL TABLE report_search USING fts5 (
  title, names, keys, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- rowid is the statement's fact; its own words. Facts of superseded reports stay: see shown_fact.
CREATE VIRTUAL TABLE statement_search USING fts5 (keys, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- rowid is the fact that gives an event its title.
CREATE VIRTUAL TABLE title_search USING fts5 (keys, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- Names of bodies and persons. rowid is a mention that has the name, the first of them: whoever bears it is found by its
-- name_key; or, with a minus, the change by which a person gave the name.
CREATE VIRTUAL TABLE name_search USING fts5 (keys, content = '', tokenize = 'unicode61 remove_diacritics 0');

PRAGMA application_id = 1130985027;
PRAGMA user_version = 15;

-- What was said, put together from its passages as one writes it: «Біз дайынбыз, – деді ол. – Жоба жақсы» is
-- "Біз дайынбыз. Жоба жақсы". A passage that begins with a small letter goes on with the sentence before it; in a clause that
-- is only reported, what was left out between them took its commas with it.
CREATE VIEW statement_text AS
SELECT s.fact, (
  SELECT group_concat(passage || joint, '') FROM (
    SELECT passage, CASE
        WHEN next IS NULL THEN ''
        WHEN substr(passage, -1) IN ('.', '!', '?', '…', ',', ';', ':') THEN ' '
        WHEN sign IN ('!', '?', '…') THEN sign || ' '
        WHEN NOT (next BETWEEN 97 AND 122 OR next BETWEEN 1072 AND 1119
            OR next IN (1171, 1179, 1187, 1199, 1201, 1211, 1241, 1257))
          AND (between_them LIKE '%.%' OR between_them LIKE '%!%' OR between_them LIKE '%?%'
            OR between_them LIKE '%…%' OR instr(between_them, char(10))) THEN '. '
        WHEN s.direct AND sign IN (',', ';', ':') THEN sign || ' '
        ELSE ' '
      END AS joint
    FROM (
      SELECT passage, start, "end", next, between_them,
        substr(ltrim(between_them, '»"”“’'' '), 1, 1) AS sign
      FROM (
        SELECT v.start, v."end", substr(t.text, v.start + 1, v."end" - v.start) AS passage,
          unicode(substr(t.text, lead(v.start) OVER following + 1, 1)) AS next,
          substr(t.text, v."end" + 1, max(lead(v.start) OVER following - v."end", 0)) AS between_them
        FROM evidence v JOIN shown_text t ON t.report = v.report
        WHERE v.fact = s.fact
        WINDOW following AS (ORDER BY v.start, v."end")))
    ORDER BY start, "end")) AS text
FROM statement s;

DROP VIEW quotes;
CREATE VIEW quotes AS
SELECT
  (SELECT t.text FROM statement_text t WHERE t.fact = f.fact) AS statement,
  s.speaker_kind, coalesce(n.name, o.name, s.speaker) AS speaker, s.person, s.organization,
  f.event, e.title AS event_title, e.start_date AS event_date, e.status AS event_status,
  s.direct, s.occasion, f.state, f.confidence, f.fact, f.report,
  (SELECT group_concat(sentence, ' ') FROM (
    SELECT v.sentence FROM passages v WHERE v.fact = f.fact
    GROUP BY v.sentence ORDER BY min(v.start))) AS sentence
FROM statement s
JOIN shown_fact f ON f.fact = s.fact
JOIN event e ON e.id = f.event
LEFT JOIN person n ON n.id = s.person
LEFT JOIN organization o ON o.id = s.organization
WHERE (s.person IS NULL OR s.person NOT IN (SELECT person FROM blocked_person))
  AND (s.organization IS NULL OR s.organization NOT IN (SELECT organization FROM blocked_organization));

PRAGMA application_id = 1130985027;
PRAGMA user_version = 17;

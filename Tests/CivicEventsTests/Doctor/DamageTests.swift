import CivicEvents
import Foundation
import TestSupport
import Testing

/// A database that is damaged in each way: doctor finds that and nothing else, and repairs what follows from other rows.
struct DamageTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    /// "finding table", with "!" where it cannot be made anew.
    let found: [String]

    init(_ name: String, _ sql: String, _ found: String...) {
      self.name = name
      self.sql = sql
      self.found = found
    }

    var testDescription: String { name }
    var canBeRepaired: Bool { found.allSatisfy { !$0.hasPrefix("!") } }
  }

  @Test(arguments: damages)
  func `is found, and made anew where it can be`(damage: Damage) throws {
    let folder = try TemporaryFolder()
    let path = try DoctorSample.copy(into: folder)
    try DoctorSample.damage(path, damage.sql)
    let before = try? DoctorSample.decisions(path)
    let found = try Doctor.examine(path).findings
    #expect(found.map(Self.words).sorted() == damage.found.sorted(), "\(found)")
    let repaired = try Doctor.repair(path)
    let left = damage.found.filter { $0.hasPrefix("!") }
    #expect(repaired.findings.map(Self.words).sorted() == left.sorted(), "\(repaired)")
    if damage.canBeRepaired { #expect(!repaired.repaired.isEmpty) }
    if let before { #expect(try DoctorSample.decisions(path) == before) }
  }

  private static func words(_ finding: Finding) -> String {
    (finding.isRepairable ? "" : "!") + finding.code.rawValue
      + (finding.table.isEmpty ? "" : " " + finding.table)
  }

  static let damages: [Damage] = ofFile + ofTexts + ofRows + ofDerived

  private static let ofFile = [
    Damage("application_id", "PRAGMA application_id = 0", "application-id"),
    Damage("user_version, older", "PRAGMA user_version = 3", "schema-version"),
    Damage("user_version, newer", "PRAGMA user_version = 1000", "schema-version"),
    Damage(
      "a migration forgotten", "DELETE FROM grdb_migrations WHERE identifier LIKE '0004%'",
      "schema-version grdb_migrations"),
    Damage("a view lost", "DROP VIEW quotes", "schema-missing quotes"),
    Damage("an index lost", "DROP INDEX fact_report", "schema-missing fact_report"),
    Damage(
      "another view", "DROP VIEW disputes; CREATE VIEW disputes AS SELECT 1 AS fact",
      "schema-changed disputes"),
    Damage(
      "a column too many", "ALTER TABLE source ADD COLUMN note TEXT", "!schema-changed source"),
    Damage("a table lost", "DROP TABLE as_read", "!schema-missing as_read"),
    Damage("a foreign table", "CREATE TABLE notes (a)", "!schema-foreign notes"),
    Damage(
      "a foreign trigger", "CREATE TRIGGER t AFTER UPDATE ON fact BEGIN DELETE FROM report; END",
      "!schema-foreign t"),
    Damage(
      "an index that lacks rows",
      """
      UPDATE sqlite_schema SET sql = sql || ' WHERE id > 1' WHERE name = 'fact_report';
      PRAGMA schema_version = 9001; REINDEX fact_report;
      UPDATE sqlite_schema SET sql = replace(sql, ' WHERE id > 1', '') WHERE name = 'fact_report';
      PRAGMA schema_version = 9002
      """, "index-damaged fact_report"),
    Damage("a value that is not allowed", "UPDATE fact SET confidence = 7 WHERE id = 1", "!constraint fact"),
  ]

  private static let ofTexts = [
    Damage("another text", "UPDATE report SET text = text || '.' WHERE id = 1", "!text-hash report"),
    Damage(
      "another hash", "UPDATE report SET sha256 = 'a' WHERE id = 1", "!text-hash report",
      "identity-keys person_sign"),
    Damage(
      "U+0000", "UPDATE report SET text = text || char(0) WHERE id = 1", "!text-hash report",
      "!text-null report"),
    Damage(
      "evidence beyond the text", "UPDATE evidence SET \"end\" = 9000, sentence_end = 9000 WHERE fact = 1",
      "!evidence-range evidence"),
    Damage(
      "evidence outside its sentence", "UPDATE evidence SET sentence_start = start + 1 WHERE fact = 1",
      "!constraint evidence", "!evidence-range evidence"),
    Damage(
      "a mention beyond the text", "UPDATE mention SET \"end\" = 9000 WHERE id = 1", "!mention-range mention",
      "search-keys report_search"),
    Damage(
      "a statement's words",
      "UPDATE evidence SET \"end\" = \"end\" - 1 WHERE fact = (SELECT fact FROM statement)",
      "!statement-words evidence", "search-keys statement_search"),
  ]

  private static let ofRows = [
    Damage(
      "a fact without evidence", "DELETE FROM evidence WHERE fact = 1", "!fact-without-evidence fact"),
    Damage(
      "a fact without what it is of", "DELETE FROM participant_group",
      "!fact-without-detail participant_group"),
    Damage(
      "a row of another fact",
      "UPDATE event_topic SET fact = 1 WHERE fact = (SELECT min(fact) FROM event_topic)",
      "!fact-of-other-kind event_topic", "!fact-without-detail event_topic", "counts heading_event",
      "counts heading_report", "counts heading_total", "counts organization_count", "counts person_count"),
    Damage(
      "what answers count", "UPDATE heading_total SET facts = facts + 1 WHERE subject = 'events'",
      "counts heading_total"),
    Damage(
      "a trigger that is gone", "DROP TRIGGER fact_added", "schema-missing fact_added"),
    Damage(
      "a judgement of nobody", "UPDATE judgement SET mention_a = 900 WHERE id = 1", "!reference judgement"),
    Damage(
      "evidence of no fact", "INSERT INTO evidence VALUES (900, 1, 0, 1, 0, 2)", "!reference evidence"),
    Damage(
      "a body that nobody names", "INSERT INTO organization (id, name) VALUES (900, 'Елес')",
      "unmentioned organization", "names organization"),
    Damage(
      "a person whom nobody names", "INSERT INTO person (id, name) VALUES (900, 'Елес Елесов')",
      "unmentioned person", "names person"),
    Damage(
      "an event of no report", "INSERT INTO event (id, kind, status) VALUES (900, 'forum', 'held')",
      "unreported event", "event-values event"),
    Damage(
      "a copy of another text", "UPDATE report SET copy_of = 1 WHERE copy_of IS NOT NULL", "!copy report"),
    Damage(
      "a version of another report",
      "UPDATE report SET key_hash = 'b' WHERE superseded_by IS NOT NULL", "!version report"),
    Damage(
      "an old id that leads nowhere", "INSERT INTO redirect VALUES ('person', 900, 901)", "!redirect redirect"
    ),
    Damage(
      "an old id that leads to another", "UPDATE redirect SET new_id = 4 WHERE kind = 'event'",
      "redirect redirect"),
    Damage(
      "old ids in a circle",
      "UPDATE redirect SET new_id = old_id WHERE kind = 'event'", "redirect redirect"),
    Damage(
      "an import that was broken off", "INSERT INTO import_run (started_at) VALUES ('2026-03-02T14:05:09Z')",
      "import-unfinished import_run"),
  ]

  private static let ofDerived = [
    Damage(
      "search keys of nothing", "INSERT INTO report_search (rowid, keys) VALUES (99, 'а б')",
      "search-keys report_search"),
    Damage(
      "search keys that no text has", "INSERT INTO report_search (rowid, keys) VALUES (1, 'а б')",
      "search-keys report_search"),
    Damage(
      "the full-text index", "INSERT INTO report_search (report_search) VALUES ('delete-all')",
      "search-keys report_search"),
    Damage(
      "keys of statements", "INSERT INTO statement_search (statement_search) VALUES ('delete-all')",
      "search-keys statement_search"),
    Damage(
      "keys of titles", "INSERT INTO title_search (title_search) VALUES ('delete-all')",
      "search-keys title_search"),
    Damage(
      "keys of names", "INSERT INTO name_search (name_search) VALUES ('delete-all')",
      "search-keys name_search"),
    Damage(
      "keys of an older version", "UPDATE setting SET value = '0' WHERE name = 'lemma_key_version'",
      "outdated setting"),
    Damage(
      "names of an older version", "UPDATE setting SET value = '0' WHERE name = 'identity_version'",
      "outdated setting"),
    Damage(
      "what texts are found by", "DELETE FROM text_band WHERE report = (SELECT min(report) FROM text_band)",
      "near-copies text_band"),
    Damage("near copies", "DELETE FROM near_copy", "near-copies near_copy"),
    Damage("traits", "DELETE FROM event_trait WHERE event_report = 1", "event-traits event_trait"),
    Damage(
      "traits of an older version", "UPDATE event_trait SET version = 1 WHERE event_report = 1",
      "event-traits event_trait"),
    Damage("keys of events", "DELETE FROM event_key WHERE event_report = 2", "event-traits event_key"),
    Damage("pairs of events", "DELETE FROM event_pair", "event-pairs event_pair"),
    Damage(
      "an event in two",
      """
      INSERT INTO event (id, kind, status) VALUES (2, 'roundtable', 'held');
      UPDATE event_report SET event = 2 WHERE id = 2; DELETE FROM redirect WHERE kind = 'event' AND old_id = 2
      """, "event-identity event_report", "event-values event", "redirect redirect"),
    Damage(
      "an event's row lost", "DELETE FROM event WHERE id = 4", "reference event_report", "event-values event"),
    Damage("a chosen value", "UPDATE event SET start_date = '1999-01-01' WHERE id = 1", "event-values event"),
    Damage(
      "a spelling's key", "DELETE FROM organization_variant_key WHERE variant = 1",
      "identity-keys organization_variant_key"),
    Damage(
      "how a name is used", "UPDATE organization_usage SET reports = 99 WHERE id = 1",
      "identity-keys organization_usage"),
    Damage(
      "what a bearer of a name is told apart by", "DELETE FROM person_sign",
      "identity-keys person_sign"),
    Damage(
      "how a person's name is spelled", "DELETE FROM person_spelling",
      "identity-keys person_spelling"),
    Damage(
      "a mention's key", "UPDATE mention SET name_key = 'x' WHERE id = 1", "identity mention",
      "search-keys name_search"),
    Damage(
      "a person's key",
      "UPDATE mention SET name_key = 'x' WHERE id = (SELECT min(id) FROM mention WHERE kind = 'person')",
      "identity mention", "search-keys name_search"),
    Damage(
      "whose a mention is",
      "UPDATE mention SET organization = (SELECT max(id) FROM organization) WHERE id = 1",
      "identity mention"),
    Damage(
      "whose a part in an event is",
      "UPDATE person_participation SET person = (SELECT max(id) FROM person) WHERE fact = (SELECT min(fact) FROM person_participation)",
      "identity person_participation"),
    Damage(
      "a body's row lost",
      "DELETE FROM organization WHERE id = (SELECT organization FROM mention WHERE id = 1)",
      "names organization", "reference mention", "reference organization_name",
      "reference organization_participation",
      "reference organization_usage"),
    Damage("a body's kind", "UPDATE organization SET kind = 'party' WHERE id = 1", "names organization"),
    Damage("a body's name", "UPDATE organization SET name = 'Елес' WHERE id = 1", "names organization"),
    Damage("a name lost", "DELETE FROM organization_name WHERE organization = 1", "names organization_name"),
    Damage(
      "a person's name",
      "UPDATE person_name SET name_key = 'x' WHERE person = (SELECT min(person) FROM person_name)",
      "names person_name"),
    Damage("who is hidden", "DELETE FROM block", "blocks block"),
    Damage(
      "a decision not in force",
      "UPDATE fact SET state = 'machine' WHERE state = 'withdrawn' AND kind = 'participant_group'",
      "corrections fact"),
    Damage(
      "a decision of nobody",
      "UPDATE fact SET state = 'reviewed' WHERE id = (SELECT max(id) FROM fact WHERE kind = 'topic')",
      "corrections fact"),
    Damage(
      "why it took part",
      "UPDATE organization_participation SET basis = NULL WHERE fact = (SELECT min(fact) FROM organization_participation)",
      "participation organization_participation"),
  ]
}

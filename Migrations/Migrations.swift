/// One version of the schema: the SQL that makes it from the version before.
public struct Migration: Sendable {
  /// `PRAGMA user_version` once it has run.
  public let version: Int
  /// The file's name without its ending: what `grdb_migrations` records.
  public let name: String
  public let sql: String

  public init(version: Int, name: String, sql: String) {
    self.version = version
    self.name = name
    self.sql = sql
  }
}

/// The schema's versions, oldest first. A landed file is never edited.
public let migrations: [Migration] = [
  Migration(version: 1, name: "0001-schema", sql: text(PackageResources._001_schema_sql)),
  Migration(
    version: 2, name: "0002-event-identity", sql: text(PackageResources._002_event_identity_sql)),
  Migration(version: 3, name: "0003-decisions", sql: text(PackageResources._003_decisions_sql)),
  Migration(version: 4, name: "0004-event-links", sql: text(PackageResources._004_event_links_sql)),
  Migration(version: 5, name: "0005-identity", sql: text(PackageResources._005_identity_sql)),
  Migration(version: 6, name: "0006-profiles", sql: text(PackageResources._006_profiles_sql)),
  Migration(version: 7, name: "0007-import-runs", sql: text(PackageResources._007_import_runs_sql)),
  Migration(version: 8, name: "0008-originals", sql: text(PackageResources._008_originals_sql)),
  Migration(version: 9, name: "0009-erasure", sql: text(PackageResources._009_erasure_sql)),
  Migration(version: 10, name: "0010-person-signs", sql: text(PackageResources._010_person_signs_sql)),
  Migration(version: 11, name: "0011-fetches", sql: text(PackageResources._011_fetches_sql)),
  Migration(version: 12, name: "0012-smaller-file", sql: text(PackageResources._012_smaller_file_sql)),
  Migration(
    version: 13, name: "0013-what-people-add", sql: text(PackageResources._013_what_people_add_sql)),
  Migration(version: 14, name: "0014-left-out", sql: text(PackageResources._014_left_out_sql)),
  Migration(version: 15, name: "0015-search", sql: text(PackageResources._015_search_sql)),
  Migration(version: 16, name: "0016-counts", sql: text(PackageResources._016_counts_sql)),
  Migration(
    version: 17, name: "0017-statement-text", sql: text(PackageResources._017_statement_text_sql)),
  Migration(version: 18, name: "0018-more-counts", sql: text(PackageResources._018_more_counts_sql)),
]

/// `PRAGMA application_id` of every database of ours: "CivC" in ASCII.
public let applicationID: Int32 = 0x4369_7643

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

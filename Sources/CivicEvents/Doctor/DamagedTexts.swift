internal import GRDB

/// Reports whose text is not the one that was stored: nothing is worked out of such a text. They are kept in a table of the
/// connection's own.
enum DamagedTexts {
  /// A query.
  static let reports = "(SELECT report FROM temp.doctor_damaged)"

  static func none(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS doctor_damaged (report INTEGER PRIMARY KEY);
        DELETE FROM temp.doctor_damaged;
        """)
  }

  static func add(_ report: Int, _ db: Database) throws {
    try db.run("INSERT INTO temp.doctor_damaged (report) VALUES (?)", [report])
  }
}

internal import GRDB

/// What each table and each index costs in the file, beside the texts of the reports.
public struct Sizes: Codable, Sendable, Equatable {
  /// A table or an index; the tables in which FTS5 keeps its index stand by themselves.
  public struct Part: Codable, Sendable, Equatable {
    public var name: String
    /// Of an index: the table that it is of.
    @Nullable public var table: String?
    /// Of a table.
    @Nullable public var rows: Int?
    /// Its pages.
    public var bytes: Int
    /// Of the file: 0…1.
    public var share: Double
    /// Bytes for each byte of text.
    @Nullable public var ofText: Double?

    enum CodingKeys: String, CodingKey {
      case name, table, rows, bytes, share
      case ofText = "of_text"
    }
  }

  /// Bytes of the file.
  public var file: Int
  /// Bytes of it that hold nothing.
  public var free: Int
  /// Bytes of the clean texts of all reports, older versions and copies among them.
  public var text: Int
  /// The largest first.
  public var parts: [Part]
  /// Bytes of the file for each byte of text; 0 where there is none.
  public var factor: Double { text == 0 ? 0 : Double(file) / Double(text) }

  enum CodingKeys: String, CodingKey {
    case file, free, text, parts, factor
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decode(Int.self, forKey: .file)
    free = try container.decode(Int.self, forKey: .free)
    text = try container.decode(Int.self, forKey: .text)
    parts = try container.decode([Part].self, forKey: .parts)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(free, forKey: .free)
    try container.encode(text, forKey: .text)
    try container.encode(parts, forKey: .parts)
    try container.encode(factor, forKey: .factor)
  }

  init(file: Int, free: Int, text: Int, parts: [Part]) {
    self.file = file
    self.free = free
    self.text = text
    self.parts = parts
  }
}

extension Sizes {
  /// Reads the database and changes nothing.
  ///
  /// - Throws: ``CivicError`` where it cannot be read, or SQLite was built without its table `dbstat`.
  public static func measure(_ path: String) throws(CivicError) -> Sizes {
    let database = try CivicDatabase.open(path, .read)
    defer { _ = try? database.close() }
    return try database.read { db in
      let size = try db.value(Int.self, "PRAGMA page_size") ?? 0
      let file = try (db.value(Int.self, "PRAGMA page_count") ?? 0) * size
      let text = try db.value(Int.self, "SELECT sum(length(CAST(text AS BLOB))) FROM report") ?? 0
      // Not joined: names in the schema have no index, and each would be looked for from its beginning.
      let tables = try Dictionary(
        db.rows("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'").map { row in
          (try row[0] as String, try row[1] as String)
        }, uniquingKeysWith: { first, _ in first })
      let parts = try db.rows("SELECT name, pgsize FROM dbstat('main', 1) ORDER BY pgsize DESC, name").map {
        row in
        let (name, bytes): (String, Int) = try (row[0], row[1])
        let table = tables[name]
        let rows = try table == nil ? Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(name)\"") : nil
        return Part(
          name: name, table: table, rows: rows, bytes: bytes,
          share: file == 0 ? 0 : Double(bytes) / Double(file),
          ofText: text == 0 ? nil : Double(bytes) / Double(text))
      }
      return Sizes(
        file: file, free: try (db.value(Int.self, "PRAGMA freelist_count") ?? 0) * size, text: text,
        parts: parts)
    }
  }
}

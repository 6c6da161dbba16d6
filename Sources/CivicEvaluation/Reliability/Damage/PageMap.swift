internal import GRDB

/// What each page of a database file holds.
struct PageMap {
  /// The pages of each sort, counted from 0.
  private(set) var pages: [DamagePlace: [Int]] = [:]
  let pageSize: Int
  let count: Int

  /// - Parameter path: of a sound database.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (size, count, rows) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096,
        try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0,
        try Row.fetchAll(
          db,
          sql: """
            SELECT s.pageno - 1, s.pagetype, s.name = 'sqlite_schema', o.type = 'index'
            FROM dbstat s LEFT JOIN sqlite_schema o ON o.name = s.name
            """)
      )
    }
    (pageSize, self.count) = (size, count)
    var used: Set<Int> = []
    for row in rows {
      let (page, type, isSchema, isIndex): (Int, String, Bool, Bool?) = (row[0], row[1], row[2], row[3])
      used.insert(page)
      let place: DamagePlace =
        isSchema
        ? .schema
        : type == "internal" ? .interior : type == "overflow" ? .overflow : isIndex == true ? .index : .leaf
      pages[place, default: []].append(page)
    }
    pages[.free] = (0..<count).filter { !used.contains($0) }
  }

  /// Where a byte that differs is in use: not in a page that is free.
  func differsInUse(_ bytes: [UInt8], _ damaged: [UInt8]) -> Bool {
    if damaged.count < bytes.count { return true }
    let free = Set(pages[.free] ?? [])
    for page in 0..<count where !free.contains(page) {
      let range = page * pageSize..<min((page + 1) * pageSize, bytes.count)
      if bytes[range] != damaged[range] { return true }
    }
    return false
  }
}

/// Where a file is damaged.
enum DamagePlace: String, Codable, CaseIterable {
  case anywhere, header, schema, interior, leaf, index, overflow, free
}

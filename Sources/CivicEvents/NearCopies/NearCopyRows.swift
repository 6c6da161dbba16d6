internal import CivicText
internal import GRDB

/// Which reports are mostly another's text.
///
/// Of two texts of which each stands mostly in the other, the later one is the near copy; of a text that stands in a
/// longer one, the shorter.
struct NearCopyRows {
  /// From this share of a text on it is a near copy.
  static let threshold = 0.6

  let db: Database

  /// Adds a report, and looks for those whose near copy it is, or which are its own.
  func add(_ report: Int, _ shingles: TextShingles, language: Language) throws {
    let hashes = shingles.bandHashes
    var others: Set<Int> = []
    for hash in hashes {
      others.formUnion(try db.values(Int.self, "SELECT report FROM text_band WHERE hash = ?", [hash]))
      try db.run("INSERT OR IGNORE INTO text_band (hash, report) VALUES (?, ?)", [hash, report])
    }
    others.remove(report)
    ShingleCache.keep(shingles, try sha256(of: report), language)
    for other in others.sorted() {
      let pair = try shingles.shares(self.shingles(of: other, language))
      switch (pair.0 >= Self.threshold, pair.1 >= Self.threshold) {
      case (true, true):
        let isLater = try isLater(report, than: other)
        try insert(isLater ? report : other, of: isLater ? other : report, share: isLater ? pair.0 : pair.1)
      case (true, false): try insert(report, of: other, share: pair.0)
      case (false, true): try insert(other, of: report, share: pair.1)
      case (false, false): break
      }
    }
  }

  func remove(_ report: Int) throws {
    try db.run("DELETE FROM text_band WHERE report = ?", [report])
    try db.run("DELETE FROM near_copy WHERE report = ?1 OR original = ?1", [report])
  }

  func areNear(_ one: Int, _ other: Int) throws -> Bool {
    try db.value(
      Int.self,
      "SELECT 1 FROM near_copy WHERE (report = ?1 AND original = ?2) OR (report = ?2 AND original = ?1)",
      [one, other]) != nil
  }

  /// Of a stored report's text, taken to be in that language.
  func shingles(of report: Int, _ language: Language) throws -> TextShingles {
    try ShingleCache.shingles(sha256(of: report), language) {
      try db.value(String.self, "SELECT text FROM report WHERE id = ?", [report]) ?? ""
    }
  }

  private func sha256(of report: Int) throws -> String {
    try db.value(String.self, "SELECT sha256 FROM report WHERE id = ?", [report]) ?? ""
  }

  private func insert(_ report: Int, of original: Int, share: Double) throws {
    try db.run(
      "INSERT OR REPLACE INTO near_copy (report, original, share) VALUES (?, ?, ?)",
      [report, original, share])
  }

  /// By the day of publication, then by the key, so that the order of import plays no part.
  private func isLater(_ one: Int, than other: Int) throws -> Bool {
    try db.value(
      Bool.self,
      """
      SELECT (ifnull(a.published, '9999'), a.key_hash) > (ifnull(b.published, '9999'), b.key_hash)
      FROM report a, report b WHERE a.id = ? AND b.id = ?
      """, [one, other]) ?? true
  }
}

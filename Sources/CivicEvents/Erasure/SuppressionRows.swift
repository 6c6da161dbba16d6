internal import CivicText
internal import Foundation
internal import GRDB

/// The entries by which erased persons are known again: a name alone, and a name with a body or region, each as a slow
/// keyed hash.
struct SuppressionRows {
  let db: Database
  let key: SuppressionKey

  /// Nil where nobody was erased.
  init?(db: Database) throws {
    guard try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM suppression)") == true else { return nil }
    self.db = db
    key = try SuppressionKey(db: db)
  }

  /// Makes the key where there is none.
  init(writing db: Database) throws {
    self.db = db
    key = try SuppressionKey(db: db)
  }

  /// - Returns: by how many bodies and regions the person is known.
  func add(_ person: ErasedPerson, erasure: Int) throws -> Int {
    let words = person.names.reduce(into: Set<String>()) {
      $0.formUnion(SuppressedName.words($1.name, $1.language))
    }
    var scopes = Set(person.bodies.map { SuppressedName.scope(body: $0.name, $0.language) })
    // An initial and a region are many people's.
    let regions = Set(person.regions.map { SuppressedName.scope(region: $0) })
    for word in words.sorted() {
      try insert(word, "name", bucket: key.bucket(word), erasure)
      let isFull = word.hasPrefix("name:")
      for scope in scopes.union(isFull ? regions : []).sorted() {
        try insert(word + "|" + scope, "scope", bucket: key.bucket(word), erasure)
      }
    }
    scopes.formUnion(regions)
    return scopes.count
  }

  private func insert(_ word: String, _ kind: String, bucket: Int, _ erasure: Int) throws {
    try db.run(
      "INSERT INTO suppression (erasure, kind, bucket, hash) VALUES (?, ?, ?, ?)",
      [erasure, kind, bucket, key.hash(word)])
  }

  /// The erasures that a name may be of.
  func erasures(named word: String) throws -> Set<Int> { try found(word, "name", bucket: word) }

  /// Those that a name with a body or region is of.
  func erasures(named word: String, at scope: String) throws -> Set<Int> {
    try found(word + "|" + scope, "scope", bucket: word)
  }

  private func found(_ word: String, _ kind: String, bucket: String) throws -> Set<Int> {
    let rows = try db.rows(
      "SELECT erasure, hash FROM suppression WHERE bucket = ? AND kind = ?", [key.bucket(bucket), kind])
    if rows.isEmpty { return [] }
    let hash = key.hash(word)
    return try Set(rows.filter { try ($0[1] as Data) == hash }.map { try $0[0] as Int })
  }
}

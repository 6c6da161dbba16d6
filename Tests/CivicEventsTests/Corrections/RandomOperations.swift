import CivicEvents
import CivicReports
import GRDB
import TestSupport

/// What a person may do to a database, chosen by chance from a seed.
struct RandomOperations {
  enum Kind: CaseIterable {
    case merge, split, rename, set, reject, confirm, dispute, block, unblock, accept, decline, undo
  }

  let database: CivicDatabase
  var random: SeededGenerator
  private(set) var done: [Kind: Int] = [:]

  init(_ database: CivicDatabase, seed: UInt64) {
    self.database = database
    random = SeededGenerator(seed)
  }

  /// Does one thing that changes something.
  mutating func act() throws {
    while let kind = Kind.allCases.randomElement(using: &random) {
      do {
        guard let change = try act(kind), change.id != nil else { continue }
        done[kind, default: 0] += 1
        return
      } catch let error as CivicError where Self.refusals.contains(error.code) {
        continue
      }
    }
  }

  /// What a person may be told instead.
  private static let refusals: Set<CivicError.Code> = [
    .alreadyOne, .judgedDifferent, .valueNotAllowed, .factNotSettable, .factSuperseded, .notBlocked,
    .nothingStays,
    .notInReview,
  ]

  private var options: CorrectionOptions { CorrectionOptions(by: "Айгүл") }

  private mutating func act(_ kind: Kind) throws -> Change? {
    switch kind {
    case .merge:
      let (kind, table) = table()
      guard let one = try id("SELECT id FROM \(table)"), let other = try id("SELECT id FROM \(table)") else {
        return nil
      }
      return try database.merge(
        [TypedID(kind, one), TypedID(kind, other)], force: Bool.random(using: &random), options: options)
    case .split: return try split()
    case .rename:
      guard let target = try target() else { return nil }
      let name = ["Жаңа атау", "Новое имя", "New name", "Айгүл Сәбитова"].randomElement(using: &random)
      return try database.rename(target, to: name ?? "Атау", options: options)
    case .set:
      guard let fact = try id("SELECT id FROM fact WHERE derived_from IS NULL") else { return nil }
      return try database.set(fact, to: Self.values.randomElement(using: &random) ?? "held", options: options)
    case .reject: return try fact().flatMap { try database.reject($0, options: options) }
    case .confirm: return try fact().flatMap { try database.confirm($0, options: options) }
    case .dispute:
      return try fact().flatMap { try database.dispute($0, reply: "Бұлай болған жоқ", options: options) }
    case .block:
      guard let target = try target(), let kind = Self.entity(target) else { return nil }
      return try database.block(kind, target.number, options: options)
    case .unblock:
      guard let kind = EntityKind.allCases.randomElement(using: &random),
        let id = try id("SELECT id FROM block WHERE kind = '\(kind.rawValue)'")
      else { return nil }
      return try database.unblock(kind, id, options: options)
    case .accept: return try item().flatMap { try database.accept($0, options: options) }
    case .decline: return try item().flatMap { try database.decline($0, options: options) }
    case .undo:
      guard let change = try id("SELECT id FROM change WHERE undone_by IS NULL") else { return nil }
      return try database.undo(change, options: options)
    }
  }

  private mutating func table() -> (TypedID.Kind, String) {
    let kinds: [(TypedID.Kind, String)] = [
      (.event, "event"), (.organization, "organization"), (.person, "person"),
    ]
    return kinds.randomElement(using: &random) ?? kinds[0]
  }

  private mutating func split() throws -> Change? {
    let (kind, table) = table()
    let places = kind == .event ? "event_report" : "mention"
    guard
      let id = try id(
        "SELECT \(table) FROM \(places) WHERE \(table) IS NOT NULL GROUP BY 1 HAVING count(*) > 1")
    else { return nil }
    let column = kind == .event ? "report" : "id"
    let parting = try ids("SELECT \(column) FROM \(places) WHERE \(table) = \(id)")
      .filter { _ in Bool.random(using: &random) }
    if parting.isEmpty { return nil }
    return try database.split(
      TypedID(kind, id), parting.map { kind == .event ? .report($0) : .mention($0) }, options: options)
  }

  private mutating func target() throws -> TypedID? {
    let (kind, table) = table()
    return try id("SELECT id FROM \(table)").map { TypedID(kind, $0) }
  }

  private static func entity(_ id: TypedID) -> EntityKind? {
    id.kind == .organization ? .organization : id.kind == .person ? .person : nil
  }

  private mutating func fact() throws -> Int? { try id("SELECT id FROM fact") }

  private mutating func item() throws -> TypedID? {
    try database.review(ReviewOptions(below: 0.95, limit: 12)).items.map(\.id).randomElement(using: &random)
  }

  private mutating func id(_ sql: String) throws -> Int? { try ids(sql).randomElement(using: &random) }

  private func ids(_ sql: String) throws -> [Int] {
    try database.read { db in try Int.fetchAll(db, sql: sql + " ORDER BY 1") }
  }

  private static let values = [
    "forum", "congress", "roundtable", "announced", "held", "2026-02-12", "2025-10", "Орал", "Атырау облысы",
    "organizer", "participant", "speaker", "moderator", "absent", "online", "presence=invited",
    "position=төраға",
    "youth", "elections", "count=12", "other", "this", "resolution", "in-person",
  ]
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

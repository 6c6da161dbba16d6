internal import CivicReports
internal import GRDB

/// What an event is recognised by when a newer version of its report tells of it again.
struct EventSketch: Equatable {
  let ordinal: Int
  let kind: String
  let titleKey: String?
  let start: String?
  let settlementKey: String?

  init(_ event: EventReading, ordinal: Int) {
    self.ordinal = ordinal
    kind = event.kind.rawValue
    titleKey = event.title.map(NameKey.key)
    start = event.start
    settlementKey = event.place.settlement.map(NameKey.key)
  }

  /// As the older version's report was read, whatever people have set since.
  init(db: Database, eventReport: Int, ordinal: Int) throws {
    var values: [String: String] = [:]
    for row in try db.rows(
      """
      SELECT field, ifnull((SELECT a.value FROM as_read a WHERE a.fact = v.fact AND a.field = 'value'), v.value)
      FROM event_value v JOIN fact f ON f.id = v.fact WHERE f.event_report = ?
      """, [eventReport])
    {
      try values[row[0]] = row[1]
    }
    self.ordinal = ordinal
    kind = values["kind"] ?? ""
    titleKey = values["title"].map(NameKey.key)
    start = values["start"]
    settlementKey = values["settlement"].map(NameKey.key)
  }

  func isSame(as other: EventSketch) -> Bool {
    if let titleKey, titleKey == other.titleKey { return true }
    return kind == other.kind && agrees(start, other.start) && agrees(settlementKey, other.settlementKey)
  }

  private func agrees(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }

  /// For each new event the old one that it continues, each at most once.
  ///
  /// - Parameter isEdited: true where most of the text has stayed, so that an event of the same kind in the same
  ///   place of the reading is the same, though its day or title was put right.
  static func match(_ new: [EventSketch], with old: [EventSketch], isEdited: Bool) -> [Int: Int] {
    var matches: [Int: Int] = [:]
    var taken: Set<Int> = []
    let byTitle: (EventSketch, EventSketch) -> Bool = { $0.titleKey != nil && $0.titleKey == $1.titleKey }
    let inPlace: (EventSketch, EventSketch) -> Bool = { $0.ordinal == $1.ordinal && $0.isSame(as: $1) }
    let anywhere: (EventSketch, EventSketch) -> Bool = { $0.isSame(as: $1) }
    let edited: (EventSketch, EventSketch) -> Bool = {
      isEdited && $0.ordinal == $1.ordinal && $0.kind == $1.kind
    }
    for test in [byTitle, inPlace, anywhere, edited] {
      for event in new where matches[event.ordinal] == nil {
        if let found = old.first(where: { !taken.contains($0.ordinal) && test(event, $0) }) {
          matches[event.ordinal] = found.ordinal
          taken.insert(found.ordinal)
        }
      }
    }
    return matches
  }
}

extension EventSketch {
  /// True where at least half of the words of the shorter text stand in the other.
  static func isEdited(_ one: String, _ other: String) -> Bool {
    let words = Set(NameKey.words(one))
    let others = Set(NameKey.words(other))
    let smaller = min(words.count, others.count)
    return smaller > 0 && 2 * words.intersection(others).count >= smaller
  }
}

internal import CivicReports
internal import CivicText
internal import GRDB

/// One field of a fact that a person may set: where it is stored, and what it may be.
struct FactField {
  enum Allowed {
    case words([String])
    case date
    case number
    case country
    case text
  }

  /// The name in `correction.field`.
  let name: String
  let table: String
  let column: String
  let allowed: Allowed

  /// The fields of a kind of fact, the one that a bare value means first.
  ///
  /// - Parameter valueField: for an event's value, which one.
  static func fields(of kind: FactKind, valueField: String?, topics: [String]) -> [FactField] {
    switch kind {
    case .eventValue: [FactField("value", .eventValue, "value", allowed(for: valueField ?? ""))]
    case .topic: [FactField("topic", "event_topic", "topic", .words(topics))]
    case .within: [FactField("text", "event_within", "text", .text)]
    case .organizationParticipation:
      [
        FactField("role", kind, "role", words(OrganizationRole.self)),
        FactField("presence", kind, "presence", words(Presence.self)),
        FactField("support", kind, "support", words(Support.self)),
      ]
    case .personParticipation:
      [
        FactField("role", kind, "role", words(PersonRole.self)),
        FactField("presence", kind, "presence", words(Presence.self)),
        FactField("position", kind, "position", .text),
      ]
    case .participantGroup:
      [FactField("kind", kind, "kind", words(GroupKind.self)), FactField("count", kind, "count", .number)]
    case .statement: [FactField("occasion", kind, "occasion", words(Occasion.self))]
    case .outcome: [FactField("kind", kind, "kind", words(OutcomeKind.self))]
    }
  }

  /// True where the value may stand in the field.
  func accepts(_ value: String) -> Bool {
    switch allowed {
    case .words(let words): words.contains(value)
    case .date: EventDate.isValid(value)
    case .number: Int(value).map { $0 >= 0 } ?? false
    case .country: value.utf8.count == 2 && value.utf8.allSatisfy { (65...90).contains($0) }
    case .text: !NameKey.key(value).isEmpty
    }
  }

  /// For a message: "organizer, host …".
  var allowedText: String {
    switch allowed {
    case .words(let words): words.joined(separator: ", ")
    case .date: EventDate.shape
    case .number: "0, 1, 2 …"
    case .country: "KZ, UZ …"
    case .text: "…"
    }
  }

  private init(_ name: String, _ table: String, _ column: String, _ allowed: Allowed) {
    self.name = name
    self.table = table
    self.column = column
    self.allowed = allowed
  }

  private init(_ name: String, _ kind: FactKind, _ column: String, _ allowed: Allowed) {
    self.init(name, kind.rawValue, column, allowed)
  }

  private static func allowed(for field: String) -> Allowed {
    switch field {
    case "kind": words(EventKind.self)
    case "status": words(EventStatus.self)
    case "format": words(EventFormat.self)
    case "start", "end": .date
    case "country": .country
    default: .text
    }
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Allowed {
    .words(type.allCases.map(\.rawValue))
  }
}

extension FactField {
  func read(_ db: Database, _ fact: Int) throws -> String? {
    try db.value(String.self, "SELECT \(column) FROM \(table) WHERE fact = ?", [fact])
  }

  func write(_ db: Database, _ fact: Int, _ value: String?) throws {
    if case .words = allowed, table == "event_topic" {
      try db.run("INSERT OR IGNORE INTO topic (id) VALUES (?)", [value])
    }
    if table == FactKind.eventValue.rawValue { try SearchIndex(db: db).retitle(fact, value) }
    if case .number = allowed {
      try db.run("UPDATE \(table) SET \(column) = ? WHERE fact = ?", [value.flatMap { Int($0) }, fact])
    } else {
      try db.run("UPDATE \(table) SET \(column) = ? WHERE fact = ?", [value, fact])
    }
  }
}

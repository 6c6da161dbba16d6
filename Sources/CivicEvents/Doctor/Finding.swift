/// Something that is wrong with a database: what, in which table, where, and whether it can be made anew from what is sound.
public struct Finding: Codable, Sendable, Equatable {
  /// What is wrong. The raw value never changes.
  public enum Code: String, Codable, Sendable, CaseIterable {
    /// SQLite cannot read the file, or finds its pages in disorder.
    case damaged
    /// An index does not agree with its table.
    case indexDamaged = "index-damaged"
    /// A value that the schema forbids.
    case constraint
    /// A row names one that is not there.
    case reference
    /// `application_id` is not ours.
    case applicationID = "application-id"
    /// `user_version` or `grdb_migrations` says another version than the schema is of.
    case schemaVersion = "schema-version"
    /// An older version's schema: nothing else was looked at.
    case schemaOlder = "schema-older"
    case schemaMissing = "schema-missing"
    case schemaChanged = "schema-changed"
    /// A table, view, index or trigger that is none of ours.
    case schemaForeign = "schema-foreign"
    /// A report's text is not the one that its SHA-256 was made of.
    case textHash = "text-hash"
    /// A report's text holds U+0000.
    case textNull = "text-null"
    /// Evidence, or the sentence around it, that its text does not hold.
    case evidenceRange = "evidence-range"
    case mentionRange = "mention-range"
    /// A statement whose evidence is not the words that were read.
    case statementWords = "statement-words"
    case factWithoutEvidence = "fact-without-evidence"
    /// A fact without the row that says what it is of.
    case factWithoutDetail = "fact-without-detail"
    /// A row that says what a fact of another kind is of.
    case factOfOtherKind = "fact-of-other-kind"
    /// A body or person that no report names.
    case unmentioned
    /// An event that no report tells of.
    case unreported
    /// A copy of a report with another text.
    case copy
    /// A report replaced by one of another key, or two newest versions of one.
    case version
    /// An old id that leads nowhere, in a circle, or to somebody else than its mention is of.
    case redirect
    /// The full-text index does not agree with its keys.
    case searchIndex = "search-index"
    /// Search keys that are not those of the text, are missing, or are of a report that is not searched.
    case searchKeys = "search-keys"
    /// Worked out by another version of the rules, or with other lexicons.
    case outdated
    case nearCopies = "near-copies"
    /// What an event is recognised by, and the keys that it is found by.
    case eventTraits = "event-traits"
    /// Which events were compared, and what it came to.
    case eventPairs = "event-pairs"
    /// Which events are one.
    case eventIdentity = "event-identity"
    /// Spellings, their keys, and the ways in which they are used.
    case identityKeys = "identity-keys"
    /// Who is who.
    case identity
    /// What a body or person is called, of what kind it is, what it is a part of.
    case names
    /// Who is hidden.
    case blocks
    /// A fact that is not as the decisions in force have it.
    case corrections
    /// Who took part on which basis, and who was represented.
    case participation
    /// The chosen values of an event.
    case eventValues = "event-values"
    /// What answers count.
    case counts
    /// An import that was broken off, or still goes on.
    case importUnfinished = "import-unfinished"
    /// Something else kept this from being looked at.
    case unchecked
  }

  public var code: Code
  public var table: String
  /// How many.
  public var count: Int
  /// The first of them: printed ids ("r3", "f88"), else names of the schema or what SQLite says.
  public var places: [String]
  public var isRepairable: Bool

  enum CodingKeys: String, CodingKey {
    case code = "finding"
    case table, count, places
    case isRepairable = "repairable"
  }

  /// So many places are named at most.
  static let mostPlaces = 5
}

/// Findings as they are gathered: those of one sort and table are one.
struct Findings {
  private(set) var list: [Finding] = []

  mutating func add(
    _ code: Finding.Code, _ table: String, _ places: [String], count: Int? = nil, isRepairable: Bool
  ) {
    let count = count ?? places.count
    if count == 0 { return }
    if let index = list.firstIndex(where: {
      $0.code == code && $0.table == table && $0.isRepairable == isRepairable
    }) {
      list[index].count += count
      list[index].places = Array((list[index].places + places).prefix(Finding.mostPlaces))
    } else {
      list.append(
        Finding(
          code: code, table: table, count: count, places: Array(places.prefix(Finding.mostPlaces)),
          isRepairable: isRepairable))
    }
  }
}

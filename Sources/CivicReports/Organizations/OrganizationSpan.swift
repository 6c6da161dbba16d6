package import CivicText

/// A place where a report names a body.
package struct OrganizationSpan: Sendable, Equatable {
  /// The tokens it covers: legal form in, articles out.
  package var tokens: Range<Int>
  /// Nominative, quotation marks apart, legal form in its own field.
  package var name: String
  package var legalForm: String?
  package var kind: OrganizationKind
  /// The quoted name alone, where `name` holds its common noun too: Тұран of «Тұран» университеті.
  package var core: String?
  /// The case the phrase stands in, where its form tells.
  package var grammaticalCase: GrammaticalCase?
  package var confidence: Double
  /// Which body of this text it is: spans with one number are one body.
  package var entity: Int = -1
  /// True where only a common noun, an abbreviation or a shorter form refers back to a body named elsewhere.
  package var isReference = false
  /// True where the passage only says in whose house something is: "в областной библиотеке", «кітапханада».
  package var isWhereabouts = false
  /// True for a hall or building rather than a body.
  package var isVenue = false

  /// More tokens no body's name has: a longer run is a list without commas.
  static let longestName = 40

  /// Whether it may be what a verb is said of: in the nominative, or in a form that does not tell.
  var mayBeSubject: Bool { grammaticalCase == nil || grammaticalCase == .nominative }

  /// Whether it is plain where its name ends: a legal form, quotation marks, a public body's level or ministry tell.
  var isBounded: Bool {
    if legalForm != nil || core != nil { return true }
    guard kind == .localGovernment || kind == .stateBody else { return false }
    let name = name.lowercased()
    return Self.levels.contains(where: name.hasPrefix) || Self.ministries.contains(where: name.contains)
  }

  private static let levels = [
    "област", "город", "районн", "облыст", "қалал", "аудан", "regional", "city", "district",
  ]
  private static let ministries = ["министерств", "министрлі", "ministry"]
}

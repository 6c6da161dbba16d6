/// The grammatical cases that a form of a name may stand in.
struct NameCases: OptionSet, Sendable {
  let rawValue: UInt8

  static let nominative = NameCases(rawValue: 1)
  static let genitive = NameCases(rawValue: 2)
  static let dative = NameCases(rawValue: 4)
  static let accusative = NameCases(rawValue: 8)
  static let instrumental = NameCases(rawValue: 16)
  static let prepositional = NameCases(rawValue: 32)
  static let any = NameCases(rawValue: 63)
}

/// The men or the women that a form is of.
struct NameGenders: OptionSet, Sendable {
  let rawValue: UInt8

  static let male = NameGenders(rawValue: 1)
  static let female = NameGenders(rawValue: 2)
  static let either: NameGenders = [.male, .female]
}

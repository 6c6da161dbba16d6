/// The cases that the forms of Kazakh and Russian words tell apart.
public enum GrammaticalCase: String, Codable, Sendable, CaseIterable {
  case nominative, genitive, dative, accusative, locative, ablative, instrumental, prepositional
}

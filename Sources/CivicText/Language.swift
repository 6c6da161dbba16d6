/// A language that reports and the interface may be in. The raw value is its ISO 639-1 code.
public enum Language: String, Codable, CaseIterable, Sendable {
  case kk, ru, en
}

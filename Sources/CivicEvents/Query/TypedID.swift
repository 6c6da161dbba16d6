/// A printed id: `e12`, `o5`, `p7`, `r3`, `f88`, `m40`, `j9`, `d3`. Stable: a merge keeps the old id resolvable.
public struct TypedID: Sendable, Hashable {
  /// What an id stands for. The raw value is its letter.
  public enum Kind: String, Sendable, CaseIterable {
    case event = "e"
    case organization = "o"
    case person = "p"
    case report = "r"
    case fact = "f"
    /// A place in a report where a body or person is named.
    case mention = "m"
    /// What is to be reviewed: whether two bodies or people are the same.
    case judgement = "j"
    /// What is to be reviewed: whether two events are the same.
    case eventJudgement = "d"
  }

  public let kind: Kind
  /// Positive.
  public let number: Int

  public init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  public init(entity kind: EntityKind, _ number: Int) {
    self.init(kind == .organization ? .organization : .person, number)
  }

  /// Reads "e12"; nil for anything else. A capital letter is read too.
  public init?(_ text: some StringProtocol) {
    guard let letter = text.first, let kind = Kind(rawValue: letter.lowercased()) else { return nil }
    let digits = text.dropFirst()
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0 else {
      return nil
    }
    self.init(kind, number)
  }
}

extension TypedID: CustomStringConvertible {
  public var description: String { kind.rawValue + String(number) }
}

/// In JSON an id is the string that is printed.
extension TypedID: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = TypedID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no id: \(text)"))
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

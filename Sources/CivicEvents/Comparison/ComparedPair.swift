public import CivicText
internal import Foundation

/// Two names to be compared, as a line of JSON has them:
///
///     {"id": "1", "type": "person", "a": {"text": "Айгүл Серікова", "lang": "kk"}, "b": {"text": "Сериковой А."}}
public struct ComparedPair: Sendable, Equatable, Decodable {
  public struct Name: Sendable, Equatable, Decodable {
    public let text: String
    /// Nil: by its letters.
    public let lang: Language?
  }

  public let id: String
  public let type: EntityKind
  public let a: Name
  public let b: Name

  /// - Throws: a `DecodingError` where the line is no such pair, or has an empty name.
  public init(line: some Collection<UInt8>) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(line))
    for (name, key) in [(a, CodingKeys.a), (b, .b)] where name.text.allSatisfy(\.isWhitespace) {
      throw DecodingError.dataCorrupted(.init(codingPath: [key], debugDescription: "a name is empty"))
    }
  }

  private enum CodingKeys: CodingKey { case id, type, a, b }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // Other programs number their lines.
    id =
      try (try? container.decode(String.self, forKey: .id)) ?? String(container.decode(Int.self, forKey: .id))
    guard let type = EntityKind(rawValue: try container.decode(String.self, forKey: .type)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "a type is organization or person")
    }
    self.type = type
    a = try container.decode(Name.self, forKey: .a)
    b = try container.decode(Name.self, forKey: .b)
  }

  public var comparison: Comparison {
    .of(a.text, b.text, as: type, languages: (a.lang, b.lang))
  }
}

internal import Foundation

/// Any JSON, for what pages tell machines about themselves.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// nil for what is no JSON. Line ends within strings, which some sites leave there, are mended.
  init?(_ text: String) {
    let decoder = JSONDecoder()
    for candidate in [
      text, text.replacing("\n", with: " ").replacing("\r", with: " ").replacing("\t", with: " "),
    ] {
      if let value = try? decoder.decode(JSONValue.self, from: Data(candidate.utf8)) {
        self = value
        return
      }
    }
    return nil
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// An array's elements; anything else is its own only element.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

/// A text with places to fill: `[[title]]`, `[[date dd.MM.yyyy]]`, `[[repeat 40]] … [[end]]`, `[[if author]] … [[end]]`.
struct PageTemplate: Sendable {
  private indirect enum Part: Sendable {
    case text(String)
    case value(name: String, argument: String)
    case loop(Int, [Part])
    case condition(String, [Part])
  }

  private let parts: [Part]

  init(_ text: String) {
    var rest = text[...]
    parts = Self.parts(&rest)
  }

  /// Up to the end of the text, or of what was opened.
  private static func parts(_ rest: inout Substring) -> [Part] {
    var parts: [Part] = []
    while let mark = rest.firstRange(of: "[[") {
      if mark.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<mark.lowerBound]))) }
      rest = rest[mark.upperBound...]
      guard let close = rest.firstRange(of: "]]") else { break }
      let words = rest[..<close.lowerBound].split(separator: " ", maxSplits: 1).map(String.init)
      rest = rest[close.upperBound...]
      let argument = words.count > 1 ? words[1] : ""
      switch words.first {
      case "end": return parts
      case "repeat": parts.append(.loop(Int(argument) ?? 0, Self.parts(&rest)))
      case "if": parts.append(.condition(argument, Self.parts(&rest)))
      case let name?: parts.append(.value(name: name, argument: argument))
      case nil: break
      }
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    rest = ""
    return parts
  }

  /// - Parameter value: what stands in a place; nil for nothing.
  func filled(by value: (_ name: String, _ argument: String) -> String?) -> String {
    var text = ""
    Self.fill(parts, &text, value)
    return text
  }

  private static func fill(_ parts: [Part], _ text: inout String, _ value: (String, String) -> String?) {
    for part in parts {
      switch part {
      case .text(let own): text += own
      case .value(let name, let argument): text += value(name, argument) ?? ""
      case .loop(let count, let inner): for _ in 0..<count { fill(inner, &text, value) }
      case .condition(let name, let inner):
        if value(name, "")?.isEmpty == false { fill(inner, &text, value) }
      }
    }
  }
}

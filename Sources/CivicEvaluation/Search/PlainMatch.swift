internal import CivicEvents

/// A search in the syntax of FTS5, its words as they are typed.
enum PlainMatch {
  static func expression(_ query: String) -> String {
    SearchSyntax.expression(query).map(match) ?? "\"\""
  }

  private static func match(_ expression: SearchExpression) -> String {
    switch expression {
    case .phrase(let words): return phrase(words)
    case .near(let phrases, let distance):
      return "NEAR(\(phrases.map(phrase).joined(separator: " ")), \(distance))"
    case .all(let parts, let without):
      let all = "(\(parts.map(match).joined(separator: " AND ")))"
      return without.isEmpty ? all : "(\(all) NOT (\(without.map(match).joined(separator: " OR "))))"
    case .any(let parts): return "(\(parts.map(match).joined(separator: " OR ")))"
    }
  }

  private static func phrase(_ words: [SearchExpression.Word]) -> String {
    let text = words.map(\.text).joined(separator: " ").replacing("\"", with: "")
    return "\"\(text)\"" + (words.last?.isPrefix == true ? " *" : "")
  }
}

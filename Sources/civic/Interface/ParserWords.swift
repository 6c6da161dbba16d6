internal import CivicText

/// The sentences of the command-line parser, which speaks English, in the language of the interface.
enum ParserWords {
  private static let keys = [
    "unknown-option-suggestion", "unknown-option", "missing-value", "unexpected-value", "unexpected-argument",
    "unexpected-arguments", "missing-argument", "invalid-value-detail", "invalid-value", "exclusive",
    "missing-subcommand",
  ].map { "parser.\($0)" }

  /// The message in `language`; as it is where it is none of the sentences known.
  static func translated(_ message: String, _ language: Language) -> String {
    guard language != .en else { return message }
    for key in keys {
      guard let values = match(message, Labels(.en).text(key)) else { continue }
      var text = Labels(language).text(key)
      for (index, value) in values.enumerated() { text = text.replacing("{\(index)}", with: value) }
      return text
    }
    return message
  }

  /// The values that stand for `{0}`, `{1}` … where `text` is `template` with them filled in.
  private static func match(_ text: String, _ template: String) -> [String]? {
    var values: [String] = []
    var rest = text[...]
    var pattern = template[...]
    while let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") {
      guard rest.hasPrefix(pattern[..<open]) else { return nil }
      rest = rest.dropFirst(pattern[..<open].count)
      pattern = pattern[pattern.index(after: close)...]
      let next = pattern.prefix { $0 != "{" }
      if next.count == pattern.count, rest.hasSuffix(next) {
        // The last value takes all that is left.
        values.append(String(rest.dropLast(next.count)))
        rest = next
      } else {
        guard let found = rest.firstRange(of: next) else { return nil }
        values.append(String(rest[..<found.lowerBound]))
        rest = rest[found.lowerBound...]
      }
    }
    return rest == pattern ? values : nil
  }
}

internal import CivicText

/// The sentences of the command-line parser, which speaks English, in the language of the interface.
enum ParserWords {
  /// The parser's sentences, and the key of ours.
  private static let sentences = [
    ("Unknown option '{0}'. Did you mean '{1}'?", "unknown-option-suggestion"),
    ("Unknown option '{0}'", "unknown-option"),
    ("Missing value for '{0}'", "missing-value"),
    ("The option '{0}' does not take any value, but '{1}' was specified.", "unexpected-value"),
    ("Unexpected argument '{0}'", "unexpected-argument"),
    ("{0} unexpected arguments: {1}", "unexpected-arguments"),
    ("Missing expected argument '{0}'", "missing-argument"),
    ("The value '{0}' is invalid for '{1}': {2}", "invalid-value-detail"),
    ("The value '{0}' is invalid for '{1}'", "invalid-value"),
    ("Value to be set with flag '{0}' had already been set with flag '{1}'", "exclusive"),
    ("Missing required subcommand.", "missing-subcommand"),
  ]

  /// The message in `language`; as it is where it is none of the sentences known.
  static func translated(_ message: String, _ language: Language) -> String {
    for (sentence, key) in sentences {
      guard let values = match(message, sentence) else { continue }
      return Labels(language).format("parser.\(key)", values)
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

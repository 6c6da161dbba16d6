/// The script of a name by ISO 15924: the one that most of its letters are of.
package enum ScriptCode {
  package static func of(_ text: String) -> String {
    var counts: [String: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      counts[code(of: scalar), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "Zyyy"
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x0041...0x024F, 0x1E00...0x1EFF: "Latn"
    case 0x0400...0x052F: "Cyrl"
    case 0x0600...0x06FF: "Arab"
    default: "Zzzz"
    }
  }
}

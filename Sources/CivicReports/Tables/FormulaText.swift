/// Text that a spreadsheet would work out as a formula when it opens a file of CSV: what begins with `=`, `+`, `-` or `@`,
/// a tab or a line end. An apostrophe before it makes it text (OWASP, "CSV Injection"); it is taken away again when the file
/// is read. Numbers are left as they are: "-5" is a number to a spreadsheet, too.
package enum FormulaText {
  package static func guarded(_ value: String) -> String {
    begins(value) && value.unicodeScalars.count > 1 && !isNumber(value) ? "'" + value : value
  }

  /// What a guarded value was.
  package static func original(_ value: String) -> String {
    value.utf8.first == UInt8(ascii: "'") && begins(value) ? String(value.dropFirst()) : value
  }

  /// Apostrophes that were there before count as part of the text: each guard adds one, and takes one away.
  private static func begins(_ value: String) -> Bool {
    guard let first = value.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    return marks.contains(first)
  }

  private static let marks = Set("=+-@\t\r\n".utf8)

  private static func isNumber(_ value: String) -> Bool {
    let rest = value.utf8.dropFirst()
    return value.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
      && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      && rest.count <= 16
  }
}

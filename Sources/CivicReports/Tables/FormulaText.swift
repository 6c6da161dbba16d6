/// Text that a spreadsheet would work out as a formula when it opens a file of delimited text (OWASP, "CSV Injection"): what
/// begins with `=`, `+`, `-` or `@`, their full-width forms, a tab or a line end. An apostrophe before it makes it text, and is
/// taken away again when the file is read.
///
/// A spreadsheet that parts columns by another sign than the file does begins a cell behind each comma or semicolon within
/// a value, so that what follows there is looked at too. A dash before a space within a value is of running text. Negative
/// numbers are left as they are: they are numbers to a spreadsheet, and nothing is worked out.
package enum FormulaText {
  package static func guarded(_ value: String) -> String {
    guard mayHold(value) else { return value }
    let scalars = Array(value.unicodeScalars)
    if scalars.count == 1 || isNumber(scalars[...]) { return value }
    var guarded = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isCellStart(index, scalars), isFormula(from: index, scalars) { guarded.append(apostrophe) }
      guarded.append(scalar)
    }
    return String(guarded)
  }

  /// What a guarded value was. Apostrophes that were there before count as part of the text: each guard adds one, and takes
  /// one away.
  package static func original(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "'")), mayHold(value) else { return value }
    let scalars = Array(value.unicodeScalars)
    var original = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated()
    where scalar != apostrophe || !isCellStart(index, scalars) || !isFormula(from: index, scalars) {
      original.append(scalar)
    }
    return String(original)
  }

  private static let apostrophe: Unicode.Scalar = "'"

  private static func mayHold(_ value: String) -> Bool {
    value.unicodeScalars.contains { isSign($0) || isBreak($0) }
  }

  private static func isCellStart(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index == 0 || scalars[index - 1] == ";" || scalars[index - 1] == ","
  }

  /// Whether what begins here would be worked out, apostrophes before it or not.
  private static func isFormula(from start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let rest = scalars[start...].drop { $0 == apostrophe }
    if start == 0, let first = rest.first, isBreak(first) { return true }
    let cell = rest.drop { $0 == apostrophe || $0.properties.isWhitespace }
    guard let sign = cell.first, isSign(sign) else { return false }
    if start == 0 { return true }
    if sign == "-", cell.dropFirst().first?.properties.isWhitespace ?? true { return false }
    return !isNumber(cell.prefix { $0 != ";" && $0 != "," })
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\r" || scalar == "\n"
  }

  /// "-5", "-0.25".
  private static func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "-", (2...17).contains(scalars.count) else { return false }
    let parts = scalars.dropFirst().split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}

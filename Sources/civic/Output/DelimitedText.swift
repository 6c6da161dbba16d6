internal import CivicReports

/// Rows as RFC 4180 has them: a field with a delimiter, a quotation mark or a line break in it is quoted, whichever sign it
/// is that a spreadsheet parts columns by.
///
/// A spreadsheet works out what begins with `=`, `+`, `-` or `@`: an apostrophe before it keeps it text, and is taken away
/// again when `civic` reads the file (`FormulaText`).
enum DelimitedText {
  /// `excel`: semicolons, which a spreadsheet in Kazakh or Russian parts columns by.
  case commas, excel, tabs

  /// What stands before the first row: by it a spreadsheet knows UTF-8.
  var mark: String { self == .excel ? "\u{FEFF}" : "" }

  func line(_ fields: [String]) -> String {
    fields.map { Self.quoted(FormulaText.guarded($0)) }.joined(separator: delimiter)
      + (self == .tabs ? "\n" : "\r\n")
  }

  private var delimiter: String {
    switch self {
    case .commas: ","
    case .excel: ";"
    case .tabs: "\t"
    }
  }

  private static func quoted(_ field: String) -> String {
    let isSpecial = field.utf8.contains { special.contains($0) }
    return isSpecial ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }

  private static let special = Array("\",;\t\n\r".utf8)
}

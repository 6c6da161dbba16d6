internal import CivicReports

/// Rows as RFC 4180 has them: a field with a delimiter, a quotation mark or a line break in it is quoted.
///
/// CSV is opened by spreadsheets, which work out what begins with `=`, `+`, `-` or `@`: an apostrophe before it keeps it
/// text, and is taken away again when `civic` reads the file. Columns parted by tabs are for programs: their values are
/// never altered.
enum DelimitedText {
  /// `excel`: semicolons, which a spreadsheet in Kazakh or Russian parts columns by.
  case commas, excel, tabs

  /// What stands before the first row: by it a spreadsheet knows UTF-8.
  var mark: String { self == .excel ? "\u{FEFF}" : "" }

  func line(_ fields: [String]) -> String {
    fields.map { quoted(self == .tabs ? $0 : FormulaText.guarded($0)) }.joined(separator: delimiter)
      + (self == .tabs ? "\n" : "\r\n")
  }

  private var delimiter: String {
    switch self {
    case .commas: ","
    case .excel: ";"
    case .tabs: "\t"
    }
  }

  private func quoted(_ field: String) -> String {
    let special = field.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || String(scalar) == delimiter
    }
    return special ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

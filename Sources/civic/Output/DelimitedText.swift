/// Rows as RFC 4180 has them: a field with a delimiter, a quotation mark or a line break in it is quoted.
///
/// Values are never altered. A value that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet that opens the
/// file as it is; import the columns as text there.
enum DelimitedText {
  case commas, tabs

  func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: delimiter) + (self == .commas ? "\r\n" : "\n")
  }

  private var delimiter: String { self == .commas ? "," : "\t" }

  private func quoted(_ field: String) -> String {
    let special = field.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || String(scalar) == delimiter
    }
    return special ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

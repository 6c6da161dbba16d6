/// Rows of a table in text: fields parted by commas, semicolons or tabs, quoted where they hold one of these or a line end
/// (RFC 4180).
enum DelimitedRows {
  /// - Returns: nil where the text is no table: no delimiter stands in its first line outside of quotation marks.
  static func rows(of text: String) -> [[String]]? {
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    guard let delimiter = delimiter(scalars) else { return nil }
    return rows(scalars[...], delimiter).map { $0.map(FormulaText.original) }
  }

  /// The one that stands most often in the first lines, quoted fields apart.
  private static func delimiter(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    let candidates: [Unicode.Scalar] = ["\t", ";", ","]
    let head = scalars.prefix(8192)
    let counts = candidates.map { candidate -> Int in
      let lengths = rows(head, candidate).prefix(6).map(\.count)
      return (lengths.max() ?? 0) - 1
    }
    guard let best = counts.max(), best > 0 else { return nil }
    return counts.firstIndex(of: best).map { candidates[$0] }
  }

  private static func rows(_ scalars: ArraySlice<Unicode.Scalar>, _ delimiter: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var index = scalars.startIndex
    func end(_ row: inout [String]) {
      row.append(String(field))
      field = String.UnicodeScalarView()
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index < scalars.endIndex, scalars[index] == "\"" {
          field.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", field.isEmpty {
        isQuoted = true
      } else if scalar == delimiter {
        end(&row)
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { index += 1 }
        end(&row)
        rows.append(row)
        row = []
      } else {
        field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty {
      end(&row)
      rows.append(row)
    }
    return rows
  }
}

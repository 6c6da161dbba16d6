/// A table with a row of headings of which some are known.
struct HeadedTable<Field: TableField> {
  let table: Table
  let fields: [Int: Field]
  let headings: [String]
  private let firstRow: Int

  /// - Parameter isEnough: whether these columns make a table of this sort.
  init?(_ table: Table, columns: ColumnMap<Field>, isEnough: (Set<Field>) -> Bool) {
    for (index, row) in table.rows.prefix(Self.deepestHeading).enumerated() {
      let fields = columns.fields(of: row.cells)
      guard isEnough(Set(fields.values)), index + 1 < table.rows.count else { continue }
      self.table = table
      self.fields = fields
      headings = row.cells
      firstRow = index + 1
      return
    }
    return nil
  }

  /// The tables of a file that have such headings.
  ///
  /// - Parameters:
  ///   - columns: nil where the headings tell.
  ///   - needed: the columns to name where it has none: "name=…,post=…".
  /// - Throws: `ReportError` for a file that cannot be read or has no such table.
  static func all(
    of path: String, _ columns: ColumnMap<Field>?, needed: String, isEnough: (Set<Field>) -> Bool
  ) throws(ReportError) -> [HeadedTable] {
    let sheets = try TableInput.sheets(of: path)
    let tables = sheets.compactMap { HeadedTable($0, columns: columns ?? ColumnMap(), isEnough: isEnough) }
    if tables.isEmpty {
      throw ReportError(path, .unknownColumns(needed: needed))
    }
    return tables
  }

  /// Above the headings stand the table's own title and who made it.
  static var deepestHeading: Int { 10 }

  /// "date ← Күні, title ← Іс-шара", behind the name of the sheet where there are several.
  var map: String {
    let columns = fields.sorted { $0.key < $1.key }.map { "\($0.value.rawValue) ← \(headings[$0.key])" }
    return (table.name.map { "\($0): " } ?? "") + columns.joined(separator: ", ")
  }

  /// The rows below the headings, without headings that stand again on the next page.
  var rows: [(number: Int, cells: [String])] { table.rows[firstRow...].filter { $0.cells != headings } }
}

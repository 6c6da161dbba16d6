internal import CivicText

/// A table of events: below a row of headings each row is an event, and is stored as a report of one line, so that every
/// fact of it opens to its cell.
struct EventTable {
  private let table: Table
  private let fields: [Int: ColumnMap.Field]
  private let headings: [String]
  private let firstRow: Int

  /// nil for a table whose headings tell of no events: at least two columns must be known, and a title, a day or an
  /// organiser be among them.
  init?(_ table: Table, columns: ColumnMap) {
    for (index, row) in table.rows.prefix(Self.deepestHeading).enumerated() {
      let fields = columns.fields(of: row.cells)
      let known = Set(fields.values)
      guard known.count >= 2, !known.isDisjoint(with: [.title, .date, .organizer]),
        index + 1 < table.rows.count
      else { continue }
      self.table = table
      self.fields = fields
      headings = row.cells
      firstRow = index + 1
      return
    }
    return nil
  }

  /// Above the headings stand the table's own title and who made it.
  private static let deepestHeading = 10

  /// The sheet's name; nil where there is only one.
  var name: String? { table.name }

  /// "date ← Күні, title ← Іс-шара".
  var map: String {
    fields.sorted { $0.key < $1.key }.map { "\($0.value.rawValue) ← \(headings[$0.key])" }.joined(
      separator: ", ")
  }

  /// - Parameter place: where the table lies.
  func each<Failure>(
    _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    let sheet = table.name.map { "\($0)!" } ?? ""
    let file = place.name.split(separator: "/").last.map(String.init) ?? place.name
    let all = table.rows.prefix(200).map { $0.cells.joined(separator: " ") }.joined(separator: "\n")
    let language = LanguageDetector.detect(all)
    for row in table.rows[firstRow...] {
      let name = "\(place.name)#\(sheet)\(row.number)"
      // A heading again on the next page, and sums below the table.
      if row.cells == headings { continue }
      let reading: Reading
      do throws(ReportError.Reason) {
        let event = try EventRow(row.cells, headings: headings, fields: fields, language: language)
        reading = try event.reading(nativeID: "\(file)#\(sheet)\(row.number)")
      } catch {
        try body(InputDocument(name, .failure(ReportError(name, error))))
        continue
      }
      try body(InputDocument(name, .reading(reading)))
    }
  }
}

internal import CivicText

/// A table of events: below a row of headings each row is an event, and is stored as a report of one line, so that every
/// fact of it opens to its cell.
struct EventTable {
  private let table: HeadedTable<EventField>

  /// nil for a table whose headings tell of no events: at least two columns must be known, and a title, a day or an
  /// organiser be among them.
  init?(_ table: Table, columns: ColumnMap<EventField>) {
    let headed = HeadedTable(table, columns: columns) { known in
      known.count >= 2 && !known.isDisjoint(with: [.title, .date, .organizer])
    }
    guard let headed else { return nil }
    self.table = headed
  }

  var map: String { table.map }

  /// - Parameter place: where the table lies.
  func each<Failure>(
    _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    let sheet = table.table.name.map { "\($0)!" } ?? ""
    let file = place.name.split(separator: "/").last.map(String.init) ?? place.name
    let all = table.rows.prefix(200).map { $0.cells.joined(separator: " ") }.joined(separator: "\n")
    let language = LanguageDetector.detect(all)
    var seen: [String: Int] = [:]
    for row in table.rows {
      let name = "\(place.name)#\(sheet)\(row.number)"
      let reading: Reading
      do throws(ReportError.Reason) {
        let event = try EventRow(
          row.cells, headings: table.headings, fields: table.fields, language: language)
        var key = event.key
        seen[key, default: 0] += 1
        if let times = seen[key], times > 1 { key += "~\(times)" }
        reading = try event.reading(nativeID: "\(file)#\(sheet)\(key)", form: .table)
      } catch {
        try body(InputDocument(name, .failure(ReportError(name, error))))
        continue
      }
      try body(InputDocument(name, .reading(reading)))
    }
  }
}

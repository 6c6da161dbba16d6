/// Tables of events: text with delimiters, and XLSX.
public enum TableInput {
  enum Content {
    case tables([EventTable])
    case failure(ReportError.Reason)
  }

  /// The sheets of a file that is meant to be a table: CSV, XLSX, the tables of a DOCX.
  ///
  /// - Throws: `ReportError` where it is none.
  static func sheets(of path: String) throws(ReportError) -> [Table] {
    let bytes = try InputFile(path).read().bytes
    do throws(ReportError.Reason) {
      if bytes.isEmpty { throw .empty }
      switch FileSignature.find(in: bytes)?.format {
      case "XLSX": return try SpreadsheetReader.tables(bytes)
      case "DOCX": return try DOCXReader.tables(bytes)
      default: break
      }
    } catch {
      throw ReportError(path, error)
    }
    let text = try TextDecoder.decode(bytes, file: path)
    guard let rows = DelimitedRows.rows(of: text) else { throw ReportError(path, .noTable) }
    return [Table(lines: rows)]
  }

  /// nil for what is no table.
  static func find(_ bytes: [UInt8], _ columns: ColumnMap<EventField>?) -> Content? {
    if FileSignature.find(in: bytes)?.format == "XLSX" {
      do throws(ReportError.Reason) {
        let tables = try SpreadsheetReader.tables(bytes)
        let events = tables.compactMap { EventTable($0, columns: columns ?? ColumnMap()) }
        return events.isEmpty ? unknown : .tables(events)
      } catch {
        return .failure(error)
      }
    }
    guard columns != nil || mayBeDelimited(bytes), let text = try? TextDecoder.decode(bytes, file: "") else {
      return nil
    }
    guard TextFormat(of: text) == .plain, columns != nil || hasHeadings(text),
      let rows = DelimitedRows.rows(of: text)
    else { return nil }
    let table = Table(lines: rows)
    if let events = EventTable(table, columns: columns ?? ColumnMap()) { return .tables([events]) }
    // Where a map is given the file is meant to be a table.
    return columns == nil ? nil : unknown
  }

  /// Without the headings: where they are none, the first row is somebody's data.
  private static let unknown = Content.failure(.unknownColumns(needed: "date=…,title=…"))

  /// What the columns of a file's tables are taken for, a sheet a line: "date ← Күні, title ← Атауы". Empty for what is no
  /// table of events.
  public static func maps(of file: InputFile) -> [String] {
    guard file.isRegular, let content = try? file.read(), content.form == .report,
      case .tables(let tables)? = find(content.bytes, file.columns)
    else { return [] }
    return tables.map(\.map)
  }

  /// Running text has commas too: whether a table's headings are among its first rows.
  private static func hasHeadings(_ text: String) -> Bool {
    guard let rows = DelimitedRows.rows(of: text, most: HeadedTable<EventField>.deepestHeading + 1) else {
      return false
    }
    return EventTable(Table(lines: rows), columns: ColumnMap()) != nil
  }

  /// Most texts are told apart at once: none of their first lines is in short parts.
  private static func mayBeDelimited(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    if let first = head.first(where: { $0 > 0x20 }), [UInt8(ascii: "<"), UInt8(ascii: "{")].contains(first) {
      return false
    }
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(12)
    return marks.contains { mark in
      zip(lines, lines.dropFirst()).contains { line, next in
        let parts = line.split(separator: mark, omittingEmptySubsequences: false)
        // The headings have a row below them.
        return parts.count > 1 && parts.allSatisfy { $0.count <= longestHeading }
          && next.count { $0 == mark } + 1 >= parts.count
      }
    }
  }

  private static let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  /// In bytes.
  private static let longestHeading = 120
}

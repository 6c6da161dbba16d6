internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation

/// Rows as a spreadsheet's file.
enum SheetFile {
  /// What the values of a column are.
  enum Kind {
    case text, number, day

    func value(_ text: String?) -> SpreadsheetWriter.Value {
      guard let text, !text.isEmpty else { return .empty }
      switch self {
      case .text: return .text(text)
      case .number: return Double(text).map { .number($0) } ?? .text(text)
      case .day: return text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil ? .text(text) : .day(text)
      }
    }
  }

  /// Ids, names and words are text; a year alone stays one too.
  static func kind(of key: String) -> Kind {
    if numbers.contains(key) { return .number }
    return days.contains(key) ? .day : .text
  }

  private static let days: Set<String> = [
    "start", "end", "no_later_than", "published", "date", "event_date", "start_date", "end_date",
  ]
  private static let numbers: Set<String> = [
    "confidence", "count", "score", "share", "number", "new", "known", "copies", "near_copies", "versions",
    "failed", "events", "rows", "bytes", "of_text", "cancels", "undone_by", "precision", "recall", "f1",
    "right",
    "invented", "missed", "seconds",
  ]

  /// - Throws: `UsageError` where another file than a spreadsheet stands there, `CivicError` where it cannot be written.
  static func write(_ rows: [[SpreadsheetWriter.Value]], headings: [String], to path: String) throws {
    if let there = FileHandle(forReadingAtPath: path) {
      defer { try? there.close() }
      let head = try there.read(upToCount: 2)
      guard head == nil || head == Data("PK".utf8) else {
        throw UsageError(Interface.labels.format("usage.xlsx-exists", path))
      }
    }
    let writer = SpreadsheetWriter(sheet: "civic", headings: headings, rows: rows)
    guard let bytes = writer.bytes() else { throw CivicError(.fileNotWritten, path, "zip") }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CivicError(.fileNotWritten, path, (error as NSError).localizedFailureReason ?? "\(error)")
    }
    Messages.say(
      Interface.labels.format("output.written", path, Interface.labels.count("unit.rows", rows.count)))
  }
}

internal import ArgumentParser
internal import CivicEvents
internal import CivicText
internal import Foundation

/// `civic sql "SELECT …"`
struct SQLCommand: Verb {
  static let name = "sql"
  static let discussion: String? = "discussion.sql"
  static let examples = [
    #"civic sql "SELECT kind, count(*) AS events FROM events GROUP BY kind ORDER BY events DESC""#,
    #"civic sql --csv "SELECT name, event_date, sentence FROM participation WHERE took_part""#,
  ]

  @Argument(help: .argument("sql", value: "query")) var query: String
  @Option(help: .option("time-limit", value: "seconds")) var timeLimit: Double?
  @OptionGroup var database: DatabaseOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let sql = query == "-" ? StandardInput.text() : query
    let answer = try answer(to: sql)
    answer.notes.forEach(Messages.note)
    let rows = answer.rows.map { SQLRow(columns: answer.columns, values: $0) }
    try RowList(
      columns: answer.columns.indices.map { Self.column($0, of: answer) },
      fields: answer.columns.enumerated().map { index, name in
        let isNumber = answer.rows.allSatisfy { $0[index].isNumber }
        return .init(name, as: isNumber ? .number : nil) { $0.values[index].text }
      }
    ).print(rows, as: output.format)
  }

  private func answer(to sql: String) throws -> RawSQL.Answer {
    var limits = RawSQL.Limits(memoryBytes: 160_000_000)
    if let timeLimit {
      guard timeLimit > 0 else {
        throw UsageError(Interface.labels.format("usage.time-limit", "\(timeLimit)"))
      }
      limits.seconds = timeLimit
    }
    let deadline = Deadline(seconds: limits.seconds + 0.1, error: limits.timeError)
    defer { deadline.meet() }
    return try RawSQL.run(path: database.path, sql: sql, limits: limits)
  }

  private static func column(_ index: Int, of answer: RawSQL.Answer) -> RowList<SQLRow, SQLRow>.Column {
    let numbers = answer.rows.allSatisfy { $0[index].isNumber }
    return .init(heading: answer.columns[index], wraps: !numbers, alignsRight: numbers) {
      StyledText($0.values[index].text ?? "–")
    }
  }
}

/// A row whose columns the query names.
private struct SQLRow: Encodable {
  let columns: [String]
  let values: [RawSQL.Value]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (column, value) in zip(columns, values) {
      let key = Key(stringValue: column)
      switch value {
      case .null: try container.encodeNil(forKey: key)
      case .integer(let integer): try container.encode(integer, forKey: key)
      case .real(let real) where real.isFinite: try container.encode(real, forKey: key)
      case .real, .text, .blob: try container.encode(value.text ?? "", forKey: key)
      }
    }
  }
}

extension RawSQL.Value {
  /// As text: a blob in hex, nothing for NULL.
  fileprivate var text: String? {
    switch self {
    case .null: nil
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .text(let text): text
    case .blob(let bytes): Self.hex(bytes)
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits[Int(byte >> 4)]
        buffer[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real, .null: true
    case .text, .blob: false
    }
  }
}

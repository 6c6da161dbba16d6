internal import CivicReports
internal import CivicText

/// What the columns of a table are taken for: `--map`, and what is said of them.
enum Columns {
  static func map<Field: TableField>(_ field: Field.Type, _ text: String) throws -> ColumnMap<Field> {
    guard let map = ColumnMap<Field>(text) else {
      throw UsageError(Interface.labels.format("usage.map", text, ColumnMap<Field>.fields))
    }
    return map
  }

  /// - Parameter maps: each "date ← Күні, title ← Атауы".
  static func say(_ maps: [String], of file: String) {
    for map in maps {
      let first = map.prefix { $0 != " " }
      Messages.say(Interface.labels.format("import.columns", file, map, String(first)))
    }
  }
}

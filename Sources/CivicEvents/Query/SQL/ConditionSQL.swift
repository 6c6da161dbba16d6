internal import GRDB

/// Conditions put together. Every value is bound, never written into the statement.
extension [SQL] {
  /// All of them; true where there are none.
  func all() -> SQL { isEmpty ? "1" : joined(separator: "\n    AND ") }

  /// At least one of them; false where there are none.
  func any() -> SQL { isEmpty ? "0" : "(\(joined(separator: " OR ")))" }
}

extension Choice {
  /// The condition and its twin. What is not known meets no condition, and so meets every twin.
  func conditions(_ condition: ([Value]) throws -> SQL) rethrows -> [SQL] {
    var conditions: [SQL] = []
    if !any.isEmpty { conditions.append(try condition(any)) }
    if !none.isEmpty { conditions.append("(\(try condition(none))) IS NOT TRUE") }
    return conditions
  }
}

extension Choice where Value: RawRepresentable, Value.RawValue == String {
  /// `column` has one of the values.
  func conditions(on column: SQL) -> [SQL] {
    conditions { values in "\(column) IN \(values.map(\.rawValue))" }
  }
}

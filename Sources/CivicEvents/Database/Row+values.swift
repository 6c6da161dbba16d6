internal import GRDB

/// A value that is not what the schema says is an error here: GRDB's own subscripts, which these hide, end the program. STRICT tables
/// hold no such value; a damaged page may.
extension Row {
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
    get throws { try decode(Value.self, atIndex: index) }
  }

  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
    get throws { try decode(Value.self, forColumn: column) }
  }

  /// A range of a text, whose ends are two columns.
  func range(_ start: Int, _ end: Int) throws -> Range<Int> {
    let (start, end): (Int, Int) = try (self[start], self[end])
    guard 0 <= start, start <= end else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a range that ends before it begins")
    }
    return start..<end
  }
}

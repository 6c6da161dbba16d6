/// Mentions are ordered by what their reports say, never by ids: ids tell in which order reports were imported.
enum ContentOrder {
  /// A number as text that sorts like it.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }
}

internal import GRDBSQLite

/// Decides what a statement may do and for how long, and remembers what it refused.
final class RawSQLGuard {
  /// What was refused last, in words.
  private(set) var refusal: String?
  /// The seconds it was given, in words.
  private(set) var limit = ""
  private var end = ContinuousClock.now

  var isOver: Bool { ContinuousClock.now >= end }

  /// Must outlive the connection: SQLite calls it back.
  func watch(_ handle: OpaquePointer, seconds: Double) {
    // Whatever is no number of seconds is none.
    let seconds = seconds > 0 ? min(seconds, 86_400) : 0
    limit = Self.words(seconds)
    end = .now + .seconds(seconds)
    let itself = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        let guardian = Unmanaged<RawSQLGuard>.fromOpaque(context).takeUnretainedValue()
        return guardian.allows(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
          ? SQLITE_OK : SQLITE_DENY
      }, itself)
    sqlite3_progress_handler(
      handle, 100,
      { context in
        guard let context else { return 1 }
        return Unmanaged<RawSQLGuard>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, itself)
  }

  /// "10", "0.2"
  static func words(_ seconds: Double) -> String {
    seconds == seconds.rounded() && abs(seconds) < 1e9 ? String(Int(seconds)) : String(seconds)
  }

  private func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
      return true
    // Asked when a virtual table (FTS5, json_each) declares its columns; nothing is written. DEFENSIVE, the read-only
    // connection and ALTER TABLE's own refusal keep the schema as it is.
    case SQLITE_UPDATE where first == "sqlite_master":
      return true
    case SQLITE_FUNCTION:
      let name = second?.lowercased() ?? ""
      if RawSQLVocabulary.functions.contains(name) { return true }
      refusal = "The function \(name)"
    case SQLITE_PRAGMA:
      let name = first?.lowercased() ?? ""
      if RawSQLVocabulary.describingPragmas.contains(name) { return true }
      if second == nil, RawSQLVocabulary.readingPragmas.contains(name) { return true }
      refusal = "PRAGMA \(name)" + (second == nil ? "" : " with a value")
    case SQLITE_INSERT where first?.hasPrefix("sqlite_") == true:
      refusal = "Changing the schema"
    default:
      refusal = RawSQLVocabulary.actions[action] ?? "This statement"
    }
    return false
  }
}

internal import GRDBSQLite

/// Decides what a statement may do and for how long, and remembers what it refused.
final class RawSQLGuard {
  /// What was refused last, in words.
  private(set) var refusal: String?
  private(set) var seconds = 0.0
  private var end = ContinuousClock.now

  var isOver: Bool { ContinuousClock.now >= end }

  /// Must outlive the connection: SQLite calls it back.
  func watch(_ handle: OpaquePointer, seconds: Double) {
    self.seconds = seconds
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
      handle, 1_000,
      { context in
        guard let context else { return 1 }
        return Unmanaged<RawSQLGuard>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, itself)
  }

  private func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
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
    default:
      refusal = RawSQLVocabulary.actions[action] ?? "This statement"
    }
    return false
  }
}

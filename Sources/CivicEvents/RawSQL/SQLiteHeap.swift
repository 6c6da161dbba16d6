internal import GRDBSQLite
internal import Synchronization

/// What SQLite may take of memory while statements of one's own run. It has one limit for all connections of a program, so that the
/// others are held to it as well meanwhile.
enum SQLiteHeap {
  /// How many statements run.
  private static let running = Mutex(0)

  /// - Parameter bytes: beside what is taken already. The first of several that run at once says how many.
  static func limit(to bytes: Int64) {
    running.withLock { running in
      if running == 0 { sqlite3_hard_heap_limit64(sqlite3_memory_used() + max(bytes, 1)) }
      running += 1
    }
  }

  static func release() {
    running.withLock { running in
      running -= 1
      if running == 0 { sqlite3_hard_heap_limit64(0) }
    }
  }
}

internal import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Reads stored reports anew, as a newer version of the reader reads them: from what was kept of them as they came, else
  /// from their clean texts. One that is read otherwise becomes a newer version of itself; what people have decided stays
  /// in force. Reports that came as readings, tables and lists stay as they are.
  ///
  /// - Parameters:
  ///   - dryRun: tells what would change, and writes nothing.
  ///   - progress: called for each report.
  ///   - shouldStop: asked often; true ends it after what has been read so far.
  @discardableResult
  public func reread(
    dryRun: Bool = false, progress: (ImportProgress) -> Void = { _ in }, shouldStop: () -> Bool = { false }
  ) throws(CivicError) -> RereadSummary {
    let last = try read { db in
      (
        count: try RereadRows(db: db).count(),
        report: try db.value(Int.self, "SELECT max(id) FROM report") ?? 0
      )
    }
    var summary = RereadSummary()
    var before = 0
    while true {
      let stored = try read { [before] db in try RereadRows(db: db).after(before, limit: Self.rereadInCommit)
      }
      .filter { $0.report <= last.report }
      guard let end = stored.last?.report else { return summary }
      if shouldStop() {
        summary.isStopped = true
        return summary
      }
      before = end
      let keys = Dictionary(
        stored.map { ($0.document.name, $0.keyHash) }, uniquingKeysWith: { first, _ in first })
      let pool = try ExtractionPool(
        feed: { pool in
          _ = stored.first { !pool.put($0.document) }
          return ExtractionPool.FeedResult()
        }, extract: { Extraction($0, id: keys[$0.name]) { _ in false } }, into: path)
      defer { pool.stop() }
      var changed: [(Int, PreparedReading)] = []
      var rest = stored[...]
      while case .document(let document) = pool.next(), let report = rest.popFirst() {
        summary.reports += 1
        switch document.extraction.outcome {
        case .ready(var prepared):
          if prepared.readingSHA256 == report.readingSHA256 { break }
          prepared.isReread = true
          changed.append((report.report, prepared))
        case .failed(let cause):
          summary.failed.append(ImportFailure(path: document.extraction.path, cause: cause))
        case .known, .fetched: break
        }
        progress(
          ImportProgress(
            done: summary.reports, total: last.count, documents: summary.reports,
            path: document.extraction.path, outcome: nil))
      }
      summary.changes += try replace(changed, dryRun: dryRun)
    }
  }

  private static let rereadInCommit = 32

  private func replace(
    _ changed: [(report: Int, prepared: PreparedReading)], dryRun: Bool
  ) throws(CivicError) -> [RereadChange] {
    if changed.isEmpty { return [] }
    return try write(dryRun: dryRun) { db in
      var settlement = Settlement()
      let stored = try changed.map { report, prepared in
        try ReportWriter(db: db, prepared: prepared, importRun: nil).store(&settlement).reportID
      }
      try settlement.settle(db)
      return try zip(changed, stored).map { change, new in
        try RereadRows(db: db).change(from: change.report, to: new)
      }
    }
  }
}

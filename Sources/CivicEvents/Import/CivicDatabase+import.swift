internal import CMalloc
internal import CivicReports
internal import Foundation
internal import GRDB

extension CivicDatabase {
  /// Reads files and folders and stores what they say. One bad input never ends the batch.
  ///
  /// Documents are read on all cores and stored in their order, several in a commit. What is stored already is skipped
  /// by its bytes, so that an import that was ended goes on where it stopped when it is called again.
  ///
  /// - Parameters:
  ///   - paths: files, folders with all that is in them, addresses, "-" for the standard input. Addresses, and those in
  ///     lists that are given themselves, are fetched where `options` say how.
  ///   - progress: called for each report after what came of it has reached the disk.
  ///   - shouldStop: asked often; true ends the import after what has been read so far.
  /// - Returns: what came of it, each failed input with its reason.
  /// - Throws: ``CivicError`` where the database itself cannot be written (locked, disk full). What was told as
  ///   progress is stored.
  @discardableResult
  public func importFiles(
    _ paths: [String], options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) -> Void = { _ in }, shouldStop: () -> Bool = { false }
  ) throws(CivicError) -> ImportSummary {
    let inputs = InputFiles.list(paths, database: self.path).map { input in
      input.map { file in
        var file = file
        file.columns = options.columns
        return file
      }
    }
    if options.dryRun {
      // In one transaction that is rolled back, so that a copy within the batch is told as one.
      return try write(dryRun: true) { db in
        var run = try ImportRun(db: db, paths: paths)
        return try store(inputs, options, in: &run, progress, shouldStop) { (body) throws(CivicError) in
          do { try body(db) } catch { throw CivicError(error, path: path) }
        }
      }
    }
    var run = try write { db in try ImportRun(db: db, paths: paths) }
    return try store(inputs, options, in: &run, progress, shouldStop) { (body) throws(CivicError) in
      try write(body)
    }
  }

  /// Each commit waits for the disk and goes through names that many reports bear: several reports share one.
  private static let reportsInCommit = 64
  /// What has been read waits no longer for others to share its commit.
  private static let secondsToCommit = 1.0
  /// A commit ends after these, for other programs wait no longer than a few seconds for their turn.
  private static let secondsInCommit = 0.5

  /// - Parameter transaction: runs what it is given in a transaction.
  private func store(
    _ inputs: [Result<InputFile, ReportError>], _ options: ImportOptions, in run: inout ImportRun,
    _ progress: (ImportProgress) -> Void,
    _ shouldStop: () -> Bool,
    _ transaction: (_ body: (Database) throws -> Void) throws(CivicError) -> Void
  ) throws(CivicError) -> ImportSummary {
    let known = try KnownBytes(of: self)
    let feed = DocumentFeed(
      inputs: inputs, fetching: options.fetching, isDryRun: options.dryRun, known: { known.fetched($0) })
    defer { known.close() }
    let pool = try ExtractionPool(
      expected: inputs.count, feed: { feed.run(into: $0) },
      extract: { Extraction($0, keepsOriginal: options.keepOriginals) { known.contains($0) } }, into: path)
    defer { pool.stop() }
    var waiting: [ExtractionPool.Document] = []
    var oldest = Date.now
    var committed = ContinuousClock.now
    var documents = 0
    var done = 0
    func commit() throws(CivicError) {
      while !waiting.isEmpty {
        var outcomes: [StoredReport.Outcome?] = []
        // Whoever corrects something meanwhile gets a turn.
        let left = ConnectionSettings.pause - (ContinuousClock.now - committed) / .seconds(1)
        if left > 0 { Thread.sleep(forTimeInterval: left) }
        defer { committed = .now }
        try transaction { db in
          let end = Date(timeIntervalSinceNow: Self.secondsInCommit)
          for document in waiting {
            outcomes.append(try run.add(document.extraction, db, path: path))
            if Date.now > end { break }
          }
          try run.settle(db)
        }
        // Who is who takes much memory for a moment; the next reports are read in little.
        malloc_trim(0)
        for (document, outcome) in zip(waiting, outcomes) {
          done = max(done, document.inputs)
          if case .fetched = document.extraction.outcome, outcome == nil { continue }
          documents += 1
          progress(
            ImportProgress(
              done: done, total: pool.total, documents: documents,
              path: document.extraction.path, outcome: outcome))
        }
        waiting.removeFirst(outcomes.count)
      }
    }
    var isStopped = false
    reading: while true {
      switch pool.next(within: 0.1) {
      case .document(let document):
        if waiting.isEmpty { oldest = .now }
        waiting.append(document)
        if waiting.count == Self.reportsInCommit { try commit() }
      case .notYet:
        if oldest.timeIntervalSinceNow < -Self.secondsToCommit { try commit() }
      case .end: break reading
      }
      if shouldStop() {
        isStopped = true
        break
      }
    }
    try commit()
    let told = pool.told
    for (path, count) in told.leftOut { run.leaveOut(count, of: path) }
    run.plan(told.planned.map { HostCount(host: $0.host, count: $0.count) })
    try transaction { db in try run.end(db, isStopped: isStopped) }
    return run.summary
  }
}

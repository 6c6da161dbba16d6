internal import CivicReports
internal import GRDB

extension CivicDatabase {
  /// Reads files and folders and stores what they say. One bad input never ends the batch.
  ///
  /// - Parameters:
  ///   - paths: files, folders with all that is in them, "-" for the standard input.
  ///   - progress: called for each report after what came of it has reached the disk.
  /// - Returns: what came of it, each failed input with its reason.
  /// - Throws: ``CivicError`` where the database itself cannot be written (locked, disk full). What was told as
  ///   progress is stored.
  @discardableResult
  public func importFiles(
    _ paths: [String], options: ImportOptions = ImportOptions(), progress: (ImportProgress) -> Void = { _ in }
  ) throws(CivicError) -> ImportSummary {
    let inputs = InputFiles.list(paths)
    if options.dryRun { return try tryImport(inputs, progress) }
    var run = try write { db in try ImportRun(db: db) }
    var waiting: [(item: Extraction, done: Int)] = []
    func store() throws(CivicError) {
      let batch = waiting
      waiting = []
      let outcomes = try write { db in
        let outcomes = try batch.map { try run.add($0.item, db, path: path) }
        try run.settle(db)
        return outcomes
      }
      for ((item, done), outcome) in zip(batch, outcomes) {
        progress(ImportProgress(done: done, total: inputs.count, path: item.path, outcome: outcome))
      }
    }
    for (index, input) in inputs.enumerated() {
      try InputDocuments.each(in: input) { (document) throws(CivicError) in
        waiting.append((Extraction(document), index + 1))
        if waiting.count == Self.reportsInCommit { try store() }
      }
    }
    if !waiting.isEmpty { try store() }
    try write { db in try run.end(db) }
    return run.summary
  }

  /// Each commit waits for the disk and goes through names that many reports bear: several reports share one.
  private static let reportsInCommit = 32

  /// In one transaction that is rolled back, so that a copy within the batch is told as one.
  private func tryImport(
    _ inputs: [Result<InputFile, ReportError>], _ progress: (ImportProgress) -> Void
  ) throws(CivicError) -> ImportSummary {
    try write(dryRun: true) { db in
      var run = try ImportRun(db: db)
      for (index, input) in inputs.enumerated() {
        try InputDocuments.each(in: input) { document in
          let item = Extraction(document)
          let outcome = try run.add(item, db, path: path)
          progress(ImportProgress(done: index + 1, total: inputs.count, path: item.path, outcome: outcome))
        }
      }
      try run.settle(db)
      try run.end(db)
      return run.summary
    }
  }
}

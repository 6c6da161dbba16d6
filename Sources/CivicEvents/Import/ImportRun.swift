internal import GRDB

/// One import: its row, what came of each input, and the counts at its end.
struct ImportRun {
  let id: Int
  private(set) var summary = ImportSummary()
  private let lastJudgement: Int
  private let lastEventJudgement: Int
  /// What follows from the reports that were written since the last commit.
  private var settlement = Settlement()
  /// What came of the addresses whose documents are being stored.
  private var fetched: [String: Fetched] = [:]

  private struct Fetched {
    var report: Int?
    var hasFailed = false
  }

  /// Writes the row of an import that begins now.
  ///
  /// - Parameter paths: what is imported, as it was given.
  init(db: Database, paths: [String]) throws {
    id = try db.insert(
      "INSERT INTO import_run (started_at, paths) VALUES (?, ?)", [Clock.now(), Database.list(paths)])
    lastJudgement = try db.value(Int.self, "SELECT max(id) FROM judgement") ?? 0
    lastEventJudgement = try db.value(Int.self, "SELECT max(id) FROM event_judgement") ?? 0
  }

  /// Stores one document, whole or not at all.
  ///
  /// - Returns: nil where it failed, which is written down.
  /// - Throws: what ends the whole import: the database cannot be written.
  mutating func add(_ item: Extraction, _ db: Database, path: String) throws -> StoredReport.Outcome? {
    switch item.outcome {
    case .failed(let cause):
      try fail(item, cause, db)
      return nil
    case .fetched(let record): return try end(record, db)
    case .known:
      summary.count(.known)
      return .known
    case .ready(let prepared):
      do {
        var stored: StoredReport?
        var settlement = settlement
        try db.inSavepoint {
          stored = try ReportWriter(db: db, prepared: prepared, importRun: id).store(&settlement)
          return .commit
        }
        guard let stored else { return nil }
        self.settlement = settlement
        summary.count(stored.outcome)
        if let address = item.address { fetched[address, default: Fetched()].report = stored.reportID }
        summary.notes += stored.notes.map { note in
          // A person knows the file, not the report's hash.
          return ImportNote(
            path: item.path, note: note.code == .valueWithoutEvidence ? note : note.named(item.path))
        }
        return stored.outcome
      } catch {
        let isOfMachine = DatabaseError.of(error)?.isOfMachine ?? false
        let error = CivicError(error, path: path)
        guard error.code == .databaseFailure, !isOfMachine else { throw error }
        try fail(item, .notStored(error), db)
        return nil
      }
    }
  }

  /// Writes down that pieces of an input are too short to be reports.
  mutating func leaveOut(_ count: Int, of path: String) {
    guard count > 0 else { return }
    summary.leftOut += count
    summary.notes.append(ImportNote(path: path, note: CivicNote(.tooShort, path, String(count))))
  }

  /// Tells what a dry run would fetch.
  mutating func plan(_ hosts: [HostCount]) { summary.toFetch = hosts.filter { $0.count > 0 } }

  /// Works out what follows from the reports that were added: the last thing before they are committed.
  mutating func settle(_ db: Database) throws {
    try settlement.settle(db)
    settlement = Settlement()
  }

  /// Writes down what was fetched of an address whose documents are stored. Where one of them could not be, the server is
  /// to send all of it again.
  private mutating func end(_ record: FetchRecord, _ db: Database) throws -> StoredReport.Outcome? {
    let came = fetched.removeValue(forKey: record.address) ?? Fetched()
    var record = record
    if came.hasFailed { (record.etag, record.lastModified) = (nil, nil) }
    try FetchRows(db: db).write(record, report: came.report)
    guard record.status == 304, !came.hasFailed else { return nil }
    summary.count(.known)
    return .known
  }

  private mutating func fail(_ item: Extraction, _ cause: ImportFailure.Cause, _ db: Database) throws {
    if let address = item.address { fetched[address, default: Fetched()].hasFailed = true }
    let failure = ImportFailure(path: item.path, cause: cause)
    summary.failed.append(failure)
    try db.run(
      "INSERT INTO import_failure (import_run, path, reason) VALUES (?, ?, ?)",
      [id, item.path, failure.reason])
  }

  /// Counts what came of it and writes the row to its end.
  ///
  /// - Parameter isStopped: whether somebody ended it before its inputs.
  mutating func end(_ db: Database, isStopped: Bool) throws {
    summary.isStopped = isStopped
    summary.events =
      try db.value(
        Int.self,
        """
        SELECT count(DISTINCT er.event) FROM event_report er JOIN report r ON r.id = er.report WHERE r.import_run = ?
        """, [id]) ?? 0
    let doubtful = try db.value(
      Int.self,
      """
      SELECT count(*) FROM fact f JOIN report r ON r.id = f.report
      WHERE r.import_run = ? AND f.state = 'machine' AND f.confidence < \(DoubtfulConfidence.bound)
      """, [id])
    let unsure = try db.value(
      Int.self,
      "SELECT count(*) FROM doubts WHERE judgement > ?", [lastJudgement])
    let unsureEvents = try db.value(
      Int.self,
      """
      SELECT count(*) FROM event_judgement j WHERE j.id > ? AND j.verdict = 'unsure' AND j.cancels IS NULL
        AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id)
      """, [lastEventJudgement])
    let withRemoved = try db.value(
      Int.self,
      """
      SELECT count(DISTINCT newest_report) FROM removed_fact
      WHERE newest_report IN (SELECT id FROM report WHERE import_run = ?)
      """, [id])
    summary.toReview = (doubtful ?? 0) + (unsure ?? 0) + (unsureEvents ?? 0) + (withRemoved ?? 0)
    summary.nearCopies =
      try db.value(
        Int.self,
        """
        SELECT count(DISTINCT report) FROM near_copies WHERE report IN (SELECT id FROM report WHERE import_run = ?1)
          OR original IN (SELECT id FROM report WHERE import_run = ?1)
        """, [id]) ?? 0
    try db.run(
      """
      UPDATE import_run SET finished_at = ?, new_count = ?, known_count = ?, copy_count = ?, version_count = ?,
        failed_count = ?, event_count = ?, near_copy_count = ?, to_review_count = ?, left_out_count = ?,
        is_stopped = ? WHERE id = ?
      """,
      [
        Clock.now(), summary.new, summary.known, summary.copies, summary.versions, summary.failed.count,
        summary.events, summary.nearCopies, summary.toReview, summary.leftOut, isStopped, id,
      ])
  }
}

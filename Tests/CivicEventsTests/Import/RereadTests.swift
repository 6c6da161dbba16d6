@testable import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import TestSupport
import Testing

/// A newer reader over what is stored. What an older one made of a report stands for a difference of versions: a reading that
/// says less, stored as if it had been read here.
struct RereadTests {
  let test: TestDatabase
  let inputs: TemporaryFolder

  init() throws {
    test = try TestDatabase()
    inputs = try TemporaryFolder()
  }

  private static let text = """
    Павлодарда дөңгелек үстел өтті

    2026 жылғы 12 ақпанда Павлодарда «Жас толқын» қоғамдық бірлестігі дөңгелек үстел өткізді. Жиынға «Ертіс қоры» қоғамдық қоры қатысты.
    """

  /// Stores the report as a reader would that finds no bodies.
  private func storePoorly(original: OriginalDocument? = nil) throws -> Int {
    var reading = ReportReader.read(Report(language: .kk, text: Self.text))
    #expect(reading.events.first?.organizers.isEmpty == false)
    reading.events[0].organizers = []
    reading.events[0].participants = []
    reading.events[0].start = "2026-02-11"
    var prepared = try PreparedReading(reading, isReadHere: true)
    prepared.original = original
    return try test.database.store([prepared])[0].reportID
  }

  @Test func `what is read otherwise is shown first and then becomes a newer version`() throws {
    let report = try storePoorly()
    let before = try test.contents()
    let tried = try test.database.reread(dryRun: true)
    #expect(try test.contents() == before)
    #expect(tried.reports == 1)
    let change = try #require(tried.changes.first)
    #expect(change.report == TypedID(.report, report))
    #expect(change.added.contains { $0.kind == .organizationParticipation && $0.text.contains("Жас толқын") })
    #expect(change.changed == [.init(field: "start", before: "2026-02-11", after: "2026-02-12")])
    #expect(change.removed.isEmpty)
    #expect(try test.database.reread() == tried)
    #expect(
      try test.rows("SELECT version, superseded_by IS NULL FROM report ORDER BY id") == ["1 | 0", "2 | 1"])
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-12"])
    let again = try test.database.reread()
    #expect(again.reports == 1)
    #expect(again.changes.isEmpty)
  }

  @Test func `what people have decided stays in force`() throws {
    _ = try storePoorly()
    let day = try #require(
      try test.rows("SELECT fact FROM event_value WHERE field = 'start'").first.flatMap { Int($0) })
    try test.database.set(day, to: "2026-02-13")
    try test.database.reread()
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-13"])
  }

  @Test func `copies of a text are of its new reading`() throws {
    _ = try storePoorly()
    var copy = ReportReader.read(Report(url: "https://b.kz/7", language: .kk, text: Self.text))
    copy.report.published = "2026-02-14"
    try test.database.store(copy)
    #expect(try test.rows("SELECT count(*) FROM report WHERE copy_of IS NOT NULL") == ["1"])
    try test.database.reread()
    #expect(
      try test.rows(
        """
        SELECT o.version, (SELECT count(*) FROM event_report WHERE report = c.id AND event IN (SELECT id FROM event))
        FROM report c JOIN report o ON o.id = c.copy_of
        """) == ["2 | 1"])
    #expect(try test.rows("PRAGMA foreign_key_check").isEmpty)
  }

  @Test func `a reading that came from elsewhere stays as it is`() throws {
    var reading = ReportReader.read(Report(language: .kk, text: Self.text))
    reading.events[0].participants = []
    try test.database.store(reading)
    #expect(try test.database.reread().reports == 0)
  }

  @Test func `what was kept as it came is read anew from its bytes`() throws {
    try inputs.write("\u{FEFF}" + Self.text, to: "a.txt")
    try test.database.importFiles([inputs.url.path], options: ImportOptions(keepOriginals: true))
    #expect(try test.database.original(of: 1) == Array(("\u{FEFF}" + Self.text).utf8))
    #expect(try test.rows("SELECT content, size FROM original") == ["file | \(Self.text.utf8.count + 3)"])
    let summary = try test.database.reread()
    #expect(summary.reports == 1)
    #expect(summary.changes.isEmpty)
    #expect(summary.failed.isEmpty)
  }

  @Test func `an original that was not kept is told`() throws {
    let report = try storePoorly()
    #expect(throws: CivicError(.noOriginal, "r\(report)")) { try test.database.original(of: report) }
    #expect(throws: CivicError(.unknownID, "r99")) { try test.database.original(of: 99) }
  }
}

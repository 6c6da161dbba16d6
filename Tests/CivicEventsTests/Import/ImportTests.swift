@testable import CivicEvents
import CivicReports
import Foundation
import GRDB
import TestSupport
import Testing

struct ImportTests {
  let test: TestDatabase
  let inputs: TemporaryFolder

  init() throws {
    test = try TestDatabase()
    inputs = try TemporaryFolder()
  }

  /// A file of readings, so that what is imported does not hang on the rules that read texts.
  private func write(_ readings: [MarkedReading], to name: String) throws {
    let lines = readings.map { ReadingLines.line($0.reading) }
    try inputs.write(lines.joined(separator: "\n"), to: name)
  }

  private static let forum = MarkedReading(
    "⟦organizer.ngo:Жайық жастары⟧: ⟦kind=forum:форум⟧.", url: "https://a.kz/1")
  private static let copy = MarkedReading(
    "⟦organizer.ngo:Жайық жастары⟧: ⟦kind=forum:форум⟧.", url: "https://b.kz/1")
  private static let hearing = MarkedReading(
    "⟦organizer.ngo:Ақ жол қоры⟧: ⟦kind=hearing:слушания⟧.", url: "https://a.kz/2")

  @Test func `a folder is imported, what fails is named, the rest is stored`() throws {
    try write([Self.forum, Self.hearing], to: "readings.jsonl")
    try write([Self.copy], to: "z.jsonl")
    try inputs.write("{\"report\": broken", to: "broken.jsonl")
    try inputs.write("", to: "empty.txt")
    let missing = inputs.path("missing.txt")
    var seen: [String] = []
    let summary = try test.database.importFiles([inputs.url.path, missing]) { progress in
      seen.append("\(progress.done)/\(progress.total) \(progress.outcome?.rawValue ?? "failed")")
    }
    #expect(summary.new == 2)
    #expect(summary.copies == 1)
    #expect(summary.events == 2)
    #expect(
      Set(summary.failed.map { $0.path.replacing(inputs.url.path + "/", with: "") })
        == ["broken.jsonl:1", "empty.txt", "missing.txt"])
    #expect(summary.failed.allSatisfy { !$0.reason.isEmpty })
    #expect(seen.count == 6)
    #expect(seen.last == "5/5 failed")
    #expect(
      try test.rows(
        "SELECT new_count, known_count, copy_count, version_count, failed_count, event_count, finished_at IS NOT NULL FROM import_run"
      )
        == ["2 | 0 | 1 | 0 | 3 | 2 | 1"])
    #expect(try test.rows("SELECT count(*) FROM import_failure") == ["3"])
  }

  @Test func `importing again changes nothing but the log of imports`() throws {
    try write([Self.forum, Self.hearing, Self.copy], to: "readings.jsonl")
    try test.database.importFiles([inputs.url.path])
    let before = try test.contents().filter {
      !$0.hasPrefix("import_run") && !$0.hasPrefix("sqlite_sequence")
    }
    let again = try test.database.importFiles([inputs.url.path])
    #expect(again.known == 3)
    #expect(again.new == 0)
    #expect(again.events == 0)
    #expect(again.toReview == 0)
    #expect(
      try test.contents().filter { !$0.hasPrefix("import_run") && !$0.hasPrefix("sqlite_sequence") } == before
    )
  }

  @Test func `what was stopped goes on where it stopped, without reading again what is stored`() throws {
    for number in 100..<200 {
      try inputs.write(
        "\(number - 99)-жиын. Ақпанда дөңгелек үстел өтті. Оған тұрғындар мен мамандар қатысты.",
        to: "\(number).txt")
    }
    var done = 0
    let first = try test.database.importFiles(
      [inputs.url.path], progress: { _ in done += 1 }, shouldStop: { done > 0 })
    #expect(first.isStopped)
    #expect(first.new == done)
    #expect(first.new < 100)
    #expect(
      try test.rows("SELECT is_stopped, new_count, to_review_count FROM import_run") == [
        "1 | \(first.new) | \(first.toReview)"
      ])
    let second = try test.database.importFiles([inputs.url.path])
    #expect(!second.isStopped)
    #expect(second.known == first.new)
    #expect(second.new == 100 - first.new)
  }

  @Test func `reports are stored in the order of their files, however many are read at a time`() throws {
    for number in 10..<30 {
      // The earlier ones take longer to read.
      let more = String(repeating: " Жиналысқа мамандар қатысты.", count: 30 - number)
      try inputs.write("Форум \(number) өтті.\(more)", to: "\(number).txt")
    }
    try test.database.importFiles([inputs.url.path])
    let numbers = try test.rows("SELECT substr(text, 7, 2) FROM report ORDER BY id")
    #expect(numbers == (10..<30).map { "\($0)" })
  }

  @Test func `bytes that are stored are known, whatever the name of their file`() throws {
    let text = "Форум өтті. Оған тұрғындар қатысты."
    try inputs.write(text, to: "a.txt")
    try test.database.importFiles([inputs.path("a.txt")])
    let document = try #require(try document(text, to: "b.txt"))
    let other = Extraction(document) { _ in true }
    guard case .known = other.outcome else {
      Issue.record("read again")
      return
    }
    let hash = try test.rows("SELECT bytes_sha256 FROM report")
    #expect(document.fingerprint == hash[0])
    #expect(try test.database.importFiles([inputs.path("b.txt")]).known == 1)
  }

  private func document(_ text: String, to name: String) throws -> InputDocument? {
    try inputs.write(text, to: name)
    var documents: [InputDocument] = []
    InputDocuments.each(in: .success(InputFile(inputs.path(name)))) { documents.append($0) }
    return documents.first
  }

  @Test func `a dry run tells what an import would do and writes nothing`() throws {
    try write([Self.forum, Self.copy, Self.hearing], to: "readings.jsonl")
    let before = try test.contents()
    let tried = try test.database.importFiles([inputs.url.path], options: ImportOptions(dryRun: true))
    #expect(try test.contents() == before)
    #expect(try test.database.importFiles([inputs.url.path]) == tried)
  }

  @Test func `many reports are each acknowledged once they are stored`() throws {
    try write(
      (1...40).map { MarkedReading("⟦kind=forum:Форум⟧ \($0).", url: "https://a.kz/\($0)") }, to: "many.jsonl"
    )
    var acknowledged = 0
    let path = test.folder.path("civic.db")
    try test.database.importFiles([inputs.url.path]) { _ in
      acknowledged += 1
      let reader = try? CivicDatabase.open(path, .read)
      let stored = try? reader?.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM report") }
      #expect(stored ?? 0 >= acknowledged)
      _ = try? reader?.close()
    }
    #expect(acknowledged == 40)
  }

  @Test func `what is in doubt is counted for review`() throws {
    var doubtful = Self.forum
    doubtful.reading.events[0].organizers[0].mention.confidence = 0.4
    let namesake = MarkedReading(
      "⟦kind=debate:Дебаты⟧: ⟦speaker.present:Айгүл Сәбитова⟧.", url: "https://a.kz/3")
    let other = MarkedReading(
      "⟦kind=session:Сессия⟧: ⟦speaker.present:Айгүл Сәбитова⟧.", url: "https://a.kz/4")
    try write([doubtful, namesake, other], to: "readings.jsonl")
    #expect(try test.database.importFiles([inputs.url.path]).toReview == 2)
  }

  @Test func `a report without an event is stored, and its file named`() throws {
    try write([MarkedReading("Погода сегодня ясная.", isEvent: false)], to: "readings.jsonl")
    let summary = try test.database.importFiles([inputs.url.path])
    #expect(summary.new == 1)
    #expect(summary.notes.map(\.note.code) == [.noEvent])
    #expect(summary.notes.first?.note.description.contains("readings.jsonl:1") == true)
  }

  @Test func `a database that another program writes to ends the import with nothing changed`() throws {
    try write([Self.forum], to: "readings.jsonl")
    let path = test.folder.path("civic.db")
    let impatient = try CivicDatabase.open(path, .write, busyTimeout: 0.1)
    try test.database.queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: CivicError(.databaseLocked, path)) { try impatient.importFiles([inputs.url.path]) }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try test.rows("SELECT count(*) FROM report") == ["0"])
    try impatient.close()
  }

  @Test func `a report of text is read and stored`() throws {
    try inputs.write(
      """
      13.02.2026, 15:45

      Жаңа Конституция – қоғамға серпін

      «Жайық жастары» қоғамдық бірлестігі Орал қаласында «Азаматтық қоғамның рөлі» атты дөңгелек үстел өткізді.
      """, to: "report.txt")
    let summary = try test.database.importFiles([inputs.url.path])
    #expect(summary.new == 1)
    #expect(summary.failed == [])
    #expect(try test.rows("SELECT kind, title FROM event") == ["roundtable | Азаматтық қоғамның рөлі"])
  }
}

import CivicEvents
import CivicReports
import TestSupport
import Testing

struct PreparedReadingTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func expectRefusal(
    _ code: CivicError.Code, location: SourceLocation = #_sourceLocation, _ amend: (inout Reading) -> Void
  ) throws {
    var reading = MarkedReading("⟦organizer.ngo:Қор⟧ провёл ⟦kind=forum:форум⟧.").reading
    amend(&reading)
    let before = try test.contents()
    let error = #expect(throws: CivicError.self, sourceLocation: location) {
      try test.database.store(reading)
    }
    #expect(error?.code == code, sourceLocation: location)
    #expect(try test.contents() == before, sourceLocation: location)
  }

  @Test func `a reading without its text is refused`() throws {
    try expectRefusal(.textMissing) { $0.text = nil }
  }

  @Test func `a reading of another text is refused`() throws {
    try expectRefusal(.textMismatch) { $0.text = "Другой текст, в котором сместились все места." }
  }

  @Test(arguments: [(-1, 3), (5, 5), (9, 4), (0, 10_000)])
  func `a range outside the text is refused`(start: Int, end: Int) throws {
    try expectRefusal(.rangeOutside) {
      $0.events[0].organizers[0].mention = Mention(start: start, end: end, confidence: 0.5)
    }
  }

  @Test(arguments: [-0.1, 1.1, .nan])
  func `a confidence that is none is refused`(confidence: Double) throws {
    try expectRefusal(.confidenceOutside) { $0.events[0].organizers[0].mention.confidence = confidence }
  }

  @Test(arguments: ["13.02.2026", "2026-13", "2026-02-30", "", "вчера"])
  func `a date of another shape is refused`(date: String) throws {
    try expectRefusal(.readingValue) { $0.events[0].start = date }
  }

  @Test(arguments: ["2026", "2026-02", "2024-02-29", "2026-02-13T10:30"])
  func `dates may be of reduced precision`(date: String) {
    #expect(EventDate.isValid(date))
  }

  @Test func `a refusal does not tell what stood there`() throws {
    var marked = MarkedReading("Прошёл ⟦kind=forum:форум⟧.")
    marked.reading.events[0].start = "құпия"
    let error = #expect(throws: CivicError.self) { try PreparedReading(marked.reading) }
    #expect(error?.description.contains("құпия") == false)
  }

  @Test func `a name without a word in it is refused`() throws {
    try expectRefusal(.readingValue) { $0.events[0].organizers[0].name = "«»" }
  }

  @Test func `U+0000 is refused`() throws {
    try expectRefusal(.textHasNull) { $0.text = "a\u{0}b" }
  }

  @Test func `an error never quotes the report`() throws {
    var reading = MarkedReading("Тайное собрание.").reading
    reading.text = "Другое"
    let error = #expect(throws: CivicError.self) { try test.database.store(reading) }
    #expect(error.map { !$0.description.contains("Другое") } == true)
  }
}

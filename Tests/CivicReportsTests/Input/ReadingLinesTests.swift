import CivicEvaluation
import CivicReports
import CivicText
import TestSupport
import Testing

private let marked = MarkedText(
  "⟦organizer:«Жасыл қала» қоры⟧ ⟦kind:форум⟧ өткізді. ⟦part:Тал егу керек⟧, – деді ⟦speaker:Әсел Нұрғалиева⟧, – ⟦part:әр аулада⟧."
)

private func mention(_ label: String, _ index: Int = 0) -> Mention {
  Mention(marked.spans(label)[index].range, 0.9)
}

private func reading(change: (inout Reading) -> Void = { _ in }) -> Reading {
  let report = Report(
    url: "https://a.kz/1?p=2", title: nil, language: .kk, published: "2026-02-13", views: 22,
    text: marked.text)
  var event = EventReading(kind: .forum, status: .held)
  event.evidence = ["title": mention("kind"), "kind": mention("kind")]
  event.organizers = [
    OrganizerReading(
      name: "Жасыл қала", legalForm: "қор", kind: .ngo, role: .organizer, support: nil,
      mention: mention("organizer"))
  ]
  event.statements = [
    StatementReading(
      speaker: "Әсел Нұрғалиева", speakerKind: .person, text: "Тал егу керек әр аулада", direct: true,
      occasion: .this,
      parts: [mention("part"), mention("part", 1)],
      mention: Mention(start: mention("part").start, end: mention("part", 1).end, confidence: 0.9))
  ]
  var reading = Reading(report: report.header, events: [event], text: marked.text)
  change(&reading)
  return reading
}

private func read(_ text: String) -> [Result<Reading, ReportError>] {
  Array(ReadingLines(Array(text.utf8), file: "r.jsonl"))
}

@Test func `a reading comes back from its line as it was`() throws {
  let line = ReadingLines.line(reading())
  #expect(!line.contains("\n"))
  let results = read("\u{FEFF}\(line)\r\n\n\(line)\n")
  #expect(results.count == 2)
  #expect(try results.map { try $0.get() } == [reading(), reading()])
}

@Test func `a line has its keys in the order of the contract, nulls written, slashes as they are`() {
  let line = ReadingLines.line(reading())
  #expect(
    line.hasPrefix(
      #"{"report":{"id":"\#(reading().report.id)","url":"https://a.kz/1?p=2","title":null,"language":"kk","published":"2026-02-13","source":null,"author":null,"views":22,"#
    ))
  #expect(line.contains(#""events":[{"kind":"forum","status":"held","title":null,"start":null,"#))
  #expect(line.contains(#""evidence":{"kind":{"start""#))
  #expect(line.hasSuffix(#""text":"\#(marked.text)"}"#))
}

@Test func `characters that end lines elsewhere are escaped`() throws {
  let line = ReadingLines.line(reading { $0.report.author = "А\n\t\"Б\"\\\u{2028}\u{7}" })
  #expect(line.contains(#""author":"А\n\t\"Б\"\\\u2028\u0007""#))
  #expect(try read(line).first?.get().report.author == "А\n\t\"Б\"\\\u{2028}\u{7}")
}

@Test(arguments: [
  ("a line that is no JSON", "{\"report\": ", "broken-json", []),
  ("another value", "[1, 2]", "broken-json", []),
  ("no report", "{\"events\": []}", "missing-field", ["report"]),
  (
    "no language", ReadingLines.line(reading()).replacing("\"language\":\"kk\",", with: ""), "missing-field",
    ["report.language"]
  ),
  (
    "a kind nobody knows", ReadingLines.line(reading()).replacing("\"forum\"", with: "\"party\""),
    "wrong-field", ["events[0].kind"]
  ),
  (
    "a number for a name", ReadingLines.line(reading()).replacing("\"Жасыл қала\"", with: "5"), "wrong-field",
    ["events[0].organizers[0].name"]
  ),
  ("no text", ReadingLines.line(reading { $0.text = nil }), "reading-without-text", []),
  ("another text", ReadingLines.line(reading { $0.text?.append(" ") }), "different-hash", []),
  ("a zero character", ReadingLines.line(reading { $0.text?.append("\0") }), "wrong-field", ["text"]),
  (
    "a range beyond the text", ReadingLines.line(reading { $0.events[0].organizers[0].mention.end = 5000 }),
    "range-outside-text",
    ["events[0].organizers[0].mention", "0", "5000", "84"]
  ),
  (
    "a range before the text", ReadingLines.line(reading { $0.events[0].evidence["kind"]?.start = -1 }),
    "range-outside-text",
    ["events[0].evidence.kind", "-1", "23", "84"]
  ),
  (
    "a range turned round", ReadingLines.line(reading { $0.events[0].statements[0].parts[1].end = 3 }),
    "range-outside-text",
    ["events[0].statements[0].parts[1]", "74", "3", "84"]
  ),
  (
    "a confidence above one",
    ReadingLines.line(reading { $0.events[0].organizers[0].mention.confidence = 1.5 }), "wrong-field",
    ["events[0].organizers[0].mention.confidence"]
  ),
  (
    "a statement that is not its parts",
    ReadingLines.line(reading { $0.events[0].statements[0].text = "Тал егу керек" }), "different-statement",
    ["events[0].statements[0].text"]
  ),
  (
    "a day that is none", ReadingLines.line(reading { $0.report.published = "13.02.2026" }), "wrong-field",
    ["report.published"]
  ),
  (
    "a month alone as publication date", ReadingLines.line(reading { $0.report.published = "2026-02" }),
    "wrong-field", ["report.published"]
  ),
  (
    "an event's thirteenth month", ReadingLines.line(reading { $0.events[0].start = "2026-13" }),
    "wrong-field", ["events[0].start"]
  ),
])
func `a bad line is named with its number, the others are kept`(
  name: String, line: String, code: String, arguments: [String]
) throws {
  let good = ReadingLines.line(reading())
  let results = read("\(good)\n\n\(line)\n\(good)")
  #expect(results.count == 3)
  #expect(try results.first?.get() == reading())
  #expect(try results.last?.get() == reading())
  let error = #expect(throws: ReportError.self) { try results[1].get() }
  #expect(error?.code == code)
  #expect(error?.arguments == arguments)
  #expect(error?.line == 3)
  #expect(error?.description.hasPrefix("r.jsonl:3: ") == true)
}

@Test func `an event's month and year alone are enough`() throws {
  let results = read(
    ReadingLines.line(
      reading {
        $0.events[0].start = "2026-02"; $0.events[0].end = "2026"
      }))
  #expect(try results.first?.get().events.first?.start == "2026-02")
}

@Test func `a reading's key is its address, else its text`() {
  #expect(reading().report.key == "url:https://a.kz/1?p=2")
  #expect(reading { $0.report.url = nil }.report.key == "sha256:\(reading().report.sha256)")
}

@Test func `what is wrong is told without the file's own words`() {
  let unknown = ReadingLines.line(
    reading { $0.events[0].evidence["құпия"] = Mention(start: 0, end: 9999, confidence: 1) })
  let kind = ReadingLines.line(reading()).replacing(
    "\"evidence\":{\"kind\":{", with: "\"evidence\":{\"құпия\":5,\"kind\":{")
  for line in [unknown, kind, "{\"report\":\"құпия\"}", "{\"report\":құпия"] {
    for result in read(line) {
      guard case .failure(let error) = result else {
        Issue.record("\(line.prefix(200)) was read")
        continue
      }
      #expect(!error.description.contains("құпия"), "\(error)")
    }
  }
}

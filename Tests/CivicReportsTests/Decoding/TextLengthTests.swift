import CivicText
import Foundation
import Testing

@testable import CivicReports

@Suite struct `Texts that are no reports` {
  private static let long = String(repeating: "word ", count: 200_001)

  @Test(arguments: [
    ("a text", long), ("a page", "<html><body><p>\(long)</p></body></html>"),
    (
      "what a page tells machines",
      "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(long)\"}</script></head><body><p>a</p></body></html>"
    ),
  ])
  func `are refused where they are too long to be one`(name: String, document: String) {
    let error = #expect(throws: ReportError.self) {
      try ReportDecoder.decode(Array(document.utf8), name: "a.txt")
    }
    #expect(error?.code == "text-too-long", "\(name)")
  }

  @Test func `are refused in a letter too`() {
    let letter = "From: a@qala.example\nMessage-ID: <a@b>\nMIME-Version: 1.0\n\n\(Self.long)"
    #expect(InputResults(letter).errors == ["text-too-long"])
  }

  @Test func `a cell of a table that is too long is refused with its row`() {
    let table = "Date,Title\n12.02.2026,\"\(Self.long)\"\n13.02.2026,Round table on clean air\n"
    var codes: [String?] = []
    InputDocuments.each(in: Array(table.utf8), name: "a.csv") { document in
      let result = Result { () throws(ReportError) in try document.read() }
      if case .failure(let error) = result { codes.append(error.code) } else { codes.append(nil) }
    }
    #expect(codes == ["text-too-long", nil])
  }

  @Test(arguments: [(3000, nil as String?), (3001, "too-many-names")])
  func `so are lists of more bodies than a report names`(count: Int, code: String?) throws {
    var reading = ReportReader.read(
      Report(language: .ru, text: "Круглый стол прошёл в Астане, его организовал фонд «Дала жарығы»."))
    let body = try #require(reading.events.first?.organizers.first)
    reading.events[0].organizers = Array(repeating: body, count: count)
    let document = InputDocument("list", .reading(reading))
    let result = Result { () throws(ReportError) in try document.read() }
    #expect((try? result.get()) != nil || code != nil)
    guard case .failure(let error) = result else { return }
    #expect(error.code == code)
  }

  @Test func `a headline longer than anybody reads is none`() throws {
    let title = String(repeating: "Дала ", count: 500)
    #expect(TextLength.title(title) == nil)
    #expect(TextLength.title("Дала") == "Дала")
  }

  @Test func `one sentence twice, and nothing else, is a text`() throws {
    let sentence = "Круглый стол прошёл в Астане."
    let report = try ReportDecoder.decode(Array("\(sentence)\n\n\(sentence)\n".utf8), name: "a.txt")
    #expect(report.text == sentence)
  }
}

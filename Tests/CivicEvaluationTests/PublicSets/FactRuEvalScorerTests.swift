import CivicEvaluation
import Foundation
import Testing

@Suite struct FactRuEvalScorerTests {
  /// One document as a line of JSON. Spans are given by their words; the numbers of spans and objects count from 1.
  private static func line(
    _ text: String, spans: [(type: String, words: String)], objects: [(type: String, spans: [Int])],
    coref: String = "", facts: String = ""
  ) throws -> String {
    func place(_ words: String) -> (start: Int, length: Int) {
      let start = text.firstRange(of: words)?.lowerBound ?? text.startIndex
      return (text[..<start].unicodeScalars.count, words.unicodeScalars.count)
    }
    let tokens = text.split(separator: " ").map(String.init)
    var offset = 0
    let sentence: [[Any]] = tokens.enumerated().map { index, token in
      defer { offset += token.unicodeScalars.count + 1 }
      return [index, offset, token.unicodeScalars.count, token]
    }
    let document: [String: Any] = [
      "id": "1", "text": text, "sentences": [sentence], "coref": coref, "facts": facts,
      "spans": spans.enumerated().map { index, span in
        [
          "id": index + 1, "type": span.type, "start": place(span.words).start,
          "length": place(span.words).length,
        ]
      },
      "objects": objects.enumerated().map {
        ["id": $0.offset + 1, "type": $0.element.type, "spans": $0.element.spans]
      },
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self) + "\n"
  }

  private static let text = "Директор компании « Өркен » Айгуль Серикова прибыла в Актобе ."

  private static func fixture(
    person: String = "Айгуль", job: String = "Директор", who: Int = 1, place: Int = 2
  ) throws -> PublicSetFixture {
    try PublicSetFixture(
      .factrueval,
      [
        "testset.jsonl": line(
          text,
          spans: [
            ("name", person), ("surname", "Серикова"), ("org_descr", "компании"), ("org_name", "Өркен"),
            ("loc_name", "Актобе"), ("job", job),
          ],
          objects: [("Person", [1, 2]), ("Org", [3, 4]), ("Location", [5]), ("LocOrg", [5])],
          coref: "1 1\nlastname Серикова\n\n2 2\nname Өркен\n\n3 3 4\nname Актобе\n",
          facts:
            "1-0 Occupation\nWho obj\(who) Серикова\nJob span6 \(job)\nWhere obj\(place) Өркен\n\n1-1 Meeting\nWho obj1\n"
        )
      ])
  }

  @Test func `names and the occupation are right`() throws {
    let fixture = try Self.fixture()
    #expect(try fixture.score("micro")?.counts == .init(expected: 3, found: 3, right: 3))
    #expect(try fixture.score("Occupation", .whoAndJob)?.f1 == 1)
    #expect(try fixture.score("Occupation", .whoAndWhere)?.f1 == 1)
  }

  @Test func `another post, person or body is wrong`() throws {
    let job = try Self.fixture(job: "прибыла")
    #expect(try job.score("Occupation", .whoAndJob)?.f1 == 0)
    #expect(try job.score("Occupation", .whoAndWhere)?.f1 == 1)
    let person = try Self.fixture(who: 3)
    #expect(try person.score("Occupation", .whoAndJob)?.f1 == 0)
    #expect(try person.score("Occupation", .whoAndWhere)?.f1 == 0)
    #expect(try Self.fixture(place: 3).score("Occupation", .whoAndWhere)?.f1 == 0)
    #expect(try Self.fixture(person: "прибыла").score("PER")?.f1 == 0)
  }

  @Test func `a document without names has no figure`() throws {
    let fixture = try PublicSetFixture(
      .factrueval, ["testset.jsonl": Self.line("Да .", spans: [], objects: [])])
    #expect(try fixture.score("micro")?.f1 == nil)
    #expect(try fixture.score("Occupation", .whoAndJob)?.counts == .init(expected: 0, found: 0, right: 0))
  }

  @Test func `a line that is no document is told`() throws {
    let good = try Self.line("Да .", spans: [], objects: [])
    let fixture = try PublicSetFixture(.factrueval, ["testset.jsonl": good + "\n{\"text\": 1}\n"])
    #expect(throws: PublicSetError.malformed(.factrueval, path: fixture.path("testset.jsonl"), line: 3)) {
      try fixture.scores()
    }
  }
}

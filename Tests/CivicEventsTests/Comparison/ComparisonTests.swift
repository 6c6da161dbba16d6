import CivicEvents
import CivicText
import Foundation
import Testing

@Suite struct `Comparison of two names` {
  @Test func `of two names as its documentation has it`() {
    let comparison = Comparison.of("Айгүл Маратқызы Серікова", "А. Сериковой", as: .person)
    #expect(comparison.decision == .same)
    #expect(comparison.reasons.map(\.code).contains(.initial))
    #expect(comparison.reasons.map(\.code).contains(.patronymicMissing))
  }

  @Test func `languages are told by the letters`() {
    #expect(Comparison.of("Ерлана Асанова", "Ерлан Асанов", as: .person).decision == .same)
    #expect(
      Comparison.of("Серік Асанова", "Серік Асанов", as: .person, languages: (.kk, .kk)).decision
        == .different)
  }

  @Test(arguments: Language.allCases) func `reasons have words`(language: Language) {
    for code in ComparisonReason.Code.allCases {
      let text = Labels(language).text(code.rawValue, in: "comparison-reason")
      #expect(!text.isEmpty && text != code.rawValue, "\(code)")
    }
  }

  @Test(arguments: [
    #"{"id": "1", "type": "person", "a": {"text": "А", "lang": "kk"}, "b": {"text": "Б"}}"#,
    #"{"id": 1, "type": "person", "a": {"text": "А", "lang": "kk", "x": 1}, "b": {"text": "Б", "lang": null}}"#,
  ])
  func `a line is a pair`(line: String) throws {
    let pair = try ComparedPair(line: line.utf8)
    #expect(pair.id == "1" && pair.a.lang == .kk && pair.b.lang == nil)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"id": "1", "type": "body", "a": {"text": "А"}, "b": {"text": "Б"}}"#,
    #"{"id": "1", "type": "person", "a": {"text": " "}, "b": {"text": "Б"}}"#,
    #"{"id": "1", "type": "person", "a": {"text": "А", "lang": "de"}, "b": {"text": "Б"}}"#,
    #"{"type": "person", "a": {"text": "А"}, "b": {"text": "Б"}}"#,
  ])
  func `another line is none`(line: String) {
    #expect(throws: DecodingError.self) { try ComparedPair(line: line.utf8) }
  }

  @Test func `an answer says null where names do not tell`() throws {
    let unsure = ComparisonAnswer(.of("Омарова", "Гүлсара Омарова", as: .person), id: "7")
    let line = String(decoding: try JSONEncoder().encode(unsure), as: UTF8.self)
    #expect(line.contains(#""same":null"#) && line.contains("many bear"))
    #expect(try JSONDecoder().decode(ComparisonAnswer.self, from: Data(line.utf8)) == unsure)
  }
}

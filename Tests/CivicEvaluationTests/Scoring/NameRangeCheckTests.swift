import CivicEvaluation
import CivicReports
import CivicText
import TestSupport
import Testing

@Suite struct NameRangeCheckTests {
  @Test func `a name in a case form shares its lemma with its passage`() {
    let marked = MarkedReading(
      "⟦organizer=Өркен қоры:«Өркен» қорының⟧ жиыны өтті", language: .kk)
    var check = NameRangeCheck()
    check.add(marked.reading, report: "r")
    #expect(check.mismatches == [])
    #expect(check.names == 1)
    #expect(check.whole == 1)
  }

  @Test func `a name whose passage says something else is told`() {
    let marked = MarkedReading("⟦organizer=Ертіс:Өркен⟧ и ⟦speaker=Айгуль Серикова:Серикова⟧", language: .ru)
    var check = NameRangeCheck()
    check.add(marked.reading, report: "r")
    #expect(check.mismatches.map(\.name) == ["Ертіс"])
    #expect(check.mismatches.first?.passage == "Өркен")
    #expect(check.names == 2)
    #expect(check.whole == 0)
  }

  @Test func `a range outside the text is told`() {
    var reading = MarkedReading("⟦participant:Өркен⟧ келді", language: .kk).reading
    reading.events[0].participants[0].mention.end = 99
    var check = NameRangeCheck()
    check.add(reading, report: "r")
    #expect(check.mismatches.count == 1)
  }
}

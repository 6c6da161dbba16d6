import CivicReports
import CivicText
import Testing

@Suite struct ConfidenceScaleTests {
  private static let report = Report(
    language: .ru,
    text: """
      Круглый стол о правах пациентов
      12 февраля 2026 года в Семее ОФ «Росток» провёл круглый стол. В нём приняли участие представители ОО «Опора», \
      ОО «Маяк» и ОО «Шаг».
      «Мы готовы помогать», – сказала директор ОФ «Росток» Анна Петрова.
      """)

  @Test func `what was counted stands for every sort of fact`() {
    let curves = ConfidenceScale.counted.curves
    #expect(Set(curves.keys).isSuperset(of: [.kind, .organizers, .participants, .speakers, .topics]))
    #expect(curves.values.allSatisfy { !$0.points.isEmpty })
  }

  @Test func `a surer fact of one field stays the surer`() {
    for field in ConfidenceField.allCases {
      let steps = stride(from: 0.05, through: 0.95, by: 0.05).map {
        ConfidenceScale.counted.right($0, of: field)
      }
      #expect(zip(steps, steps.dropFirst()).allSatisfy(<=), "\(field)")
      #expect(steps.allSatisfy { (0.01...0.99).contains($0) }, "\(field)")
    }
  }

  @Test func `only how sure facts are is another`() {
    let plain = ReportReader.read(Self.report, scale: .identity)
    #expect(!plain.events.isEmpty)
    let scaled = ReportReader.read(
      Self.report,
      scale: ConfidenceScale(
        curves: Dictionary(
          uniqueKeysWithValues: ConfidenceField.allCases.map {
            ($0, .init([.init(said: 0.01, right: 0.5), .init(said: 0.99, right: 0.5)]))
          })))
    #expect(scaled != plain)
    let event = scaled.events[0]
    #expect(event.evidence.values.allSatisfy { $0.confidence == 0.5 })
    #expect(event.organizers.map(\.mention.confidence) == [0.5])
    #expect(event.participants.map(\.mention.confidence) == [0.5, 0.5, 0.5])
    #expect(event.statements.map(\.mention.confidence) == [0.5])
    #expect(event.statements.flatMap(\.parts).map(\.confidence) == [0.5])
    #expect(event.speakers.map(\.mention.confidence) == [0.5])
    #expect(scaled.scaled(by: .identity) == scaled)
    #expect(
      event.organizers.map(\.name) == plain.events[0].organizers.map(\.name)
        && event.participants.map(\.mention.range) == plain.events[0].participants.map(\.mention.range))
  }

  @Test func `between two points lies a straight line, and what is certain stays so`() {
    let curve = ConfidenceScale.Curve([.init(said: 0.9, right: 0.98), .init(said: 0.7, right: 0.6)])
    #expect(curve.right(0.7) == 0.6)
    #expect(curve.right(0.8) == 0.79)
    #expect(curve.right(0.9) == 0.98)
    #expect(curve.right(0.35) == 0.3)
    #expect(curve.right(0.999) == 0.99)
    #expect(curve.right(0) == 0)
    #expect(curve.right(1) == 1)
  }
}

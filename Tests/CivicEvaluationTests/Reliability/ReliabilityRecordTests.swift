import CivicEvaluation
import Foundation
import Testing

struct ReliabilityRecordTests {
  @Test func `a trial's newest figures stand in the page, in the order of the trials`() throws {
    var record = ReliabilityRecord()
    for (name, tried) in [("power", 1), ("kill", 2), ("kill", 12345)] {
      var figures = TrialFigures(trial: name, title: "what \(name) is")
      (figures.date, figures.configuration, figures.tried) = ("2026-11-28", "release", tried)
      figures.count("points", tried)
      if name == "power" { figures.failures = ["lost", "torn"] }
      record.put(figures)
    }
    record = try ReliabilityRecord(record.json())
    let page = "# Title\n\n<!-- figures: make reliability -->\nold\n<!-- end of figures -->\n\nmore\n"
    #expect(
      record.page(page, order: ["kill", "power", "none"]) == """
        # Title

        <!-- figures: make reliability -->

        | what | tried | counted | did not hold | when |
        |---|---|---|---|---|
        | what kill is | 12 345 | points: 12 345 | none | 2026-11-28, release, 0 s |
        | what power is | 1 | points: 1 | **2** | 2026-11-28, release, 0 s |

        <!-- end of figures -->

        more

        """)
    #expect(record.page("no marks", order: ["kill"]) == nil)
  }
}

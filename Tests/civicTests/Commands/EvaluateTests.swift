import Foundation
import Testing

/// `civic evaluate` as a user runs it, on the labelled examples.
@Suite struct `civic evaluate` {
  private func run(_ line: String, language: String = "en") throws -> CivicProgram.Outcome {
    try CivicProgram.shell(line, in: CivicProgram.repository, language: language, columns: 120)
  }

  @Test func `shows the headline first, then each field and what was invented`() throws {
    let outcome = try run("civic evaluate Examples/labelled")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Reports: 21 (kk 9, ru 8, en 4)") == true)
    let rows = lines.compactMap { $0.split(separator: " ").first }
    #expect(rows.firstIndex(of: "took-part") ?? 99 < rows.firstIndex(of: "event") ?? 0)
    #expect(outcome.output.contains("bodies wrongly called NGOs"))
  }

  @Test func `the labels, exported and given back as readings, are right throughout`() throws {
    let outcome = try run(
      "civic evaluate --export Examples/labelled | civic evaluate --readings - --csv Examples/labelled")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count > 50)
    for row in rows where !row[0].hasPrefix("sure") {
      #expect(row[3] == "0" && row[4] == "0", "\(row)")
    }
  }

  @Test func `errors of the measure split are not shown`() throws {
    for split in ["measure", "all"] {
      let outcome = try run("civic evaluate --errors --split \(split) Tests/Corpus")
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("figures only"))
    }
  }

  @Test func `an error stands in its sentence`() throws {
    let outcome = try run("civic evaluate --errors Examples/labelled")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(" missed "))
    let rows = try run("civic evaluate --errors --field topics --csv Examples/labelled")
    #expect(rows.status == 0)
    #expect(rows.output.hasPrefix("report,field,kind,found,confidence,expected,passage,sentence"))
    #expect(
      rows.output.split(whereSeparator: \.isNewline).dropFirst().allSatisfy { $0.contains(",topics,") })
  }

  @Test func `a recorded run compared with itself shows no change`() throws {
    let record = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: record) }
    let first = try run("civic evaluate --record \(record.path) Examples/labelled")
    #expect(first.status == 0)
    let second = try run("civic evaluate --compare \(record.path) Examples/labelled")
    #expect(second.status == 0)
    #expect(second.output == "No change.\n")
  }

  @Test(arguments: ["kk", "ru", "en"])
  func `a name that does not stand in its passage ends with status 1`(language: String) throws {
    let line = #"""
      civic extract --with-text Examples/reports/en-meeting-aktau-2025-11.txt \
        | sed 's/"name":"Blue Coast Foundation"/"name":"Red Mountain"/' | civic evaluate --names -
      """#
    let outcome = try run(line, language: language)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Red Mountain"))
    #expect(outcome.output.contains("Blue Coast"))
  }

  @Test func `a corpus file with a mistake is named with its line`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try
      "style: agency\n=== page\n# Хабар\n\n⟦o1:Қор⟧ келді.\n=== facts\nno event\nmentioned o1: Қор | kind=NGO\n"
      .write(to: folder.appending(path: "kk-001.txt"), atomically: true, encoding: .utf8)
    for line in ["civic evaluate --check \(folder.path)", "civic evaluate \(folder.path)"] {
      let outcome = try run(line)
      #expect(outcome.status == 1)
      #expect((outcome.output + outcome.errors).contains("kk-001.txt:8: no such kind of body: “NGO”"))
    }
  }

  @Test(arguments: [
    ("civic evaluate no/such/folder", 1, "no/such/folder"),
    ("civic evaluate --compare README.md Examples/labelled", 2, "README.md"),
    ("civic evaluate --readings no.jsonl Examples/labelled", 1, "no.jsonl"),
    ("civic evaluate --errors --field nothing Examples/labelled", 2, "took-part"),
    ("civic evaluate --split test Examples/labelled", 2, "develop, measure"),
  ])
  func `misuse is told`(line: String, status: Int32, words: String) throws {
    let outcome = try run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}

import CivicEvaluation
@testable import CivicReports
import CivicText
import Foundation
import Testing

/// No text may end the reader, and what it says must hold together.
@Suite struct RandomTextTests {
  /// A generator with a fixed seed: every run reads the same texts.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  private static func lines() throws -> [String] {
    let folder = ExampleFolder.url.appendingPathComponent("reports")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .flatMap {
        try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8).split(separator: "\n")
      }
      .map(String.init)
  }

  @Test func `any text is read without a fault`() throws {
    let lines = try Self.lines()
    var random = Random(state: 20_260_213)
    var faults: [String] = []
    for number in 0..<3_000 {
      var text = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        lines.randomElement(using: &random)
      }
      .joined(separator: "\n")
      switch number % 4 {
      case 0:
        // A slice, cut anywhere.
        text = String(
          text.dropFirst(Int.random(in: 0...40, using: &random)).dropLast(
            Int.random(in: 0...40, using: &random)))
      case 1:
        // Words in any order.
        text = text.split(separator: " ").shuffled(using: &random).joined(separator: " ")
      case 2:
        // Letters in any order, marks among them.
        text = String(text.prefix(200).shuffled(using: &random)) + "«\"–»,:. " + text.prefix(100)
      default:
        let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        text = String(decoding: bytes, as: UTF8.self) + (number % 8 == 3 ? text.prefix(120) : "")
      }
      let language = Language.allCases[number % 3]
      let report = Report(
        title: number % 2 == 0 ? "x" : nil, language: language,
        published: number % 5 == 0 ? "2026-02-13" : nil, text: text)
      let found = ReadingFaults.all(in: ReportReader.read(report))
      if !found.isEmpty { faults.append("\(number): \(found)") }
    }
    #expect(faults == [])
  }

  @Test(arguments: Language.allCases)
  func `a long text does not hang`(_ language: Language) throws {
    let example = try Self.lines().joined(separator: "\n\n")
    var text = ""
    while text.utf8.count < 300_000 { text += example + "\n\n" }
    var reading: Reading?
    let seconds = StressRun.time {
      reading = ReportReader.read(Report(language: language, text: String(text.prefix(150_000))))
    }
    #expect(reading.map { ReadingFaults.all(in: $0) } == [])
    #expect(seconds < 30)
  }
}

import CivicText
import Foundation
import Testing

/// The strings of Tests/PersonalData: numbers with right and wrong check digits, telephones in every usual spelling,
/// addresses, passcodes, accounts, and what looks like them.
@Suite struct PersonalDataSetTests {
  @Test(
    "Of the strings to develop on and of those only measured nearly all is masked, and hardly anything else",
    arguments: ["develop", "measure"])
  func figures(half: String) throws {
    let strings = try Self.strings(half)
    var score = Score()
    for string in strings { score.add(string) }
    print("personal-data", half, strings.count, "strings: recall", score.recall, "precision", score.precision)
    // The measured half's errors are not shown: rules are not to be made after them.
    if half == "develop" { for error in score.errors { print("personal-data", error) } }
    #expect(score.recall >= 0.99)
    #expect(score.precision >= 0.98)
  }

  @Test("The set is as large as it is said to be")
  func size() throws {
    #expect(try Self.strings("develop").count + Self.strings("measure").count >= 300)
  }

  private struct Score {
    var found = 0
    var missed = 0
    var wrong = 0
    var errors: [String] = []

    var recall: Double { Double(found) / Double(max(1, found + missed)) }
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }

    /// A passage counts as found where all of its letters and digits are masked, and as wrong where a letter or digit
    /// is that no ⟦…⟧ holds.
    mutating func add(_ string: String) {
      var text = ""
      var wanted: [Range<Int>] = []
      var start = 0
      for scalar in string.unicodeScalars {
        switch scalar {
        case "⟦": start = text.unicodeScalars.count
        case "⟧": wanted.append(start..<text.unicodeScalars.count)
        default: text.unicodeScalars.append(scalar)
        }
      }
      let masked = Array(PersonalData.masked(text).unicodeScalars)
      let scalars = Array(text.unicodeScalars)
      var hasError = false
      for range in wanted {
        let isMasked = range.allSatisfy {
          masked[$0] == PersonalData.mark
            || !scalars[$0].properties.isAlphabetic && scalars[$0].properties.numericType == nil
        }
        if isMasked { found += 1 } else { missed += 1; hasError = true }
      }
      var isWrong = false
      for index in masked.indices
      where masked[index] != scalars[index] && !wanted.contains(where: { $0.contains(index) }) {
        isWrong = true
      }
      if isWrong { wrong += 1 }
      if hasError || isWrong { errors.append("\(string)  →  \(PersonalData.masked(text))") }
    }
  }

  private static func strings(_ half: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "PersonalData")
    return try String(contentsOf: folder.appending(path: "\(half).txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

import Foundation
import Testing

@testable import CivicReports

/// SplitMix64: the same damage on every run, so that a failure can be found again.
private struct Random: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private let fixtures: [String] = {
  let root = URL(fileURLWithPath: InputFixture("").path)
  return ["Mail", "Telegram", "WhatsApp", "Feeds", "Addresses"].flatMap { folder in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }
}()

@Test(arguments: fixtures)
func `a damaged input gives reports or errors`(name: String) throws {
  let whole = Array(try Data(contentsOf: URL(fileURLWithPath: InputFixture(name).path)))
  var random = Random(state: UInt64(whole.count))
  for round in 0..<12 {
    var bytes = whole
    switch round % 4 {
    case 0: bytes = Array(bytes.prefix(Int.random(in: 0...whole.count, using: &random)))
    case 1:
      for _ in 0..<20 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    case 2:
      let start = Int.random(in: 0..<max(1, bytes.count), using: &random)
      bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 1...400, using: &random)))
    default:
      let start = Int.random(in: 0..<max(1, bytes.count), using: &random)
      bytes.insert(contentsOf: bytes.prefix(Int.random(in: 0...600, using: &random)), at: start)
    }
    let found = InputResults(bytes)
    #expect(
      found.reports.allSatisfy { !$0.text.isEmpty && !$0.text.unicodeScalars.contains("\0") },
      "round \(round)")
    #expect(found.errors.allSatisfy { !$0.isEmpty })
  }
}

@Test(arguments: ["Feeds/atom-kk.xml", "WhatsApp/iphone-ru.txt", "Addresses/list.txt"])
func `containers come in UTF-16 too`(name: String) throws {
  let text = try String(contentsOfFile: InputFixture(name).path, encoding: .utf8)
  let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let expected = InputResults(text)
  let found = InputResults(bytes)
  #expect(found.reports.map(\.text) == expected.reports.map(\.text))
  #expect(found.errors == expected.errors)
  #expect(!found.results.isEmpty)
}

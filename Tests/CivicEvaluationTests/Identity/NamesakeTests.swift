import CivicEvaluation
import Foundation
import Testing

/// Two people of one name never become one person, and one person of two reports does where a second fact agrees.
///
/// `make namesakes` prints the figures.
struct NamesakeTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Identity/namesakes")

  @Test(arguments: ["develop", "measure"])
  func `no namesakes are joined`(half: String) throws {
    let set = try NamesakeSet(Self.folder.appending(path: half))
    let score = try set.score()
    #expect(set.pairs.count == 30)
    #expect(score.wronglyJoined.count == 0)
    #expect(score.strangersJoined.count == 0)
    #expect(score.unread.count == 0)
    #expect(score.protected.count <= 1)
    #expect(score.joined.count >= (half == "develop" ? 5 : 3))
    if ProcessInfo.processInfo.environment["CIVIC_PRINT_FIGURES"] != nil {
      let lists =
        half == "develop"
        ? " joined \(score.joined), not joined \(score.notJoined), unread \(score.unread), wrong \(score.wronglyJoined)"
        : ""
      print(
        """
        namesakes \(half): \(set.pairs.count(where: { !$0.isSame })) pairs of two people, \
        \(score.wronglyJoined.count + score.strangersJoined.count) wrongly joined; \
        \(set.pairs.count(where: \.isSame)) pairs of one person, \(score.joined.count) joined; \
        \(score.unread.count) unread, \(score.protected.count) under protection; \(Int(score.doubtsPerHundred.rounded())) doubts for each 100 reports\(lists)
        """)
    }
  }
}

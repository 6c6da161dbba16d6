import CivicEvaluation
import Foundation
import TestSupport
import Testing

struct PageSetTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Pages").path

  @Test func `Articles are found on their pages, whatever the site is built with`() throws {
    let pages = try PageSet(at: Self.folder, splits: [.develop]).pages
    let answers = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, PageAnswer($0)) })
    let score = PageScore(pages, answers)
    let all = try #require(score.rows.first)
    #expect(pages.count == 28)
    #expect(all.f1 >= 0.97, "\(score.rows.map { "\($0.group) \($0.f1)" })")
    #expect(score.rows.allSatisfy { $0.lowest >= 0.9 }, "\(score.rows.map { "\($0.group) \($0.lowest)" })")
    #expect(all.titles == all.pages)
    #expect(all.days == all.pages)
  }

  @Test func `Pages are as large as real ones, and the same each time`() throws {
    let pages = try PageSet(at: Self.folder, splits: [.develop, .measure]).pages
    #expect(Set(pages.map(\.design)).count >= 10)
    #expect(pages.count >= 40)
    #expect(pages.allSatisfy { (25_000...300_000).contains($0.bytes.count) })
    let again = try PageSet(at: Self.folder, splits: [.develop, .measure]).pages
    #expect(zip(pages, again).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test func `A word counts as often as it stands there`() throws {
    let page = try #require(try PageSet(at: Self.folder, splits: [.develop]).pages.first)
    func f1(_ text: String) -> Double {
      let answer = PageAnswer(page: page.name, title: nil, published: nil, author: nil, text: text)
      return PageScore([page], [page.name: answer]).rows[0].f1
    }
    #expect(f1(page.article.text) == 1)
    #expect(f1(page.article.text.uppercased().replacing(" ", with: "\n")) == 1)
    #expect(f1("") == 0)
    // The whole text twice: everything is there, half of it too many.
    #expect(abs(f1(page.article.text + "\n" + page.article.text) - 2.0 / 3) < 0.001)
  }
}

internal import Foundation

/// Articles taken from pages, scored against what is on them.
package struct PageScore: Sendable, Equatable, Codable {
  /// Pages of one design, or all.
  package struct Row: Sendable, Equatable, Codable {
    /// "develop", "measure" or a design.
    package let group: String
    package let pages: Int
    /// Of the article's text, the mean of the pages: overlap of words, each as often as it stands there.
    package let precision: Double
    package let recall: Double
    package let f1: Double
    /// The lowest of the pages.
    package let lowest: Double
    /// Pages on which it is right.
    package let titles: Int
    package let days: Int
    /// Of the pages that name one.
    package let authors: Int
    package let withAuthor: Int
  }

  /// What differs on one page.
  package struct Difference: Sendable {
    package let page: String
    package let f1: Double
    /// Words that are missing, and words too many, in their order, at most forty of each.
    package let missing: [String]
    package let surplus: [String]
    package let wrong: [String]
  }

  package let rows: [Row]

  /// - Parameter answers: by the names of the pages; a page without one counts as nothing found.
  package init(_ pages: [PageSet.Page], _ answers: [String: PageAnswer]) {
    let marks = pages.map { Mark($0, answers[$0.name]) }
    var rows: [Row] = []
    for (split, those) in Self.groups(marks, { String($0.page.name.prefix { $0 != "/" }) }) {
      rows.append(Row(split, those))
      rows += Self.groups(those, \.page.design).map { Row($0, $1) }
    }
    self.rows = rows
  }

  /// In the order in which they come.
  private static func groups(_ marks: [Mark], _ key: (Mark) -> String) -> [(String, [Mark])] {
    var groups: [(String, [Mark])] = []
    for mark in marks {
      if groups.last?.0 == key(mark) {
        groups[groups.count - 1].1.append(mark)
      } else {
        groups.append((key(mark), [mark]))
      }
    }
    return groups
  }

  package static func difference(_ page: PageSet.Page, _ answer: PageAnswer?) -> Difference {
    let mark = Mark(page, answer)
    var wrong: [String] = []
    if !mark.hasTitle { wrong.append("title \(answer?.title ?? "–") ≠ \(page.article.title)") }
    if !mark.hasDay {
      wrong.append("published \(answer?.published ?? "–") ≠ \(page.article.published ?? "–")")
    }
    if !mark.hasAuthor { wrong.append("author \(answer?.author ?? "–") ≠ \(page.article.author ?? "–")") }
    return Difference(
      page: page.name, f1: mark.f1,
      missing: rest(words(page.article.text), without: words(answer?.text ?? "")),
      surplus: rest(words(answer?.text ?? ""), without: words(page.article.text)), wrong: wrong)
  }

  private static func rest(_ words: [String], without others: [String]) -> [String] {
    var left = counts(others)
    return Array(
      words.filter { word in
        if let count = left[word], count > 0 {
          left[word] = count - 1
          return false
        }
        return true
      }.prefix(40))
  }

  /// Runs of letters and digits, in small letters.
  fileprivate static func words(_ text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.lowercased().split { !$0.isLetter && !$0.isNumber }.map(
      String.init)
  }

  fileprivate static func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// One page's marks.
private struct Mark {
  let page: PageSet.Page
  let precision: Double
  let recall: Double
  let hasTitle: Bool
  let hasDay: Bool
  let hasAuthor: Bool

  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  init(_ page: PageSet.Page, _ answer: PageAnswer?) {
    self.page = page
    let title = PageScore.words(page.article.title)
    var found = PageScore.words(answer?.text ?? "")
    // Whether the headline is part of the text is a matter of taste.
    if found.starts(with: title) { found.removeFirst(title.count) }
    let wanted = PageScore.words(page.article.text)
    let others = PageScore.counts(found)
    let common = PageScore.counts(wanted).reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
    precision = found.isEmpty ? 0 : Double(common) / Double(found.count)
    recall = wanted.isEmpty ? 0 : Double(common) / Double(wanted.count)
    hasTitle = PageScore.words(answer?.title ?? "") == title
    hasDay = answer?.published.map { $0.prefix(10) } == page.article.published.map { $0.prefix(10) }
    hasAuthor =
      page.article.author.map { PageScore.words($0) == PageScore.words(answer?.author ?? "") } ?? true
  }
}

extension PageScore.Row {
  fileprivate init(_ group: String, _ marks: [Mark]) {
    func mean(_ value: (Mark) -> Double) -> Double {
      marks.reduce(0) { $0 + value($1) } / Double(max(1, marks.count))
    }
    let named = marks.filter { $0.page.article.author != nil }
    self.init(
      group: group, pages: marks.count, precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1),
      lowest: marks.map(\.f1).min() ?? 0, titles: marks.count(where: \.hasTitle),
      days: marks.count(where: \.hasDay),
      authors: named.count(where: \.hasAuthor), withAuthor: named.count)
  }
}

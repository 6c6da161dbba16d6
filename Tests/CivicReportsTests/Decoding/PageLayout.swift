import CivicReports
import CivicText
import Testing

/// A page as people save it, and what must be read from it.
struct PageLayout: Sendable, CustomTestStringConvertible {
  let name: String
  let page: String
  var language: Language = .kk
  var title: String?
  var published: String?
  var author: String?
  var views: Int?
  var source: String?
  var credited: String?
  var url: String?
  /// The clean text after its headline.
  let body: String

  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let report = try ReportDecoder.decode(Array(page.utf8), name: name)
    #expect(report.title == title, sourceLocation: sourceLocation)
    #expect(report.language == language, sourceLocation: sourceLocation)
    #expect(report.published == published, sourceLocation: sourceLocation)
    #expect(report.author == author, sourceLocation: sourceLocation)
    #expect(report.views == views, sourceLocation: sourceLocation)
    #expect(report.source == source, sourceLocation: sourceLocation)
    #expect(report.creditedTo == credited, sourceLocation: sourceLocation)
    #expect(report.url == url, sourceLocation: sourceLocation)
    #expect(report.text == (title.map { "\($0)\n\n" } ?? "") + body, sourceLocation: sourceLocation)
  }
}

internal import CivicReports

/// What a program takes from a page; a line of JSON of another program's answers.
package struct PageAnswer: Sendable, Equatable, Codable {
  /// As `PageSet.Page.name`.
  package let page: String
  package let title: String?
  /// ISO 8601 day.
  package let published: String?
  package let author: String?
  /// Without the headline.
  package let text: String

  package init(page: String, title: String?, published: String?, author: String?, text: String) {
    self.page = page
    self.title = title
    self.published = published
    self.author = author
    self.text = text
  }

  /// Civic's; nothing but the page's name where it cannot be read.
  package init(_ page: PageSet.Page) {
    guard let report = try? ReportDecoder.decode(page.bytes, name: page.name) else {
      self.init(page: page.name, title: nil, published: nil, author: nil, text: "")
      return
    }
    let headline = (report.title ?? "") + "\n\n"
    let text = report.text.hasPrefix(headline) ? String(report.text.dropFirst(headline.count)) : report.text
    self.init(
      page: page.name, title: report.title, published: report.published, author: report.author, text: text)
  }
}

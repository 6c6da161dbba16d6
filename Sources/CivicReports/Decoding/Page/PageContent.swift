internal import CivicText

/// What the lines of a page say: the report's own words, and what the page tells about it.
struct PageContent: Equatable {
  var title: String?
  /// ISO 8601 date.
  var published: String?
  var views: Int?
  var author: String?
  /// «Источник: …».
  var source: String?
  /// The outlet, as the page's first lines name it.
  var outlet: String?
  var address: String?
  /// The report without its headline. A paragraph of several lines (a list) has them parted by "\n".
  var paragraphs: [String] = []

  /// With what the head told field by field.
  func filled(with head: PageContent) -> PageContent {
    var filled = self
    filled.published = head.published ?? published
    filled.author = head.author ?? author
    filled.views = head.views ?? views
    filled.outlet = head.outlet ?? outlet
    filled.address = head.address ?? address
    return filled
  }

  /// With the numbers, addresses and passcodes of persons masked: all that becomes of a page is made of this.
  var withoutPersonalData: PageContent {
    var content = self
    content.title = title.map(PersonalData.masked)
    content.author = author.map(PersonalData.masked)
    content.source = source.map(PersonalData.masked)
    content.outlet = outlet.map(PersonalData.masked)
    content.paragraphs = paragraphs.map(PersonalData.masked)
    return content
  }
}

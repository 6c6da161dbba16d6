internal import CivicText

/// A page's article as its JSON-LD describes it (schema.org NewsArticle and its kin).
struct LinkedArticle: Sendable, Equatable {
  var headline: String?
  var published: String?
  var authors: [String] = []
  var publisher: String?
  var url: String?
  var language: String?
  var body: String?

  /// The first article that any of a page's scripts describes.
  init?(scripts: [String]) {
    let values = scripts.compactMap { JSONValue($0) }.flatMap(Self.things)
    guard let article = values.first(where: Self.isArticle) else { return nil }
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    published = Self.text(article["datePublished"])
    authors = (article["author"]?.elements ?? []).compactMap { $0.string ?? Self.text($0["name"]) }
    publisher = Self.text(article["publisher"]?["name"]) ?? Self.text(article["publisher"])
    url =
      Self.text(article["mainEntityOfPage"]?["@id"]) ?? Self.text(article["mainEntityOfPage"])
      ?? Self.text(article["url"])
    language = Self.text(article["inLanguage"])
    body = Self.text(article["articleBody"])
  }

  /// A script holds a thing, several, or a graph of them.
  private static func things(_ value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { element in [element] + (element["@graph"]?.elements ?? []) }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    (value["@type"]?.elements ?? []).contains { type in
      guard let name = type.string else { return false }
      return name.hasSuffix("Article") || name == "BlogPosting" || name == "Report"
        || name == "SocialMediaPosting"
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard let text = value?.string else { return nil }
    let plain = [
      ("&quot;", "\""), ("&laquo;", "«"), ("&raquo;", "»"), ("&nbsp;", " "), ("&ndash;", "–"),
      ("&mdash;", "—"), ("&#039;", "'"), ("&amp;", "&"),
    ]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
    let clean = plain.trimming(\.isWhitespace)
    return clean.isEmpty ? nil : clean
  }
}

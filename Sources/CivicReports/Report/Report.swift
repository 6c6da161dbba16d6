public import CivicText

/// One report: its clean text and what its page says about it.
public struct Report: Sendable, Equatable {
  /// What makes it this report: "url:…", "native:source:id", else "sha256:…" of the clean text.
  public var key: String {
    ReportHeader.key(url: url, source: source, nativeID: nativeID, sha256: Digest.sha256(text))
  }
  public var url: String?
  /// The page's headline, which is also the first paragraph of `text`.
  public var title: String?
  public var language: Language
  /// ISO 8601 date.
  public var published: String?
  /// The outlet.
  public var source: String?
  public var author: String?
  public var views: Int?
  /// Whom the report credits ("со ссылкой на …").
  public var creditedTo: String?
  /// Headline and body, a blank line between paragraphs; NFC, without U+0000 and page furniture.
  public var text: String
  /// SHA-256 of the bytes as they came, in hex.
  public var bytesSHA256: String?
  /// What tells it apart within its source where it has no address: the number of a message.
  public var nativeID: String?
  public var form: ReportForm

  public init(
    url: String? = nil, title: String? = nil, language: Language,
    published: String? = nil, source: String? = nil, author: String? = nil, views: Int? = nil,
    creditedTo: String? = nil, text: String, bytesSHA256: String? = nil, nativeID: String? = nil,
    form: ReportForm = .news
  ) {
    self.url = url
    self.title = title
    self.language = language
    self.published = published
    self.source = source
    self.author = author
    self.views = views
    self.creditedTo = creditedTo
    self.text = text
    self.bytesSHA256 = bytesSHA256
    self.nativeID = nativeID
    self.form = form
  }

  /// What its reading says about it.
  public var header: ReportHeader {
    let sha256 = Digest.sha256(text)
    let key = ReportHeader.key(url: url, source: source, nativeID: nativeID, sha256: sha256)
    return ReportHeader(
      id: String(Digest.sha256(key).prefix(16)), url: url, title: title, language: language,
      published: published, source: source, author: author, views: views, creditedTo: creditedTo,
      sha256: sha256, bytesSHA256: bytesSHA256, nativeID: url == nil ? nativeID : nil,
      form: form == .news ? nil : form)
  }
}

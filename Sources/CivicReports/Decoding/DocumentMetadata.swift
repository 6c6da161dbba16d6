internal import CivicText

/// What a container tells of a document in it: a feed of its item, an archive of channels of its message, a list of its
/// addresses. What is given here wins over what the document's own page seems to say; what is not, the page tells.
package struct DocumentMetadata: Sendable, Equatable, Codable {
  package var title: String?
  /// ISO 8601 date.
  package var published: String?
  package var author: String?
  /// The outlet or channel.
  package var source: String?
  package var views: Int?
  package var url: String?
  /// Where a page was saved from: its address where it declares none itself.
  package var savedFrom: String?
  /// Where a page was fetched from. What the page says of its own address counts only within that site.
  package var fetchedFrom: String?
  /// How its text stands for characters, as the server says that it was fetched from.
  package var charset: String?
  /// What tells the document apart within its source where it has no address: the number of a message.
  package var nativeID: String?
  /// Whom it credits: the channel that a message was sent on from.
  package var creditedTo: String?
  /// True where the container has only the beginning of it.
  package var isTeaser = false

  package init(
    title: String? = nil, published: String? = nil, author: String? = nil, source: String? = nil,
    views: Int? = nil, url: String? = nil, savedFrom: String? = nil, fetchedFrom: String? = nil,
    charset: String? = nil,
    nativeID: String? = nil, creditedTo: String? = nil, isTeaser: Bool = false
  ) {
    self.title = title
    self.published = published
    self.author = author
    self.source = source
    self.views = views
    self.url = url
    self.savedFrom = savedFrom
    self.fetchedFrom = fetchedFrom
    self.charset = charset
    self.nativeID = nativeID
    self.creditedTo = creditedTo
    self.isTeaser = isTeaser
  }

  /// The SHA-256, in hex, of bytes and of what is told here: of the bytes alone where nothing is.
  func digest(after bytes: [UInt8]) -> String {
    Digest.sha256(self == DocumentMetadata() ? bytes : bytes + Array(OrderedJSON.text(of: self).utf8))
  }

  /// With the numbers, addresses and passcodes of persons masked.
  var withoutPersonalData: DocumentMetadata {
    var metadata = self
    metadata.title = title.map(PersonalData.masked)
    metadata.author = author.map(PersonalData.masked)
    metadata.source = source.map(PersonalData.masked)
    return metadata
  }
}

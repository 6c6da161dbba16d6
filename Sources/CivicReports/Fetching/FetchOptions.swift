/// How addresses are fetched.
public struct FetchOptions: Sendable, Equatable {
  /// The program that asks, with its version: "civic-events/0.1.0".
  public var program = "civic-events"
  /// An address or e-mail by which a site's owner reaches whoever runs it.
  public var contact: String?
  /// Requests a second to one host, at most.
  public var rate = 1.0
  /// Fetches the pages of a feed's items that are only beginnings.
  public var followsFeeds = false
  /// ISO 8601 date: what a list or feed says has not changed since is left out.
  public var since: String?
  /// How many addresses of lists, sitemaps and feeds are fetched at most.
  public var limit: Int?
  /// Addresses of this machine and its network are fetched, too.
  public var allowsPrivate = false

  /// Addresses that are fetched from though they are of this machine or its network: 4 or 16 bytes each.
  package var allowed: Set<[UInt8]> = []

  /// In seconds.
  package var connectTime = 15.0
  package var wholeTime = 120.0
  package var stallTime = 20
  /// Before an address is asked once more; four times that before the third time.
  package var firstPause = 2.0
  /// What a server may ask to wait, in seconds, before its addresses are given up.
  package var longestWait = 120.0

  public init() {}

  /// Of an answer, unpacked.
  static let byteLimit = 20 << 20
  static let mostRedirects = 5
  static let mostAttempts = 3
  /// Hosts that are asked side by side.
  static let hostsAtOnce = 8
  /// Lists that lead to one another: a list of indexes of sitemaps.
  static let deepestList = 3
  /// Seconds that a robots.txt may ask for between two requests; it is not obeyed beyond.
  static let longestDelay = 300.0
  /// Addresses in a row that a host does not answer before its others are given up.
  static let mostSilences = 3

  /// The token that robots.txt names it by.
  static let token = "civic-events"

  /// "civic-events/0.1.0 (+press@qala.kz)".
  var userAgent: String {
    let contact = (contact ?? "").filter {
      $0.isASCII && !$0.isWhitespace && !"()\\\u{7F}".contains($0) && $0 > " "
    }
    return contact.isEmpty ? program : "\(program) (+\(contact))"
  }
}

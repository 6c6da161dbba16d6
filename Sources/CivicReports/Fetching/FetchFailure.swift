/// Why an address gave nothing.
package enum FetchFailure: Error, Sendable, Equatable {
  /// No address of http or https, or one with a password in it.
  case notAnAddress
  /// It was given to a command that fetches nothing.
  case notFetched
  /// A site's front page is no report, and leads to other pages every day.
  case frontPage
  /// It leads to this machine or its own network.
  case privateHost
  case unknownHost
  case noConnection(why: String)
  /// The server's certificate does not hold, or no encryption was agreed on.
  case notSecure(why: String)
  case tooSlow(seconds: Int)
  /// The connection ended within the answer, or what came cannot be unpacked.
  case cutConnection(why: String)
  case tooManyRedirects(Int)
  /// To what is no address of http or https.
  case badRedirect
  /// The site's robots.txt asks programs not to fetch it.
  case robots
  /// Whether it may be fetched could not be asked.
  case robotsUnknown
  case notFound(status: Int)
  /// A name and password are asked for, or nobody may see it.
  case accessRefused(status: Int)
  case status(Int)
  /// More than reports have, in bytes.
  case tooLarge(limit: Int)
  /// Readings of another program that a list led to: whoever writes the page could write them for any report.
  case listedReadings
  /// The server asks to be left alone so long.
  case askedToWait(seconds: Int)

  var code: String {
    switch self {
    case .notAnAddress: "not-an-address"
    case .notFetched: "not-fetched"
    case .frontPage: "front-page"
    case .privateHost: "private-host"
    case .unknownHost: "unknown-host"
    case .noConnection: "no-connection"
    case .notSecure: "not-secure"
    case .tooSlow: "too-slow"
    case .cutConnection: "cut-connection"
    case .tooManyRedirects: "too-many-redirects"
    case .badRedirect: "bad-redirect"
    case .robots: "robots"
    case .robotsUnknown: "robots-unknown"
    case .notFound: "page-not-found"
    case .accessRefused: "access-refused"
    case .status: "http-status"
    case .tooLarge: "answer-too-large"
    case .listedReadings: "listed-readings"
    case .askedToWait: "asked-to-wait"
    }
  }

  var arguments: [String] {
    switch self {
    case .noConnection(let why), .notSecure(let why), .cutConnection(let why): [why]
    case .tooSlow(let number), .tooManyRedirects(let number), .notFound(let number),
      .accessRefused(let number), .status(let number), .askedToWait(let number):
      [String(number)]
    case .tooLarge(let limit): [String(limit >> 20)]
    default: []
    }
  }

  /// Whether asking once more may help.
  var isPassing: Bool {
    switch self {
    case .unknownHost, .noConnection, .tooSlow, .cutConnection: true
    case .status(let status): status >= 500 || status == 408 || status == 425 || status == 429
    default: false
    }
  }

  /// What a status says that is no success.
  init(status: Int) {
    switch status {
    case 404, 410: self = .notFound(status: status)
    case 401, 402, 403, 407, 451: self = .accessRefused(status: status)
    default: self = .status(status)
    }
  }
}

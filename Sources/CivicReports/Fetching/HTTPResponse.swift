internal import CCurlShim

/// What a server answered to one request.
struct HTTPResponse: Sendable {
  let status: Int
  /// By their names in small letters.
  let fields: [String: String]
  /// Unpacked.
  let body: [UInt8]
  /// In full; nil where it does not lead on.
  let redirect: String?

  /// How its text stands for characters, as the server says.
  var charset: String? {
    guard let type = fields["content-type"] else { return nil }
    return HeaderParameters.read(Array(type.utf8)[...]).parameters["charset"]
  }

  /// Seconds until the server wants to be asked again.
  ///
  /// - Parameter now: seconds since 1970.
  func retryAfter(now: Double) -> Double? {
    guard let value = fields["retry-after"] else { return nil }
    if let seconds = Double(value) {
      return seconds.isFinite ? min(max(0, seconds), Self.longestWait) : nil
    }
    let date = civic_curl_date(value)
    return date < 0 ? nil : min(max(0, Double(date) - now), Self.longestWait)
  }

  /// A hundred years: "1e300" is more seconds than there are whole numbers.
  private static let longestWait = 100 * 366 * 86_400.0
}

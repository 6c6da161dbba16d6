/// What is kept of an address that was fetched, so that the next time only what has changed is sent.
package struct FetchRecord: Sendable, Equatable {
  /// As it was asked for.
  package let address: String
  /// Where redirects led; nil for nowhere else.
  package var finalAddress: String?
  /// HTTP status of the answer.
  package var status: Int
  /// What the server calls this version of it.
  package var etag: String?
  package var lastModified: String?
  /// Whether a report came of it; a list or feed is none.
  package var isReport = false

  package init(
    address: String, finalAddress: String? = nil, status: Int, etag: String? = nil,
    lastModified: String? = nil,
    isReport: Bool = false
  ) {
    self.address = address
    self.finalAddress = finalAddress
    self.status = status
    self.etag = etag
    self.lastModified = lastModified
    self.isReport = isReport
  }
}

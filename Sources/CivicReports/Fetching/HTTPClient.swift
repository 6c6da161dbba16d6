internal import CCurlShim

/// Makes one request at a time by libcurl, and keeps its connections for the next. Used by one thread.
///
/// The address that a connection is really made to is looked at after its name was looked up, so that no name can lead
/// to this machine or its network. Redirects are handed back, not followed.
final class HTTPClient {
  enum Failure: Error {
    /// The run was ended.
    case stopped
    case failed(FetchFailure)
    case tooLarge(limit: Int)
  }

  /// What a request is made with beside its address.
  struct Request {
    let address: WebAddress
    var etag: String?
    var lastModified: String?
    /// In bytes, unpacked.
    var limit = FetchOptions.byteLimit
    /// Whether what comes within the limit is taken, and the rest left.
    var takesBeginning = false
  }

  private let handle: UnsafeMutableRawPointer?
  private let options: FetchOptions
  private let isStopped: @Sendable () -> Bool

  init(_ options: FetchOptions, isStopped: @escaping @Sendable () -> Bool) {
    handle = civic_curl_open()
    self.options = options
    self.isStopped = isStopped
  }

  deinit { if let handle { civic_curl_close(handle) } }

  func get(_ request: Request) throws(Failure) -> HTTPResponse {
    guard let handle else { throw .failed(.noConnection(why: "libcurl")) }
    let transfer = Transfer(request, options, isStopped: isStopped)
    let result = perform(request, transfer, handle)
    if transfer.wasStopped { throw .stopped }
    if result.end != CIVIC_CURL_DONE, !(transfer.isFull && request.takesBeginning) {
      if transfer.isFull { throw .tooLarge(limit: transfer.limit) }
      throw .failed(failure(result, transfer))
    }
    return HTTPResponse(
      status: Int(result.status), fields: transfer.fields, body: transfer.body,
      redirect: civic_curl_redirect(handle).map { String(cString: $0) })
  }

  private func perform(
    _ request: Request, _ transfer: Transfer, _ handle: UnsafeMutableRawPointer
  ) -> civic_curl_result {
    var asked = civic_curl_request()
    asked.connect_milliseconds = Int(options.connectTime * 1000)
    asked.whole_milliseconds = Int(options.wholeTime * 1000)
    asked.stall_seconds = options.stallTime
    asked.context = Unmanaged.passUnretained(transfer).toOpaque()
    asked.may_connect = { context, bytes, count in
      guard let transfer = Transfer.of(context), let bytes else { return 0 }
      return transfer.mayConnect(Array(UnsafeBufferPointer(start: bytes, count: count))) ? 1 : 0
    }
    asked.take_header = { context, bytes, count in
      guard let transfer = Transfer.of(context), let bytes else { return 0 }
      let line = UnsafeRawBufferPointer(start: bytes, count: count)
      return transfer.takeHeader(String(decoding: line, as: UTF8.self)) ? 1 : 0
    }
    asked.take_body = { context, bytes, count in
      guard let transfer = Transfer.of(context), let bytes else { return 0 }
      return transfer.takeBody(UnsafeBufferPointer(start: bytes, count: count)) ? 1 : 0
    }
    asked.goes_on = { context in Transfer.of(context)?.goesOn == true ? 1 : 0 }
    let result = Self.with(request.etag.map { "If-None-Match: \($0)" }) { etag in
      Self.with(request.lastModified.map { "If-Modified-Since: \($0)" }) { modified in
        request.address.text.withCString { address in
          options.userAgent.withCString { agent in
            asked.address = address
            asked.agent = agent
            asked.if_none_match = etag
            asked.if_modified_since = modified
            return civic_curl_get(handle, &asked)
          }
        }
      }
    }
    return withExtendedLifetime(transfer) { result }
  }

  private static func with<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let text else { return body(nil) }
    return text.withCString { body($0) }
  }

  private func failure(_ result: civic_curl_result, _ transfer: Transfer) -> FetchFailure {
    let why = withUnsafeBytes(of: result.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if transfer.refusedConnection, result.end == CIVIC_CURL_NO_CONNECTION { return .privateHost }
    switch result.end {
    case CIVIC_CURL_NO_HOST: return .unknownHost
    case CIVIC_CURL_NO_CONNECTION: return .noConnection(why: why)
    case CIVIC_CURL_NOT_SECURE: return .notSecure(why: why)
    case CIVIC_CURL_SLOW: return .tooSlow(seconds: Int(options.wholeTime))
    case CIVIC_CURL_BAD_ADDRESS: return .notAnAddress
    default: return .cutConnection(why: why)
    }
  }
}

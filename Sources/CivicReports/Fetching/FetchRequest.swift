internal import Foundation

/// Asks for one address at a time, and tells what is to be done next. Used by one thread.
struct FetchRequest {
  enum Step {
    /// What may be fetched of its site is known now; the address is to be asked for next.
    case site(Fetcher.Site)
    /// To be asked once more after so many seconds.
    case again(Double)
    /// It is elsewhere.
    case moved(WebAddress)
    case fetched(HTTPResponse)
    /// The server says that it has not changed.
    case unchanged(FetchRecord)
    /// Nobody was asked: it may not be fetched.
    case refused(FetchFailure)
    /// For good; the status where the server answered.
    case failed(FetchFailure, status: Int?)
    case stopped
  }

  private let client: HTTPClient
  private let options: FetchOptions
  private let known: @Sendable (String) -> FetchRecord?

  init(_ fetcher: Fetcher) {
    options = fetcher.options
    known = fetcher.surroundings.known
    client = HTTPClient(options, isStopped: fetcher.surroundings.isStopped)
  }

  /// - Parameter site: what may be fetched of the address's site; nil where it was not asked yet.
  func fetch(_ job: FetchJob, _ site: Fetcher.Site?) -> Step {
    switch site {
    case nil: return askSite(job)
    case .refused(let failure)?: return .refused(failure)
    case .rules(let rules)?:
      return rules.allows(job.current.target) ? ask(job) : .refused(.robots)
    }
  }

  private func ask(_ job: FetchJob) -> Step {
    var request = HTTPClient.Request(address: job.current)
    var record = known(job.address)
    // Another page's mark says nothing of this one.
    if record.map({ $0.finalAddress ?? $0.address }) != job.current.text { record = nil }
    // Whole again, for the addresses in it.
    if options.followsFeeds, record?.isReport == false { record = nil }
    request.etag = record?.etag
    request.lastModified = record?.lastModified
    switch get(request) {
    case .failure(.stopped): return .stopped
    case .failure(.failed(let failure)): return once(more: job, after: failure)
    case .failure(.tooLarge(let limit)): return .failed(.tooLarge(limit: limit), status: nil)
    case .success(let response): return step(job, response, record)
    }
  }

  private func step(_ job: FetchJob, _ response: HTTPResponse, _ record: FetchRecord?) -> Step {
    switch response.status {
    case 200..<300: return .fetched(response)
    case 304:
      guard var record else { return .failed(.status(304), status: 304) }
      record.status = 304
      return .unchanged(record)
    default: break
    }
    if let redirect = response.redirect {
      if job.redirects == FetchOptions.mostRedirects {
        return .failed(.tooManyRedirects(FetchOptions.mostRedirects), status: response.status)
      }
      guard let next = WebAddress(redirect) else { return .failed(.badRedirect, status: response.status) }
      return .moved(next)
    }
    return once(more: job, after: FetchFailure(status: response.status), response)
  }

  /// Once more where that may help, later each time, or when the server says.
  private func once(more job: FetchJob, after failure: FetchFailure, _ response: HTTPResponse? = nil) -> Step
  {
    let asked = failure.isPassing ? response?.retryAfter(now: Date().timeIntervalSince1970) : nil
    if let asked, asked > options.longestWait {
      return .failed(.askedToWait(seconds: Int(asked.rounded(.up))), status: response?.status)
    }
    guard failure.isPassing, job.attempts + 1 < FetchOptions.mostAttempts else {
      return .failed(failure, status: response?.status)
    }
    var pause = options.firstPause
    for _ in 0..<job.attempts { pause *= 4 }
    return .again(max(pause, asked ?? 0))
  }

  // MARK: robots.txt

  /// Asks what may be fetched (RFC 9309, 2.3.1).
  private func askSite(_ job: FetchJob) -> Step {
    guard var address = WebAddress(job.current.origin + "/robots.txt") else {
      return .failed(.notAnAddress, status: nil)
    }
    for _ in 0...FetchOptions.mostRedirects {
      let request = HTTPClient.Request(address: address, limit: RobotsRules.limit, takesBeginning: true)
      switch get(request) {
      case .failure(.stopped): return .stopped
      case .failure(.tooLarge): return .site(.rules(.everything))
      case .failure(.failed(let failure)):
        if case .again(let pause) = once(more: job, after: failure) { return .again(pause) }
        return .site(.refused(failure))
      case .success(let response):
        if let next = response.redirect.flatMap({ WebAddress($0) }) {
          address = next
          continue
        }
        return site(job, response)
      }
    }
    // Who sends others round in circles has none.
    return .site(.rules(.everything))
  }

  private func site(_ job: FetchJob, _ response: HTTPResponse) -> Step {
    switch response.status {
    case 200..<300: return .site(.rules(RobotsRules(response.body, agent: FetchOptions.token)))
    case 429, 500...:
      switch once(more: job, after: .status(response.status), response) {
      case .again(let pause): return .again(pause)
      case .failed(.askedToWait(let seconds), _): return .site(.refused(.askedToWait(seconds: seconds)))
      default: return .site(.refused(.robotsUnknown))
      }
    default: return .site(.rules(.everything))
    }
  }

  private func get(_ request: HTTPClient.Request) -> Result<HTTPResponse, HTTPClient.Failure> {
    Result { () throws(HTTPClient.Failure) in try client.get(request) }
  }
}

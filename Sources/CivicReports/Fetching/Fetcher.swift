internal import Foundation

/// Fetches addresses: several hosts side by side, each one address at a time and not more often than it likes, and only
/// what its robots.txt lets programs have. What lists lead to is fetched in turn; links in pages are not followed.
///
/// What changes is touched under `condition` alone.
package final class Fetcher: @unchecked Sendable {
  /// Whom it works for. All are called from several threads.
  package struct Surroundings: Sendable {
    /// What was fetched of an address before.
    let known: @Sendable (_ address: String) -> FetchRecord?
    /// Takes a document; false where no more are wanted.
    let put: @Sendable (InputDocument) -> Bool
    /// All of an address has been handed on.
    let end: @Sendable (FetchRecord) -> Bool
    /// So many more addresses are to be fetched.
    let expect: @Sendable (Int) -> Void
    /// One of them is done.
    let done: @Sendable () -> Void
    let isStopped: @Sendable () -> Bool

    package init(
      known: @escaping @Sendable (_ address: String) -> FetchRecord?,
      put: @escaping @Sendable (InputDocument) -> Bool, end: @escaping @Sendable (FetchRecord) -> Bool,
      expect: @escaping @Sendable (Int) -> Void, done: @escaping @Sendable () -> Void,
      isStopped: @escaping @Sendable () -> Bool
    ) {
      self.known = known
      self.put = put
      self.end = end
      self.expect = expect
      self.done = done
      self.isStopped = isStopped
    }
  }

  /// What may be fetched of a site.
  enum Site {
    case rules(RobotsRules)
    /// It could not be asked.
    case refused(FetchFailure)
  }

  let options: FetchOptions
  let surroundings: Surroundings
  private let isDryRun: Bool
  private let condition = NSCondition()
  private var schedule: HostSchedule
  private var sites: [String: Site] = [:]
  private var seen: Set<String> = []
  private var followed = 0
  private var leftOut: [(path: String, count: Int)] = []
  private var isComplete = false
  private var threads = 0
  private let start = ContinuousClock.now

  private static let secondsBetweenLooks = 0.2

  /// - Parameter isDryRun: tells which addresses would be fetched, and fetches none.
  package init(_ options: FetchOptions, isDryRun: Bool, _ surroundings: Surroundings) {
    self.options = options
    self.isDryRun = isDryRun
    self.surroundings = surroundings
    schedule = HostSchedule(pause: options.rate > 0 ? 1 / options.rate : 1)
  }

  // MARK: What is to be fetched

  /// An address that was given itself.
  package func add(_ address: String, columns: ColumnMap<EventField>? = nil) {
    guard let job = FetchJob(address, columns: columns) else {
      _ = surroundings.put(
        InputDocument(address, .failure(ReportError(address, .notFetched(.notAnAddress)))))
      return
    }
    add([job])
  }

  /// Fetches what a document leads to, where that is wanted.
  ///
  /// - Parameter depth: how many lists led to the document.
  /// - Returns: false where the document itself is to be taken.
  package func follow(_ document: InputDocument, depth: Int = 0) -> Bool {
    switch document.leads {
    case nil: return false
    case .list(let list)?:
      guard depth < FetchOptions.deepestList else { return false }
      let entries = list.entries.filter { isWanted($0.changed) }
      add(entries.compactMap { FetchJob($0.url, depth: depth + 1) }, areCounted: list.kind == .pages)
      return true
    case .page(let entry)?:
      guard options.followsFeeds, isWanted(entry.changed),
        let job = FetchJob(entry.url, depth: depth + 1, published: entry.changed, fallback: document)
      else { return false }
      return add([job], areCounted: true) > 0
    }
  }

  /// What a list does not date may have changed.
  private func isWanted(_ changed: String?) -> Bool {
    guard let since = options.since, let changed else { return true }
    return changed.prefix(since.count) >= since.prefix(changed.count)
  }

  /// - Parameter areCounted: whether they count for the limit.
  /// - Returns: how many of them are fetched.
  @discardableResult
  private func add(_ jobs: [FetchJob], areCounted: Bool = false) -> Int {
    condition.lock()
    var added = 0
    for job in jobs where !seen.contains(job.address) {
      if areCounted {
        if let limit = options.limit, followed >= limit { break }
        followed += 1
      }
      seen.insert(job.address)
      schedule.add(job)
      added += 1
    }
    if !isDryRun, added > 0, threads == 0, !isComplete {
      for _ in 0..<FetchOptions.hostsAtOnce { startThread() }
    }
    condition.broadcast()
    condition.unlock()
    if added > 0 { surroundings.expect(added) }
    return added
  }

  // MARK: The run

  /// What came of it beside the documents.
  package struct Outcome: Sendable {
    /// Addresses with pieces too short to be reports, and how many.
    package let leftOut: [(path: String, count: Int)]
    /// In a dry run how many addresses of each host would be fetched.
    package let planned: [(host: String, count: Int)]
  }

  /// Waits until all is fetched: nothing more is added from outside.
  package func finish() -> Outcome {
    condition.lock()
    isComplete = true
    condition.broadcast()
    if !isDryRun, threads == 0, !schedule.waiting.isEmpty {
      // The system gave no thread.
      condition.unlock()
      work()
      condition.lock()
    }
    while threads > 0 { condition.wait() }
    defer { condition.unlock() }
    return Outcome(leftOut: leftOut, planned: isDryRun ? schedule.waiting : [])
  }

  /// Called under the lock.
  private func startThread() {
    threads += 1
    let isStarted = WorkThread.start { [self] in
      work()
      condition.withLock {
        threads -= 1
        condition.broadcast()
      }
    }
    if !isStarted { threads -= 1 }
  }

  private func work() {
    SignalMask.blockBrokenPipe()
    let request = FetchRequest(self)
    while let (job, site) = take() { settle(job, request.fetch(job, site)) }
  }

  private var now: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// The next address and what is known of its site; nil at the end.
  private func take() -> (FetchJob, Site?)? {
    condition.withLock {
      while !surroundings.isStopped() {
        var pause = Self.secondsBetweenLooks
        switch schedule.take(at: now) {
        case .job(let job):
          return (job, schedule.closed(job).map { .refused($0) } ?? sites[job.current.origin])
        case .wait(let until): if let until { pause = min(pause, max(0.001, until - now)) }
        case .end: if isComplete { return nil }
        }
        _ = condition.wait(until: Date(timeIntervalSinceNow: pause))
      }
      return nil
    }
  }

  /// Hands on what came of a request. Its host is asked nothing else meanwhile.
  private func settle(_ job: FetchJob, _ step: FetchRequest.Step) {
    var isDone = false
    switch step {
    case .stopped: break
    case .site, .again, .moved: break
    case .unchanged(let record): isDone = surroundings.end(record)
    case .fetched(let response): isDone = handOn(job, response)
    case .refused(let failure): isDone = handOn(job, failure)
    case .failed(let failure, let status):
      isDone = handOn(job, failure)
      if let status { _ = surroundings.end(FetchRecord(address: job.address, status: status)) }
    }
    condition.withLock {
      change(job, step)
      condition.broadcast()
    }
    if isDone { surroundings.done() }
  }

  private func change(_ job: FetchJob, _ step: FetchRequest.Step) {
    var job = job
    switch step {
    case .site(let site):
      sites[job.current.origin] = site
      if case .rules(let rules) = site {
        schedule.heard(job)
        if let delay = rules.delay { schedule.slowDown(job, to: min(delay, FetchOptions.longestDelay)) }
      }
      job.attempts = 0
      schedule.again(job, at: now)
    case .again(let pause):
      job.attempts += 1
      schedule.again(job, at: now, after: pause)
    case .moved(let next):
      schedule.heard(job)
      schedule.finish(job)
      job.current = next
      job.redirects += 1
      job.attempts = 0
      schedule.add(job)
    case .fetched, .unchanged:
      schedule.heard(job)
      schedule.finish(job)
    case .failed(let failure, let status):
      if case .askedToWait = failure {
        schedule.close(job, failure)
      } else if status != nil {
        schedule.heard(job)
      } else if failure.isPassing {
        schedule.silent(job, failure)
      }
      schedule.finish(job)
    case .refused: schedule.finish(job, wasAsked: false)
    case .stopped: schedule.finish(job)
    }
  }

  // MARK: What was fetched

  /// - Returns: false where no more is wanted.
  private func handOn(_ job: FetchJob, _ response: HTTPResponse) -> Bool {
    let content = InputContent(response.body)
    if content.form == .report, job.current.isFrontPage { return handOn(job, .frontPage) }
    if content.form == .readings, job.depth > 0 { return handOn(job, .listedReadings) }
    struct Stopped: Error {}
    let metadata = DocumentMetadata(
      published: job.published, fetchedFrom: job.current.text, charset: response.charset)
    let place = ContainerPlace(job.address, metadata: metadata, columns: job.columns)
    // A list is asked for whole each time: what it leads to may not have been fetched yet.
    var leadsOn = false
    do throws(Stopped) {
      let count = try InputDocuments.each(in: content, place) { (document) throws(Stopped) in
        if follow(document, depth: job.depth) {
          leadsOn = true
        } else if !put(document, of: job) {
          throw Stopped()
        }
      }
      if count > 0 { condition.withLock { leftOut.append((job.address, count)) } }
    } catch {
      return false
    }
    let final = job.current.text
    return surroundings.end(
      FetchRecord(
        address: job.address, finalAddress: final == job.address ? nil : final, status: response.status,
        etag: leadsOn ? nil : response.fields["etag"],
        lastModified: leadsOn ? nil : response.fields["last-modified"]))
  }

  private func handOn(_ job: FetchJob, _ failure: FetchFailure) -> Bool {
    let error = ReportError(job.address, .notFetched(failure))
    guard put(InputDocument(job.address, .failure(error)), of: job) else { return false }
    return job.fallback.map { put($0, of: job) } ?? true
  }

  private func put(_ document: InputDocument, of job: FetchJob) -> Bool {
    var document = document
    document.address = job.address
    return surroundings.put(document)
  }
}

/// Whom to ask next: each host one address at a time, and not more often than it likes; several hosts side by side.
///
/// Times are seconds of one clock, whichever.
struct HostSchedule: Sendable {
  enum Turn: Sendable {
    case job(FetchJob)
    /// Nobody may be asked before; nil where that depends on what is under way.
    case wait(until: Double?)
    /// Nothing is left, and nothing is under way.
    case end
  }

  private struct Host {
    var jobs: ArraySlice<FetchJob> = []
    var isBusy = false
    /// When it may be asked again.
    var next = 0.0
    /// The same, before the address that is under way.
    var before = 0.0
    var pause: Double
    /// Addresses in a row that it did not answer.
    var silences = 0
    var closed: FetchFailure?
  }

  private var hosts: [String: Host] = [:]
  /// In the order in which they came up.
  private var names: [String] = []
  private let pause: Double

  /// - Parameter pause: seconds from one request to a host to the next.
  init(pause: Double) { self.pause = pause }

  /// How many addresses of each host wait.
  var waiting: [(host: String, count: Int)] {
    names.compactMap { name in hosts[name].map { (name, $0.jobs.count) } }
  }

  mutating func add(_ job: FetchJob) { withHost(of: job) { $0.jobs.append(job) } }

  /// The next address; its host is left alone until ``finish(_:at:)`` is called.
  mutating func take(at now: Double) -> Turn {
    var best: (name: String, time: Double)?
    var isUnderWay = false
    for name in names {
      guard let host = hosts[name] else { continue }
      if host.isBusy {
        isUnderWay = true
      } else if !host.jobs.isEmpty {
        // Addresses of a host that is given up wait for nobody.
        let time = host.closed == nil ? host.next : 0
        if time < best?.time ?? .infinity { best = (name, time) }
      }
    }
    guard let best else { return isUnderWay ? .wait(until: nil) : .end }
    // In place: a host may have tens of thousands.
    guard best.time <= now, let job = hosts[best.name]?.jobs.popFirst() else {
      return .wait(until: best.time)
    }
    withHost(named: best.name) {
      $0.isBusy = true
      $0.before = $0.next
      $0.next = max($0.next, now + $0.pause)
    }
    return .job(job)
  }

  /// Its host may be asked again in time: at once where it was not asked.
  mutating func finish(_ job: FetchJob, wasAsked: Bool = true) {
    withHost(of: job) {
      $0.isBusy = false
      if !wasAsked { $0.next = $0.before }
    }
  }

  /// The same address is to be asked again, before the host's others.
  ///
  /// - Parameter pause: in seconds.
  mutating func again(_ job: FetchJob, at now: Double, after pause: Double = 0) {
    withHost(of: job) {
      $0.isBusy = false
      $0.next = max($0.next, now + pause)
      $0.jobs.insert(job, at: $0.jobs.startIndex)
    }
  }

  /// A site asks for so many seconds between two requests.
  mutating func slowDown(_ job: FetchJob, to pause: Double) {
    withHost(of: job) { host in
      let more = max(host.pause, pause)
      host.next += more - host.pause
      host.pause = more
    }
  }

  /// It answered, whatever it said.
  mutating func heard(_ job: FetchJob) { withHost(of: job) { $0.silences = 0 } }

  /// It did not answer: after some such addresses in a row the others are given up.
  mutating func silent(_ job: FetchJob, _ failure: FetchFailure) {
    withHost(of: job) {
      $0.silences += 1
      if $0.silences >= FetchOptions.mostSilences { $0.closed = failure }
    }
  }

  /// Its addresses are given up.
  mutating func close(_ job: FetchJob, _ failure: FetchFailure) { withHost(of: job) { $0.closed = failure } }

  /// Why a host is not asked any more.
  func closed(_ job: FetchJob) -> FetchFailure? { hosts[job.current.server]?.closed }

  private mutating func withHost(of job: FetchJob, _ change: (inout Host) -> Void) {
    withHost(named: job.current.server, change)
  }

  private mutating func withHost(named name: String, _ change: (inout Host) -> Void) {
    if hosts[name] == nil { names.append(name) }
    change(&hosts[name, default: Host(pause: pause)])
  }
}

internal import CivicReports
internal import Foundation

/// Documents of many inputs, read on all cores and handed on in the order in which the inputs hold them, so that what is
/// stored does not depend on which core was faster.
///
/// One thread takes documents out of their containers, some read them, and the thread that calls ``next(within:)`` stores
/// them. Only so many are under way at a time, and only so many bytes of them: memory does not grow with the inputs.
///
/// Every property that changes is touched under `condition` alone.
final class ExtractionPool: @unchecked Sendable {
  /// One document that was read.
  struct Document: Sendable {
    let extraction: Extraction
    /// How many inputs the documents so far came from, this one's among them.
    let inputs: Int
    fileprivate let bytes: Int
  }

  /// An input with pieces that are too short to be reports, and how many.
  typealias LeftOut = (path: String, count: Int)

  /// What is told once all inputs have been gone through.
  struct FeedResult: Sendable {
    var leftOut: [LeftOut] = []
    /// Addresses of each host that a dry run would fetch.
    var planned: [(host: String, count: Int)] = []
  }

  enum Step {
    case document(Document)
    /// Nothing was ready within the time.
    case notYet
    case end
  }

  private struct Task {
    let number: Int
    let document: InputDocument
    let inputs: Int
  }

  private static let bytesUnderWay = 64 << 20

  private let condition = NSCondition()
  private let limit: Int
  private let extract: @Sendable (InputDocument) -> Extraction
  private var expected: Int

  private var tasks: ArraySlice<Task> = []
  private var ready: [Int: Document] = [:]
  private var fed = 0
  private var handedOn = 0
  private var bytes = 0
  private var finished = 0
  private var result = FeedResult()
  private var isFed = false
  private var isStopped = false
  private var threads = 0

  /// - Parameters:
  ///   - cores: how many documents are read at a time.
  ///   - expected: how many inputs there are, as far as is known.
  ///   - feed: hands each document to ``put(_:)`` in order, until that answers false. Called once, in a thread of its own.
  ///   - extract: called from several threads.
  ///   - path: the database that they are for.
  /// - Throws: ``CivicError/Code/tooLittleMemory`` where the system gives no thread to read in, or none to feed. Nothing goes on then.
  init(
    cores: Int = ProcessInfo.processInfo.activeProcessorCount, expected: Int = 0,
    feed: @escaping @Sendable (ExtractionPool) -> FeedResult,
    extract: @escaping @Sendable (InputDocument) -> Extraction, into path: String
  ) throws(CivicError) {
    limit = 8 * max(1, cores)
    self.extract = extract
    self.expected = expected
    var readers = 0
    for _ in 0..<max(1, cores) where begin({ $0.work() }) { readers += 1 }
    let isFeeding =
      readers > 0
      && begin { pool in
        let result = feed(pool)
        pool.endFeeding(result)
      }
    if !isFeeding {
      stop()
      throw CivicError(.tooLittleMemory, path)
    }
  }

  /// The next document in order.
  ///
  /// - Parameter seconds: how long to wait for it at most; nil for as long as it takes.
  func next(within seconds: Double? = nil) -> Step {
    let deadline = seconds.map { Date(timeIntervalSinceNow: $0) }
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let document = ready.removeValue(forKey: handedOn) {
        handedOn += 1
        bytes -= document.bytes
        condition.broadcast()
        return .document(document)
      }
      if isFed, handedOn == fed { return .end }
      // No far day stands for "as long as it takes": Foundation traps on it.
      guard let deadline else {
        condition.wait()
        continue
      }
      if !condition.wait(until: deadline) { return .notYet }
    }
  }

  /// How many inputs there are, as far as is known: lists lead to more.
  var total: Int { condition.withLock { expected } }

  /// What is told of the inputs, once all have been gone through.
  var told: FeedResult { condition.withLock { result } }

  /// Waits for the threads to end what they are at; what was read and not handed on is dropped.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
      while threads > 0 { condition.wait() }
    }
  }

  /// - Returns: whether there is such a thread.
  private func begin(_ body: @escaping @Sendable (ExtractionPool) -> Void) -> Bool {
    condition.withLock { threads += 1 }
    @Sendable func end() {
      condition.withLock {
        threads -= 1
        condition.broadcast()
      }
    }
    let isStarted = WorkThread.start { [self] in
      body(self)
      end()
    }
    if !isStarted { end() }
    return isStarted
  }

  private func endFeeding(_ told: FeedResult) {
    condition.withLock {
      result = told
      isFed = true
      condition.broadcast()
    }
  }

  // MARK: Feeding

  /// Whether nothing more is wanted.
  var isEnded: Bool { condition.withLock { isStopped } }

  /// So many more inputs came up.
  func expect(_ count: Int) { condition.withLock { expected += count } }

  /// All of an input has been handed on.
  func finishInput() { condition.withLock { finished += 1 } }

  /// Waits until there is room.
  ///
  /// - Returns: false where nothing more is wanted.
  func put(_ document: InputDocument) -> Bool {
    condition.withLock {
      guard waitForRoom(document.bytes) else { return false }
      tasks.append(Task(number: fed, document: document, inputs: finished + 1))
      bytes += document.bytes
      fed += 1
      condition.broadcast()
      return true
    }
  }

  /// Hands on what was fetched of an address after its documents, so that it is stored after them.
  ///
  /// - Returns: false where nothing more is wanted.
  func put(_ record: FetchRecord) -> Bool {
    condition.withLock {
      guard waitForRoom(0) else { return false }
      ready[fed] = Document(extraction: Extraction(record), inputs: finished + 1, bytes: 0)
      fed += 1
      condition.broadcast()
      return true
    }
  }

  /// Called under the lock.
  private func waitForRoom(_ size: Int) -> Bool {
    while !isStopped, fed - handedOn >= limit || (bytes > 0 && bytes + size > Self.bytesUnderWay) {
      condition.wait()
    }
    return !isStopped
  }

  private func work() {
    while let task = take() {
      let extraction = extract(task.document)
      condition.withLock {
        ready[task.number] = Document(
          extraction: extraction, inputs: task.inputs, bytes: task.document.bytes)
        condition.broadcast()
      }
    }
  }

  private func take() -> Task? {
    condition.withLock {
      while tasks.isEmpty, !isFed, !isStopped { condition.wait() }
      return isStopped ? nil : tasks.popFirst()
    }
  }
}

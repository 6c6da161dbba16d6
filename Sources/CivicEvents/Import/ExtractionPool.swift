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

  enum Step {
    case document(Document)
    /// Nothing was ready within the time.
    case notYet
    case end
  }

  private struct Task {
    let number: Int
    let document: InputDocument
    let input: Int
  }

  private static let bytesUnderWay = 64 << 20

  private let condition = NSCondition()
  private let limit: Int
  private let extract: @Sendable (InputDocument) -> Extraction

  private var tasks: ArraySlice<Task> = []
  private var ready: [Int: Document] = [:]
  private var fed = 0
  private var handedOn = 0
  private var bytes = 0
  private var tooShort: [LeftOut] = []
  private var isFed = false
  private var isStopped = false
  private var threads = 0

  /// - Parameters:
  ///   - cores: how many documents are read at a time.
  ///   - feed: hands each document to `put` with the number of its input, in order, until that answers false. Called
  ///     once, in a thread of its own; returns what it left out.
  ///   - extract: called from several threads.
  init(
    cores: Int = ProcessInfo.processInfo.activeProcessorCount,
    feed: @escaping @Sendable (_ put: (InputDocument, Int) -> Bool) -> [LeftOut],
    extract: @escaping @Sendable (InputDocument) -> Extraction
  ) {
    limit = 8 * max(1, cores)
    self.extract = extract
    start { pool in
      let leftOut = feed { pool.put($0, input: $1) }
      pool.endFeeding(leftOut)
    }
    for _ in 0..<max(1, cores) { start { $0.work() } }
  }

  /// Reads the documents of inputs.
  ///
  /// - Parameter isKnown: whether a document of this fingerprint is stored already and need not be read. Called from
  ///   several threads.
  convenience init(
    _ inputs: [Result<InputFile, ReportError>], keepsOriginals: Bool,
    isKnown: @escaping @Sendable (String) -> Bool
  ) {
    struct Stopped: Error {}
    self.init { put in
      var leftOut: [LeftOut] = []
      for (index, input) in inputs.enumerated() {
        do throws(Stopped) {
          let count = try InputDocuments.each(in: input) { (document) throws(Stopped) in
            guard put(document, index) else { throw Stopped() }
          }
          if count > 0 { leftOut.append((input.name, count)) }
        } catch {
          break
        }
      }
      return leftOut
    } extract: {
      Extraction($0, keepsOriginal: keepsOriginals, isKnown: isKnown)
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

  /// Inputs with pieces that are too short to be reports, and how many, as far as they have been gone through.
  var leftOut: [LeftOut] { condition.withLock { tooShort } }

  /// Waits for the threads to end what they are at; what was read and not handed on is dropped.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
      while threads > 0 { condition.wait() }
    }
  }

  /// As deep a stack as the program's first thread has: pages nest.
  private func start(_ body: @escaping @Sendable (ExtractionPool) -> Void) {
    condition.withLock { threads += 1 }
    let thread = Thread { [self] in
      body(self)
      condition.withLock {
        threads -= 1
        condition.broadcast()
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func endFeeding(_ leftOut: [LeftOut]) {
    condition.withLock {
      tooShort = leftOut
      isFed = true
      condition.broadcast()
    }
  }

  /// Waits until there is room.
  ///
  /// - Returns: false where nothing more is wanted.
  private func put(_ document: InputDocument, input: Int) -> Bool {
    condition.withLock {
      while !isStopped, fed - handedOn >= limit || (bytes > 0 && bytes + document.bytes > Self.bytesUnderWay)
      {
        condition.wait()
      }
      if isStopped { return false }
      tasks.append(Task(number: fed, document: document, input: input))
      bytes += document.bytes
      fed += 1
      condition.broadcast()
      return true
    }
  }

  private func work() {
    while let task = take() {
      let extraction = extract(task.document)
      condition.withLock {
        ready[task.number] = Document(
          extraction: extraction, inputs: task.input + 1, bytes: task.document.bytes)
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

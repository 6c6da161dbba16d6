internal import ArgumentParser
internal import CivicEvents
internal import CivicText
internal import Foundation

/// Ends the program where it is not done in time. SQLite stops a statement between its steps alone, and one step may take hours:
/// looking for one long text in another. Nothing is lost, as such a program only reads.
final class Deadline: Sendable {
  private let isDone = Guarded(false)

  /// - Parameters:
  ///   - seconds: after these.
  ///   - error: what is said then.
  init(seconds: Double, error: CivicError) {
    let thread = Thread { [self] in
      Thread.sleep(forTimeInterval: max(0, seconds))
      // Held, so that nothing is printed of what was too late.
      isDone.withLock { isDone in
        if isDone { return }
        Messages.error(Failure.words(error))
        _exit(ExitStatus.failed.rawValue)
      }
    }
    thread.start()
  }

  func meet() { isDone.withLock { $0 = true } }
}

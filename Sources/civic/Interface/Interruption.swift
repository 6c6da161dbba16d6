internal import Foundation
internal import Synchronization

/// Control-C and a request to end, which let what is under way be finished: the second one ends the program at once.
enum Interruption {
  private static let isWanted = Atomic<Bool>(false)

  /// Whether the program has been asked to end since ``watch()``.
  static var isAsked: Bool { isWanted.load(ordering: .relaxed) }

  static func watch() {
    for number in [SIGINT, SIGTERM] { signal(number, ask) }
  }

  private static let ask: @convention(c) (Int32) -> Void = { number in
    isWanted.store(true, ordering: .relaxed)
    signal(number, SIG_DFL)
  }
}

internal import Foundation
internal import Synchronization

/// A value that threads share: one at a time has it.
///
/// A `Mutex`, but where `make threads` builds for the thread sanitizer. That knows the locks of the C library and not those that Swift
/// makes of the system's own (`futex`), and would take whatever they guard for a race.
package struct Guarded<Value>: ~Copyable, Sendable {
  #if THREAD_SANITIZER
    private let kept: Kept

    private final class Kept: @unchecked Sendable {
      let lock = NSLock()
      var value: Value
      init(_ value: Value) { self.value = value }
    }

    package init(_ value: sending Value) { kept = Kept(value) }

    package borrowing func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      kept.lock.lock()
      defer { kept.lock.unlock() }
      return try body(&kept.value)
    }
  #else
    private let mutex: Mutex<Value>

    package init(_ value: sending Value) { mutex = Mutex(value) }

    package borrowing func withLock<Result, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      try mutex.withLock(body)
    }
  #endif
}

internal import Foundation

/// A thread with as deep a stack as the program's first one has: pages nest.
///
/// Not Foundation's, which tells nobody that the system gave no memory for the stack, or no further thread (`EAGAIN`): whoever waits
/// for its work then waits for ever.
package enum WorkThread {
  private static let stackSize = 8 << 20

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// - Returns: false where there is no such thread; the body is not called then.
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    // Glibc's structure cannot be made in Swift without a module of Dispatch's own.
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { place in
      guard let attributes = place.baseAddress, pthread_attr_init(attributes) == 0 else { return false }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, stackSize)
      pthread_attr_setdetachstate(attributes, CInt(PTHREAD_CREATE_DETACHED))
      let work = Unmanaged.passRetained(Work(body))
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread: pthread_t = 0
      #endif
      let code = pthread_create(
        &thread, attributes,
        { work in
          let work: UnsafeMutableRawPointer? = work
          if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
          return nil
        }, work.toOpaque())
      if code != 0 { work.release() }
      return code == 0
    }
  }
}

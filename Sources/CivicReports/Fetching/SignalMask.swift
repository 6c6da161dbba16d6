#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Signals that a thread does not want.
enum SignalMask {
  /// A server that hangs up while it is written to is an error of that connection and ends nothing else. libcurl leaves
  /// this to threads (CURLOPT_NOSIGNAL).
  static func blockBrokenPipe() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

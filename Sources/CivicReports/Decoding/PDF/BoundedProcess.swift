#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Runs a program on bytes that nobody vouches for: in a process group of its own, with limits on its memory, time and
/// output, without a shell. All files that are open here close in it by themselves (`O_CLOEXEC`). Whatever happens, no process of the group is left.
///
/// swift-subprocess does this for asynchronous code. A document is read by synchronous code on whatever thread has time
/// for it, and a thread that waits for an asynchronous call may be the one that the call needs: so it is done here.
struct BoundedProcess {
  /// The program and its arguments; the program is looked for in `PATH`.
  let arguments: [String]
  /// Seconds.
  var wallTime = 60.0
  /// Seconds of processor time.
  var processorTime = 9
  /// Bytes of address space.
  var memory = 1 << 30
  /// Bytes of its standard output.
  var output = 64 << 20
  /// Bytes of what it complains of, some ten thousand complaints: to hear millions of them takes longer than the rest.
  var complaints = 1 << 20

  enum Failure: Error, Equatable {
    /// The program is not there, or cannot be started.
    case notStarted
    case tookTooLong
    case tooMuchOutput
    case tooManyComplaints
    case cancelled
  }

  struct Result {
    let output: [UInt8]
    let errors: String
    /// nil where a signal ended it, as one does when a limit is passed.
    let status: CInt?
  }

  /// The path of a program in `PATH`.
  static func path(of program: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// - Parameter input: what it reads as its standard input.
  func run(input: [UInt8]) throws(Failure) -> Result {
    guard let file = Descriptor(fileOf: input), let out = Pipe(), let errors = Pipe() else {
      throw .notStarted
    }
    let deadline = Self.now() + wallTime
    let process = try start(input: file, out: out.writing, errors: errors.writing)
    out.writing.close()
    errors.writing.close()
    let text: [UInt8]
    let words: String
    do throws(Failure) {
      (text, words) = try read(out.reading, errors.reading, until: deadline)
      try waitForEnd(of: process, until: deadline)
    } catch {
      _ = Self.end(process)
      throw error
    }
    return Result(output: text, errors: words, status: Self.end(process))
  }

  /// Ends its group. The process's number stays its own until it is waited for, so that the signal can reach nobody else.
  private static func end(_ process: pid_t) -> CInt? {
    var status: CInt = 0
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private func start(input: Descriptor, out: Descriptor, errors: Descriptor) throws(Failure) -> pid_t {
    guard var program = arguments.first.flatMap({ Self.path(of: $0) }) else { throw .notStarted }
    var words = [program] + arguments.dropFirst()
    // A limit on the size of files keeps it from filling the disk; what it writes goes through a pipe.
    if let prlimit = Self.path(of: "prlimit") {
      program = prlimit
      words =
        [prlimit, "--as=\(memory)", "--cpu=\(processorTime)", "--fsize=0", "--core=0", "--nofile=64"] + words
    }
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    for (number, descriptor) in [input, out, errors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor.number, CInt(number))
    }
    var process = pid_t()
    let started = Self.withCStrings(words) { words in
      Self.withCStrings(["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]) { environment in
        posix_spawn(&process, program, &actions, &attributes, words, environment)
      }
    }
    guard started == 0 else { throw .notStarted }
    return process
  }

  /// What it writes, to the end of both.
  private func read(
    _ out: Descriptor, _ errors: Descriptor, until deadline: Double
  ) throws(Failure) -> ([UInt8], String) {
    var texts: [[UInt8]] = [[], []]
    var open = [
      pollfd(fd: out.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0),
    ]
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var complained = 0
    while open.contains(where: { $0.fd >= 0 }) {
      try check(deadline)
      if poll(&open, 2, 100) <= 0 { continue }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = readDescriptor(open[index].fd, &piece, piece.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        if index == 1 { complained += max(0, count) }
        if count <= 0 {
          open[index].fd = -1
        } else if index == 0 || texts[1].count < 4096 {
          texts[index] += piece[..<count]
        }
      }
      if texts[0].count > output { throw .tooMuchOutput }
      if complained > complaints { throw .tooManyComplaints }
    }
    return (texts[0], String(decoding: texts[1], as: UTF8.self))
  }

  /// Waits for it without taking its number from it.
  private func waitForEnd(of process: pid_t, until deadline: Double) throws(Failure) {
    while true {
      var state = siginfo_t()
      let isKnown = waitid(P_PID, id_t(process), &state, WEXITED | WNOWAIT | WNOHANG) == 0
      if isKnown, state.si_signo == SIGCHLD { return }
      try check(deadline)
      usleep(2000)
    }
  }

  private func check(_ deadline: Double) throws(Failure) {
    if Self.now() > deadline { throw .tookTooLong }
    if Task.isCancelled { throw .cancelled }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func withCStrings<Value>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// `read(2)`, apart from the method of the same name.
private func readDescriptor(_ number: CInt, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(number, buffer, count)
}

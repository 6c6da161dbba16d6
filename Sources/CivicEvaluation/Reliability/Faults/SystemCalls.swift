internal import Foundation

/// What a program asks of the system, by Debian's `strace`: counted, or broken at the n-th call.
struct SystemCalls {
  /// Calls that change what is on the disk.
  static let writing = [
    "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link", "linkat", "fallocate",
  ]
  static let program = "strace"

  /// Whether programs may be traced here; in some containers they may not.
  ///
  /// - Parameter figures: told so; it is a failure where all is to be tried.
  static func areTraced(_ figures: inout TrialFigures, _ setting: TrialSetting) -> Bool {
    let child = try? Child.run(program, ["-qq", "-o", "/dev/null", "true"])
    if child?.status == 0 { return true }
    figures.count("not tried: strace may not trace here")
    if !setting.isQuick {
      figures.failures.append("strace may not trace here: \(child?.errors ?? "it is missing")")
    }
    return false
  }

  /// What is done to a call.
  enum Fault: Sendable {
    /// kill -9 before the n-th call.
    case kill(Int)
    /// The n-th call fails.
    case error(String, Int)
    /// The n-th call fails, and all after it.
    case errors(String, from: Int)

    var words: String {
      switch self {
      case .kill(let number): "signal=KILL:when=\(number)"
      case .error(let name, let number): "error=\(name):when=\(number)"
      case .errors(let name, let number): "error=\(name):when=\(number)+"
      }
    }
  }

  /// How often each call was made. All must come from one thread, for `strace` counts each thread's by themselves.
  ///
  /// - Parameter folder: where the record of the calls is put.
  static func counts(
    _ command: [String], environment: [String: String] = [:], in folder: URL
  ) throws -> (counts: [String: Int], child: Child, otherThreads: Int) {
    let record = folder.appending(path: "calls.txt").path
    let child = try Child.run(
      program,
      ["-f", "-qq", "-o", record, "-s", "0", "-e", "trace=execve," + writing.joined(separator: ",")]
        + command,
      environment: environment, limit: 600)
    var (counts, otherThreads): ([String: Int], Int) = ([:], 0)
    var first: Substring?
    for line in try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n") {
      // "9994  pwrite64(7, …": numbers of threads stand in columns.
      let thread = line.prefix { $0 != " " }
      let call = line.dropFirst(thread.count).drop { $0 == " " }.prefix { $0 != "(" }
      if !writing.contains(String(call)), call != "execve" { continue }
      if call == "execve" {
        first = thread
      } else if thread == first {
        counts[String(call), default: 0] += 1
      } else {
        // They only wake each other up.
        otherThreads += 1
      }
    }
    return (counts, child, otherThreads)
  }

  /// Runs a program whose first thread is broken at a call.
  static func run(
    _ command: [String], breaking call: String, _ fault: Fault, environment: [String: String] = [:],
    limit: Double = 60
  ) throws -> Child {
    try Child.run(
      program,
      ["-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):\(fault.words)"] + command,
      environment: environment, limit: limit)
  }
}

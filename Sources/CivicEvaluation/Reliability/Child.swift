internal import Foundation

/// A program that was run to its end, or was ended.
package struct Child {
  /// The exit status; nil where a signal ended it.
  package let status: Int32?
  /// The signal that ended it.
  package let signal: Int32?
  /// True where it ran out of time and was killed for that.
  package let isHung: Bool
  package let output: String
  package let errors: String
  package let seconds: Double
  /// Seconds of processor time, its own and that of what it waited for: others may use the machine.
  package let processorSeconds: Double
  /// Bytes of memory that it had at the most (VmHWM), looked at every few milliseconds.
  package let peakMemory: Int

  /// True where it ended as a program ends: not by a trap, and in time.
  package var endedItself: Bool { signal == nil && !isHung }

  struct NotStarted: Error, CustomStringConvertible {
    let program: String
    let error: Int32
    var description: String { "\(program) could not be started: \(String(cString: strerror(error)))" }
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: found in `PATH` where it has no slash.
  ///   - environment: added to this program's own; English, nobody's database.
  ///   - folder: where it runs.
  ///   - limit: seconds; it is killed after them, with all that it has started.
  ///   - killAfter: seconds after which it is killed on purpose.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    limit: Double = 60, killAfter: Double? = nil
  ) throws -> Child {
    let outputs = [temporaryFile(), temporaryFile()]
    defer { for file in outputs { close(file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, outputs[0], 1)
    posix_spawn_file_actions_adddup2(&actions, outputs[1], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts is killed with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var variables = ProcessInfo.processInfo.environment
    variables["CIVIC_DB"] = nil
    variables["CIVIC_LANG"] = "en"
    variables["CIVIC_USER"] = "trial"
    variables.merge(environment) { $1 }
    // Swift sees no call that starts a program in another folder.
    let command = folder.map { ["sh", "-c", "cd \"$0\" && exec \"$@\"", $0, program] } ?? [program]
    let words = (command + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let error = posix_spawnp(&process, command[0], &actions, &attributes, words, settings)
    guard error == 0 else { throw NotStarted(program: program, error: error) }
    return wait(for: process, since: start, limit: limit, killAfter: killAfter, outputs)
  }

  private static func wait(
    for process: pid_t, since start: ContinuousClock.Instant, limit: Double, killAfter: Double?,
    _ outputs: [Int32]
  ) -> Child {
    var (status, peak, isHung) = (Int32(0), 0, false)
    var usage = rusage()
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      let passed = (ContinuousClock.now - start) / .seconds(1)
      if passed > limit {
        isHung = true
        kill(-process, SIGKILL)
      } else if let killAfter, passed >= killAfter {
        kill(-process, SIGKILL)
      }
      peak = max(peak, PeakMemory.bytes(of: String(process)))
      usleep(2000)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let signal = status & 0x7F
    return Child(
      status: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal, isHung: isHung,
      output: text(of: outputs[0]), errors: text(of: outputs[1]), seconds: seconds,
      processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime), peakMemory: peak)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// A file without a name: a pipe that nobody empties would stop the program.
  private static func temporaryFile() -> Int32 {
    var name = Array((FileManager.default.temporaryDirectory.path + "/civic-trial-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    if file >= 0 { unlink(name) }
    return file
  }

  private static func text(of file: Int32) -> String {
    lseek(file, 0, SEEK_SET)
    let data = (try? FileHandle(fileDescriptor: file, closeOnDealloc: false).readToEnd()) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

extension Child {
  /// One that was killed, or whose power was cut, when it had printed the output.
  init(killedAfter output: String) {
    self.init(
      status: nil, signal: SIGKILL, isHung: false, output: output, errors: "", seconds: 0,
      processorSeconds: 0,
      peakMemory: 0)
  }
}

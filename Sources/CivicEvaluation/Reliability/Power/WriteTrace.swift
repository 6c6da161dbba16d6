internal import Foundation

/// What a program changed in a folder, in the order in which it asked the system to, with all bytes: recorded by `strace`.
package struct WriteTrace {
  package enum Event: Sendable {
    /// A file is made.
    case create(String)
    /// Bytes at an offset.
    case write(String, at: Int, [UInt8])
    /// A file is cut, or lengthened by zeros.
    case truncate(String, to: Int)
    /// A file's bytes are on the disk now.
    case sync(String)
    /// The names in the folder are on the disk now.
    case syncFolder
    case unlink(String)
    case rename(String, to: String)
    case link(String, to: String)
    /// What a person was told meanwhile.
    case output(String)
  }

  /// Files are called by their names in the folder.
  let events: [Event]
  let child: Child

  struct Unknown: Error, CustomStringConvertible {
    let line: String
    var description: String { "a write that cannot be replayed: \(line)" }
  }

  /// Runs a command whose first thread alone writes to the folder.
  init(_ command: [String], environment: [String: String] = [:], folder: URL, record: URL) throws {
    child = try Child.run(
      "strace",
      [
        "-qq", "-o", record.path, "-xx", "-y", "-s", "100000000", "-e",
        "trace=openat,write,writev,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,link,mmap",
      ] + command, environment: environment, limit: 600)
    let prefix = folder.resolvingSymlinksInPath().path
    events = try String(contentsOfFile: record.path, encoding: .utf8).split(separator: "\n").compactMap {
      try Self.event(Line($0), prefix)
    }
  }

  /// The parts of a line: `pwrite64(7<\x2f…>, "\x53…", 512, 0) = 512`.
  private struct Line {
    let text: Substring
    let call: Substring
    /// Of the first argument, where that is an open file.
    let file: String
    let strings: [Substring]
    let numbers: [Int]
    let hasFailed: Bool
    /// The first open file of the arguments, wherever it stands.
    let mapped: String

    init(_ text: Substring) {
      self.text = text
      call = text.prefix { $0 != "(" }
      let isFile = text.dropFirst(call.count + 1).first?.isNumber ?? false
      let path = text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
      mapped = String(decoding: WriteTrace.bytes(path), as: UTF8.self)
      file = isFile ? mapped : ""
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      strings = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
      let rest = (strings.isEmpty ? text.drop { $0 != ">" } : parts[parts.count - 1])
      numbers = rest.prefix { $0 != "=" }.split { !$0.isNumber }.compactMap { Int($0) }
      hasFailed = text.hasSuffix(")") && text.contains(") = -1 ")
    }

    var paths: [String] { strings.map { String(decoding: WriteTrace.bytes($0), as: UTF8.self) } }
  }

  private static func event(_ line: Line, _ folder: String) throws -> Event? {
    if line.hasFailed { return nil }
    /// Within the folder.
    func name(_ path: String) -> String? {
      path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
    }
    switch line.call {
    case "openat":
      guard line.text.contains("O_CREAT"), let path = line.paths.last, let name = name(path) else {
        return nil
      }
      return .create(name)
    case "write", "writev":
      if name(line.file) != nil { throw Unknown(line: String(line.text.prefix(200))) }
      guard line.text.hasPrefix("\(line.call)(1<") else { return nil }
      return .output(line.paths.joined())
    case "pwrite64":
      guard let name = name(line.file), let data = line.strings.first, let offset = line.numbers.last else {
        return nil
      }
      return .write(name, at: offset, bytes(data))
    case "fsync", "fdatasync":
      return line.file == folder ? .syncFolder : name(line.file).map { .sync($0) }
    case "ftruncate":
      guard let name = name(line.file), let length = line.numbers.last else { return nil }
      return .truncate(name, to: length)
    case "unlink": return line.paths.first.flatMap(name).map { .unlink($0) }
    case "rename", "link":
      guard let from = line.paths.first.flatMap(name), let to = line.paths.last.flatMap(name) else {
        return nil
      }
      return line.call == "rename" ? .rename(from, to: to) : .link(from, to: to)
    case "mmap":
      // The index of the log of writes is made anew after a power cut.
      if line.text.contains("PROT_WRITE"), line.text.contains("MAP_SHARED"), let name = name(line.mapped),
        !name.hasSuffix("-shm")
      {
        throw Unknown(line: String(line.text.prefix(200)))
      }
      return nil
    default: return nil
    }
  }

  /// `\x63\x69` is "ci".
  private static func bytes(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    let letters = Array(text.utf8)
    bytes.reserveCapacity(letters.count / 4)
    var index = 0
    while index < letters.count {
      if index + 3 < letters.count, letters[index] == UInt8(ascii: "\\"),
        letters[index + 1] == UInt8(ascii: "x")
      {
        bytes.append(digit(letters[index + 2]) << 4 | digit(letters[index + 3]))
        index += 4
      } else {
        bytes.append(letters[index])
        index += 1
      }
    }
    return bytes
  }

  private static func digit(_ letter: UInt8) -> UInt8 {
    letter >= UInt8(ascii: "a") ? letter - UInt8(ascii: "a") + 10 : letter &- UInt8(ascii: "0")
  }
}

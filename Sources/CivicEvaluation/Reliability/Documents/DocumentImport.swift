internal import Foundation

/// One hostile document, imported alone by the command line into a database of its own.
struct DocumentImport {
  let child: Child
  /// What an error has to call it.
  private let name: String
  private let isStoredWell: Bool
  private let left: [String]
  private let hasSecret: Bool

  init(_ document: HostileDocument, in folder: URL, _ setting: TrialSetting, limit: Double) throws {
    let place = folder.appending(path: "documents")
    let temporary = folder.appending(path: "temporary")
    for url in [place, temporary] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try Data("\(HostileDocument.secretWords) \(HostileDocument.sentence)".utf8).write(
      to: place.appending(path: "secret.txt"))
    let path = try document.write(into: place)
    name = document.toldAs ?? String(path.suffix(4))
    let before = Self.files(in: folder)
    let database = folder.appending(path: "civic.db").path
    let companion = try document.companion.map { command in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", command, path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    defer { companion?.terminate() }
    let arguments = ["import", "--db", database, path]
    let environment = ["TMPDIR": temporary.path]
    child = try Child.run(setting.civic, arguments, environment: environment, in: place.path, limit: limit)
    left = Self.files(in: folder).subtracting(before).filter { $0 != "civic.db" }.sorted()
    let doctor =
      FileManager.default.fileExists(atPath: database)
      ? try Child.run(setting.civic, ["doctor", "--db", database]) : nil
    isStoredWell = doctor.map { $0.status == 0 } ?? true
    hasSecret =
      try document.secret.map {
        try Child.run(setting.civic, ["search", "--db", database, "--json", $0]).output.contains($0)
      } ?? false
  }

  private static func files(in folder: URL) -> Set<String> {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Set(paths.filter { !$0.hasPrefix("documents/folder-") })
  }

  /// What did not hold, a line each.
  func failures(mostSeconds: Double, mostMemory: Int) -> [String] {
    var failures: [String] = []
    if child.isHung { failures.append("did not end") }
    if let signal = child.signal, !child.isHung { failures.append("ended by signal \(signal)") }
    if child.processorSeconds > mostSeconds {
      failures.append("took \(String(format: "%.1f", child.processorSeconds)) s")
    }
    if child.peakMemory > mostMemory { failures.append("took \(child.peakMemory >> 20) MB") }
    if let status = child.status, ![0, 1, 3].contains(status) { failures.append("exit status \(status)") }
    if let status = child.status, status != 0, !isExplained { failures.append("no message names it") }
    if !left.isEmpty { failures.append("left behind: \(left.prefix(3).joined(separator: ", "))") }
    if !isStoredWell { failures.append("the database is not sound afterwards") }
    if hasSecret { failures.append("the words of another file are stored") }
    return failures
  }

  /// Whether a line names the file and says something of it.
  private var isExplained: Bool {
    child.errors.split(separator: "\n").contains { line in
      guard line.hasPrefix("error: "), let place = line.range(of: name) else { return false }
      return line[place.upperBound...].count > 20
    }
  }
}

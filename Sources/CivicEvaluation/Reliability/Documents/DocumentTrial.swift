internal import Foundation

/// Documents made to break whoever reads them, each imported alone and then all in one batch with ordinary reports between
/// them. Each ends by itself, in time and in little memory; what cannot be read is named with what to do; nothing is written
/// beside the database, which is sound afterwards; every ordinary report is stored.
enum DocumentTrial: ReliabilityTrial {
  static let name = "documents"
  static let title = "hostile files: bombs, entities, depths, endless lines, broken bytes, pipes and devices"

  /// In bytes, and in seconds of processor time of a release build: others may use the machine.
  private static let mostMemory = 512 << 20
  private static let mostSeconds = 10.0

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let documents = HostileDocument.all.filter { $0.isQuick || !setting.isQuick }
    figures.tried = documents.count
    // With every change all of the small ones together, for each start of a debug build takes a second or two.
    if !setting.isQuick { try tryAlone(documents, &figures, setting) }
    try tryTogether(documents, &figures, setting)
  }

  private static func tryAlone(
    _ documents: [HostileDocument], _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    var (slowest, largest) = (0.0, 0)
    for (number, document) in documents.enumerated() {
      let folder = try setting.folder("alone-\(number)")
      let run: DocumentImport
      do {
        run = try DocumentImport(document, in: folder, setting, limit: 12 * limit(setting))
      } catch {
        figures.failures.append("\(document.shownName): could not be tried: \(error)")
        continue
      }
      for failure in run.failures(mostSeconds: limit(setting), mostMemory: mostMemory) {
        figures.failures.append("\(document.shownName): \(failure)")
      }
      figures.count(run.child.status == 0 ? "imported" : "refused with a reason")
      slowest = max(slowest, run.child.processorSeconds)
      largest = max(largest, run.child.peakMemory)
      setting.say(
        "\(document.shownName): \(String(format: "%.1f", run.child.processorSeconds)) s, \(run.child.peakMemory >> 20) MB, \(run.child.status.map(String.init) ?? "no status")"
      )
      remove(folder)
    }
    figures.count("slowest, ms of processor time", Int(slowest * 1000))
    figures.count("most memory, MB", largest >> 20)
  }

  /// Debug builds are many times slower.
  private static func limit(_ setting: TrialSetting) -> Double { setting.isQuick ? 30 : mostSeconds }

  private static func tryTogether(
    _ documents: [HostileDocument], _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let folder = try setting.folder("together")
    defer { remove(folder) }
    let database = folder.appending(path: "civic.db").path
    // What never ends alone would never end here; the others' companions have done their work.
    let among = documents.filter { $0.companion == nil }
    var paths: [String] = []
    for (number, document) in among.enumerated() {
      let ordinary = folder.appending(path: "ordinary-\(number).txt")
      try Data(
        "Круглый стол номер \(number)\n\n12 февраля 2026 года в Астане прошёл круглый стол номер \(number). Его организовал общественный фонд «Дала жарығы \(number)».\n"
          .utf8
      ).write(to: ordinary)
      paths += [ordinary.path, try document.write(into: folder)]
    }
    let child = try Child.run(
      setting.civic, ["import", "--db", database] + paths, environment: ["TMPDIR": folder.path],
      limit: 20 + Double(among.count) * limit(setting))
    if !child.endedItself {
      figures.failures.append("all together: signal \(child.signal ?? 0), hung: \(child.isHung)")
    }
    if child.peakMemory > mostMemory { figures.failures.append("all together: \(child.peakMemory >> 20) MB") }
    let count = try Child.run(
      setting.civic,
      [
        "sql", "--db", database, "--csv",
        "SELECT count(*) FROM report WHERE title LIKE 'Круглый стол номер %'",
      ])
    let stored = count.output.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0
    figures.count("ordinary reports between them", among.count)
    if stored != among.count {
      figures.failures.append("all together: \(stored) of \(among.count) ordinary reports stored")
    }
    setting.say(
      "all together: \(Int(child.seconds)) s, \(child.peakMemory >> 20) MB, \(stored) of \(among.count) ordinary reports"
    )
  }

  private static func remove(_ folder: URL) {
    for path in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      _ = try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.appending(path: path).path)
    }
    try? FileManager.default.removeItem(at: folder)
  }
}

extension HostileDocument {
  /// Its name with nothing in it that a terminal would take for a command.
  var shownName: String {
    String(name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x202E ? "?" : Character($0) })
  }
}

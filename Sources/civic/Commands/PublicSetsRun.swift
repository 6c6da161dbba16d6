internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// The public test sets: measured, printed, kept.
enum PublicSetsRun {
  /// What stands for every set, and for their list.
  private static let all = "all"
  private static let list = "list"

  /// - Parameters:
  ///   - names: of sets; `all` is every set, `list` prints what they are.
  ///   - data: the folder that holds a folder for each set.
  ///   - record: where to keep the figures with their date, as JSON.
  /// - Throws: `ExitStatus.inPart` where some sets could not be measured, each named; `ExitStatus.failed` for none.
  static func run(names: [String], data: String, format: OutputFormat?, record: String? = nil) throws {
    if names == [list] { return try PublicSetList.print(as: format) }
    let sets = try sets(names)
    var scores: [PublicSetScore] = []
    var failed = 0
    for set in sets {
      do throws(PublicSetError) {
        scores += try set.scores(data: data)
      } catch {
        failed += 1
        Messages.error(words(error))
      }
    }
    if !scores.isEmpty { try PublicSetTable.list.print(scores, as: format) }
    if let record, !scores.isEmpty { try keep(scores, at: record) }
    if failed > 0 { throw failed < sets.count ? ExitStatus.inPart : ExitStatus.failed }
  }

  /// - Throws: `UsageError` that lists the names there are.
  private static func sets(_ names: [String]) throws -> [PublicSet] {
    var sets: [PublicSet] = []
    for name in names {
      let named: [PublicSet]
      if name == all {
        named = PublicSet.allCases
      } else if let set = PublicSet(rawValue: name) {
        named = [set]
      } else {
        let known = PublicSet.allCases.map(\.rawValue) + [all, list]
        throw UsageError(
          Interface.labels.format("usage.no-public-set", name, known.joined(separator: ", ")))
      }
      sets += named.filter { !sets.contains($0) }
    }
    return sets
  }

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    let scores: [PublicSetScore]
  }

  private static func keep(_ scores: [PublicSetScore], at path: String) throws {
    let record = Record(date: RecordFile.today, scores: scores.map(\.rounded))
    try RecordFile.write(Data((try JSONText.of(record, laidOut: true) + "\n").utf8), to: path)
  }

  /// What went wrong, in the language of the interface.
  private static func words(_ error: PublicSetError) -> String {
    let labels = Interface.labels
    func offer(_ set: PublicSet) -> String {
      labels.format("public-set.offer", set.title, set.publisher, set.address, set.licence)
    }
    return switch error {
    case .missing(let set, let path):
      labels.format("error.public-set-missing", set.rawValue, path) + " " + offer(set)
    case .unreadable(let set, let path, let reason):
      labels.format("error.public-set-unreadable", set.rawValue, path, reason)
    case .noDecompressor(let set, let path): labels.format("error.public-set-no-xz", set.rawValue, path)
    case .malformed(let set, let path, let line):
      labels.format("error.public-set-malformed", set.rawValue, path, String(line)) + " " + offer(set)
    case .empty(let set, let path):
      labels.format("error.public-set-empty", set.rawValue, path) + " " + offer(set)
    }
  }
}

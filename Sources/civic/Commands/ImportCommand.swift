internal import ArgumentParser
internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation

/// `civic import PATH|URL…`
struct ImportCommand: Verb {
  static let name = "import"
  static let discussion: String? = "discussion.import"
  static let examples = [
    "civic import Examples/reports --dry-run",
    "civic import Examples/reports",
    "civic extract --with-text Examples/reports/en-*.txt | civic import -",
    "echo https://qala.example.kz/news/7 | civic import - --dry-run",
  ]

  @Argument(help: .argument("inputs", value: "path|url")) var paths: [String]
  @Flag(help: .option("dry-run")) var dryRun = false
  @Flag(help: .option("keep-originals")) var keepOriginals = false
  @Flag(help: .option("watch")) var watch = false
  @Option(help: .option("map", value: "map")) var map: String?
  @OptionGroup(title: Interface.text("heading.addresses")) var addresses: AddressOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if watch, dryRun || addresses.isGiven || paths.contains(where: { $0 == "-" || InputFile($0).isAddress }) {
      throw UsageError(Interface.text("usage.watch"))
    }
    Interruption.watch()
    guard watch else {
      let fetching = try addresses.fetching()
      if fetching.allowsPrivate { Messages.warn(Interface.text("import.allow-private")) }
      let summary = try importFiles(paths, fetching)
      if dryRun { Messages.say(Interface.text("change.dry-run")) }
      if summary.isStopped {
        Messages.say(Interface.text("import.stopped"))
        throw ExitStatus.inPart
      }
      if !summary.failed.isEmpty { throw summary.reports > 0 ? ExitStatus.inPart : ExitStatus.failed }
      return
    }
    Messages.say(Interface.text("import.watching"))
    var folders = FolderWatch(paths)
    while !Interruption.isAsked {
      let files = folders.look()
      // Between two looks the file is whole and others may write to it.
      if !files.isEmpty { _ = try importFiles(files, nil) }
      Thread.sleep(forTimeInterval: 1)
    }
  }

  /// Imports, and tells what came of it.
  ///
  /// - Parameter fetching: nil where nothing is fetched: a list that comes into a folder was given by nobody.
  private func importFiles(_ paths: [String], _ fetching: FetchOptions?) throws -> ImportSummary {
    let columns = try map.map { try Columns.map(EventField.self, $0) }
    for path in paths.prefix(20) where path != "-" && !InputFile(path).isAddress {
      Columns.say(TableInput.maps(of: InputFile(path, columns: columns)), of: path)
    }
    var progress = ProgressLine()
    let options = ImportOptions(
      dryRun: dryRun, keepOriginals: keepOriginals, columns: columns, fetching: fetching)
    let summary = try database.write(.create) { database in
      defer { progress.clear() }
      return try database.importFiles(
        paths, options: options,
        progress: { progress.show($0.done, of: $0.total, documents: $0.documents, $0.path) },
        shouldStop: { Interruption.isAsked })
    }
    for failure in summary.failed { Messages.error(Failure.words(failure)) }
    tell(summary.notes)
    tell(summary.toFetch, rate: fetching?.rate ?? 1)
    if output.json {
      print(try JSONText.of(Counts(summary), laidOut: !watch))
    } else {
      try Self.list.print([Counts(summary)], as: nil)
    }
    return summary
  }

  /// Of a channel's thousand messages most tell of no event: they are not named one by one.
  private func tell(_ notes: [ImportNote]) {
    let withoutEvent = notes.count { $0.note.code == .noEvent }
    for note in notes where note.note.code != .noEvent || withoutEvent <= 10 {
      Messages.warn(Failure.words(note.note))
    }
    if withoutEvent > 10 {
      Messages.warn(Interface.labels.format("import.without-event", String(withoutEvent)))
    }
  }

  /// What a dry run would fetch: the hosts that have most of it are named.
  private func tell(_ hosts: [HostCount], rate: Double) {
    if hosts.isEmpty { return }
    let most = hosts.sorted { $0.count > $1.count }
    var names = most.prefix(10).map { "\($0.host) \($0.count)" }.joined(separator: ", ")
    if most.count > 10 { names += ", …" }
    // Hosts are asked side by side; a rate may be as small as it likes.
    let seconds = Int(min(Double(most[0].count) / rate, 1e9).rounded(.up))
    Messages.say(
      Interface.labels.format(
        "import.to-fetch", String(hosts.reduce(0) { $0 + $1.count }), names, ProgressLine.clock(seconds)))
  }

  /// What came of it, as JSON has it.
  private struct Counts: Encodable {
    struct Failed: Encodable {
      let path: String
      let reason: String
    }

    let new: Int
    let known: Int
    let copies: Int
    let near_copies: Int
    let versions: Int
    let left_out: Int
    /// Addresses that a dry run would fetch.
    let to_fetch: Int?
    let failed: [Failed]
    let events: Int
    let to_review: Int

    init(_ summary: ImportSummary) {
      new = summary.new
      known = summary.known
      copies = summary.copies
      near_copies = summary.nearCopies
      versions = summary.versions
      left_out = summary.leftOut
      to_fetch = summary.toFetch.isEmpty ? nil : summary.toFetch.reduce(0) { $0 + $1.count }
      failed = summary.failed.map { Failed(path: $0.path, reason: Failure.words($0)) }
      events = summary.events
      to_review = summary.toReview
    }
  }

  private static var list: RowList<Counts, Counts> {
    let columns: [(String, (Counts) -> Int)] = [
      ("new", { $0.new }), ("known", { $0.known }), ("copies", { $0.copies }),
      ("near-copies", { $0.near_copies }), ("versions", { $0.versions }),
      ("failed", { $0.failed.count }), ("events", { $0.events }), ("to-review", { $0.to_review }),
    ]
    return RowList(
      columns: columns.map { key, count in
        .init("import.\(key)", alignsRight: true) { StyledText(String(count($0))) }
      },
      fields: [])
  }
}

internal import ArgumentParser
internal import CivicEvaluation
internal import CivicText
internal import CivicReports
internal import Foundation

/// `civic evaluate CORPUS`
struct EvaluateCommand: Verb {
  static let name = "evaluate"
  static let discussion: String? = "discussion.evaluate"
  static let examples = [
    "civic evaluate Examples/labelled",
    "civic evaluate --errors --field topics --language kk Examples/labelled",
    "civic evaluate --describe --csv Examples/labelled",
    "civic evaluate --calibration Examples/labelled",
    "civic evaluate --names Examples/reports",
    "civic evaluate --public list",
    "civic evaluate identity Examples/names.jsonl",
  ]

  /// What is done instead of scoring.
  enum Mode: String, EnumerableFlag {
    case describe, check, export, agreement, names, stress, calibration

    static func help(for value: Mode) -> ArgumentHelp? { .option("evaluate.\(value.rawValue)") }
  }

  @Argument(help: .argument("corpus", value: "corpus")) var corpus: [String] = []
  @Flag(exclusivity: .exclusive) var mode: Mode?
  @Option(help: .option("evaluate.split", value: "split")) var split: String?
  @Option(help: .option("evaluate.language", value: "language")) var language: String?
  @Flag(help: .option("evaluate.errors")) var errors = false
  @Option(help: .option("evaluate.field", value: "field")) var field: [String] = []
  @Flag(help: .option("evaluate.strict")) var strict = false
  @Option(help: .option("evaluate.readings", value: "file")) var readings: String?
  @Option(help: .option("evaluate.answers", value: "file")) var answers: [String] = []
  @Option(help: .option("evaluate.compare", value: "file")) var compare: String?
  @Option(help: .option("evaluate.record", value: "file")) var record: String?
  @Option(help: .option("evaluate.plot", value: "file")) var plot: String?
  @Option(help: .option("evaluate.kilobytes", value: "number")) var kilobytes = 256
  @Option(name: .customLong("public"), help: .option("public", value: "name")) var publicSets: [String] = []
  @Option(help: .option("data", value: "folder")) var data: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    guard publicSets.isEmpty else {
      try PublicSetsRun.run(names: publicSets, data: data ?? ".", format: output.format, record: record)
      return
    }
    if mode == .stress {
      return try StressList.run(
        names: corpus, languages: try languages(), kilobytes: kilobytes, format: output.format, record: record
      )
    }
    guard !corpus.isEmpty else { throw UsageError(Interface.text("usage.no-corpus")) }
    do {
      if corpus[0] == IdentityRun.name {
        return try IdentityRun(
          splits: splits(), errors: errors, answers: answers, format: output.format, record: record
        )
        .run(paths: Array(corpus.dropFirst()))
      }
      if corpus[0] == EventsRun.name {
        return try EventsRun(errors: errors, format: output.format, record: record)
          .run(folders: Array(corpus.dropFirst()))
      }
      if corpus[0] == QuestionsRun.name {
        return try QuestionsRun(
          isMeasure: split == CorpusSplit.measure.rawValue, errors: errors, corpus: data,
          format: output.format,
          record: record
        ).run(folders: Array(corpus.dropFirst()))
      }
      if corpus[0] == SearchRun.name {
        return try SearchRun(splits: splits(), errors: errors, format: output.format, record: record)
          .run(paths: Array(corpus.dropFirst()))
      }
      if corpus[0] == PagesRun.name {
        let run = PagesRun(
          splits: try splits(), errors: errors, answers: answers, format: output.format, record: record)
        let folders = Array(corpus.dropFirst())
        return mode == .export ? try run.export(folders: folders) : try run.run(folders: folders)
      }
      switch mode {
      case .check: try check()
      case .names: try checkNames()
      case .describe: try describe()
      case .export: for report in try reports() { print(ReadingLines.line(report.reading)) }
      case .agreement: try agreement()
      case .calibration: try calibration()
      case nil, .stress: try score()
      }
    } catch let error as CorpusError {
      // The rest is much the same: --check prints them all.
      for problem in error.problems.prefix(20) { Messages.error(problem.description) }
      if error.problems.count > 20 {
        Messages.say(Interface.labels.format("evaluate.more-problems", "\(error.problems.count - 20)"))
      }
      throw ExitStatus.failed
    }
  }

  // MARK: which reports

  private func splits() throws -> Set<CorpusSplit> {
    guard let split else { return errors ? [.develop] : [.develop, .measure] }
    guard split != "all" else { return [.develop, .measure] }
    guard let value = CorpusSplit(rawValue: split), value != .second else {
      throw UsageError(Interface.labels.format("usage.no-split", split))
    }
    return [value]
  }

  /// - Parameter splits: those asked for unless given.
  private func reports(_ splits: Set<CorpusSplit>? = nil) throws -> [CorpusReport] {
    let wanted = try splits ?? self.splits()
    if errors && wanted != [.develop] { throw UsageError(Interface.text("usage.measure-errors")) }
    let languages = try languages()
    return try corpus.flatMap { try CorpusFolder(URL(fileURLWithPath: $0), splits: wanted).reports }
      .filter { languages.isEmpty || languages.contains($0.language) }
      .map { strict ? $0.strict : $0 }
  }

  /// Empty for all.
  private func languages() throws -> [Language] {
    try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
  }

  // MARK: what is done

  private func score() throws {
    let reports = try reports()
    let evaluation: Evaluation
    if let readings {
      evaluation = .of(try lines(of: readings), reports)
    } else {
      evaluation = .ofExtraction(reports)
    }
    for (_, error) in evaluation.failures.sorted(by: { $0.key < $1.key }) {
      Messages.error(error.message(Interface.language))
    }
    if errors {
      let fields = try fields()
      let findings = evaluation.scores.flatMap(\.findings)
      try FindingText(reports).print(
        findings.filter { fields.isEmpty || fields.contains($0.field) }, as: output.format)
    }
    // The intervals take most of the time.
    guard !errors || compare != nil || record != nil else { return }
    let score = evaluation.score
    if compare != nil || !errors { try show(score) }
    try keep(score, split: splitName(try splits()))
  }

  /// Whose errors are shown; empty for all.
  private func fields() throws -> Set<EvaluationField> {
    Set(
      try field.map { name in
        guard let field = EvaluationField(rawValue: name) else {
          let all = EvaluationField.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(Interface.labels.format("usage.no-field", name, all))
        }
        return field
      })
  }

  /// Prints a score, or what it changed.
  private func show(_ score: CorpusScore) throws {
    if let compare {
      try ScoreComparison(try record(compare).score, score).print(as: output.format)
    } else {
      try ScoreTable(score).print(as: output.format)
    }
  }

  /// Writes the run where a record is asked for.
  private func keep(_ score: CorpusScore, split: String) throws {
    guard let record else { return }
    let run = EvaluationRecord(date: RecordFile.today, split: split, score: score)
    try RecordFile.write(try run.json(), to: record)
  }

  private func splitName(_ splits: Set<CorpusSplit>) -> String {
    splits.count == 1 ? splits.map(\.rawValue).joined() : "all"
  }

  private func record(_ path: String) throws -> EvaluationRecord {
    let data = Data(try StandardInput.bytes(of: path))
    do {
      return try EvaluationRecord(data)
    } catch {
      throw UsageError(Interface.labels.format("usage.no-record", path))
    }
  }

  private func lines(of path: String) throws -> [Reading] {
    try ReadingLines(try StandardInput.bytes(of: path), file: path).map { try $0.get() }
  }

  private func describe() throws {
    try DescriptionTable(CorpusDescription(try reports([.develop, .measure, .second]))).print(
      as: output.format)
  }

  /// Labels made without sight of the first, scored as if they were readings.
  private func agreement() throws {
    let all = try reports([.measure, .second])
    let second = all.filter { $0.split == .second }
    let names = Set(second.map(\.name))
    let first = all.filter { $0.split == .measure && names.contains($0.name) }
    guard !first.isEmpty else { throw UsageError(Interface.text("usage.no-second")) }
    let score = Evaluation.of(second.map(\.reading), first).score
    try show(score)
    try keep(score, split: strict ? "agreement, strict" : "agreement")
  }

  private func calibration() throws {
    let rows = Reliability.table(Evaluation.ofExtraction(try reports()).scores.flatMap(\.outcomes))
    if let plot {
      let drawing = ReliabilityPlot(rows, title: Interface.text("evaluate.plot"))
      try RecordFile.write(Data(drawing.svg.utf8), to: plot)
    }
    try ReliabilityTable(rows).print(as: output.format)
  }

  private func check() throws {
    let problems = corpus.flatMap { CorpusFolder.problems(at: URL(fileURLWithPath: $0)) }
    for problem in problems { print(problem) }
    if !problems.isEmpty { throw ExitStatus.failed }
  }

  private func checkNames() throws {
    var check = NameRangeCheck()
    let (_, failed) = InputReadings.each(of: corpus) { reading, path in check.add(reading, report: path) }
    try NameCheckTable(check).print(as: output.format)
    if failed > 0 || !check.mismatches.isEmpty { throw ExitStatus.failed }
  }
}

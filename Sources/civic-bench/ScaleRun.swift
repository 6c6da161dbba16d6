internal import CivicEvaluation
internal import Foundation

/// `make bench-scale`: questions to made databases of 10,000, 100,000 and 1,000,000 events.
struct ScaleRun: Codable {
  struct Size: Codable {
    let made: ScaleDatabase.Figures
    let questions: [ScaleBench.Figures]
    let lists: [ScaleBench.ListFigures]
    var searches: [ScaleBench.SearchFigures]?
  }

  var date = Today.text
  var machine = "\(ProcessInfo.processInfo.activeProcessorCount) cores"
  var configuration = Configuration.name
  var sizes: [Size] = []
  var counting: CountCost.Figures?

  mutating func measure(_ sizes: [Int], in folder: URL) throws {
    counting = try CountCost.measure(folder)
    for events in sizes {
      let path = folder.appending(path: "\(events).db").path
      let made = try ScaleDatabase.make(path, events: events) { if $0 % 50_000 == 0 { say("\($0) events") } }
      try add(path, made)
      try FileManager.default.removeItem(atPath: path)
    }
  }

  /// One database, which stays.
  ///
  /// - Parameter question: the first question whose name begins so, and those behind it.
  mutating func measure(made path: String, events: Int, from question: String) throws {
    let isMade = FileManager.default.fileExists(atPath: path)
    let made =
      try isMade
      ? ScaleDatabase.figures(path)
      : ScaleDatabase.make(path, events: events) { if $0 % 50_000 == 0 { say("\($0) events") } }
    try add(path, made, from: question)
  }

  mutating func add(_ path: String, _ made: ScaleDatabase.Figures, from question: String = "") throws {
    let bench = ScaleBench(path)
    let questions = try bench.measure(from: question) { figures in
      say(
        "\(figures.isInTime ? " " : "!") \(figures.question): first \(figures.first), p50 \(figures.p50), p95 \(figures.p95) ms "
          + "(processor \(figures.processor50), \(figures.processor95)), \(figures.rows) rows")
    }
    sizes.append(
      Size(made: made, questions: questions, lists: try bench.lists(), searches: try bench.searches()))
  }

  /// The record as the table of `Benchmarks/scale.md`: what takes the processor longer than the aim stands out.
  static func table(_ record: Data) throws -> String {
    let sizes = try JSONDecoder().decode(ScaleRun.self, from: record).sizes
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = row(
      ["question"] + sizes.flatMap { ["\($0.made.events): first", "p50", "p95", "processor p95"] })
    text += row(["---"] + sizes.flatMap { _ in ["--:", "--:", "--:", "--:"] })
    for (index, question) in (sizes.last?.questions ?? []).enumerated() {
      let cells = sizes.flatMap { size -> [String] in
        guard index < size.questions.count else { return ["", "", "", ""] }
        let figures = size.questions[index]
        let processor = String(figures.processor95)
        return [
          String(figures.first), String(figures.p50), String(figures.p95),
          figures.isInTimeOfProcessor ? processor : "**\(processor)**",
        ]
      }
      text += row([question.question] + cells)
    }
    return text
  }
}

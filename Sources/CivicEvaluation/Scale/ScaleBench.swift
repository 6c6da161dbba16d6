internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation

/// How long questions to a made database take: the first 50 rows with one sentence each, and the exact totals. One process asks
/// over a file that the system has read; the first answer of each question, with its statement to be compiled, stands apart.
package struct ScaleBench {
  package struct Figures: Sendable, Codable, Equatable {
    package let question: String
    package let conditions: Int
    /// Milliseconds: of the first time on a new connection, and of all others the median and the 95th of a hundred.
    package let first: Double
    package let p50: Double
    package let p95: Double
    /// The same of the processor's time, which others on the machine do not lengthen.
    package let processor50: Double
    package let processor95: Double
    /// Rows that match, the most of any time.
    package let rows: Int
    /// Milliseconds that it may take.
    private var aim: Double { conditions == 1 ? 50 : 400 }
    package var isInTime: Bool { p95 <= aim }
    package var isInTimeOfProcessor: Bool { processor95 <= aim }
  }

  private static let rows = 50
  private let path: String
  private let runs: Int

  package init(_ path: String, runs: Int = 40) {
    self.path = path
    self.runs = runs
  }

  /// - Parameter name: the first question whose name begins so, and those behind it.
  package func measure(from name: String = "", progress: (Figures) -> Void = { _ in }) throws -> [Figures] {
    var values = try ScaleValues(try CivicDatabase.open(path, .read))
    return try ScaleQuestion.all.drop { !$0.name.hasPrefix(name) }.map { question in
      let database = try CivicDatabase.open(path, .read)
      var times: [Double] = []
      var processor: [Double] = []
      var most = 0
      for _ in 0...runs {
        var query = question.query(&values)
        (query.limit, query.passages) = (Self.rows, 1)
        let (start, used) = (ContinuousClock.now, clock())
        most = max(most, try Self.ask(query, database))
        times.append((ContinuousClock.now - start) / .milliseconds(1))
        processor.append(1000 * Double(clock() - used) / Double(CLOCKS_PER_SEC))
      }
      _ = try database.close()
      let first = times.removeFirst()
      processor.removeFirst()
      times.sort()
      processor.sort()
      let figures = Figures(
        question: question.name, conditions: question.conditions, first: Self.rounded(first),
        p50: Self.rounded(times[times.count / 2]), p95: Self.rounded(times[times.count * 95 / 100]),
        processor50: Self.rounded(processor[times.count / 2]),
        processor95: Self.rounded(processor[times.count * 95 / 100]), rows: most)
      progress(figures)
      return figures
    }
  }

  package typealias ListFigures = ScaleLists.Figures

  /// Whole lists beside what one would write by hand.
  package func lists() throws -> [ListFigures] { try ScaleLists.measure(path) }

  package typealias SearchFigures = ScaleSearch.Figures

  /// Searches for words of its reports.
  package func searches() throws -> [SearchFigures] { try ScaleSearch.measure(path) }

  /// The statement and the plan of each question whose name begins so.
  package func plans(_ name: String) throws -> [String] {
    let database = try CivicDatabase.open(path, .read)
    var values = try ScaleValues(database)
    return try ScaleQuestion.all.filter { $0.name.hasPrefix(name) }.flatMap { question in
      var query = question.query(&values)
      (query.limit, query.passages) = (Self.rows, 1)
      return try database.read { db in
        let statement = try query.statement(in: db)
        return [question.name, statement.sql, "\(statement.arguments)"] + (try query.plan(in: db))
      }
    }
  }

  /// - Returns: how many rows match.
  private static func ask(_ query: Query, _ database: CivicDatabase) throws -> Int {
    switch query.subject {
    case .events: try database.events(query).total
    case .organizations: try database.organizations(query).total
    case .people: try database.people(query).total
    case .statements: try database.statements(query).total
    case .reports: try database.reports(query).total
    case .outcomes: try database.outcomes(query).total
    case .groups: try database.groups(query).total
    }
  }

  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

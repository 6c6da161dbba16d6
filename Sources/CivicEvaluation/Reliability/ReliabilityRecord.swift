package import Foundation

/// The figures of all trials, each as it was run last: `Benchmarks/reliability.json`.
package struct ReliabilityRecord: Codable, Equatable {
  package private(set) var trials: [TrialFigures] = []

  package init() {}

  package init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }

  package func json() throws -> Data { try RecordJSON.data(self) }

  /// Puts new figures in the place of the trial's old ones.
  package mutating func put(_ figures: TrialFigures) {
    if let index = trials.firstIndex(where: { $0.trial == figures.trial }) {
      trials[index] = figures
    } else {
      trials.append(figures)
    }
  }

  /// A table in Markdown, in the order of the trials.
  package func table(order: [String]) -> String {
    let rows = order.compactMap { name in trials.first { $0.trial == name } }.map { figures in
      let counts = figures.counts.map { "\($0.name): \(Self.grouped($0.value))" }.joined(separator: "; ")
      let failures = figures.failures.isEmpty ? "none" : "**\(figures.failures.count)**"
      return
        "| \(figures.title) | \(Self.grouped(figures.tried)) | \(counts) | \(failures) | \(figures.date), \(figures.configuration), \(figures.seconds) s |"
    }
    return (["| what | tried | counted | did not hold | when |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private static let (begin, end) = ("<!-- figures: make reliability -->", "<!-- end of figures -->")

  /// Puts the table between its marks in a page.
  ///
  /// - Returns: nil where the page has no such marks.
  package func page(_ page: String, order: [String]) -> String? {
    guard let start = page.range(of: Self.begin), let stop = page.range(of: Self.end),
      start.upperBound <= stop.lowerBound
    else { return nil }
    return page[..<start.upperBound] + "\n\n" + table(order: order) + "\n\n" + page[stop.lowerBound...]
  }

  /// 10 000
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}

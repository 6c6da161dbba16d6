internal import CivicEvents
internal import CivicText
package import Foundation
internal import GRDB

/// What it costs an import that everything is counted as it is stored: the same made reports, read as any text is, imported with and
/// without it, by turns.
package struct CountCost {
  package struct Figures: Sendable, Codable, Equatable {
    package let reports: Int
    /// Seconds, the least of the rounds.
    package let counted: Double
    package let uncounted: Double
    /// What a report costs more, in milliseconds.
    package let perReport: Double
  }

  package static func measure(_ folder: URL, reports: Int = 500, rounds: Int = 3) throws -> Figures {
    let texts = folder.appending(path: "texts")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    // The reports of a made database.
    let source = folder.appending(path: "source.db").path
    _ = try ScaleDatabase.make(source, events: reports)
    let database = try CivicDatabase.open(source, .read)
    for (number, text) in try database.read({ db in
      try String.fetchAll(db, sql: "SELECT text FROM report WHERE copy_of IS NULL ORDER BY id")
    }).enumerated() {
      try text.write(to: texts.appending(path: "\(number).txt"), atomically: false, encoding: .utf8)
    }
    var counted: [Double] = []
    var uncounted: [Double] = []
    for round in 0..<rounds {
      counted.append(try seconds(texts, folder.appending(path: "counted\(round).db").path, isCounted: true))
      uncounted.append(
        try seconds(texts, folder.appending(path: "uncounted\(round).db").path, isCounted: false))
    }
    let (with, without) = (counted.min() ?? 0, uncounted.min() ?? 0)
    return Figures(
      reports: reports, counted: ScaleBench.rounded(with), uncounted: ScaleBench.rounded(without),
      perReport: ScaleBench.rounded(1000 * (with - without) / Double(reports)))
  }

  private static func seconds(_ texts: URL, _ path: String, isCounted: Bool) throws -> Double {
    let database = try CivicDatabase.open(path, .create)
    if !isCounted {
      // Nothing is told to be touched, and so nothing is counted.
      try database.queue.writeWithoutTransaction { db in
        for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER \(trigger)")
        }
      }
    }
    let start = ContinuousClock.now
    try database.importFiles([texts.path])
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try database.close()
    return seconds
  }
}

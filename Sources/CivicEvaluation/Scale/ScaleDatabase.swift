internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation
internal import GRDB

/// A made database of so many events: a tenth as many bodies, three tenths as many people, four times as many participations, one
/// report an event (and a copy of one in fifty) of 60 words and more with eight facts and more.
///
/// Rows are written as importing such reports would leave them, by the schema that the migrations make, with the index of words
/// and with what answers count. What only an import reads (spellings, signs, traits of events, bands of texts) is not made.
package struct ScaleDatabase {
  package struct Figures: Sendable, Codable, Equatable {
    package var events = 0
    package var organizations = 0
    package var people = 0
    package var participations = 0
    package var reports = 0
    package var facts = 0
    package var seconds = 0.0
    package var bytes = 0
    /// Resident at the most, in bytes.
    package var memory = 0
  }

  private static let eventsInCommit = 5000

  /// Of a database that was made before: how long that took is not known.
  package static func figures(_ path: String) throws -> Figures {
    let database = try CivicDatabase.open(path, .read)
    return try database.read { db in
      func count(_ table: String) throws -> Int {
        try db.value(Int.self, "SELECT count(*) FROM \(table)") ?? 0
      }
      return Figures(
        events: try count("event"), organizations: try count("organization"), people: try count("person"),
        participations: try count("organization_participation") + count("person_participation"),
        reports: try count("report"), facts: try count("fact"), seconds: 0,
        bytes: try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0, memory: 0)
    }
  }

  /// - Parameters:
  ///   - path: of a file that is not there.
  ///   - progress: called with the number of events after each commit.
  package static func make(
    _ path: String, events: Int, seed: UInt64 = 8, progress: (Int) -> Void = { _ in }
  ) throws -> Figures {
    let start = ContinuousClock.now
    let database = try CivicDatabase.open(path, .create)
    var writer = ScaleWriter(organizations: events / 10, people: events * 3 / 10, seed: seed)
    // Nobody waits for a commit of what can be made again.
    try database.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -786432")
    }
    var made = 0
    while made < events {
      let end = min(events, made + Self.eventsInCommit)
      try database.write { db in
        if made == 0 {
          for source in 1...ScaleWriter.sources {
            try db.run("INSERT INTO source (id, name) VALUES (?, ?)", [source, "Басылым \(source)"])
          }
        }
        for _ in made..<end { try writer.add(db) }
      }
      made = end
      progress(made)
    }
    try database.write { db in try ScaleNaming(db: db).write(writer.organizations, writer.people) }
    try database.write { db in try SearchRebuild(db: db).run() }
    try database.close()
    return Figures(
      events: events, organizations: writer.organizations.ids.count, people: writer.people.ids.count,
      participations: writer.rows.participations, reports: writer.rows.reports, facts: writer.rows.facts,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      bytes: try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0,
      memory: PeakMemory.bytes)
  }
}

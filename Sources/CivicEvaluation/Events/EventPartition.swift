internal import CivicEvents
package import CivicReports

/// Which reports a fresh database holds to tell of one event.
package struct EventPartition: Sendable {
  /// Of each report, in the order of the readings, the event it tells of first; nil where it tells of none.
  package let main: [Int?]
  /// Every event of every report, "report ordinal", in groups: the same for every order of import.
  package let groups: Set<Set<String>>

  /// - Parameter order: in which the readings are stored; nil for their own.
  package init(of readings: [Reading], order: [Int]? = nil) throws {
    let database = try CivicDatabase.inMemory()
    var reports = [Int](repeating: 0, count: readings.count)
    for index in order ?? Array(readings.indices) {
      reports[index] = try database.store(readings[index]).reportID
    }
    let events = try database.eventReports()
    let mainEvents = Dictionary(
      events.filter { $0.ordinal == 0 }.map { ($0.report, $0.event) }, uniquingKeysWith: { first, _ in first }
    )
    main = reports.map { mainEvents[$0] }
    groups = Set(
      Dictionary(grouping: events, by: \.event).values.map { Set($0.map { "\($0.key) \($0.ordinal)" }) })
    try database.close()
  }
}

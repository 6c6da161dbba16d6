internal import CivicReports
internal import GRDB

/// Events that belong together and are not one: of a yearly series, or one held in the other.
struct EventLinks {
  enum Kind: String {
    case series
    case partOf = "part-of"
  }

  let db: Database

  /// Days between two events of a yearly series.
  private static let year = 320...410
  /// Kinds that are held each year under one name.
  private static let yearly: Set<EventKind> = [
    .forum, .congress, .conference, .assembly, .awardCeremony, .exhibition,
  ]

  /// - Returns: how two events that are not one belong together, the first to the other; nil where they do not.
  static func kind(_ one: EventTraits, _ other: EventTraits) -> Kind? {
    if isPart(one, of: other) { return .partOf }
    return isNext(other, after: one) ? .series : nil
  }

  /// A council's sitting "within the forum X": on its days, at its place.
  private static func isPart(_ one: EventTraits, of other: EventTraits) -> Bool {
    guard one.frameWords.count > 1, yearly.contains(other.kind), one.titleSounds != other.titleSounds,
      SortedSets.overlap(one.frameWords, other.titleSounds) >= 0.6,
      SortedSets.shared(one.frameWords, other.titleSounds) > 1
    else { return false }
    guard let days = one.days ?? one.published.map({ ($0 - 7)...$0 }), let whole = other.days else {
      return false
    }
    return days.overlaps(whole)
      && (one.settlement == nil || other.settlement == nil || one.settlement == other.settlement)
  }

  /// A year later, of the same kind in the same town, under the same title or by the same people.
  private static func isNext(_ later: EventTraits, after earlier: EventTraits) -> Bool {
    guard earlier.isDay, later.isDay, earlier.kind == later.kind, yearly.contains(later.kind),
      let first = earlier.days, let second = later.days, year.contains(second.lowerBound - first.lowerBound),
      let town = earlier.settlement, town == later.settlement
    else { return false }
    if earlier.titleSounds.count > 1, SortedSets.likeness(earlier.titleSounds, later.titleSounds) >= 0.6 {
      return true
    }
    let organizers = earlier.bodies.filter { $0.isOrganizer && !$0.isAuthority }
    if organizers.contains(where: { body in later.bodies.contains { $0.isOrganizer && $0.isLike(body) } }) {
      return true
    }
    let people = earlier.people.filter { $0.given != 0 }
    return people.count { person in later.people.contains { $0.given != 0 && $0.fits(person) } } > 1
  }

  /// Looks for the events of a year ago and a year hence that this one follows and precedes.
  func add(_ eventReport: Int, _ traits: EventTraits) throws {
    guard Self.yearly.contains(traits.kind), traits.isDay, let day = traits.days?.lowerBound,
      let name = EventKeys.townAndKind(traits)
    else { return }
    let rows = EventTraitRows(db: db)
    for days in [
      (day - Self.year.upperBound)...(day - Self.year.lowerBound),
      (day + Self.year.lowerBound)...(day + Self.year.upperBound),
    ] {
      for candidate in try rows.found(EventKeys.dated(name), days) {
        guard let others = try rows.traits(of: candidate) else { continue }
        let (earlier, later) = days.upperBound < day ? (candidate, eventReport) : (eventReport, candidate)
        if Self.kind(days.upperBound < day ? others : traits, days.upperBound < day ? traits : others)
          == .series
        {
          try insert(earlier, later, .series)
        }
      }
    }
  }

  func insert(_ eventReport: Int, _ other: Int, _ kind: Kind) throws {
    try db.run(
      "INSERT OR REPLACE INTO event_link (event_report, other, kind) VALUES (?, ?, ?)",
      [eventReport, other, kind.rawValue])
  }

  func remove(_ eventReport: Int) throws {
    try db.run("DELETE FROM event_link WHERE event_report = ?1 OR other = ?1", [eventReport])
  }
}

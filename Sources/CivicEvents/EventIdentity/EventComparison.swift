internal import CivicReports
internal import Foundation

/// Whether two reports tell of one event: what their readings say for it and against it, added up.
///
/// A day or a town that differs keeps two events apart whatever else agrees; only people who cannot have been in two
/// towns on one day, or a text that is another's, outweigh a town. Then each sign adds its weight: the natural logarithm
/// of how much oftener it agrees in two reports of one event than in reports of two (Fellegi and Sunter 1969), set by
/// hand on labelled reports. In doubt two events stay two.
struct EventComparison: Sendable, Equatable {
  /// 0 (surely two) … 1 (surely one).
  let score: Double
  let verdict: Judgement.Verdict
  /// Words of a fixed vocabulary: "day", "place", "people" …
  let reasons: [String]
  /// True where the two cannot be one, whatever else agrees.
  var isConflict: Bool { score == 0 }

  /// - Parameter isNearCopy: whether the text of one report is mostly the other's.
  init(_ one: EventTraits, _ other: EventTraits, isNearCopy: Bool = false) {
    var weights = Weights()
    let people = PeopleOverlap(one.people, other.people)
    if let days = weights.addDays(one, other, isNearCopy) {
      let isTold =
        switch days {
        // Nobody is in two towns on one day.
        case .one: people.isStrong || isNearCopy
        case .near: false
        case .open: people.isStrong && (one.mentions(other.settlement) || other.mentions(one.settlement))
        }
      weights.addPlaces(one, other, isTold: isTold)
    }
    if let conflict = weights.conflict {
      score = 0
      verdict = .different
      reasons = weights.reasons + [conflict]
      return
    }
    weights.addKinds(one.kind, other.kind)
    weights.addPeople(people, isAnnounced: one.isAnnounced || other.isAnnounced)
    weights.addBodies(one.bodies, other.bodies)
    weights.addTitles(one, other)
    weights.addWords(one, other)
    if isNearCopy { weights.add(3, "near-copy") }
    score = 1 / (1 + exp(-weights.sum))
    verdict = weights.sum >= Weights.same ? .same : weights.sum >= Weights.unsure ? .unsure : .different
    reasons = weights.reasons
  }
}

/// The people of two reports.
private struct PeopleOverlap {
  /// Those whom both name; one who may be two, or is only mentioned, counts less.
  private(set) var shared = 0.0
  let smaller: Int

  init(_ one: [PersonTrait], _ other: [PersonTrait]) {
    smaller = min(one.count, other.count)
    for person in one {
      guard let match = other.first(where: { $0.fits(person) }) else { continue }
      let isThere = person.isPresent && match.isPresent
      shared += (person.isFull(with: match) ? 1 : 0.6) * (isThere ? 1 : 0.75)
    }
  }

  var share: Double { smaller == 0 ? 0 : shared / Double(smaller) }
  var isStrong: Bool { shared >= 2.5 && share >= 0.4 }
}

private struct Weights {
  static let same = 1.5
  static let unsure = 0.0

  private(set) var sum = -4.0
  private(set) var reasons: [String] = []
  private(set) var conflict: String?

  mutating func add(_ weight: Double, _ reason: String) {
    sum += weight
    reasons.append(reason)
  }

  enum Days {
    /// Both state one day.
    case one
    /// They state days beside each other.
    case near
    /// One of them states no day.
    case open
  }

  /// - Returns: nil where they cannot be of one day.
  mutating func addDays(_ one: EventTraits, _ other: EventTraits, _ isNearCopy: Bool) -> Days? {
    switch (one.days, other.days) {
    case (let left?, let right?):
      let gap = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
      if one.isDay, other.isDay {
        if left.lowerBound == right.lowerBound {
          add(1.5, "day")
          return .one
        }
        if gap == 0 {
          add(1, "day-within")
          return .one
        }
        if gap == 1 {
          add(min(one.dayConfidence, other.dayConfidence) > 0.85 ? -2 : -1, "day-near")
          return .near
        }
        if gap <= 3, isNearCopy {
          add(-1, "day-near")
          return .near
        }
      } else if gap == 0 {
        add(-0.5, "month")
        return .open
      }
    case (let days?, nil):
      if let near = Self.isNear(days, toldBy: other) {
        add(near, "undated")
        return .open
      }
    case (nil, let days?):
      if let near = Self.isNear(days, toldBy: one) {
        add(near, "undated")
        return .open
      }
    case (nil, nil):
      guard let left = one.published, let right = other.published else {
        add(-1.5, "undated")
        return .open
      }
      let apart = abs(left - right)
      if apart <= 31 {
        add(apart <= 1 ? 0.7 : apart <= 7 ? 0 : -1, "undated")
        return .open
      }
    }
    conflict = "day-differs"
    return nil
  }

  /// A report without a day tells of what was in the weeks before it, or, announcing it, after it.
  private static func isNear(_ days: ClosedRange<Int>, toldBy report: EventTraits) -> Double? {
    guard let published = report.published else { return -1.5 }
    let after = published - days.upperBound
    let before = days.lowerBound - published
    if report.isAnnounced ? (-1...60).contains(before) : (-days.count...31).contains(after) {
      return (report.isAnnounced ? before : after) <= 7 ? 0.3 : -0.3
    }
    return nil
  }

  /// - Parameter isTold: true where people or text show that it is one event, though the towns differ.
  mutating func addPlaces(_ one: EventTraits, _ other: EventTraits, isTold: Bool) {
    let pairs = [
      (one.settlement, other.settlement, 1.0, "place"), (one.district, other.district, 0.7, "district"),
      (one.region, other.region, 0.3, "region"),
    ]
    for (left, right, weight, reason) in pairs {
      guard let left, let right else { continue }
      if left == right { return add(weight, reason) }
      if isTold { return add(-3, "place-unclear") }
      conflict = "place-differs"
      return
    }
    add(-0.2, "place-missing")
  }

  private static let families: [Set<EventKind>] = [
    [.roundtable, .meeting, .dialogue, .debate, .hearing, .workingGroup, .session, .reportMeeting],
    [.forum, .congress, .conference, .assembly], [.seminar, .training, .presentation, .conference],
    [.briefing, .presentation, .meeting], [.awardCeremony, .exhibition, .presentation],
  ]

  mutating func addKinds(_ one: EventKind, _ other: EventKind) {
    if one == other { return one == .other ? () : add(0.5, "kind") }
    if one == .other || other == .other { return add(-0.2, "kind-missing") }
    let isFamily = Self.families.contains { $0.contains(one) && $0.contains(other) }
    add(isFamily ? -0.3 : -1.5, isFamily ? "kind-near" : "kind-unlike")
  }

  mutating func addPeople(_ people: PeopleOverlap, isAnnounced: Bool) {
    if people.smaller == 0 { return }
    if people.shared >= 1.5, people.share >= 0.5 {
      add(min(1.2 * people.shared, 4.5), "people")
    } else if people.shared > 0 {
      add(people.smaller == 1 ? 1.8 * people.shared : min(1.2 * people.shared, 2.5), "people")
    } else if people.smaller >= 2 {
      add(isAnnounced ? -0.5 : people.smaller >= 3 ? -2 : -1, "people-unlike")
    }
  }

  mutating func addBodies(_ one: [BodyTrait], _ other: [BodyTrait]) {
    var weight = 0.0
    for body in one {
      guard let match = other.first(where: { $0.isLike(body) }) else { continue }
      let isAuthority = body.isAuthority || match.isAuthority
      weight += isAuthority ? 0.3 : body.isOrganizer && match.isOrganizer ? 1.6 : 0.8
    }
    if weight > 0 { add(min(weight, 2.5), "bodies") }
  }

  mutating func addTitles(_ one: EventTraits, _ other: EventTraits) {
    if one.titleSounds.isEmpty || other.titleSounds.isEmpty { return }
    let sounds = SortedSets.likeness(one.titleSounds, other.titleSounds)
    let isOneLanguage = one.language == other.language
    let words = isOneLanguage ? SortedSets.likeness(one.titleWords, other.titleWords) : 0
    if max(sounds, words) >= 0.6 {
      let length = min(one.titleSounds.count, other.titleSounds.count)
      add(length > 3 ? 3.2 : length > 1 ? 2.5 : 1.5, "title")
    } else if !isOneLanguage, SortedSets.shared(one.titleConcepts, other.titleConcepts) > 1,
      SortedSets.overlap(one.titleConcepts, other.titleConcepts) >= 0.6
    {
      add(1.5, "title-translated")
    } else if isOneLanguage, max(sounds, words) < 0.2 {
      add(-1, "title-unlike")
    }
  }

  mutating func addWords(_ one: EventTraits, _ other: EventTraits) {
    if min(one.names.count, other.names.count) >= 8 {
      let overlap = SortedSets.overlap(one.names, other.names)
      if overlap >= 0.5 {
        add(1.5, "names")
      } else if overlap >= 0.35 {
        add(0.8, "names")
      } else if overlap <= 0.12 {
        add(-1, "names-unlike")
      }
    }
    if one.language == other.language, min(one.headline.count, other.headline.count) > 2 {
      let likeness = SortedSets.likeness(one.headline, other.headline)
      if likeness >= 0.4 { add(likeness >= 0.6 ? 0.8 : 0.4, "headline") }
    }
  }
}

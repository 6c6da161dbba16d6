/// Where an event is looked for among others: each key is a hash of something two reports of one event share, beside
/// the day. Keys of dated and undated events differ: the first meet within days, the second within weeks.
enum EventKeys {
  /// Days around a dated event within which it may be another dated one, and a margin.
  private static let around = 4

  /// Keys to be found by, each with the day it stands at.
  static func own(_ traits: EventTraits) -> [(key: Int, day: Int)] {
    var keys: [(Int, Int)] = []
    if traits.isDay, let days = traits.days {
      // No further apart than the days that are looked through around another event's.
      let points = Set(stride(from: days.lowerBound, to: days.upperBound, by: around) + [days.upperBound])
      for name in names(traits) { keys += points.map { (dated(name), $0) } }
    } else if let day = traits.days?.upperBound ?? traits.published {
      for name in undatedNames(traits) { keys.append((NameHash.key("u" + name), day)) }
    }
    return keys
  }

  /// Keys that another event which can be the same is found by, and the days they may stand at.
  static func wanted(_ traits: EventTraits) -> [(key: Int, days: ClosedRange<Int>)] {
    if traits.isDay, let days = traits.days {
      return names(traits).map { (dated($0), (days.lowerBound - around)...(days.upperBound + around)) }
        + undatedNames(traits).map {
          (NameHash.key("u" + $0), (days.lowerBound - 61)...(days.upperBound + 31))
        }
    }
    guard let told = traits.days ?? traits.published.map({ $0...$0 }) else { return [] }
    let days = (told.lowerBound - 31)...(told.upperBound + (traits.isAnnounced ? 61 : 31))
    return undatedNames(traits).flatMap { [(dated($0), days), (NameHash.key("u" + $0), days)] }
  }

  /// A dated event's key: of something that it is looked for by.
  static func dated(_ name: String) -> Int { NameHash.key("d" + name) }

  /// Events of one kind in one town.
  static func townAndKind(_ traits: EventTraits) -> String? {
    traits.settlement.map { "k\($0) \(traits.kind.rawValue)" }
  }

  private static let longestTitle = 12

  private static func name(_ hashes: some Sequence<UInt32>) -> String {
    hashes.map(String.init).joined(separator: " ")
  }

  private static func names(_ traits: EventTraits) -> [String] {
    var names = undatedNames(traits)
    for place in [traits.settlement, traits.settlement == nil ? traits.district : nil, traits.region] {
      if let place { names.append("p" + place) }
    }
    for person in traits.people { names.append("s\(person.surname)") }
    return Set(names).sorted()
  }

  /// What few events of a month share.
  private static func undatedNames(_ traits: EventTraits) -> [String] {
    var names: [String] = []
    if let name = townAndKind(traits) { names.append(name) }
    for person in traits.people where person.given != 0 {
      names.append("n\(min(person.surname, person.given)) \(max(person.surname, person.given))")
    }
    for body in traits.bodies where body.isOrganizer && !body.isAuthority {
      names.append("b" + name(body.words))
      if !body.concepts.isEmpty { names.append("c" + name(body.concepts)) }
    }
    let title = traits.titleSounds
    if title.count > 1 { names.append("t" + name(title)) }
    // A word more, less or other in a long title.
    if (4...longestTitle).contains(title.count) {
      for index in title.indices { names.append("t" + name(title[..<index] + title[(index + 1)...])) }
    }
    return Set(names).sorted()
  }
}

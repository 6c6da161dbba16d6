/// Where an event is looked for among others: each key is a hash of something two reports of one event share, beside
/// the day. Keys of dated and undated events differ: the first meet within days, the second within weeks.
enum EventKeys {
  /// Keys to be found by, each with the day it stands at.
  static func own(_ traits: EventTraits) -> [(key: Int, day: Int)] {
    var keys: [(Int, Int)] = []
    if traits.isDay, let days = traits.days {
      let ends = days.count == 1 ? [days.lowerBound] : [days.lowerBound, days.upperBound]
      for name in names(traits) { keys += ends.map { (NameHash.key("d" + name), $0) } }
    } else if let day = traits.days?.upperBound ?? traits.published {
      for name in undatedNames(traits) { keys.append((NameHash.key("u" + name), day)) }
    }
    return keys
  }

  /// Keys that another event which can be the same is found by, and the days they may stand at.
  static func wanted(_ traits: EventTraits) -> [(key: Int, days: ClosedRange<Int>)] {
    if traits.isDay, let days = traits.days {
      return names(traits).map { (NameHash.key("d" + $0), (days.lowerBound - 4)...(days.upperBound + 4)) }
        + undatedNames(traits).map {
          (NameHash.key("u" + $0), (days.lowerBound - 61)...(days.upperBound + 31))
        }
    }
    let around = traits.days ?? traits.published.map { $0...$0 }
    guard let around else { return [] }
    let days = (around.lowerBound - 31)...(around.upperBound + (traits.isAnnounced ? 61 : 31))
    return undatedNames(traits).flatMap { [(NameHash.key("d" + $0), days), (NameHash.key("u" + $0), days)] }
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
    if let settlement = traits.settlement { names.append("k\(settlement) \(traits.kind.rawValue)") }
    for person in traits.people where person.given != 0 {
      names.append("n\(min(person.surname, person.given)) \(max(person.surname, person.given))")
    }
    for body in traits.bodies where body.isOrganizer && !body.isAuthority {
      names.append("b" + body.words.map(String.init).joined(separator: " "))
    }
    if traits.titleSounds.count > 1 {
      names.append("t" + traits.titleSounds.map(String.init).joined(separator: " "))
    }
    return Set(names).sorted()
  }
}

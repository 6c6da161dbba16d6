/// Where an event is looked for among others: each key is a hash of something two reports of one event share, beside
/// the day. Keys of dated and undated events differ: the first meet within days, the second within weeks.
enum EventKeys {
  /// Keys to be found by, each with the day it stands at.
  static func own(_ signs: EventSigns) -> [(key: Int, day: Int)] {
    var keys: [(Int, Int)] = []
    if signs.isDay, let days = signs.days {
      let ends = days.count == 1 ? [days.lowerBound] : [days.lowerBound, days.upperBound]
      for name in names(signs) { keys += ends.map { (SignHash.key("d" + name), $0) } }
    } else if let day = signs.days?.upperBound ?? signs.published {
      for name in undatedNames(signs) { keys.append((SignHash.key("u" + name), day)) }
    }
    return keys
  }

  /// Keys that another event which can be the same is found by, and the days they may stand at.
  static func wanted(_ signs: EventSigns) -> [(key: Int, days: ClosedRange<Int>)] {
    if signs.isDay, let days = signs.days {
      return names(signs).map { (SignHash.key("d" + $0), (days.lowerBound - 4)...(days.upperBound + 4)) }
        + undatedNames(signs).map { (SignHash.key("u" + $0), (days.lowerBound - 61)...(days.upperBound + 31)) }
    }
    let around = signs.days ?? signs.published.map { $0...$0 }
    guard let around else { return [] }
    let days = (around.lowerBound - 31)...(around.upperBound + (signs.isAnnounced ? 61 : 31))
    return undatedNames(signs).flatMap { [(SignHash.key("d" + $0), days), (SignHash.key("u" + $0), days)] }
  }

  private static func names(_ signs: EventSigns) -> [String] {
    var names = undatedNames(signs)
    for place in [signs.settlement, signs.settlement == nil ? signs.district : nil, signs.region] {
      if let place { names.append("p" + place) }
    }
    for person in signs.people { names.append("s\(person.surname)") }
    return Set(names).sorted()
  }

  /// What few events of a month share.
  private static func undatedNames(_ signs: EventSigns) -> [String] {
    var names: [String] = []
    if let settlement = signs.settlement { names.append("k\(settlement) \(signs.kind.rawValue)") }
    for person in signs.people where person.given != 0 {
      names.append("n\(min(person.surname, person.given)) \(max(person.surname, person.given))")
    }
    for body in signs.bodies where body.isOrganizer && !body.isAuthority {
      names.append("b" + body.words.map(String.init).joined(separator: " "))
    }
    if signs.titleSounds.count > 1 {
      names.append("t" + signs.titleSounds.map(String.init).joined(separator: " "))
    }
    return Set(names).sorted()
  }
}

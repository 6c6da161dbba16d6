internal import CivicReports
internal import CivicText
internal import Foundation

/// How often what occurs in a made database.
enum ScaleShape {
  /// Drawn in proportion to weights.
  struct Choice<Value: Sendable>: Sendable {
    private let values: [(Value, upTo: Double)]

    init(_ values: [(Value, Double)]) {
      var sum = 0.0
      self.values = values.map { value, weight in
        sum += weight
        return (value, sum)
      }
    }

    func draw(_ random: inout SplitMix64) -> Value {
      let at = random.nextUnit() * (values.last?.upTo ?? 0)
      return (values.first { at < $0.upTo } ?? values[values.count - 1]).0
    }
  }

  /// Zipf's law by their order, 1/k: constitutional-reform is fifth.
  static let topics = Choice(
    [
      "civil-society", "youth", "education", "volunteering", "constitutional-reform", "human-rights",
      "ecology",
      "local-government", "elections", "social-protection", "health", "womens-rights", "disability", "media",
      "anti-corruption", "ngo-financing", "budget", "language-culture", "digitalisation", "law-and-justice",
      "economy", "urban-development", "interethnic-relations", "referendum", "religion", "security",
    ].enumerated().map { ($0.element, 1 / Double($0.offset + 1)) })

  static let kinds = Choice<EventKind>([
    (.roundtable, 18), (.meeting, 16), (.seminar, 11), (.forum, 9), (.conference, 8), (.training, 8),
    (.session, 6), (.hearing, 5), (.briefing, 5), (.presentation, 3), (.awardCeremony, 3), (.dialogue, 2),
    (.exhibition, 2), (.debate, 1), (.congress, 1), (.workingGroup, 1), (.assembly, 0.5),
    (.reportMeeting, 0.5),
  ])

  static let statuses = Choice<EventStatus>([
    (.held, 88), (.announced, 8), (.cancelled, 1), (.postponed, 1), (.unknown, 2),
  ])

  static let languages = Choice<Language>([(.kk, 45), (.ru, 40), (.en, 15)])

  static let formats = Choice<EventFormat?>([(nil, 88), (.online, 7), (.hybrid, 4), (.inPerson, 1)])

  /// As a Kazakh report names them, the largest most often.
  static let towns = Choice(
    [
      "Астана", "Алматы", "Шымкент", "Қарағанды", "Ақтөбе", "Тараз", "Павлодар", "Өскемен", "Семей", "Атырау",
      "Орал", "Қостанай", "Қызылорда", "Петропавл", "Ақтау", "Талдықорған", "Көкшетау", "Түркістан",
      "Жезқазған",
      "Екібастұз", "Рудный", "Теміртау", "Балқаш", "Жаңаөзен", "Сәтбаев", "Риддер",
    ].enumerated().map { ($0.element, 1 / (Double($0.offset) + 3)) })

  static let organizationKinds = Choice<OrganizationKind>([
    (.ngo, 56), (.localGovernment, 8), (.stateBody, 6), (.stateInstitution, 5), (.university, 5),
    (.school, 3),
    (.business, 4), (.media, 3), (.tradeUnion, 2), (.advisoryBody, 2), (.initiativeGroup, 1),
    (.coalition, 0.5),
    (.party, 0.2), (.religious, 0.8), (.international, 0.5), (.other, 1), (.unknown, 2),
  ])

  /// Stated ones: 1.82 an event, with those that people stand for 2.4.
  static let organizationsAtEvent = Choice([(1, 39.0), (2, 40), (3, 21)])
  /// 1.6 an event.
  static let peopleAtEvent = Choice([(1, 55.0), (2, 30), (3, 15)])
  /// Of all but the first, which organises seven times in ten.
  static let roles = Choice<(OrganizationRole, Presence?)>([
    ((.participant, .present), 38), ((.participant, nil), 16), ((.participant, .online), 4),
    ((.participant, .invited), 5), ((.participant, .absent), 2), ((.participant, .message), 2),
    ((.coOrganizer, nil), 10), ((.partner, nil), 9), ((.host, nil), 4), ((.mentioned, nil), 10),
  ])
  static let personRoles = Choice<(PersonRole, Presence?)>([
    ((.speaker, nil), 30), ((.speaker, .present), 25), ((.speaker, .online), 3), ((.moderator, .present), 10),
    ((.participant, .present), 20), ((.awardee, nil), 5), ((.mentioned, nil), 7),
  ])
  /// Whom a person stands for: a body that the event names, another, nobody.
  static let stoodFor = Choice<Bool?>([(true, 40), (false, 37.5), (nil, 22.5)])
  static let topicsOfEvent = Choice([(1, 75.0), (2, 22), (3, 3)])
  static let confidences = Choice([(0.62, 1.0), (0.78, 3), (0.85, 5), (0.9, 8), (0.95, 5), (0.97, 3)])
}

extension SplitMix64 {
  /// From 0 up to 1.
  mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// By the law of Zipf and Mandelbrot, 1/(k + 9): the first of 100,000 comes about once in 100.
  mutating func nextFrequent(below bound: Int) -> Int {
    let shift = 10.0
    return min(bound - 1, Int(shift * pow((Double(bound) + shift) / shift, nextUnit()) - shift))
  }
}

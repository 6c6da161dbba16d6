internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import Foundation

/// How long it takes to link one report into a database, as the database grows: reports of made names are stored until
/// it holds so many bodies and people, then typical ones are timed.
package struct LinkingBench {
  /// The figures at one size.
  package struct Figures: Sendable, Codable, Equatable {
    package let organizations: Int
    package let people: Int
    package let reports: Int
    /// Milliseconds: the median, the 95th of a hundred and the longest of the timed reports.
    package let median: Double
    package let p95: Double
    package let longest: Double
    /// Of writing the report itself, beside linking.
    package let writing: Double
  }

  private static let bodiesInReport = 8
  private static let peopleInReport = 16
  private static let timed = 200

  private let database: CivicDatabase
  private var random = SplitMix64(seed: 5)
  private var stored = 0
  private var report = 0

  package init(path: String) throws {
    database = try CivicDatabase.open(path, .create)
  }

  /// - Parameter organizations: how many bodies there are to be; twice as many people.
  package mutating func measure(_ organizations: Int) throws -> Figures {
    while stored < organizations {
      var batch: [PreparedReading] = []
      while batch.count < 32, stored < organizations {
        let bodies = Array(stored..<min(stored + Self.bodiesInReport, organizations))
        let people = bodies.flatMap { [2 * $0, 2 * $0 + 1] }
        batch.append(try prepared(bodies: bodies, people: people))
        stored += bodies.count
      }
      try database.store(batch)
    }
    var linking: [Double] = []
    var writing: [Double] = []
    for _ in 0..<Self.timed {
      // Some bodies and people are named often, most seldom, and one in twenty for the first time.
      let bodies = (0..<Self.bodiesInReport).map { _ in number(below: organizations) }
      let people = (0..<Self.peopleInReport / 2).map { _ in number(below: 2 * organizations) }
      let times = try database.storeTimed(prepared(bodies: bodies, people: people))
      linking.append(times.linking * 1000)
      writing.append(times.writing * 1000)
    }
    linking.sort()
    writing.sort()
    let counts = try database.counts()
    return Figures(
      organizations: counts.organizations, people: counts.people, reports: report,
      median: Self.rounded(linking[linking.count / 2]), p95: Self.rounded(linking[linking.count * 95 / 100]),
      longest: Self.rounded(linking[linking.count - 1]), writing: Self.rounded(writing[writing.count / 2]))
  }

  package func close() throws { try database.close() }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// Frequent numbers are small ones: the k-th is drawn about as often as 1/k.
  private mutating func number(below bound: Int) -> Int {
    if random.next(below: 20) == 0 { return bound + random.next(below: bound) }
    let uniform = Double(random.next(below: 1_000_000)) / 1_000_000
    return min(bound - 1, Int(pow(Double(bound), uniform)) - 1)
  }

  private mutating func prepared(bodies: [Int], people: [Int]) throws -> PreparedReading {
    report += 1
    let language = Language.allCases[random.next(below: Language.allCases.count)]
    let town = ["Орал", "Атырау", "Павлодар", "Тараз", "Қостанай", "Семей", "Жезқазған", "Ақтау"][
      random.next(below: 8)]
    var text = "Есеп \(report). \(town)."
    var end = text.unicodeScalars.count
    func add(_ words: String) -> Mention {
      text += " \(words)"
      let start = end + 1
      end = start + words.unicodeScalars.count
      return Mention(start..<end, 0.9)
    }
    var event = EventReading(kind: .roundtable, status: .held)
    let place = add(town)
    event.place.settlement = town
    event.evidence["settlement"] = place
    event.evidence["kind"] = place
    var names: [String] = []
    for number in bodies {
      let body = BenchNames.body(number, language)
      let mention = add(body.name)
      names.append(body.name)
      event.participants.append(
        ParticipantReading(
          name: body.name, legalForm: nil, kind: body.kind, presence: .present, mention: mention))
    }
    for (index, number) in people.enumerated() {
      let name = BenchNames.person(number, language)
      let mention = add(name)
      event.speakers.append(
        PersonReading(
          name: name, position: nil,
          organization: names.isEmpty ? nil : names[(number + index) % names.count],
          role: .speaker, presence: .present, mention: mention))
    }
    // No two are of one event.
    let day =
      "\(1900 + report / 336)-\(Self.twoDigits(1 + report / 28 % 12))-\(Self.twoDigits(1 + report % 28))"
    event.start = day
    event.evidence["start"] = place
    let header = Report(
      url: "https://bench.example/\(report)", language: language, published: day, text: text
    ).header
    return try PreparedReading(Reading(report: header, events: [event], text: text))
  }
}

internal import CivicReports
internal import CivicText

/// Events chosen by what is counted at them.
extension QuestionAnswerer {
  /// A query that asks of the events alone that the measure chooses; nil where it chooses none.
  func chosen(by measure: QuestionMeasure, _ query: Query) throws -> Query? {
    var all = eventsOf(query)
    all.limit = nil
    let numbers = try numbers(measure, all)
    let events: [Int]
    if let bound = measure.bound {
      if bound.holdsNone, measure.counted != .people {
        let answer: Answer<EventRow> = try all.run(in: db)
        events = answer.rows.map(\.id.number).filter { bound.holds(numbers[$0]?.number ?? 0) }
      } else {
        events = numbers.filter { bound.holds($0.value, measure) }.map(\.key)
      }
    } else {
      let all = numbers.values.map(\.number)
      let most = measure.isLeast ? all.min() : all.max()
      events = numbers.filter { $0.value.number == most }.map(\.key)
    }
    guard !events.isEmpty else { return nil }
    var query = query
    query.events = events.sorted()
    return query
  }

  /// What a measure and a bound say, in words.
  func chosenBy(_ frame: QuestionFrame, _ words: QueryWords) -> [String] {
    var parts = frame.narrowings.map { words.labels.format("ask.by-names", $0.word) }
    if let measure = frame.measure {
      let counted: String
      switch measure.counted {
      case .people: counted = words.labels.text("counted.people")
      case .organizations(let kinds, let roles):
        let names =
          kinds.map { words.labels.text($0.rawValue, in: "organization-kind") }
          + roles.map { words.labels.text($0.rawValue, in: "organization-role") }
        counted = names.isEmpty ? words.labels.text("subject.organizations") : names.joined(separator: ", ")
      case .persons(let roles):
        let names = roles.map { words.labels.text($0.rawValue, in: "person-role") }
        counted = names.isEmpty ? words.labels.text("subject.people") : names.joined(separator: ", ")
      case .outcomes(let kinds):
        let names = kinds.map { words.labels.text($0.rawValue, in: "outcome-kind") }
        counted = names.isEmpty ? words.labels.text("subject.outcomes") : names.joined(separator: ", ")
      }
      parts.append(
        "\(counted): \(measure.bound?.text ?? words.labels.text(measure.isLeast ? "counted.least" : "counted.most"))"
      )
    }
    if let eventWords = frame.eventWords { parts.append(words.labels.format("ask.by-words", eventWords)) }
    if let bound = frame.countBound { parts.append("\(words.labels.text("subject.events")): \(bound.text)") }
    if frame.isUndated { parts.append(words.labels.text("counted.undated")) }
    return parts
  }

  /// What is counted at each event that has any of it.
  private func numbers(_ measure: QuestionMeasure, _ events: Query) throws -> [Int: CountedNumber] {
    var query = events
    var numbers: [Int: CountedNumber] = [:]
    switch measure.counted {
    case .people:
      query.subject = .groups
      let answer: Answer<EventFactRow> = try query.run(in: db)
      for row in answer.rows {
        guard let count = row.count else { continue }
        let told = CountedNumber(
          number: count, isTotal: row.total, isOver: row.countBasis == "over",
          isUnder: row.countBasis == "under")
        let known = numbers[row.event.id.number]
        numbers[row.event.id.number] = known.map { told.isBetter(than: $0) ? told : $0 } ?? told
      }
    case .organizations(let kinds, let roles):
      query.subject = .organizations
      // Whoever is named was there with those who are counted.
      query.with.any += query.organizations.any
      query.organizations.any = []
      query.organizationKinds.any = kinds
      query.roles.any = roles
      let answer: Answer<OrganizationRow> = try query.run(in: db)
      for event in answer.rows.flatMap(\.events) {
        numbers[event.event.id.number, default: CountedNumber()].number += 1
      }
    case .persons(let roles):
      query.subject = .people
      query.with.any += query.organizations.any
      query.organizations.any = []
      query.roles.any = roles
      let answer: Answer<PersonRow> = try query.run(in: db)
      for event in answer.rows.flatMap(\.events) {
        numbers[event.event.id.number, default: CountedNumber()].number += 1
      }
    case .outcomes(let kinds):
      query.subject = .outcomes
      query.outcomeKinds = kinds
      let answer: Answer<EventFactRow> = try query.run(in: db)
      for row in answer.rows { numbers[row.event.id.number, default: CountedNumber()].number += 1 }
    }
    return numbers
  }
}

/// A number of people or things at an event.
private struct CountedNumber {
  var number = 0
  /// Of everybody who was there.
  var isTotal = true
  /// More than the number.
  var isOver = false
  /// Fewer than the number.
  var isUnder = false

  /// The number of everybody goes before that of some; of equal ones the larger.
  func isBetter(than other: CountedNumber) -> Bool {
    isTotal != other.isTotal ? isTotal : number > other.number
  }
}

extension QuestionBound {
  /// "Over 130" is more than 130 and below no bound; "fewer than 100" is less than 100 and above none.
  fileprivate func holds(_ counted: CountedNumber, _ measure: QuestionMeasure) -> Bool {
    switch self {
    case .over(let bound):
      !counted.isUnder && (counted.number > bound || counted.isOver && counted.number == bound)
    case .atLeast: !counted.isUnder && holds(counted.number)
    case .under(let bound):
      !counted.isOver && (counted.number < bound || counted.isUnder && counted.number == bound)
    case .atMost: !counted.isOver && holds(counted.number)
    case .exactly: !counted.isOver && !counted.isUnder && holds(counted.number)
    }
  }
}

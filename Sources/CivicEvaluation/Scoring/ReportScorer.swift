internal import CivicEvents
internal import CivicReports

/// Counts what of a reading is right. A null earns nothing: where neither text nor reading has a value, nothing counts.
struct ReportScorer {
  let reading: Reading
  let gold: CorpusReport
  let index: GoldIndex
  let alignment: TextAlignment
  /// From this confidence on a fact is sure.
  static let sureConfidence = 0.9

  var tallies: [EvaluationField: Tally] = [:]
  var inventions: [Invention: Int] = [:]
  var findings: [Finding] = []
  /// Of the facts that say how sure they are.
  var outcomes: [FactOutcome] = []

  init(_ reading: Reading, _ gold: CorpusReport) {
    self.reading = reading
    self.gold = gold
    index = GoldIndex(gold)
    alignment = TextAlignment(from: reading.text ?? gold.text, to: gold.text)
  }

  mutating func run() {
    header()
    tallies[.text, default: Tally()] += alignment.tally
    let everyBody = reading.events.flatMap(readBodies)
    let events = EventPairs(reading, index)
    for (read, labelled) in events.pairs {
      tallies[.event, default: Tally()].right += 1
      score(read, labelled, everyBody)
    }
    for read in events.invented {
      invented(.event, read.kind.rawValue, read.evidence["kind"])
      inventions[.event, default: 0] += 1
      score(read, GoldEvent(number: 0, kind: .absent, status: .absent), everyBody)
    }
    for labelled in events.missed {
      missed(.event, labelled.kind.preferred, gold.ranges("kind", event: labelled.number).first)
      score(nil, labelled, everyBody)
    }
  }

  /// - Parameter everyBody: of all events of the reading.
  private mutating func score(_ read: EventReading?, _ labelled: GoldEvent, _ everyBody: [ReadBody]) {
    let bodies = read.map(readBodies) ?? []
    scalars(read, labelled)
    self.bodies(bodies, labelled)
    tookPart(read, bodies, everyBody, labelled)
    groups(read?.groups ?? [], labelled)
    people(read, bodies, labelled)
    statements(read, bodies, labelled)
    outcomes(read?.outcomes ?? [], labelled)
    topics(read?.topics ?? [], labelled)
    frames(read?.within ?? [], labelled)
  }

  // MARK: counting

  /// - Parameter evidence: whether its range stands where the labels say; nil where they do not.
  mutating func right(_ field: EvaluationField, _ mention: Mention? = nil, evidence: Bool? = nil) {
    tallies[field, default: Tally()].right += 1
    note(field, mention, isRight: true)
    if let evidence {
      if evidence {
        tallies[.evidence, default: Tally()].right += 1
      } else {
        tallies[.evidence, default: Tally()].invented += 1
      }
    }
    for sure in field.ofTheSure {
      if Self.isSure(mention) {
        tallies[sure, default: Tally()].right += 1
      } else {
        tallies[sure, default: Tally()].missed += 1
      }
    }
  }

  mutating func invented(
    _ field: EvaluationField, _ found: String?, _ mention: Mention? = nil, expected: String? = nil
  ) {
    tallies[field, default: Tally()].invented += 1
    note(field, mention, isRight: false)
    findings.append(
      Finding(
        report: gold.name, field: field, kind: .invented, expected: expected, found: found,
        confidence: mention?.confidence, range: place(mention)))
    if Self.isSure(mention) {
      for sure in field.ofTheSure { tallies[sure, default: Tally()].invented += 1 }
    }
  }

  mutating func missed(
    _ field: EvaluationField, _ expected: String?, _ range: Range<Int>? = nil, found: String? = nil
  ) {
    tallies[field, default: Tally()].missed += 1
    findings.append(
      Finding(
        report: gold.name, field: field, kind: .missed, expected: expected, found: found, confidence: nil,
        range: range))
    for sure in field.ofTheSure { tallies[sure, default: Tally()].missed += 1 }
  }

  private mutating func note(_ field: EvaluationField, _ mention: Mention?, isRight: Bool) {
    guard let confidence = mention?.confidence, field.saysHowSure else { return }
    outcomes.append(
      FactOutcome(report: gold.name, field: field, confidence: confidence, isRight: isRight))
  }

  static func isSure(_ mention: Mention?) -> Bool {
    mention.map { $0.confidence >= sureConfidence } ?? false
  }

  /// One value against its label: wrong is both invented and missed.
  ///
  /// - Parameter isSame: how a label's value is compared with what was read.
  mutating func value(
    _ field: EvaluationField, _ found: String?, _ label: Accepted, _ mention: Mention? = nil,
    at range: Range<Int>? = nil, evidence: Bool? = nil,
    isSame: (String, String) -> Bool = NameComparison.isSame
  ) {
    if let found {
      if label.stated.contains(where: { isSame($0, found) }) {
        right(field, mention, evidence: evidence)
        return
      }
      invented(field, found, mention, expected: label.preferred)
    }
    if !label.allowsAbsence { missed(field, label.preferred, range, found: found) }
  }

  /// A mention's passage in the labelled text.
  func place(_ mention: Mention?) -> Range<Int>? { mention.flatMap { alignment.range($0.range) } }

  /// Whether a mention stands in one of the passages marked so.
  func stands(_ mention: Mention, in ranges: [Range<Int>]) -> Bool {
    guard let place = place(mention) else { return false }
    return ranges.contains { $0.overlaps(place) }
  }
}

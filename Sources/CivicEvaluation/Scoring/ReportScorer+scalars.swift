internal import CivicReports

extension ReportScorer {
  /// What the page says of the report itself.
  mutating func header() {
    let read = reading.report
    // A post without a headline may go by its first line.
    if gold.title != nil { value(.headline, read.title, Accepted([gold.title])) }
    value(.url, read.url, Accepted([gold.header.url]))
    value(.published, read.published, Accepted([gold.header.published]))
    value(.author, read.author, Accepted([gold.header.author]))
    value(.source, read.source, Accepted([gold.header.source]))
    value(.views, read.views.map(String.init), Accepted([gold.header.views.map(String.init)]))
    value(.creditedTo, read.creditedTo, Accepted([gold.header.creditedTo]))
  }

  /// The fields of an event that hold one value. `other` and `unknown` are the nulls of kind and status.
  mutating func scalars(_ read: EventReading?, _ labelled: GoldEvent) {
    let kind = read.map(\.kind.rawValue).flatMap { $0 == "other" ? nil : $0 }
    field(.kind, "kind", kind, withoutNull(labelled.kind, "other"), read, labelled)
    let status = read.map(\.status.rawValue).flatMap { $0 == "unknown" ? nil : $0 }
    field(.status, "status", status, withoutNull(labelled.status, "unknown"), read, labelled)
    for (field, scored) in Self.scalarFields {
      let found = read.flatMap { Self.value(of: field, in: $0) }
      var label = labelled[field]
      if labelled.optionalFields.contains(field) { label = Accepted(label.values + [nil]) }
      if field == .region, let found, isCityOfItsOwn(found, labelled) { continue }
      if (field == .start || field == .end), let found, !label.values.contains(found) {
        inventions[.date, default: 0] += 1
      }
      self.field(
        scored, field.rawValue, found, label, read, labelled,
        isSame: field == .venue ? NameComparison.isSameButEndings : NameComparison.isSame)
    }
    let whole = labelled.partOf.map { "\($0)" }
    if read?.partOf != nil, whole != nil {
      right(.partOf)
    } else if let part = read?.partOf {
      invented(.partOf, part)
    } else if whole != nil {
      missed(.partOf, whole)
    }
  }

  private static let scalarFields: [(ScalarField, EvaluationField)] = [
    (.title, .title), (.start, .start), (.end, .end), (.country, .country), (.region, .region),
    (.district, .district), (.settlement, .settlement), (.venue, .venue), (.format, .format),
  ]

  private static func value(of field: ScalarField, in event: EventReading) -> String? {
    switch field {
    case .title: event.title
    case .start: event.start
    case .end: event.end
    case .country: event.place.country
    case .region: event.place.region
    case .district: event.place.district
    case .settlement: event.place.settlement
    case .venue: event.place.venue
    case .format: event.format?.rawValue
    }
  }

  private mutating func field(
    _ scored: EvaluationField, _ mark: String, _ found: String?, _ label: Accepted, _ read: EventReading?,
    _ labelled: GoldEvent, isSame: (String, String) -> Bool = NameComparison.isSame
  ) {
    let mention = read?.evidence[mark]
    let ranges = gold.ranges(mark, event: max(labelled.number, 1))
    // Kind and status may be told by any of many words.
    let hasPlace = mark != "kind" && mark != "status" && !ranges.isEmpty
    value(
      scored, found, label, mention, at: ranges.first,
      evidence: hasPlace ? mention.map { stands($0, in: ranges) } ?? false : nil, isSame: isSame)
  }

  /// A city of republican rank is a region by itself: neither asked for nor held against.
  private func isCityOfItsOwn(_ region: String, _ labelled: GoldEvent) -> Bool {
    labelled[.settlement].stated.contains { settlement in
      NameComparison.words(region).first == NameComparison.words(settlement).first
    } && labelled[.region].stated.isEmpty
  }

  private func withoutNull(_ label: Accepted, _ null: String) -> Accepted {
    Accepted(label.values.map { $0 == null ? nil : $0 })
  }

  mutating func groups(_ read: [GroupReading], _ labelled: GoldEvent) {
    var open = labelled.groups.filter { !$0.isVoice }
    for group in read {
      let place = place(group.mention)
      let best = open.indices.max { a, b in likeness(open[a], place) < likeness(open[b], place) }
      guard let best, likeness(open[best], place) > 0 else {
        invented(.groups, "\(group.kind.rawValue): \(group.text)", group.mention)
        continue
      }
      let label = open.remove(at: best)
      guard label.kinds.values.contains(group.kind.rawValue) else {
        invented(
          .groups, "\(group.kind.rawValue): \(group.text)", group.mention, expected: label.kinds.preferred)
        if !label.isOptional { missed(.groups, label.kinds.preferred, gold.ranges(label.id).first) }
        continue
      }
      right(.groups, group.mention, evidence: true)
      let count = group.count.map { "\(group.countBasis?.rawValue ?? "exact") \($0)" }
      let bases = label.countBasis.stated.isEmpty ? ["exact"] : label.countBasis.stated
      let counts = label.count.values.flatMap { number -> [String?] in
        number.map { number in bases.map { "\($0) \(number)" } } ?? [nil]
      }
      value(.groupCount, count, Accepted(counts), group.mention)
    }
    for label in open where !label.isOptional {
      let range = gold.ranges(label.id).first
      missed(.groups, "\(label.kinds.preferred ?? ""): \(range.map(gold.words) ?? "")", range)
      if label.count.preferred != nil { missed(.groupCount, label.count.preferred, range) }
    }
  }

  /// Over 0 where a passage is the group's: half of either, or all of the shorter and a third of the longer.
  private func likeness(_ group: GoldGroup, _ place: Range<Int>?) -> Double {
    guard let place else { return 0 }
    return gold.ranges(group.id).map { range in
      let shared = SpanOverlap.shared(range, place)
      return shared >= 0.5 || (shared >= 1.0 / 3 && SpanOverlap.contained(range, place) >= 0.95) ? shared : 0
    }.max() ?? 0
  }

  mutating func outcomes(_ read: [OutcomeReading], _ labelled: GoldEvent) {
    var open = labelled.outcomes
    for outcome in read {
      let place = place(outcome.mention)
      let match = open.firstIndex { label in
        label.kinds.values.contains(outcome.kind.rawValue)
          && gold.ranges(label.id).contains { range in
            place.map { SpanOverlap.contained(range, $0) >= 0.5 } ?? false
          }
      }
      if let match {
        open.remove(at: match)
        right(.outcomes, outcome.mention, evidence: true)
      } else {
        invented(.outcomes, "\(outcome.kind.rawValue): \(outcome.text)", outcome.mention)
      }
    }
    for label in open where !label.isOptional {
      missed(.outcomes, label.kinds.preferred, gold.ranges(label.id).first)
    }
  }

  mutating func topics(_ read: [TopicReading], _ labelled: GoldEvent) {
    var open = labelled.topics
    for topic in read {
      if let match = open.firstIndex(where: { $0.topic == topic.topic }) {
        open.remove(at: match)
        right(.topics, topic.mention)
      } else {
        invented(.topics, topic.topic, topic.mention)
      }
    }
    for label in open where !label.isOptional {
      missed(.topics, label.topic, gold.ranges(label.id).first)
    }
  }

  mutating func frames(_ read: [FrameReading], _ labelled: GoldEvent) {
    var open = labelled.frames
    for frame in read {
      let place = place(frame.mention)
      let match = open.firstIndex { label in
        label.names.stated.contains { NameComparison.isSameButEndings($0, frame.text) }
          || gold.ranges(label.id).contains { range in
            place.map { SpanOverlap.shared(range, $0) >= 0.5 } ?? false
          }
      }
      if let match {
        let label = open.remove(at: match)
        right(.within, frame.mention, evidence: stands(frame.mention, in: gold.ranges(label.id)))
      } else {
        invented(.within, frame.text, frame.mention)
      }
    }
    for label in open where !label.isOptional {
      missed(.within, label.names.preferred, gold.ranges(label.id).first)
    }
  }
}

internal import Foundation

/// What a labelled report must keep to beyond its notation: every fact stands in the text, and every range covers what
/// its label says.
enum CorpusCheck {
  static func problems(of report: CorpusReport) -> [String] {
    var check = Check(report: report)
    for event in report.events { check.event(event) }
    if let mentioned = report.mentioned { check.facts(of: mentioned) }
    check.strayMarks()
    return check.problems
  }

  private struct Check {
    let report: CorpusReport
    let scalars: [Unicode.Scalar]
    /// Of the whole text, each once.
    let words: [[Character]]
    var problems: [String] = []

    init(report: CorpusReport) {
      self.report = report
      scalars = Array(report.text.unicodeScalars)
      words = Array(Set(NameComparison.words(report.text)))
      if report.text.precomposedStringWithCanonicalMapping.unicodeScalars.count != scalars.count {
        problems.append("the text is not in NFC")
      }
      let characters = report.page.unicodeScalars.count
      if !(300...7000).contains(characters) {
        problems.append("\(characters) characters: 400 to 6,000 are asked for")
      }
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    mutating func event(_ event: GoldEvent) {
      let suffix = event.number == 1 ? "" : ".\(event.number)"
      for (field, value) in event.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        guard let stated = value.preferred else { continue }
        let ranges = report.ranges(field.rawValue, event: event.number)
        // A region or district may be taken from the name of a body, without a mark of its own.
        if ranges.isEmpty && (event.optionalFields.contains(field) || value.allowsAbsence) { continue }
        guard !ranges.isEmpty else {
          problems.append("\(field.rawValue)\(suffix) is nowhere marked")
          continue
        }
        let isDate = field == .start || field == .end
        let isPlace = field == .region || field == .district || field == .settlement
        if isDate {
          date(stated, field.rawValue + suffix, ranges)
        } else if field != .format && field != .country && !covers(isPlace ? heads(of: value) : value, ranges)
        {
          problems.append("“\(stated)” is not what \(field.rawValue)\(suffix) marks: \(shown(ranges))")
        }
      }
      if report.ranges("kind", event: event.number).isEmpty && event.kind.preferred != "other" {
        problems.append("the kind of event \(event.number) is nowhere marked")
      }
      if let whole = event.partOf, !report.events.contains(where: { $0.number == whole }) {
        problems.append("part-of: \(whole) is no event of the report")
      }
      facts(of: event)
    }

    mutating func facts(of event: GoldEvent) {
      for body in event.bodies { name(body.names, body.id) }
      for person in event.people {
        name(person.names, person.id)
        position(person)
        for id in person.organizations.stated where !isBody(id) {
          problems.append("organization=\(id) of \(person.id) is no body with a line of its own")
        }
      }
      for group in event.groups { number(group) }
      for frame in event.frames { name(frame.names, frame.id) }
      for statement in event.statements {
        marked(statement.id)
        for id in statement.speakers.stated where !isFact(id) {
          problems.append("by=\(id) of \(statement.id) is no person, body or group with a line of its own")
        }
      }
      for outcome in event.outcomes {
        marked(outcome.id)
        for id in outcome.by.stated where !isFact(id) {
          problems.append("by=\(id) of \(outcome.id) is nobody")
        }
      }
      for topic in event.topics where !topic.isOptional { marked(topic.id) }
    }

    private var all: [GoldEvent] { report.eventsAndMentioned }

    private func isBody(_ id: String) -> Bool { all.contains { $0.bodies.contains { $0.id == id } } }

    private func isFact(_ id: String) -> Bool {
      isBody(id)
        || all.contains { event in
          event.people.contains { $0.id == id } || event.groups.contains { $0.id == id }
        }
    }

    @discardableResult
    private mutating func marked(_ id: String) -> [Range<Int>] {
      let ranges = report.ranges(id)
      if ranges.isEmpty { problems.append("\(id) is nowhere marked") }
      return ranges
    }

    private mutating func name(_ names: Accepted, _ id: String) {
      let ranges = marked(id)
      guard !ranges.isEmpty, !names.stated.isEmpty, !covers(names, ranges) else { return }
      problems.append("“\(names.stated[0])” is not what \(id) marks: \(shown(ranges))")
    }

    /// The first words: «Атырау және Маңғыстау облыстары» names a region without its head word beside it.
    private func heads(of places: Accepted) -> Accepted {
      Accepted(places.stated.map { $0.split(separator: " ").first.map(String.init) })
    }

    /// Whether one of the passages holds every word of one of the names, in whatever form.
    private func covers(_ names: Accepted, _ ranges: [Range<Int>]) -> Bool {
      names.stated.contains { name in
        ranges.contains { holds(text($0), name) }
      }
    }

    private func holds(_ passage: String, _ name: String) -> Bool {
      holds(NameComparison.words(passage), name)
    }

    private func holds(_ there: [[Character]], _ name: String) -> Bool {
      NameComparison.words(name).allSatisfy { word in
        there.contains { NameComparison.isSameWord(word, $0) }
      }
    }

    /// Every word of a post stands in the text: often in another sentence than the name.
    private mutating func position(_ person: GoldPerson) {
      guard let position = person.positions.preferred else { return }
      if !person.positions.stated.contains(where: { holds(words, $0) }) {
        problems.append("the post “\(position)” of \(person.id) is not in the text")
      }
    }

    private mutating func number(_ group: GoldGroup) {
      let ranges = marked(group.id)
      guard let count = group.count.preferred, !ranges.isEmpty else { return }
      let numbers = ranges.flatMap { range in
        text(range).replacing(/(\d)[\s\u{00A0}](?=\d{3})/) { String($0.1) }
          .split(whereSeparator: { !$0.isNumber }).map(String.init)
      }
      if !numbers.isEmpty && !numbers.contains(where: { count.hasPrefix($0) }) {
        problems.append("\(group.id) counts \(count), but marks \(shown(ranges))")
      }
    }

    /// The day of a date stands in one of its marks, where they have digits at all.
    private mutating func date(_ iso: String, _ label: String, _ ranges: [Range<Int>]) {
      let parts = iso.split(separator: "-").map(String.init)
      let isISO = [4, 7, 10].contains(iso.count) && parts.allSatisfy { Int($0) != nil }
      guard isISO else {
        problems.append("\(label): “\(iso)” is no ISO 8601 date")
        return
      }
      guard parts.count == 3, let day = Int(parts[2]) else { return }
      let numbers = ranges.flatMap { text($0).split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) } }
      if !numbers.isEmpty && !numbers.contains(day) {
        problems.append("\(label) is \(iso), but marks \(shown(ranges))")
      }
    }

    mutating func strayMarks() {
      var told: Set<String> = []
      for mark in report.marks where told.insert("\(mark.label).\(mark.event)").inserted {
        if CorpusVocabulary.isID(mark.label) {
          if !isLabelled(mark.label) {
            problems.append("\(mark.label) is marked and has no line among the facts")
          }
          continue
        }
        guard let event = report.events.first(where: { $0.number == mark.event }) else {
          problems.append("the mark “\(mark.label)” is of event \(mark.event), which is not there")
          continue
        }
        if let field = ScalarField(rawValue: mark.label), event.fields[field] == nil {
          problems.append("\(mark.label) of event \(mark.event) is marked and has no line among the facts")
        }
      }
    }

    private func isLabelled(_ id: String) -> Bool {
      isFact(id)
        || all.contains { event in
          event.statements.contains { $0.id == id } || event.outcomes.contains { $0.id == id }
            || event.topics.contains { $0.id == id } || event.frames.contains { $0.id == id }
        }
    }

    private func shown(_ ranges: [Range<Int>]) -> String {
      ranges.prefix(3).map { "“\(text($0))”" }.joined(separator: ", ")
    }
  }
}

package import CivicEvaluation
package import CivicReports
package import CivicText

/// A report written as marked text beside what `ReportReader` takes from it, so that a rule's test is one text:
///
///     «Өркен» қорын ⟦speaker=Айгүл Сәрсен:Айгүл Сәрсен⟧ …
///
/// A label is a field, then what it says after a point (`participant.absent`, `group.ngo`, `quote.other`,
/// `topic.ecology`), then a value after `=` where the test asks for it: a name, a date, a count. Fields that a test does
/// not ask about may stay unmarked; of those it asks about, everything read must be marked.
package struct ReadReport: Sendable {
  /// One thing read: where, and what it says.
  package struct Mark: Sendable, Equatable {
    package let label: String
    package let value: String?
    package let range: Range<Int>
  }

  package let marked: MarkedText
  package let reading: Reading
  package var event: EventReading? { reading.events.first }

  /// Facts are as sure as the rules are, whatever was counted since.
  ///
  /// - Parameter hasHeadline: whether the first paragraph is the report's title.
  package init(
    _ text: String, language: Language, published: String? = nil, author: String? = nil,
    hasHeadline: Bool = false
  ) {
    marked = MarkedText(text)
    let title = hasHeadline ? marked.text.split(separator: "\n").first.map(String.init) : nil
    reading = ReportReader.read(
      Report(title: title, language: language, published: published, author: author, text: marked.text),
      scale: .identity)
  }

  /// What is marked and not read so, and what is read and not marked, of the fields asked about.
  package func differences(_ fields: [String]) -> [String] {
    func concerns(_ label: String) -> Bool {
      fields.contains(String(label.prefix { $0 != "." && $0 != "=" }))
    }
    var found = Self.marks(of: reading).filter { concerns($0.label) }
    var differences: [String] = []
    for span in marked.spans where concerns(span.label) {
      let halves = span.label.split(separator: "=", maxSplits: 1).map(String.init)
      let value = halves.count > 1 ? halves[1] : nil
      if let index = found.firstIndex(where: {
        $0.label == halves[0] && $0.range == span.range && (value == nil || $0.value == value)
      }) {
        found.remove(at: index)
      } else {
        differences.append("not read: \(span.label): \(span.text)")
      }
    }
    return differences
      + found.map { "read: \($0.label)=\($0.value ?? ""): \(marked.passage($0.range))" }
  }

  private static func marks(of reading: Reading) -> [Mark] {
    guard let event = reading.events.first else { return [] }
    var marks: [Mark] = []
    func add(_ label: String, _ value: String?, _ mention: Mention?) {
      if let mention { marks.append(Mark(label: label, value: value, range: mention.range)) }
    }
    let values = [
      "kind": event.kind.rawValue, "status": event.status.rawValue, "title": event.title,
      "start": event.start,
      "end": event.end, "region": event.place.region, "district": event.place.district,
      "settlement": event.place.settlement, "venue": event.place.venue, "format": event.format?.rawValue,
    ]
    for (field, mention) in event.evidence { add(field, values[field] ?? nil, mention) }
    for frame in event.within { add("within", frame.kind, frame.mention) }
    for body in event.organizers {
      add(body.role.rawValue + (body.support.map { "." + $0.rawValue } ?? ""), body.name, body.mention)
    }
    for body in event.participants {
      add("participant" + (body.presence.map { "." + $0.rawValue } ?? ""), body.name, body.mention)
    }
    for body in event.mentioned { add("mentioned", body.name, body.mention) }
    for group in event.groups {
      let count = group.count.map { count in
        group.countBasis == .exact ? "\(count)" : "\(group.countBasis?.rawValue ?? "") \(count)"
      }
      add("group." + group.kind.rawValue, count, group.mention)
    }
    for person in event.speakers { add(person.role.rawValue, person.name, person.mention) }
    for person in event.people { add("person." + person.role.rawValue, person.name, person.mention) }
    for statement in event.statements {
      let label = statement.direct ? "quote" : "reported"
      for part in statement.parts {
        add(label + (statement.occasion == .other ? ".other" : ""), statement.speaker, part)
      }
    }
    for outcome in event.outcomes { add("outcome." + outcome.kind.rawValue, nil, outcome.mention) }
    for topic in event.topics { add("topic." + topic.topic, nil, topic.mention) }
    return marks
  }
}

/// One report of a table of tests.
package struct RuleCase: Sendable, CustomStringConvertible {
  package let language: Language
  package let text: String
  package let published: String?
  package let hasHeadline: Bool

  package init(_ language: Language, _ text: String, published: String? = nil, hasHeadline: Bool = false) {
    self.language = language
    self.text = text
    self.published = published
    self.hasHeadline = hasHeadline
  }

  /// What differs between the marks of the text and what is read.
  package func differences(_ fields: String...) -> [String] {
    ReadReport(text, language: language, published: published, hasHeadline: hasHeadline).differences(fields)
  }

  package var description: String { "\(language.rawValue): \(MarkedText(text).text.prefix(60))" }
}

/// What must hold of a reading that is to be stored: every range lies in its text, and its text is the one it was read
/// from.
struct ReadingCheck {
  private let reading: Reading
  private let scalars: [Unicode.Scalar]

  init(_ reading: Reading) {
    self.reading = reading
    scalars = Array((reading.text ?? "").unicodeScalars)
  }

  func check() throws(ReportError.Reason) {
    guard let text = reading.text, !scalars.isEmpty else { throw .readingWithoutText }
    if scalars.count > TextLength.longest { throw .textTooLong(limit: TextLength.longest) }
    if scalars.contains("\0") { throw .wrongField("text") }
    if Digest.sha256(text) != reading.report.sha256.lowercased() { throw .differentHash }
    if reading.report.id.isEmpty { throw .missingField("report.id") }
    try checkDay(reading.report.published, "report.published", isWhole: true)
    if let views = reading.report.views, views < 0 { throw .wrongField("report.views") }
    for (index, event) in reading.events.enumerated() { try check(event, "events[\(index)]") }
  }

  private func check(_ event: EventReading, _ path: String) throws(ReportError.Reason) {
    try checkDay(event.start, "\(path).start", isWhole: false)
    try checkDay(event.end, "\(path).end", isWhole: false)
    try checkDay(event.noLaterThan, "\(path).no_later_than", isWhole: false)
    for (field, mention) in mentions(event) { try check(mention, "\(path).\(field)") }
    for (index, group) in event.groups.enumerated() {
      if let count = group.count, count < 0 { throw .wrongField("\(path).groups[\(index)].count") }
    }
    for (index, topic) in event.topics.enumerated() where !(0...1).contains(topic.confidence) {
      throw .wrongField("\(path).topics[\(index)].confidence")
    }
    for (index, statement) in event.statements.enumerated() {
      let parts = statement.parts.map { passage($0) }.joined(separator: " ")
      if parts != statement.text { throw .differentStatement(field: "\(path).statements[\(index)].text") }
    }
  }

  /// Every range of an event, with the field it stands in.
  private func mentions(_ event: EventReading) -> [(String, Mention)] {
    func named(_ field: String, _ mentions: [Mention]) -> [(String, Mention)] {
      mentions.enumerated().map { ("\(field)[\($0)].mention", $1) }
    }
    let parts = event.statements.enumerated().flatMap { index, statement in
      statement.parts.enumerated().map { ("statements[\(index)].parts[\($0)]", $1) }
    }
    let evidence = event.evidence.sorted { $0.key < $1.key }.map {
      (EventReading.evidenceName($0.key), $0.value)
    }
    return named("within", event.within.map(\.mention)) + named("organizers", event.organizers.map(\.mention))
      + named("participants", event.participants.flatMap { [$0.mention] + $0.also })
      + named("mentioned", event.mentioned.map(\.mention))
      + named("groups", event.groups.map(\.mention)) + named("speakers", event.speakers.map(\.mention))
      + named("people", event.people.map(\.mention)) + named("statements", event.statements.map(\.mention))
      + parts
      + named("outcomes", event.outcomes.map(\.mention)) + named("topics", event.topics.map(\.mention))
      + evidence
  }

  private func check(_ mention: Mention, _ field: String) throws(ReportError.Reason) {
    guard mention.start >= 0, mention.start <= mention.end, mention.end <= scalars.count else {
      throw .rangeOutsideText(field: field, start: mention.start, end: mention.end, count: scalars.count)
    }
    if !(0...1).contains(mention.confidence) { throw .wrongField("\(field).confidence") }
  }

  /// ISO 8601: a day, or where allowed a month or year alone.
  private func checkDay(_ day: String?, _ field: String, isWhole: Bool) throws(ReportError.Reason) {
    guard let day else { return }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    let isNumeric = parts.allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isNumber } }
    let lengths = parts.map(\.count)
    guard isNumeric, lengths == [4, 2, 2] || (!isWhole && (lengths == [4, 2] || lengths == [4])) else {
      throw .wrongField(field)
    }
    let numbers = parts.compactMap { Int($0) }
    let isMonth = numbers.count < 2 || (1...12).contains(numbers[1])
    let isDay = numbers.count < 3 || (1...31).contains(numbers[2])
    if !isMonth || !isDay { throw .wrongField(field) }
  }

  private func passage(_ mention: Mention) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[mention.range])
    return String(view)
  }
}

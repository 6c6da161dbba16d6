internal import CivicReports

/// Whether a reading can be stored as it is: readings also come from other programs.
struct ReadingCheck {
  let report: String
  /// Unicode scalars of the clean text.
  let length: Int

  /// - Throws: the first thing that would make a fact point nowhere or say nothing.
  func check(_ event: EventReading) throws(CivicError) {
    for (field, mention) in event.evidence.sorted(by: { $0.key < $1.key }) {
      try check(mention, of: EventReading.evidenceName(field))
    }
    for (field, date) in [("start", event.start), ("end", event.end), ("no_later_than", event.noLaterThan)] {
      if let date, !EventDate.isValid(date) {
        throw CivicError(.readingValue, report, field, EventDate.shape)
      }
    }
    for body in event.organizers { try check(body.name, body.mention, of: "organizers") }
    for body in event.participants {
      try check(body.name, body.mention, of: "participants")
      for mention in body.also { try check(mention, of: "participants") }
    }
    for body in event.mentioned { try check(body.name, body.mention, of: "mentioned") }
    for group in event.groups { try check(group.text, group.mention, of: "groups") }
    for person in event.speakers { try check(person.name, person.mention, of: "speakers") }
    for person in event.people { try check(person.name, person.mention, of: "people") }
    for statement in event.statements {
      try check(statement.mention, of: "statements")
      for part in statement.parts { try check(part, of: "statements.parts") }
    }
    for outcome in event.outcomes { try check(outcome.text, outcome.mention, of: "outcomes") }
    for frame in event.within { try check(frame.text, frame.mention, of: "within") }
    for topic in event.topics {
      try check(topic.topic, topic.mention, of: "topics")
      try check(topic.confidence, of: "topics")
    }
  }

  func check(_ entry: RegisterEntry) throws(CivicError) {
    try check(entry.mention, of: "register")
    if entry.names.isEmpty { throw CivicError(.readingValue, report, "register", "a name") }
    for name in entry.names { try check(name.name, name.mention, of: "register") }
    if let bin = entry.bin, !BusinessIdentificationNumber.isValid(bin) {
      throw CivicError(.readingValue, report, "register", "a BIN")
    }
  }

  private func check(_ name: String, _ mention: Mention, of field: String) throws(CivicError) {
    if NameKey.key(name).isEmpty { throw CivicError(.readingValue, report, field, "a name") }
    try check(mention, of: field)
  }

  private func check(_ mention: Mention, of field: String) throws(CivicError) {
    guard mention.start >= 0, mention.start < mention.end, mention.end <= length else {
      throw CivicError(
        .rangeOutside, report, field, String(mention.start), String(mention.end), String(length))
    }
    try check(mention.confidence, of: field)
  }

  private func check(_ confidence: Double, of field: String) throws(CivicError) {
    guard confidence >= 0, confidence <= 1 else {
      throw CivicError(.confidenceOutside, report, field, String(confidence))
    }
  }
}

/// A reading whose text has been masked, scalar for scalar: its fields are masked with it.
extension Reading {
  /// - Parameters:
  ///   - text: as long as the reading's own, in scalars.
  ///   - field: masks what a field says: a name, a post, a title.
  /// - Returns: the reading of the masked text, with its hash; without what is nameless now, and without the hash of the
  ///   bytes, from which what is masked could be worked out again.
  package func masked(_ text: String, field: (String) -> String) -> Reading {
    var reading = self
    reading.text = text
    let sha256 = Digest.sha256(text)
    // The key of a report without an address or number is its text's hash.
    if report.id == Self.id(ofText: report.sha256) { reading.report.id = Self.id(ofText: sha256) }
    reading.report.sha256 = sha256
    reading.report.bytesSHA256 = nil
    reading.report.title = report.title.map(field)
    reading.report.author = report.author.map(field)
    reading.report.source = report.source.map(field)
    reading.report.creditedTo = report.creditedTo.map(field)
    let scalars = Array(text.unicodeScalars)
    reading.events = events.map { $0.masked(scalars, field: field) }
    reading.register = register?.compactMap { entry in
      var entry = entry
      entry.names = entry.names.named(\.name, field)
      return entry.names.isEmpty ? nil : entry
    }
    return reading
  }

  private static func id(ofText sha256: String) -> String {
    String(Digest.sha256("sha256:\(sha256)").prefix(16))
  }
}

extension EventReading {
  fileprivate func masked(_ scalars: [Unicode.Scalar], field: (String) -> String) -> EventReading {
    var event = self
    event.title = title.map(field)
    event.partOf = partOf.map(field)
    event.place.district = place.district.map(field)
    event.place.settlement = place.settlement.map(field)
    event.place.venue = place.venue.map(field)
    event.within = within.named(\.text, field)
    event.organizers = organizers.named(\.name, field)
    event.participants = participants.named(\.name, field)
    event.mentioned = mentioned.named(\.name, field)
    event.groups = groups.named(\.text, field)
    event.speakers = speakers.named(\.name, field).map { $0.masked(field) }
    event.people = people.named(\.name, field).map { $0.masked(field) }
    event.statements = statements.map { $0.masked(scalars, field) }
    event.outcomes = outcomes.named(\.text, field).map { outcome in
      var outcome = outcome
      outcome.by = outcome.by.map(field)
      return outcome
    }
    return event
  }
}

extension PersonReading {
  fileprivate func masked(_ field: (String) -> String) -> PersonReading {
    var person = self
    person.position = position.map(field)
    person.organization = organization.map(field)
    person.otherPosts = otherPosts.named(\.organization, field).map { post in
      PostHeld(position: post.position.map(field), organization: post.organization)
    }
    return person
  }
}

extension StatementReading {
  /// What was said is its parts, joined by spaces.
  fileprivate func masked(_ scalars: [Unicode.Scalar], _ field: (String) -> String) -> StatementReading {
    var statement = self
    statement.speaker = speaker.map(field)
    statement.text =
      parts.isEmpty
      ? field(text)
      : parts.map { part in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[part.range.clamped(to: scalars.indices)])
        return String(view)
      }.joined(separator: " ")
    return statement
  }
}

extension Array {
  /// With what a field says masked, without those of which it says nothing any more.
  fileprivate func named(_ name: WritableKeyPath<Element, String>, _ field: (String) -> String) -> [Element] {
    compactMap { element in
      let masked = field(element[keyPath: name])
      if masked == element[keyPath: name] { return element }
      var element = element
      element[keyPath: name] = masked
      let isNamed = masked.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      return isNamed ? element : nil
    }
  }
}

internal import CivicText

/// Takes protected persons out of an event: who had a part in it is counted in a group of their kind, named by the word that
/// protects them; what they said is left out, since a group has not said it, and their name is told by nothing else that is read.
enum ProtectedPeopleRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    guard !text.protected.isEmpty else { return }
    let spans = text.people.filter { text.protected.contains($0.entity) }
    let entities = Dictionary(spans.map { ($0.name, $0.entity) }, uniquingKeysWith: { first, _ in first })
    let present = (event.speakers + event.people).filter {
      entities[$0.name] != nil && $0.role != .mentioned && $0.presence != .absent
        && event.status != .announced
    }
    let cues = present.compactMap { entities[$0.name] }.compactMap { text.protected.cues[$0] }
    event.remove(ProtectedNames(spans.map(\.name)))
    for (kind, cues) in Dictionary(grouping: cues, by: { groupKind($0.kind) }).sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    }) {
      guard let cue = cues.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) else { continue }
      let mention = text.mention(cue.tokens, 0.7)
      if event.groups.contains(where: { $0.mention.range.overlaps(mention.range) }) { continue }
      event.groups.append(
        GroupReading(
          text: text.document.text(mention.range), kind: kind, count: cues.count, countBasis: .exact,
          total: false,
          mention: mention))
    }
  }

  private static func groupKind(_ kind: ProtectedCues.Kind) -> GroupKind {
    switch kind {
    case .pupil, .pupils, .schoolClass: .students
    case .child, .orphan, .patient, .victim, .age, .grown: .other
    }
  }
}

/// Names that nothing that is read may tell.
struct ProtectedNames {
  private let names: Set<String>
  private let surnames: [String]

  init(_ names: [String]) {
    self.names = Set(names.map(SmallLetters.folded))
    surnames = names.compactMap { name in
      let words = name.split(separator: " ")
      return words.count > 1 ? words.last.map { SmallLetters.folded($0) } : nil
    }.filter { $0.count >= 4 }
  }

  func contains(_ name: String) -> Bool { names.contains(SmallLetters.folded(name)) }

  /// Whether a title, a post or a resolution tells one of them, in any case form.
  func stands(in text: String) -> Bool {
    let folded = SmallLetters.folded(text)
    if names.contains(where: folded.contains) { return true }
    return folded.split { !$0.isLetter && $0 != "-" }.contains { word in
      surnames.contains(where: word.hasPrefix)
    }
  }
}

extension EventReading {
  mutating func remove(_ protected: ProtectedNames) {
    speakers.removeAll { protected.contains($0.name) }
    people.removeAll { protected.contains($0.name) }
    statements.removeAll { $0.speakerKind == .person && $0.speaker.map(protected.contains) ?? false }
    if let name = title, protected.stands(in: name) {
      title = nil
      evidence["title"] = nil
    }
    outcomes.removeAll { protected.stands(in: $0.text) }
    for index in outcomes.indices where outcomes[index].by.map(protected.stands) ?? false {
      outcomes[index].by = nil
    }
    within.removeAll { protected.stands(in: $0.text) }
    groups.removeAll { protected.stands(in: $0.text) }
    speakers = speakers.map { $0.without(protected) }
    people = people.map { $0.without(protected) }
  }
}

extension PersonReading {
  /// In no post that names them.
  fileprivate func without(_ protected: ProtectedNames) -> PersonReading {
    var person = self
    if position.map(protected.stands) ?? false { person.position = nil }
    person.otherPosts.removeAll { $0.position.map(protected.stands) ?? false }
    return person
  }
}

extension Reading {
  /// Without the protected persons of its text: readings also come from other programs, which may list children by name.
  package var withoutProtectedPeople: Reading {
    // A register names no persons.
    guard let text, !events.isEmpty else { return self }
    let document = Document(text, language: report.language)
    let words = ProtectedCues(document)
    guard !words.cues.isEmpty else { return self }
    let people = NamedSpans(document).people
    let protected = ProtectedPersons(in: document, people: people, words)
    guard !protected.isEmpty else { return self }
    let spans = people.filter { protected.contains($0.entity) }
    let ranges = spans.map { document.range($0.tokens) }
    var reading = self
    for index in reading.events.indices {
      // The other program may write the name otherwise: what stands where it stands is the same person.
      let named = (reading.events[index].speakers + reading.events[index].people).filter { person in
        ranges.contains { $0.overlaps(person.mention.range) }
      }
      reading.events[index].remove(ProtectedNames(spans.map(\.name) + named.map(\.name)))
    }
    return reading
  }
}

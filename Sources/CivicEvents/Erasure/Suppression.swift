internal import CivicReports
internal import CivicText
internal import GRDB

/// Keeps erased persons from coming back: what a reading brings in is looked at before it is written.
struct Suppression {
  let db: Database

  /// The reading without the persons who were erased; itself where it names none of them.
  ///
  /// - A text of which a stored one is a copy with a name taken out loses that name.
  /// - A name that was erased is taken out where the reading names a body or region that the person was known by, or is
  ///   mostly the text of a report that they were taken out of.
  /// - An erased name alone hides nobody: its facts are of so little confidence that they go to review, and a note says so.
  func applied(to prepared: PreparedReading) throws -> (prepared: PreparedReading, notes: [CivicNote]) {
    guard let rows = try SuppressionRows(db: db) else { return (prepared, []) }
    if let known = try withoutErasedWords(prepared) { return (known, []) }
    let document = prepared.document
    let named = names(of: prepared)
    var hidden: [(name: String, language: Language)] = []
    var doubtful: Set<String> = []
    let scopes = scopes(of: prepared.reading)
    var isNear: Bool?
    for name in named {
      guard let word = SuppressedName.word(name, document.language) else { continue }
      let erasures = try rows.erasures(named: word)
      if erasures.isEmpty { continue }
      var isHidden = try scopes.contains {
        try !rows.erasures(named: word, at: $0).isDisjoint(with: erasures)
      }
      if !isHidden {
        isNear = try isNear ?? isNearErasedText(prepared)
        isHidden = isNear == true
      }
      if isHidden { hidden.append((name, document.language)) } else { doubtful.insert(name) }
    }
    var reading = prepared.reading
    if !doubtful.isEmpty { reading = Self.doubted(reading, doubtful) }
    if hidden.isEmpty {
      return doubtful.isEmpty
        ? (prepared, [])
        : (try prepared.read(reading), [CivicNote(.erasedName, prepared.key.hash)])
    }
    let mask = NameMask(hidden)
    let known = prepared.reading.events.flatMap { $0.speakers + $0.people }
      .filter { person in hidden.contains { $0.name == person.name } }.map(\.mention.range)
    let ranges = mask.ranges(in: document, known: known)
    let notes = doubtful.isEmpty ? [] : [CivicNote(.erasedName, prepared.key.hash)]
    return (try Self.masked(prepared, reading, ranges, mask), notes)
  }

  // MARK: - The same text

  /// Of a text that is stored with a name taken out of it.
  private func withoutErasedWords(_ prepared: PreparedReading) throws -> PreparedReading? {
    let scalars = prepared.document.scalars
    for row in try db.rows(
      "SELECT r.text FROM erased_text e JOIN report r ON r.id = e.report WHERE e.length = ?", [scalars.count])
    {
      let stored = try Array((row[0] as String).unicodeScalars)
      guard stored.count == scalars.count, stored != scalars else { continue }
      let isSame = zip(stored, scalars).allSatisfy { $0 == $1 || $0 == NameMask.mark }
      guard isSame else { continue }
      let ranges = prepared.document.tokens.map(\.range).filter { range in
        range.contains { stored[$0] == NameMask.mark && scalars[$0] != NameMask.mark }
      }
      // The words as they stand there, and every other form of the names that they belong to.
      let words = Set(ranges.map { SmallLetters.folded(prepared.document.text($0)) })
      let language = prepared.document.language
      let names =
        CivicText.PersonNames.find(in: prepared.document).filter { name in
          ranges.contains { $0.overlaps(name.range) }
        }.map(\.name)
        + prepared.reading.events.flatMap { $0.speakers + $0.people }.filter { person in
          ranges.contains { $0.overlaps(person.mention.range) }
        }.map(\.name)
      let mask = NameMask(names.map { ($0, language) })
      return try Self.masked(prepared, prepared.reading, ranges) { field in
        let document = Document(field, language: language)
        let known = document.tokens.filter { words.contains($0.folded) }.map(\.range)
        return mask.masked(NameMask.masked(field, known), language, isNamed: true)
      }
    }
    return nil
  }

  // MARK: - Names

  /// Every full name of the text and of the reading.
  private func names(of prepared: PreparedReading) -> [String] {
    let found = CivicText.PersonNames.find(in: prepared.document).map(\.name)
    let read = prepared.reading.events.flatMap { event in
      (event.speakers + event.people).map(\.name) + event.statements.compactMap(\.speaker)
    }
    return Set(found + read).sorted()
  }

  /// The bodies that the reading names and the regions of its events.
  private func scopes(of reading: Reading) -> [String] {
    let language = reading.report.language
    var scopes: Set<String> = []
    for event in reading.events {
      let bodies =
        event.organizers.map(\.name) + event.participants.map(\.name) + event.mentioned.map(\.name)
        + (event.speakers + event.people).compactMap(\.organization)
      scopes.formUnion(bodies.map { SuppressedName.scope(body: $0, language) })
      if let region = EventWriter.whereabouts(event.place).region {
        scopes.insert(SuppressedName.scope(region: region))
      }
    }
    return scopes.sorted()
  }

  private func isNearErasedText(_ prepared: PreparedReading) throws -> Bool {
    var others: Set<Int> = []
    for hash in prepared.shingles.bandHashes {
      others.formUnion(
        try db.values(
          Int.self,
          "SELECT b.report FROM text_band b JOIN erased_text e ON e.report = b.report WHERE b.hash = ?",
          [hash]))
    }
    return try others.contains { other in
      let shares = try prepared.shingles.shares(
        NearCopyRows(db: db).shingles(of: other, prepared.document.language))
      return max(shares.0, shares.1) >= 0.4
    }
  }

  // MARK: - Without them

  private static func masked(
    _ prepared: PreparedReading, _ reading: Reading, _ ranges: [Range<Int>], _ mask: NameMask
  ) throws
    -> PreparedReading
  {
    let language = reading.report.language
    return try masked(prepared, reading, ranges) { mask.masked($0, language, isNamed: true) }
  }

  private static func masked(
    _ prepared: PreparedReading, _ reading: Reading, _ ranges: [Range<Int>], _ field: (String) -> String
  ) throws -> PreparedReading {
    var masked = reading.masked(NameMask.masked(reading.text ?? "", ranges), field: field)
    for index in masked.events.indices {
      func isErased(_ mention: Mention) -> Bool { ranges.contains { $0.overlaps(mention.range) } }
      masked.events[index].speakers.removeAll {
        isErased($0.mention) || $0.name.unicodeScalars.contains(NameMask.mark)
      }
      masked.events[index].people.removeAll {
        isErased($0.mention) || $0.name.unicodeScalars.contains(NameMask.mark)
      }
      masked.events[index].statements.removeAll {
        $0.speakerKind == .person && $0.speaker?.unicodeScalars.contains(NameMask.mark) == true
      }
    }
    // The bytes as they came hold the name.
    var new = try prepared.read(masked)
    new.original = nil
    return new
  }

  /// Facts of a name that may be an erased person's are for a person to look at.
  private static func doubted(_ reading: Reading, _ names: Set<String>) -> Reading {
    var reading = reading
    for event in reading.events.indices {
      for index in reading.events[event].speakers.indices
      where names.contains(reading.events[event].speakers[index].name) {
        reading.events[event].speakers[index].mention.confidence = min(
          0.4, reading.events[event].speakers[index].mention.confidence)
      }
      for index in reading.events[event].people.indices
      where names.contains(reading.events[event].people[index].name) {
        reading.events[event].people[index].mention.confidence = min(
          0.4, reading.events[event].people[index].mention.confidence)
      }
    }
    return reading
  }
}

extension PreparedReading {
  /// Another reading of the same document.
  fileprivate func read(_ reading: Reading) throws(CivicError) -> PreparedReading {
    var new = try PreparedReading(reading, isReadHere: isReadHere)
    new.isReread = isReread
    new.original = original
    return new
  }
}

internal import CivicText
internal import GRDB

/// What the bearers of a name are told apart by, as it is stored: what a new report of the name is held against, however many
/// mentions there are of it.
struct PersonSigns {
  let db: Database

  /// One thing that reports tell of a bearer of a name.
  struct Sign: Hashable {
    let nameClass: Int
    let number: Int
    /// The place of the person's first report among all, where the sign is of that; else 0.
    let first: Int
    let person: Int
  }

  /// What stands for a sign or a block_key.
  static func number(_ text: String) -> Int { NameHash.key(text) }

  /// Where a text comes among all, by its hash: 60 bits of it.
  static func place(_ sha256: String) -> Int { Int(sha256.prefix(15), radix: 16) ?? NameHash.key(sha256) }

  /// A name within a block, and the number of those that may be the same person's.
  struct Spelling: Hashable {
    let name: String
    let language: String
    let person: Int
    let nameClass: Int
  }

  /// What another report of the name may agree in with an appearance, each with the circumstance that it is.
  static func shared(_ appearance: PersonAppearance) -> [(
    text: String, circumstance: PersonAppearance.Circumstance
  )] {
    appearance.circumstances.compactMap { circumstance in
      switch circumstance {
      case .event: nil
      case .organization(let id): ("body \(id)", circumstance)
      case .position(let post, let region):
        ("\(appearance.organizations.isEmpty ? "own-post" : "post") \(region) \(post)", circumstance)
      }
    }
  }

  /// The signs of others that make an appearance one with them. One who is named with a body is not whoever holds the post for
  /// another body.
  static func agreeing(_ appearance: PersonAppearance) -> [(
    text: String, circumstance: PersonAppearance.Circumstance
  )] {
    appearance.circumstances.flatMap {
      circumstance -> [(text: String, circumstance: PersonAppearance.Circumstance)] in
      switch circumstance {
      case .event: return []
      case .organization(let id): return [("body \(id)", circumstance)]
      case .position(let post, let region):
        let own = ("own-post \(region) \(post)", circumstance)
        return appearance.organizations.isEmpty ? [own, ("post \(region) \(post)", circumstance)] : [own]
      }
    }
  }

  static let first = "first"

  /// What the first report of a person is found by, each with what others share who are found by it.
  static func firsts(_ appearance: PersonAppearance) -> [(text: String, shared: PersonDoubt)] {
    [(first, .name)] + appearance.positions.map { ("first post \($0)", .position) }
      + appearance.regions.map { ("first region \($0)", .region) }
  }

  // MARK: Adding

  /// - Parameters:
  ///   - signs: each with a mention that shows it; those that are known stay.
  func add(_ block: String, _ spellings: Set<Spelling>, _ signs: [Sign: Int]) throws {
    var rows = JSONRows()
    for spelling in spellings {
      rows.add(
        .text(block), .text(spelling.name), .text(spelling.language), .number(spelling.person),
        .number(spelling.nameClass))
    }
    if !rows.isEmpty {
      try db.run(
        """
        INSERT OR IGNORE INTO person_spelling (block_key, name, language, person, name_class)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)
        """, [rows.text])
    }
    rows = JSONRows()
    for (sign, mention) in signs {
      rows.add(
        .number(Self.number(block)), .number(sign.nameClass), .number(sign.number), .number(sign.first),
        .number(sign.person), .number(mention))
    }
    if rows.isEmpty { return }
    try db.run(
      """
      INSERT OR IGNORE INTO person_sign (block, name_class, sign, first, person, mention)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)
      """, [rows.text])
  }

  // MARK: Anew

  /// What stands in some blocks once they have been gone through whole. A block in which people have judged bears no signs: it
  /// is always gone through.
  ///
  /// - Parameters:
  ///   - mentions: all of the blocks.
  ///   - components: the persons that they are, the first of each being the person's id.
  func rewrite(_ blocks: Set<String>, _ mentions: [PersonMentionRows.Row], _ components: [[Int]]) throws {
    var person: [Int: Int] = [:]
    for component in components { for mention in component { person[mention] = component[0] } }
    let ofBlock = Dictionary(grouping: mentions, by: \.block)
    for block in blocks.sorted() {
      let rows = ofBlock[block] ?? []
      let isJudged = rows.contains(where: \.isJudged)
      let (spellings, signs) = isJudged ? ([], [:]) : Self.signs(rows) { person[$0] ?? $0 }
      let known = try self.spellings(of: block)
      let knownSigns = try self.signs(of: block)
      if known == spellings, knownSigns == Set(signs.keys) { continue }
      try remove(block, known.subtracting(spellings), knownSigns.subtracting(signs.keys))
      try add(block, spellings.subtracting(known), signs.filter { !knownSigns.contains($0.key) })
    }
  }

  private static func signs(
    _ rows: [PersonMentionRows.Row], person: (Int) -> Int
  ) -> (Set<Spelling>, [Sign: Int]) {
    struct Key: Hashable {
      let person: Int
      let report: Int
    }
    let mentions = rows.map(\.mention).sorted { $0.order.lexicographicallyPrecedes($1.order) }
    let appearances = Dictionary(grouping: mentions) { Key(person: person($0.id), report: $0.report) }
      .compactMap { key, mentions in
        PersonAppearance(mentions).map { (person: key.person, mentions: mentions, appearance: $0) }
      }
      .sorted { $0.appearance.order.lexicographicallyPrecedes($1.appearance.order) }
    let classes = PersonNameClasses(appearances.flatMap { $0.mentions.map(\.name) })
    var spellings: Set<Spelling> = []
    var signs: [Sign: Int] = [:]
    var seen: Set<Int> = []
    for (person, mentions, appearance) in appearances {
      let nameClass = classes.number(of: appearance.names[0])
      for mention in mentions {
        spellings.insert(
          Spelling(
            name: mention.name.name, language: mention.name.language.rawValue, person: person,
            nameClass: nameClass))
      }
      // Names that leave open whose they are: the block is always gone through.
      if nameClass == 0 { continue }
      for sign in shared(appearance) {
        let sign = Sign(nameClass: nameClass, text: sign.text, person: person)
        if signs[sign] == nil { signs[sign] = appearance.mention }
      }
      guard seen.insert(person).inserted else { continue }
      for sign in firsts(appearance) {
        signs[Sign(nameClass: nameClass, text: sign.text, first: appearance.order[0], person: person)] =
          appearance.mention
      }
    }
    return (spellings, signs)
  }

  private func spellings(of block: String) throws -> Set<Spelling> {
    Set(
      try db.rows(
        "SELECT name, language, person, name_class FROM person_spelling WHERE block_key = ?", [block]
      ).map { try Spelling(name: $0[0], language: $0[1], person: $0[2], nameClass: $0[3]) })
  }

  private func signs(of block: String) throws -> Set<Sign> {
    Set(
      try db.rows(
        "SELECT name_class, sign, first, person FROM person_sign WHERE block = ?", [Self.number(block)]
      ).map { try Sign(nameClass: $0[0], number: $0[1], first: $0[2], person: $0[3]) })
  }

  private func remove(_ block: String, _ spellings: Set<Spelling>, _ signs: Set<Sign>) throws {
    for spelling in spellings {
      try db.run(
        "DELETE FROM person_spelling WHERE block_key = ? AND name = ? AND language = ? AND person = ?",
        [block, spelling.name, spelling.language, spelling.person])
    }
    for sign in signs {
      try db.run(
        """
        DELETE FROM person_sign WHERE block = ? AND name_class = ? AND sign = ? AND first = ? AND person = ?
        """, [Self.number(block), sign.nameClass, sign.number, sign.first, sign.person])
    }
  }
}

extension PersonSigns.Sign {
  /// - Parameters:
  ///   - text: "body 12" …
  ///   - sha256: of the first report's text.
  init(nameClass: Int, text: String, first sha256: String? = nil, person: Int) {
    self.init(
      nameClass: nameClass, number: PersonSigns.number(text), first: sha256.map(PersonSigns.place) ?? 0,
      person: person)
  }
}

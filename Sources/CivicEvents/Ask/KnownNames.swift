internal import CivicReports
internal import CivicText
internal import GRDB

/// The names of a database, by the sounds of their words.
package struct KnownNames: Sendable {
  private let names: [KnownName]
  /// The sounds of a word → the names that it stands in.
  private let bySound: [NameSkeleton: [Int]]
  private let soundsByLength: [Int: [NameSkeleton]]
  /// The names of the places of events, in every language.
  private let places: [(name: String, forms: Set<String>)]
  /// Those of districts, with their first words as they are typed without the letters of Kazakh.
  private let districts: [(name: String, first: String)]
  /// The words of each event's title and headlines, in all their forms.
  private let headlines: [(event: Int, words: Set<String>, sounds: Set<NameSkeleton>)]

  /// Whether these are all names of the database.
  private let isWhole: Bool
  private let asked = Asked()

  /// Whether something was asked that only all names can tell.
  private final class Asked: Sendable {
    let isOfAll = Guarded(false)
  }

  /// Whether these were only some of the names and something was asked that all of them are needed for: nothing that was answered
  /// holds then.
  var isShort: Bool { asked.isOfAll.withLock { $0 } }

  /// How many words of a question a name takes at most.
  private static let longest = 14

  /// - Parameter near: whose names are read; nil: all.
  init(_ db: Database, near: NamesNear? = nil) throws {
    func rows(_ ids: [Int]?, _ sql: (_ among: String) -> String) throws -> [Row] {
      guard let ids else { return try db.rows(sql("IS NOT NULL")) }
      return try db.rows(sql("IN (SELECT value FROM json_each(?1))"), [Database.list(ids)])
    }
    var names: [KnownName] = []
    let organizations = try rows(near?.organizations) { among in
      """
      SELECT DISTINCT n.organization, n.name, n.name_key, o.kind, o.legal_form, \(Self.region)
      FROM organization_name n JOIN organization o ON o.id = n.organization LEFT JOIN place r ON r.id = o.region
      WHERE n.organization \(among) AND o.id NOT IN blocked_organization
      UNION
      SELECT o.id, o.name, NULL, o.kind, o.legal_form, \(Self.region)
      FROM organization o LEFT JOIN place r ON r.id = o.region
      WHERE o.id \(among) AND o.id NOT IN blocked_organization
      """
    }
    for row in organizations {
      let name: String = try row[1]
      try names.append(
        KnownName(
          kind: .organization, id: row[0], name: name, key: row[2] ?? NameKey.key(name),
          organizationKind: OrganizationKind(rawValue: row[3]), legalForm: row[4], region: row[5]))
    }
    var positions: [Int: Set<String>] = [:]
    let posts = try rows(near?.people) { among in
      "SELECT DISTINCT person, position FROM person_participation WHERE person \(among) AND position IS NOT NULL"
    }
    for row in posts { try positions[row[0], default: []].formUnion(Self.words(row[1])) }
    let people = try rows(near?.people) { among in
      "SELECT DISTINCT person, name, name_key FROM person_name WHERE person \(among) AND person NOT IN blocked_person"
    }
    for row in people {
      var name = try KnownName(kind: .person, id: row[0], name: row[1], key: row[2])
      name.positions = positions[name.id] ?? []
      names.append(name)
    }
    for row in try db.rows("SELECT id, name FROM venue") {
      let name: String = try row[1]
      try names.append(KnownName(kind: .venue, id: row[0], name: name, key: NameKey.key(name)))
    }
    let titles = try rows(near?.events) {
      "SELECT id, title FROM events WHERE id \($0) AND title IS NOT NULL"
    }
    for row in titles {
      let title: String = try row[1]
      try names.append(KnownName(kind: .event, id: row[0], name: title, key: NameKey.key(title)))
    }
    let headlines = try rows(near?.events) { among in
      """
      SELECT er.event, ifnull(e.title, '') || ' ' || ifnull(h.title, '')
      FROM event_report er JOIN event e ON e.id = er.event JOIN shown_title h ON h.report = er.report
      WHERE er.event \(among) AND er.report NOT IN (SELECT report FROM replaced_report)
      """
    }.map { row in try (event: row[0] as Int, title: row[1] as String) }
    let places = try db.values(
      String.self,
      """
      SELECT name_kk FROM place WHERE kind <> 'country' AND name_kk IS NOT NULL
      UNION SELECT name_ru FROM place WHERE kind <> 'country' AND name_ru IS NOT NULL
      UNION SELECT name_en FROM place WHERE kind <> 'country' AND name_en IS NOT NULL
      """)
    self.init(names, headlines: headlines, places: places, isWhole: near == nil)
  }

  /// How many names and titles there are.
  static func count(_ db: Database) throws -> Int {
    try ["organization_name", "person_name", "event"].reduce(0) {
      $0 + (try db.value(Int.self, "SELECT count(*) FROM \($1)") ?? 0)
    }
  }

  /// The region that a body's name states; else that of the events it is named at.
  private static let region = """
    ifnull(r.code, (SELECT event_region FROM mention m WHERE m.organization = o.id AND event_region IS NOT NULL
      GROUP BY event_region ORDER BY count(*) DESC, event_region LIMIT 1))
    """

  private init(
    _ names: [KnownName], headlines: [(event: Int, title: String)], places: [String], isWhole: Bool
  ) {
    self.names = names
    self.isWhole = isWhole
    self.places = places.filter { !$0.contains(" ") }.map { ($0, QuestionText.forms($0)) }
    districts = places.compactMap { place in
      let words = place.split(separator: " ")
      guard words.count == 2, words[1].hasPrefix("аудан") else { return nil }
      return (place, FoldedLetters.fold(String(words[0])))
    }
    self.headlines = headlines.map { headline in
      let words = Self.words(headline.title)
      return (headline.event, words, Self.sounds(words))
    }
    var bySound: [NameSkeleton: [Int]] = [:]
    for (number, name) in names.enumerated() {
      for sound in Set(name.words.flatMap(\.sounds)) { bySound[sound, default: []].append(number) }
    }
    self.bySound = bySound
    soundsByLength = Dictionary(grouping: bySound.keys) { $0.bytes.count }
  }

  /// The names that words from one on may stand for, with the words that each takes.
  ///
  /// - Parameter misspelt: words in which a letter may be wrong.
  func matches(
    in question: QuestionText, at start: Int, misspelt: Set<Int>
  ) -> [(range: Range<Int>, match: KnownNameMatch)] {
    let first = question.words[start]
    var candidates: Set<Int> = []
    for sound in first.sounds where !sound.bytes.isEmpty { candidates.formUnion(bySound[sound] ?? []) }
    if misspelt.contains(start), first.folded.unicodeScalars.count >= KnownNameAlignment.leastMisspelt {
      for sound in first.sounds {
        for length in sound.bytes.count - 1...sound.bytes.count + 1 {
          for near in soundsByLength[length] ?? [] where EditDistance.isOne(sound.bytes, near.bytes) {
            candidates.formUnion(bySound[near] ?? [])
          }
        }
      }
    }
    if first.folded.unicodeScalars.count == 1, let next = question.words.dropFirst(start + 1).first {
      // "А. Серикова"
      for sound in next.sounds { candidates.formUnion(bySound[sound] ?? []) }
    }
    return candidates.sorted().compactMap { number in
      KnownNameAlignment(
        names[number], in: question, at: start, misspelt: misspelt, longest: Self.longest
      )?.found
    }
  }

  /// The place that a word stands for in any case form and letters; nil where it is none or may be several.
  ///
  /// - Parameter isLoose: Kazakh endings are taken off as they are typed without the letters of Kazakh.
  func place(_ word: QuestionText.Word, isLoose: Bool) -> String? {
    guard word.folded.unicodeScalars.count > 3 else { return nil }
    var forms = word.forms.union(QuestionText.cyrillic(word.text).map(QuestionText.forms) ?? [])
    if isLoose {
      let plain = FoldedLetters.fold(QuestionText.cyrillic(word.text) ?? word.text)
      forms.formUnion(LooseKazakhEndings.bases(plain).filter { $0.unicodeScalars.count > 4 })
    }
    let found = places.filter { !$0.forms.isDisjoint(with: forms) }.map(\.name)
    return Set(found.map { NameSkeleton($0) }).count == 1 ? found.first : nil
  }

  /// «байтерек ауданынын»: the district whose name begins with a word, before a word for a district.
  func district(_ words: [QuestionText.Word], at index: Int) -> String? {
    guard words.indices.contains(index + 1), words[index + 1].folded.hasPrefix("аудан") else { return nil }
    return districts.first { $0.first == words[index].folded }?.name
  }

  /// The place that a word with a letter wrong, but not its first, stands for; nil where it may be several.
  func place(misspelt word: QuestionText.Word) -> String? {
    let typed = Set([word.folded, FoldedLetters.fold(KazakhCase.stripped(word.text).base)])
    let found = places.map(\.name).filter { name in
      let name = FoldedLetters.fold(name)
      return name.unicodeScalars.count >= KnownNameAlignment.leastMisspelt
        && typed.contains {
          $0.first == name.first && EditDistance.isOne(Array($0.unicodeScalars), Array(name.unicodeScalars))
        }
    }
    return Set(found.map { NameSkeleton($0) }).count == 1 ? found.first : nil
  }

  /// Events in whose title or headline all of the words stand, in any case form.
  func events(titled words: [String]) -> [Int] {
    let wanted = words.map { QuestionText.forms($0).filter { $0.unicodeScalars.count > 2 } }
    guard wanted.contains(where: { !$0.isEmpty }) else { return [] }
    var seen: Set<Int> = []
    return headlines.filter { headline in
      wanted.allSatisfy {
        $0.isEmpty || !$0.isDisjoint(with: headline.words)
          || !Self.sounds($0).isDisjoint(with: headline.sounds)
      }
        && seen.insert(headline.event).inserted
    }.map(\.event)
  }

  /// Whether reports call somebody so.
  func isPost(_ word: QuestionText.Word) -> Bool {
    word.folded.unicodeScalars.count > 4 && names.contains { !$0.positions.isDisjoint(with: word.forms) }
  }

  /// Bodies of a kind in whose name the first word of one of the places stands.
  func organizations(of kind: OrganizationKind, named places: [String]) -> Set<Int> {
    askAll()
    let wanted = places.compactMap { $0.split(separator: " ").first.map { QuestionText.forms(String($0)) } }
    return Set(
      names.lazy.filter { name in
        name.kind == .organization && name.organizationKind == kind
          && name.words.contains { word in wanted.contains { !$0.isDisjoint(with: word.forms) } }
      }.map(\.id))
  }

  /// Bodies one of whose names is such.
  func organizations(where isMeant: (KnownName) -> Bool) -> [Int] {
    askAll()
    return Set(names.filter { $0.kind == .organization && isMeant($0) }.map(\.id)).sorted()
  }

  private func askAll() {
    if !isWhole { asked.isOfAll.withLock { $0 = true } }
  }

  /// How long words sound: «донорлармен» and "donors" are one in either script.
  private static func sounds(_ words: Set<String>) -> Set<NameSkeleton> {
    Set(
      words.lazy.filter { !QuestionText.isConcept($0) && $0.unicodeScalars.count > 4 }.map {
        NameSkeleton($0)
      })
  }

  private static func words(_ title: String) -> Set<String> {
    Set(NameKey.words(title).flatMap { QuestionText.forms($0) })
  }

  /// Of how many bodies, people and events the names have a word that sounds so.
  func count(_ word: QuestionText.Word) -> Int {
    word.sounds.map { sound in Set((bySound[sound] ?? []).map { names[$0].typedID }).count }.max() ?? 0
  }
}

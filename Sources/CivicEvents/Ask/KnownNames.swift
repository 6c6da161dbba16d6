internal import CivicReports
internal import CivicText
internal import GRDB

/// The names of a database, by the sounds of their words.
struct KnownNames: Sendable {
  private let names: [KnownName]
  /// The sounds of a word → the names that it stands in.
  private let bySound: [NameSkeleton: [Int]]
  private let soundsByLength: [Int: [NameSkeleton]]

  /// How many words of a question a name takes at most.
  private static let longest = 14

  init(_ db: Database) throws {
    var names: [KnownName] = []
    for row in try db.rows(
      """
      SELECT DISTINCT n.organization, n.name, n.name_key, o.kind, o.legal_form, r.code
      FROM organization_name n JOIN organization o ON o.id = n.organization LEFT JOIN place r ON r.id = o.region
      WHERE o.id NOT IN blocked_organization
      UNION
      SELECT o.id, o.name, NULL, o.kind, o.legal_form, r.code
      FROM organization o LEFT JOIN place r ON r.id = o.region
      WHERE o.id NOT IN blocked_organization
      """)
    {
      let name: String = row[1]
      names.append(
        KnownName(
          kind: .organization, id: row[0], name: name, key: row[2] ?? NameKey.key(name),
          organizationKind: OrganizationKind(rawValue: row[3]), legalForm: row[4], region: row[5]))
    }
    for row in try db.rows(
      "SELECT DISTINCT person, name, name_key FROM person_name WHERE person NOT IN blocked_person")
    {
      names.append(KnownName(kind: .person, id: row[0], name: row[1], key: row[2]))
    }
    for row in try db.rows("SELECT id, title FROM events WHERE title IS NOT NULL") {
      let title: String = row[1]
      names.append(KnownName(kind: .event, id: row[0], name: title, key: NameKey.key(title)))
    }
    self.init(names)
  }

  init(_ names: [KnownName]) {
    self.names = names
    var bySound: [NameSkeleton: [Int]] = [:]
    for (number, name) in names.enumerated() {
      for sound in Set(name.words.flatMap(\.sounds)) { bySound[sound, default: []].append(number) }
    }
    self.bySound = bySound
    soundsByLength = Dictionary(grouping: bySound.keys) { $0.bytes.count }
  }

  /// The names that words from one on may stand for, with the words that each takes.
  ///
  /// - Parameter allowsMisspelt: a letter may be wrong.
  func matches(
    in question: QuestionText, at start: Int, allowsMisspelt: Bool
  ) -> [(range: Range<Int>, match: KnownNameMatch)] {
    let first = question.words[start]
    var candidates: Set<Int> = []
    for sound in first.sounds where !sound.bytes.isEmpty { candidates.formUnion(bySound[sound] ?? []) }
    if allowsMisspelt, first.folded.unicodeScalars.count >= KnownNameAlignment.leastMisspelt {
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
    return candidates.compactMap { number in
      KnownNameAlignment(
        names[number], in: question, at: start, allowsMisspelt: allowsMisspelt, longest: Self.longest
      )?.found
    }
  }
}

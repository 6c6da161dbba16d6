internal import CivicText

/// The bodies of one text by what they may be called later, built once.
struct OrganizationNameIndex {
  /// Where the text names each body first.
  let first: [Int]
  private let language: Language
  private let byKey: [String: Int]
  /// Names without their marks, by the letters their first word begins with.
  private let namesByBeginning: [String: [(entity: Int, words: [Token])]]
  /// Bodies by runs of their words' first letters, from either end.
  private let byInitials: [String: Set<Int>]
  private let nounsOfEntity: [Set<String>]
  /// Bodies by one of their nouns and the letters one of their words begins with.
  private let byNounAndWord: [String: [Int]]
  private let wordsOfEntity: [[Token]]

  private static let small: Set<String> = ["және", "и", "of", "and", "the", "for"]
  /// More bodies than this with one word and noun are too many to tell apart by it.
  private static let most = 8

  init(_ entities: [OrganizationEntities.Entity], language: Language) {
    self.language = language
    let nouns = OrganizationNouns.of(language)
    var byKey: [String: Int] = [:]
    var names: [String: [(entity: Int, words: [Token])]] = [:]
    var initials: [String: Set<Int>] = [:]
    var nounsOfEntity: [Set<String>] = []
    var byNounAndWord: [String: [Int]] = [:]
    var wordsOfEntity: [[Token]] = []
    for (number, entity) in entities.enumerated() {
      for key in [entity.key, entity.core].compactMap(\.self) where !key.isEmpty && byKey[key] == nil {
        byKey[key] = number
      }
      let words = Self.words(entity.name)
      for phrase in [words, entity.coreName.map(Self.words) ?? []] {
        if let first = phrase.first { names[Self.beginning(first), default: []].append((number, phrase)) }
      }
      let letters = words.filter { $0.kind == .word && !Self.small.contains($0.folded) }
        .compactMap { $0.folded.first }
      for length in 2..<max(2, min(8, letters.count + 1)) {
        initials[String(letters.prefix(length)), default: []].insert(number)
        initials[String(letters.suffix(length)), default: []].insert(number)
      }
      let own = nouns.heads(of: [entity.name, entity.legalForm].compactMap(\.self)).union(entity.nouns)
        .union(nouns.nouns(of: entity.kind))
      nounsOfEntity.append(own)
      wordsOfEntity.append(words + Self.words(entity.legalForm ?? ""))
      for noun in own {
        for beginning in Set(wordsOfEntity[number].map(Self.beginning)) {
          byNounAndWord[noun + " " + beginning, default: []].append(number)
        }
      }
    }
    first = entities.map(\.first)
    self.byKey = byKey
    namesByBeginning = names
    byInitials = initials
    self.nounsOfEntity = nounsOfEntity
    self.byNounAndWord = byNounAndWord
    self.wordsOfEntity = wordsOfEntity
  }

  var isEmpty: Bool { first.isEmpty }

  func entity(withKey key: String) -> Int? { byKey[key] }

  func names(beginningLike word: Token) -> [(entity: Int, words: [Token])] {
    Array((namesByBeginning[Self.beginning(word)] ?? []).prefix(Self.most))
  }

  /// The one body with these initials.
  func entity(withInitials letters: String) -> Int? {
    guard letters.count >= 2, let found = byInitials[letters], found.count == 1 else { return nil }
    return found.first
  }

  func nouns(of entity: Int) -> Set<String> {
    nounsOfEntity.indices.contains(entity) ? nounsOfEntity[entity] : []
  }

  /// The bodies that bear a noun and hold a word: кеңес and қоғамдық.
  func entities(named noun: String, with word: Token) -> [Int] {
    let found = byNounAndWord[noun + " " + Self.beginning(word)] ?? []
    guard found.count <= Self.most else { return [] }
    return found.filter { wordsOfEntity[$0].contains { isSame($0, word) } }
  }

  /// One word in two forms.
  func isSame(_ a: Token, _ b: Token) -> Bool {
    if a.folded == b.folded { return true }
    switch language {
    case .kk:
      return
        a.folded.count > 3
        && LemmaKey.key(a.folded, language: .kk) == LemmaKey.key(b.folded, language: .kk)
    case .ru:
      let shared = zip(a.folded, b.folded).prefix { $0 == $1 }.count
      return shared >= 3 && shared >= max(a.folded.count, b.folded.count) - 3
        && shared >= min(a.folded.count, b.folded.count) - 2
    case .en: return false
    }
  }

  private static func words(_ name: String) -> [Token] {
    Document(name, language: .kk).tokens.filter { $0.kind != .mark }
  }

  /// Endings change no word's first letters.
  private static func beginning(_ word: Token) -> String { String(word.folded.prefix(3)) }
}

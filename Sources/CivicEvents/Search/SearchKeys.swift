internal import CivicText

/// A search in the keys of the full-text index: what FTS5 is asked, and where it is met in the keys of a text.
indirect enum SearchKeys: Sendable {
  case phrase(Phrase)
  case near([Phrase], Int)
  case all([SearchKeys], without: [SearchKeys])
  case any([SearchKeys])

  init(_ expression: SearchExpression, _ spelling: SearchExpression.Spelling) {
    switch expression {
    case .phrase(let words): self = .phrase(Phrase(words, spelling))
    case .near(let phrases, let distance): self = .near(phrases.map { Phrase($0, spelling) }, distance)
    case .all(let parts, let without):
      self = .all(
        parts.map { SearchKeys($0, spelling) }, without: without.map { SearchKeys($0, spelling) })
    case .any(let parts): self = .any(parts.map { SearchKeys($0, spelling) })
    }
  }
}

extension SearchKeys {
  /// A key, or what keys begin with.
  struct Key: Sendable, Hashable {
    let text: String
    let isPrefix: Bool

    func matches(_ key: String) -> Bool { isPrefix ? key.hasPrefix(text) : key == text }
  }

  /// Words in order, in every way in which they may stand in a text: a text is of one language.
  struct Phrase: Sendable {
    /// By languages; of each way as many keys as there are words.
    fileprivate let groups: [[[Key]]]

    /// No phrase, and no phrases near each other, are looked for in more ways than this in one language.
    fileprivate static let most = 256

    init(_ words: [SearchExpression.Word], _ spelling: SearchExpression.Spelling) {
      groups = Language.allCases.map { language in
        var ways: [[Key]] = [[]]
        for (index, word) in words.enumerated() {
          // FTS5 knows beginnings at the end of a phrase alone.
          let keys = Self.keys(word, language, spelling, isLast: index == words.count - 1)
          ways = keys.flatMap { key in ways.map { $0 + [key] } }
          if ways.count > Self.most { ways.removeSubrange(Self.most...) }
        }
        return ways
      }
    }

    /// Without repetition.
    fileprivate var ways: [[Key]] {
      var seen: Set<[Key]> = []
      return groups.joined().filter { seen.insert($0).inserted }
    }

    private static func keys(
      _ word: SearchExpression.Word, _ language: Language, _ spelling: SearchExpression.Spelling, isLast: Bool
    ) -> [Key] {
      var keys: [Key] = []
      if word.isPrefix, isLast {
        keys.append(Key(text: LemmaKey.prefix(word.text), isPrefix: true))
        if spelling == .anyScript {
          keys += LemmaKey.otherScriptPrefixes(word.text).map { Key(text: $0, isPrefix: true) }
        }
      }
      // An ending that the key has lost: «реформам*» is met by "реформ".
      var whole = LemmaKey.queryKeys(word.text, in: language)
      if spelling == .anyScript { whole += LemmaKey.otherScriptKeys(word.text, in: language) }
      for key in whole where !keys.contains(where: { $0.matches(key) }) {
        keys.append(Key(text: key, isPrefix: false))
      }
      return keys
    }
  }
}

// MARK: - FTS5

extension SearchKeys {
  /// What FTS5 is asked. Keys are letters and digits, and are quoted: none of them has a meaning of its own.
  ///
  /// - Parameter textColumns: those in which words stand as they follow each other, where the index has others.
  func match(textColumns: [String] = []) -> String {
    match(textColumns.isEmpty ? "" : "{\(textColumns.joined(separator: " "))} : ")
  }

  private func match(_ filter: String) -> String {
    switch self {
    case .phrase(let phrase):
      return (phrase.isOfSeveral ? filter : "") + Self.joined(phrase.matches)
    case .near(let phrases, let distance):
      var all: [String] = []
      for language in Language.allCases.indices {
        var ways: [[String]] = [[]]
        for phrase in phrases {
          ways = phrase.groups[language].flatMap { way in ways.map { $0 + [Phrase.match(way)] } }
          if ways.count > Phrase.most { ways.removeSubrange(Phrase.most...) }
        }
        all += ways.map { "NEAR(\($0.joined(separator: " ")), \(distance))" }
      }
      return filter + Self.joined(all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    case .all(let parts, let without):
      let all = parts.map { $0.match(filter) }.joined(separator: " AND ")
      return without.isEmpty
        ? "(\(all))" : "((\(all)) NOT \(Self.joined(without.map { $0.match(filter) })))"
    case .any(let parts): return Self.joined(parts.map { $0.match(filter) })
    }
  }

  private static func joined(_ alternatives: [String]) -> String {
    alternatives.count == 1 ? alternatives[0] : "(" + alternatives.joined(separator: " OR ") + ")"
  }
}

extension SearchKeys.Phrase {
  fileprivate var isOfSeveral: Bool { (groups.first?.first?.count ?? 0) > 1 }

  fileprivate var matches: [String] { ways.map(Self.match) }

  fileprivate static func match(_ way: [SearchKeys.Key]) -> String {
    "\"\(way.map(\.text).joined(separator: " "))\"" + (way.last?.isPrefix == true ? " *" : "")
  }
}

// MARK: - In a text

extension SearchKeys {
  /// Where the words stand that make a text one that is searched for; nil where it is none.
  ///
  /// - Parameter keys: of all words of the text, in order.
  func places(in keys: [String]) -> Set<Int>? {
    switch self {
    case .phrase(let phrase):
      let found = phrase.ranges(in: keys)
      return found.isEmpty ? nil : Set(found.joined())
    case .near(let phrases, let distance): return Self.near(phrases.map { $0.ranges(in: keys) }, distance)
    case .all(let parts, let without):
      var all: Set<Int> = []
      for part in parts {
        guard let found = part.places(in: keys) else { return nil }
        all.formUnion(found)
      }
      return without.contains { $0.places(in: keys) != nil } ? nil : all
    case .any(let parts):
      let found = parts.compactMap { $0.places(in: keys) }
      return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
    }
  }

  /// Those of each phrase that stand within the distance of one of each other.
  private static func near(_ phrases: [[Range<Int>]], _ distance: Int) -> Set<Int>? {
    var found: Set<Int> = []
    for first in phrases.joined() {
      let group = phrases.compactMap { $0.first { $0.lowerBound >= first.lowerBound } }
      guard group.count == phrases.count, let last = group.map(\.lowerBound).max(),
        last - first.upperBound <= distance
      else { continue }
      found.formUnion(group.joined())
    }
    return found.isEmpty ? nil : found
  }
}

extension SearchKeys.Phrase {
  fileprivate func ranges(in keys: [String]) -> [Range<Int>] {
    let ways = ways
    let length = ways.first?.count ?? 0
    guard length > 0, keys.count >= length else { return [] }
    return (0...(keys.count - length)).compactMap { start in
      let isThere = ways.contains { way in
        way.indices.allSatisfy { way[$0].matches(keys[start + $0]) }
      }
      return isThere ? start..<(start + length) : nil
    }
  }
}

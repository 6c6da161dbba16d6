internal import CivicReports

/// The short forms by which a report names bodies that it also names in full: «Альянс» after «БҚО азаматтық альянсы», and
/// an abbreviation made of a name's first letters. A form that fits two of the report's bodies stands for neither.
enum OrganizationTies {
  /// - Returns: by the index of a short form, the index of the first mention of the body it stands for.
  static func find(_ mentions: [OrganizationMention]) -> [Int: Int] {
    var ties: [Int: Int] = [:]
    let words = mentions.map { $0.nameKey.split(separator: " ").map(String.init) }
    let scopes = mentions.map { OrganizationScope(nameKey: $0.nameKey) }
    let initials = words.map { Self.initials(of: $0) }
    for (index, mention) in mentions.enumerated() {
      let letters = Self.letters(ofAbbreviation: mention.name)
      let isHead = Self.isHead(scopes[index])
      // A list of thousands holds few short forms: the others need not be held against all.
      if letters == nil, !isHead { continue }
      let fitting = mentions.indices.filter { other in
        mentions[other].blockKey != mention.blockKey
          && fits(mention, mentions[other])
          && (letters.map { initials[other].contains($0) } == true
            || isHead && isWhole(scopes[other], hasRegion: mentions[other].nameRegion != nil)
              && areWords(words[index], of: words[other]))
      }
      guard let first = fitting.first, Set(fitting.map { mentions[$0].blockKey }).count == 1 else { continue }
      ties[index] = first
    }
    // What is tied to a short form would hang in the air.
    return ties.filter { ties[$0.value] == nil }
  }

  private static func fits(_ short: OrganizationMention, _ full: OrganizationMention) -> Bool {
    if let one = OrganizationKindFamily(short.kind), let other = OrganizationKindFamily(full.kind),
      one != other
    {
      return false
    }
    return short.nameRegion == nil || short.nameRegion == full.nameRegion
  }

  /// "аа" of "АА"; nil for what is no abbreviation.
  private static func letters(ofAbbreviation short: String) -> String? {
    (2...8).contains(short.count) && short.allSatisfy(\.isUppercase) ? short.lowercased() : nil
  }

  /// "аа" of "Азаматтық альянс": the first letters of at least two words, little words left out or not.
  private static func initials(of words: [String]) -> [String] {
    guard words.count > 1 else { return [] }
    let parts = words.flatMap { $0.split(separator: "-") }
    return [
      String(parts.compactMap(\.first)), String(parts.filter { $0.count > 3 }.compactMap(\.first)),
    ]
  }

  /// «Альянс»: a name that many bodies have.
  private static func isHead(_ scope: OrganizationScope) -> Bool {
    scope.distinctiveWords == 0 && !scope.isNational && !scope.isRegional && !scope.isMunicipal
  }

  /// A branch is not its parent.
  private static func isWhole(_ scope: OrganizationScope, hasRegion: Bool) -> Bool {
    !scope.isRegional || hasRegion
  }

  /// True where each is a word of the full name, which has more.
  private static func areWords(_ words: [String], of full: [String]) -> Bool {
    words.count < full.count && words.allSatisfy { word in full.contains { isForm($0, of: word) } }
  }

  private static func isForm(_ word: String, of base: String) -> Bool {
    word == base || (base.count > 4 && word.hasPrefix(base.dropLast()) && word.count <= base.count + 3)
  }
}

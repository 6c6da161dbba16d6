internal import CivicReports

/// The short forms by which a report names bodies that it also names in full: «Альянс» after «БҚО азаматтық альянсы», and
/// an abbreviation made of a name's first letters. A form that fits two of the report's bodies stands for neither.
enum OrganizationTies {
  /// - Returns: by the index of a short form, the index of the first mention of the body it stands for.
  static func find(_ mentions: [OrganizationMention]) -> [Int: Int] {
    var ties: [Int: Int] = [:]
    let words = mentions.map { $0.nameKey.split(separator: " ").map(String.init) }
    for (index, mention) in mentions.enumerated() {
      let fitting = mentions.indices.filter { other in
        mentions[other].blockKey != mention.blockKey
          && fits(mention, words[index], mentions[other], words[other])
      }
      guard let first = fitting.first, Set(fitting.map { mentions[$0].blockKey }).count == 1 else { continue }
      ties[index] = first
    }
    // What is tied to a short form would hang in the air.
    return ties.filter { ties[$0.value] == nil }
  }

  private static func fits(
    _ short: OrganizationMention, _ shortWords: [String], _ full: OrganizationMention, _ fullWords: [String]
  ) -> Bool {
    if let one = OrganizationKindFamily(short.kind), let other = OrganizationKindFamily(full.kind),
      one != other
    {
      return false
    }
    if let one = short.nameRegion, one != full.nameRegion { return false }
    return isAbbreviation(short.name, of: fullWords) || isHead(short, shortWords, full, fullWords)
  }

  /// "АА" of "Азаматтық альянс": the first letters of at least two words, little words left out or not.
  private static func isAbbreviation(_ short: String, of words: [String]) -> Bool {
    guard (2...8).contains(short.count), short.allSatisfy({ $0.isUppercase }), words.count > 1 else {
      return false
    }
    let letters = short.lowercased()
    let parts = words.flatMap { $0.split(separator: "-") }
    let all = String(parts.compactMap(\.first))
    let great = String(parts.filter { $0.count > 3 }.compactMap(\.first))
    return letters == all || letters == great
  }

  /// «Альянс»: words that many names have, each a word of the full name.
  private static func isHead(
    _ short: OrganizationMention, _ shortWords: [String], _ full: OrganizationMention, _ fullWords: [String]
  ) -> Bool {
    let scope = OrganizationScope(nameKey: short.nameKey)
    let fullScope = OrganizationScope(nameKey: full.nameKey)
    guard scope.distinctiveWords == 0, !scope.isNational, !scope.isRegional, !scope.isMunicipal,
      shortWords.count < fullWords.count,
      // A branch is not its parent.
      !fullScope.isRegional || full.nameRegion != nil
    else { return false }
    return shortWords.allSatisfy { word in fullWords.contains { isForm($0, of: word) } }
  }

  private static func isForm(_ word: String, of base: String) -> Bool {
    word == base || (base.count > 4 && word.hasPrefix(base.dropLast()) && word.count <= base.count + 3)
  }
}

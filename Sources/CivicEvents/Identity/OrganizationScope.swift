internal import CivicText

/// What a body's name tells of where it is: «Азаматтық альянс» is one in each region, «Қазақстан Азаматтық альянсы»
/// one in the country, «Жайық жастары» most likely one.
struct OrganizationScope: Equatable {
  /// How many words of the name are its own: neither generic nor a region's.
  let distinctiveWords: Int
  /// True where a word says that there is one in the country.
  let isNational: Bool

  init(nameKey: String) {
    let words = nameKey.split(separator: " ")
    var distinctive = 0
    var national = false
    for word in words {
      switch Self.scope(of: word) {
      case nil: distinctive += 1
      case "national": national = true
      default: break
      }
    }
    distinctiveWords = distinctive
    isNational = national
  }

  /// A short entry is a whole word ("и", "мен"); a longer one the beginning of a word, whose endings differ.
  private static func scope(of word: Substring) -> String? {
    var beginning = word
    while !beginning.isEmpty {
      if let scope = scopes[beginning],
        beginning.count > 3 || beginning == word || word.count <= beginning.count + 2
      {
        return scope
      }
      beginning = beginning.dropLast()
    }
    return nil
  }

  private static let scopes: [Substring: String] = {
    var scopes: [Substring: String] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/organization-scope.tsv") where row.count > 1 {
        scopes[Substring(row[0])] = row[1]
      }
    }
    return scopes
  }()
}

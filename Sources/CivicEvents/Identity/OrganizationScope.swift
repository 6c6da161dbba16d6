internal import CivicText

/// What a body's name tells of where it is: «Азаматтық альянс» is one in each region, «Қазақстан Азаматтық альянсы»
/// one in the country, «Жайық жастары» most likely one.
struct OrganizationScope: Equatable {
  /// What one word tells; `organization-scope.tsv` says which do.
  enum Tag: String {
    case generic, national, region, branch, municipal
  }

  /// How many words of the name are its own.
  let distinctiveWords: Int
  /// One in the country.
  let isNational: Bool
  /// One in each region: "облыстық кеңес", "партияның филиалы".
  let isRegional: Bool
  /// One in each town or district: "қалалық мәслихат".
  let isMunicipal: Bool

  init(nameKey: String) {
    let tags = nameKey.split(separator: " ").map { Self.tag(of: String($0)) }
    distinctiveWords = tags.count { $0 == nil }
    isMunicipal = tags.contains(.municipal)
    isRegional = !isMunicipal && (tags.contains(.region) || tags.contains(.branch))
    isNational = !isMunicipal && !isRegional && tags.contains(.national)
  }

  /// An entry of up to four letters is a whole word ("и", "мен"), a longer one the beginning of a word, whose endings
  /// differ.
  static func tag(of word: String) -> Tag? {
    var beginning = Substring(word)
    while !beginning.isEmpty {
      if let tag = tags[beginning], beginning.count > 4 || beginning.count == word.count { return tag }
      beginning = beginning.dropLast()
    }
    return nil
  }

  private static let tags: [Substring: Tag] = {
    var tags: [Substring: Tag] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/organization-scope.tsv") where row.count > 1 {
        tags[Substring(row[0])] = Tag(rawValue: row[1])
      }
    }
    return tags
  }()
}

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
    var hash = FNV1a()
    var count = 0
    var longest: Tag?
    for scalar in word.unicodeScalars {
      hash.add(scalar)
      count += 1
      if count > 4, let tag = tags[hash.value] { longest = tag }
    }
    return count > 4 ? longest : tags[hash.value]
  }

  /// By the hash of the entry's bytes.
  private static let tags: [UInt64: Tag] = {
    var tags: [UInt64: Tag] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/organization-scope.tsv") where row.count > 1 {
        tags[FNV1a.hash(row[0].utf8)] = Tag(rawValue: row[1])
      }
    }
    return tags
  }()
}

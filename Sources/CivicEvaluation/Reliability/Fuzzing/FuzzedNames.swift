internal import CivicEvents
internal import CivicReports
internal import CivicText

/// Two names, parted by a line end.
enum FuzzedNames {
  static func run(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let kind = input.choice([EntityKind.organization, .person])
    let languages = (one: input.choice(languages), other: input.choice(languages))
    let (one, other) = input.twoTexts
    let comparison = Comparison.of(one, other, as: kind, languages: languages)
    let turned = Comparison.of(other, one, as: kind, languages: (languages.other, languages.one))
    try promise(comparison.decision == turned.decision, "the order of two names decides nothing")
    try promise(comparison.score == turned.score, "the order of two names changes no score")
    try promise((0...1).contains(comparison.score), "a score is from 0 to 1")
    for reason in comparison.reasons { try promise(!reason.text(.kk).isEmpty, "a reason can be told") }
    let itself = Comparison.of(one, one, as: kind, languages: (languages.one, languages.one))
    try promise(itself.decision != .different, "nobody is different from himself")
    let key = NameKey.key(one)
    try promise(NameKey.key(key) == key, "the key of a key is the key")
    switch kind {
    case .organization: try organizations(one, other, languages, comparison)
    case .person: try person(one, languages.one ?? .ru)
    }
  }

  private static let languages: [Language?] = [nil, .kk, .ru, .en]

  private static func organizations(
    _ one: String, _ other: String, _ languages: (one: Language?, other: Language?), _ comparison: Comparison
  ) throws {
    let language = languages.one ?? .ru
    let profile = OrganizationProfile(one, language: language)
    guard let stored = ProfileBytes.profile(ProfileBytes.of(profile), one, language) else {
      throw BrokenPromise(description: "what a name was taken apart into can be stored")
    }
    try promise(ProfileBytes.of(stored) == ProfileBytes.of(profile), "a stored name is the same")
    try promise(stored.blockKeys == profile.blockKeys, "a stored name is found by the same keys")
    try promise(profile.blockKeys.meets(profile.blockKeys), "a name finds itself")
  }

  private static func person(_ name: String, _ language: Language) throws {
    let profile = PersonProfile(name, language: language)
    try promise(profile.fits(profile), "a person fits himself")
    let document = Document(name, language: language)
    for found in PersonNames.find(in: document) {
      try promise(
        found.tokens.lowerBound < found.tokens.upperBound && found.tokens.upperBound <= document.tokens.count,
        "a name stands in its text")
    }
  }
}

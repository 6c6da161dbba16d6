public import CivicText

extension Comparison {
  /// Whether two names can be one body's, or one person's: by the names alone, with what speaks for it and against.
  ///
  ///     let comparison = Comparison.of("Айгүл Маратқызы Серікова", "А. Сериковой", as: .person)
  ///     comparison.decision                  // .same
  ///     comparison.reasons.map(\.code)       // [.initial, .patronymicMissing, …]
  ///
  /// - Parameters:
  ///   - kind: a body's name may have its legal form beside it, a person's a post before it.
  ///   - languages: of the texts the names stand in: they tell case forms apart. Nil is by the letters.
  public static func of(
    _ one: String, _ other: String, as kind: EntityKind,
    languages: (one: Language?, other: Language?) = (nil, nil)
  ) -> Comparison {
    let first = languages.one ?? NameLanguage.of(one)
    let second = languages.other ?? NameLanguage.of(other)
    return switch kind {
    case .organization:
      OrganizationComparison.compare(
        ProfileCache.organization(one, first), ProfileCache.organization(other, second))
    case .person:
      PersonComparison.compare(ProfileCache.person(one, first), ProfileCache.person(other, second))
    }
  }
}

extension ComparisonReason {
  /// In words: "the regions differ: Атырау, Ақтөбе".
  public func text(_ language: Language) -> String {
    let label = Labels(language).text(code.rawValue, in: "comparison-reason")
    return words.isEmpty ? label : label + ": " + words.joined(separator: ", ")
  }
}

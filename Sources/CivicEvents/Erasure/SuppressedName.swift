internal import CivicText

/// What an erased person's name is known again by: words that are hashed, never stored.
enum SuppressedName {
  /// A full name by its sound, the same in every spelling, case form and language; an initial with the surname. Nil for a
  /// surname or given name alone, which is nobody's.
  static func word(_ name: String, _ language: Language) -> String? {
    guard let key = PersonKey(name), let given = key.given else { return nil }
    let profile = ProfileCache.person(name, language)
    if given.count > 1 { return profile.fullKey.map { "name:\($0)" } }
    return given.first.map { "initial:\(FoldedLetters.fold(String($0))) \(profile.surnameKey)" }
  }

  /// The words of a full name and of its initial: reports shorten it.
  static func words(_ name: String, _ language: Language) -> Set<String> {
    guard let word = word(name, language) else { return [] }
    guard let given = PersonKey(name)?.given, given.count > 1, let first = given.first else { return [word] }
    let surname = ProfileCache.person(name, language).surnameKey
    return [word, "initial:\(FoldedLetters.fold(String(first))) \(surname)"]
  }

  /// A body, the same with and without the region that its name states.
  static func scope(body name: String, _ language: Language) -> String {
    "body:\(OrganizationKey(name, language: language).key)"
  }

  static func scope(region code: String) -> String { "region:\(code)" }
}

internal import CivicText
internal import Synchronization

/// Names taken apart, kept while the program runs: the same few names meet each new one. About 100 MB.
enum ProfileCache {
  private static let organizations = Mutex(KeptValues<UInt64, OrganizationProfile>(most: 25_000))
  private static let people = Mutex(KeptValues<UInt64, PersonProfile>(most: 25_000))

  static func organization(_ name: String, _ language: Language) -> OrganizationProfile {
    let hash = hash(name, language)
    if let known = organizations.withLock({ $0.find(hash) }), known.name == name, known.language == language {
      return known
    }
    let profile = OrganizationProfile(name, language: language)
    organizations.withLock { $0.keep(profile, hash) }
    return profile
  }

  static func person(_ name: String, _ language: Language) -> PersonProfile {
    let hash = hash(name, language)
    if let known = people.withLock({ $0.find(hash) }), known.name == name, known.language == language {
      return known
    }
    let profile = PersonProfile(name, language: language)
    people.withLock { $0.keep(profile, hash) }
    return profile
  }

  /// By the bytes: Swift hashes names that are not of ASCII by their letters composed, which takes longer than comparing them.
  private static func hash(_ name: String, _ language: Language) -> UInt64 {
    var hash = FNV1a()
    for byte in language.rawValue.utf8 { hash.add(byte) }
    for byte in name.utf8 { hash.add(byte) }
    return hash.value
  }
}

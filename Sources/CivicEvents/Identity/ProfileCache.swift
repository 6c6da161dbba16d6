internal import CivicText
internal import Synchronization

/// Names taken apart, kept while the program runs: the same few names meet each new one.
enum ProfileCache {
  private struct Key: Hashable {
    let name: String
    let language: Language
  }

  private static let organizations = Mutex<[Key: OrganizationProfile]>([:])
  private static let people = Mutex<[Key: PersonProfile]>([:])
  /// Emptied when full: about 100 MB.
  private static let capacity = 50_000

  static func organization(_ name: String, _ language: Language) -> OrganizationProfile {
    let key = Key(name: name, language: language)
    if let known = organizations.withLock({ $0[key] }) { return known }
    let profile = OrganizationProfile(name, language: language)
    organizations.withLock { store(profile, at: key, in: &$0) }
    return profile
  }

  static func person(_ name: String, _ language: Language) -> PersonProfile {
    let key = Key(name: name, language: language)
    if let known = people.withLock({ $0[key] }) { return known }
    let profile = PersonProfile(name, language: language)
    people.withLock { store(profile, at: key, in: &$0) }
    return profile
  }

  private static func store<Profile>(_ profile: Profile, at key: Key, in cache: inout [Key: Profile]) {
    if cache.count >= capacity { cache.removeAll(keepingCapacity: true) }
    cache[key] = profile
  }
}

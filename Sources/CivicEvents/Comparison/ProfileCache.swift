internal import CivicText

/// Names taken apart, kept while the program runs: the same few names meet each new one. About 10 MB.
enum ProfileCache {
  private static let organizations = KeptNames { OrganizationProfile($0, language: $1) }
  private static let keys = KeptNames { OrganizationKey($0, language: $1) }
  private static let people = KeptNames { PersonProfile($0, language: $1) }

  static func organization(_ name: String, _ language: Language) -> OrganizationProfile {
    organizations.value(of: name, language)
  }

  static func key(_ name: String, _ language: Language) -> OrganizationKey { keys.value(of: name, language) }

  static func person(_ name: String, _ language: Language) -> PersonProfile {
    people.value(of: name, language)
  }
}

/// What is worked out of names alone.
private struct KeptNames<Value: Sendable>: ~Copyable, Sendable {
  private struct Entry {
    let name: String
    let language: Language
    let value: Value
  }

  private let kept = Guarded(KeptValues<UInt64, Entry>(most: 1500))
  private let make: @Sendable (String, Language) -> Value

  init(_ make: @escaping @Sendable (String, Language) -> Value) { self.make = make }

  func value(of name: String, _ language: Language) -> Value {
    let hash = Self.hash(name, language)
    if let known = kept.withLock({ $0.find(hash) }), known.name == name, known.language == language {
      return known.value
    }
    let value = make(name, language)
    kept.withLock { $0.keep(Entry(name: name, language: language, value: value), hash) }
    return value
  }

  /// By the bytes: Swift hashes names that are not of ASCII by their letters composed, which takes longer than comparing them.
  private static func hash(_ name: String, _ language: Language) -> UInt64 {
    var hash = FNV1a()
    for byte in language.rawValue.utf8 { hash.add(byte) }
    for byte in name.utf8 { hash.add(byte) }
    return hash.value
  }
}

internal import CivicText
internal import GRDB

/// The spellings of bodies' names, and which of them compare as the same. What stands there depends on the set of spellings
/// alone: each new one is compared with every other that shares a key.
struct OrganizationVariants {
  let db: Database

  /// - Returns: the spelling's id; a new one has been compared.
  func id(_ name: String, _ language: String, blockKey: String) throws -> Int {
    let known = try db.value(
      Int.self, "SELECT id FROM organization_variant WHERE name = ? AND language = ?", [name, language])
    if let known { return known }
    let id = try db.insert(
      "INSERT INTO organization_variant (name, language, block_key) VALUES (?, ?, ?)",
      [name, language, blockKey])
    try compare(id, name, language, blockKey)
    return id
  }

  /// Of the spellings, those that may join bodies.
  func joining(_ variants: [Int]) throws -> [VariantPair] {
    try variants.flatMap { try pairs(of: $0) }.filter(\.mayJoin)
  }

  /// All that compare as more than different with the spelling.
  func pairs(of variant: Int) throws -> [VariantPair] {
    try db.rows(
      "SELECT variant, other, decision, score, reasons FROM organization_variant_pair WHERE variant = ?",
      [variant]
    ).map { row in
      VariantPair(
        row[0], row[1], Comparison.Decision(rawValue: row[2]) ?? .unsure, score: row[3],
        reasons: (row[4] as String).split(separator: " ").compactMap {
          ComparisonReason.Code(rawValue: String($0))
        })
    }
  }

  /// Whether two spellings compare as different, for those of one component.
  func comparer() -> (Int, Int) -> Bool {
    var names: [Int: OrganizationProfile] = [:]
    var known: [MentionPair: Bool] = [:]
    func profile(_ variant: Int) -> OrganizationProfile? {
      if let name = names[variant] { return name }
      let row = try? db.rows("SELECT name, language FROM organization_variant WHERE id = ?", [variant]).first
      guard let row else { return nil }
      let profile = Self.profile(row[0], row[1])
      names[variant] = profile
      return profile
    }
    return { one, other in
      let pair = MentionPair(one, other)
      if let answer = known[pair] { return answer }
      var answer = false
      if let first = profile(one), let second = profile(other) {
        answer = Self.comparison(first, second).decision == .different
      }
      known[pair] = answer
      return answer
    }
  }

  private static func profile(_ name: String, _ language: String) -> OrganizationProfile {
    ProfileCache.organization(name, Language(rawValue: language) ?? .ru)
  }

  /// In the order of the names: a comparison may come out in another way where the two change places, and which of them is
  /// new depends on the order of imports.
  private static func comparison(_ one: OrganizationProfile, _ other: OrganizationProfile) -> Comparison {
    (one.name, one.language.rawValue) < (other.name, other.language.rawValue)
      ? OrganizationComparison.compare(one, other) : OrganizationComparison.compare(other, one)
  }

  /// A branch meets the body whose name stands within its own: by each word of its own, and that body by the first of its.
  private static func partKeys(_ profile: OrganizationProfile, _ blockKey: String) -> (
    own: [String], others: [String]
  ) {
    let words = NameKey.words(blockKey).filter { $0.count > 2 && OrganizationScope.tag(of: $0) == nil }
    let parts = words.map { "part \($0)" }
    let wholes = words.map { "whole \($0)" }
    return profile.isBranch ? (parts, wholes) : (Array(wholes.prefix(1)), Array(parts.prefix(1)))
  }

  private func compare(_ id: Int, _ name: String, _ language: String, _ blockKey: String) throws {
    let profile = Self.profile(name, language)
    let parts = Self.partKeys(profile, blockKey)
    let keys = Set(profile.blockKeys + parts.own).sorted()
    var others: [Int: (name: String, language: String)] = [:]
    for key in Set(profile.blockKeys + parts.others).sorted() {
      for row in try db.rows(
        """
        SELECT v.id, v.name, v.language
        FROM organization_variant_key k JOIN organization_variant v ON v.id = k.variant
        WHERE k.key = ? AND v.block_key <> ?
        """, [key, blockKey])
      {
        others[row[0]] = (row[1], row[2])
      }
    }
    for (other, spelling) in others.sorted(by: { $0.key < $1.key }) {
      let comparison = Self.comparison(profile, Self.profile(spelling.name, spelling.language))
      let pair = VariantPair(
        id, other, comparison.decision, score: comparison.score, reasons: comparison.reasons.map(\.code))
      guard pair.decision != .different || pair.tellsPart else { continue }
      let reasons = pair.reasons.map(\.rawValue).joined(separator: " ")
      for (one, two) in [(id, other), (other, id)] {
        try db.run(
          """
          INSERT INTO organization_variant_pair (variant, other, decision, score, reasons) VALUES (?, ?, ?, ?, ?)
          """, [one, two, pair.decision.rawValue, pair.score, reasons])
      }
    }
    for key in keys {
      try db.run("INSERT INTO organization_variant_key (key, variant) VALUES (?, ?)", [key, id])
    }
  }
}

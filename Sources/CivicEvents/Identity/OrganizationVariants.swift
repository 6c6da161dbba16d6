internal import CivicText
internal import Foundation
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
    let profile = Self.profile(name, language)
    let id = try db.insert(
      "INSERT INTO organization_variant (name, language, block_key, profile) VALUES (?, ?, ?, ?)",
      [name, language, blockKey, ProfileBytes.of(profile)])
    try compare(id, profile, blockKey)
    return id
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

  /// Whether two spellings of the usages compare as different.
  static func comparer(_ usages: [OrganizationUsage]) -> (Int, Int) -> Bool {
    let signatures = Dictionary(
      usages.map { ($0.variant, $0.signature) }, uniquingKeysWith: { first, _ in first })
    var known: [MentionPair: Bool] = [:]
    return { one, other in
      let pair = MentionPair(one, other)
      if let answer = known[pair] { return answer }
      guard let first = signatures[one], let second = signatures[other] else { return false }
      let answer =
        OrganizationComparison.compare(
          profile(first.name, first.language), profile(second.name, second.language)
        ).decision == .different
      known[pair] = answer
      return answer
    }
  }

  private static func profile(_ name: String, _ language: String) -> OrganizationProfile {
    ProfileCache.organization(name, Language(rawValue: language) ?? .ru)
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

  private func compare(_ id: Int, _ profile: OrganizationProfile, _ blockKey: String) throws {
    let parts = Self.partKeys(profile, blockKey)
    let blockKeys = profile.blockKeys
    let keys = Set(blockKeys.own + parts.own).sorted()
    for row in try db.rows(
      """
      SELECT id, name, language, profile FROM organization_variant
      WHERE block_key <> ? AND id IN (
        SELECT k.variant FROM json_each(?) met CROSS JOIN organization_variant_key k ON k.key = met.value)
      ORDER BY id
      """, [blockKey, Database.list(blockKeys.wanted + parts.others)])
    {
      let other: Int = row[0]
      let language = Language(rawValue: row[2]) ?? .ru
      let stored = (row[3] as Data?).flatMap { ProfileBytes.profile($0, row[1], language) }
      let comparison = OrganizationComparison.compare(
        profile, stored ?? ProfileCache.organization(row[1], language))
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
    try db.run(
      "INSERT INTO organization_variant_key (key, variant) SELECT value, ? FROM json_each(?)",
      [id, Database.list(keys)])
  }
}

internal import CivicText
internal import Foundation
internal import GRDB

/// The spellings of bodies' names, and which of them compare as the same. What stands there depends on the set of spellings
/// alone: each new one is compared with every other that shares a key.
struct OrganizationVariants {
  let db: Database

  /// - Returns: the id of each spelling; a new one has been compared.
  func ids(_ signatures: [OrganizationUsage.Signature]) throws -> [Int] {
    struct Spelling: Hashable {
      let name: String
      let language: String
    }
    var rows = JSONRows()
    for signature in signatures { rows.add(.text(signature.name), .text(signature.language)) }
    var known: [Spelling: Int] = [:]
    for row in try db.rows(
      """
      SELECT v.name, v.language, v.id FROM json_each(?) w CROSS JOIN organization_variant v
      WHERE v.name = w.value ->> 0 AND v.language = w.value ->> 1
      """, [rows.text])
    {
      try known[Spelling(name: row[0], language: row[1])] = row[2]
    }
    return try signatures.map { signature in
      let spelling = Spelling(name: signature.name, language: signature.language)
      if let id = known[spelling] { return id }
      let id = try add(signature)
      known[spelling] = id
      return id
    }
  }

  private func add(_ signature: OrganizationUsage.Signature) throws -> Int {
    let profile = Self.profile(signature.name, signature.language)
    let id = try db.insert(
      "INSERT INTO organization_variant (name, language, block_key, profile) VALUES (?, ?, ?, ?)",
      [signature.name, signature.language, signature.nameBlock, ProfileBytes.of(profile)])
    try compare(id, profile, signature.nameBlock)
    return id
  }

  /// All that compare as the same with the spellings, or of which it is unsure, each with what the other is compared within.
  func pairs(of variants: some Sequence<Int>) throws -> [(pair: VariantPair, otherBlock: String)] {
    try db.rows(
      """
      SELECT p.variant, p.other, p.decision, p.score, p.reasons, v.block_key
      FROM json_each(?) w CROSS JOIN organization_variant_pair p ON p.variant = w.value
        JOIN organization_variant v ON v.id = p.other
      WHERE p.decision <> 'different'
      """, [Database.list(variants)]
    ).map { row in
      let pair = try VariantPair(
        row[0], row[1], Comparison.Decision(rawValue: row[2]) ?? .unsure, score: row[3],
        reasons: (row[4] as String).split(separator: " ").compactMap {
          ComparisonReason.Code(rawValue: String($0))
        })
      return try (pair, row[5])
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
    let keys = NameHash.numbers(blockKeys.own + parts.own)
    var pairs = JSONRows()
    for row in try db.rows(
      """
      SELECT id, name, language, profile FROM organization_variant
      WHERE block_key <> ? AND id IN (
        SELECT k.variant FROM json_each(?) met CROSS JOIN organization_variant_key k ON k.key = met.value)
      ORDER BY id
      """, [blockKey, Database.list(NameHash.numbers(blockKeys.wanted + parts.others))])
    {
      let other: Int = try row[0]
      let language = try Language(rawValue: row[2]) ?? .ru
      let stored = try (row[3] as Data?).flatMap { try ProfileBytes.profile($0, row[1], language) }
      let comparison = try OrganizationComparison.compare(
        profile, stored ?? ProfileCache.organization(row[1], language))
      let pair = VariantPair(
        id, other, comparison.decision, score: comparison.score, reasons: comparison.reasons.map(\.code))
      guard pair.decision != .different || pair.tellsPart else { continue }
      let reasons = pair.reasons.map(\.rawValue).joined(separator: " ")
      for (one, two, names) in try [
        (id, other, (profile.name, row[1] as String)), (other, id, (row[1], profile.name)),
      ]
      // Of two that differ a part is paired with its whole.
      where pair.decision != .different || OrganizationRelations.holds(names.0, names.1) {
        pairs.add(
          .number(one), .number(two), .text(pair.decision.rawValue), .real(pair.score), .text(reasons))
      }
    }
    if !pairs.isEmpty {
      try db.run(
        """
        INSERT INTO organization_variant_pair (variant, other, decision, score, reasons)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)
        """, [pairs.text])
    }
    try db.run(
      "INSERT INTO organization_variant_key (key, variant) SELECT value, ? FROM json_each(?)",
      [id, Database.list(keys)])
  }
}

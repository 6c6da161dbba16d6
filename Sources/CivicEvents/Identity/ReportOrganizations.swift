internal import CivicReports

/// How one report uses the names of bodies: what each mention tells by itself, what the same name tells elsewhere in
/// the report, and which short forms stand for which of its bodies.
package struct ReportOrganizations {
  /// The usage of each mention, in their order.
  package let usages: [OrganizationUsage.Signature]
  /// By its index, the index of the mention that a short form stands for.
  package let ties: [Int: Int]

  /// - Parameters:
  ///   - mentions: all of the report.
  ///   - report: the SHA-256 of its text.
  ///   - isRegister: whether each of its rows is by itself: what one tells of a name tells nothing of another's.
  package init(_ mentions: [OrganizationMention], report: String, isRegister: Bool = false) {
    let families = Self.known(mentions, isRegister) { OrganizationKindFamily($0.kind) }
    let regions = Self.known(mentions, isRegister) { mention in
      mention.nameRegion
        ?? (OrganizationScope(nameKey: mention.nameKey).isRegional ? mention.eventRegion : nil)
    }
    usages = mentions.indices.map { index in
      let mention = mentions[index]
      let place = OrganizationPlace(
        mention, family: families[index], regionInReport: regions[index], report: report)
      return OrganizationUsage.Signature(
        name: mention.name, language: mention.language, legalForm: mention.legalForm,
        nameBlock: mention.blockKey,
        kind: mention.kind.rawValue, family: families[index], place: place, identifier: mention.identifier)
    }
    ties = isRegister ? [:] : OrganizationTies.find(mentions)
  }

  /// Each mention's value; where it has none, that of the same name in the report.
  private static func known<Value: Hashable>(
    _ mentions: [OrganizationMention], _ isRegister: Bool, _ value: (OrganizationMention) -> Value?
  ) -> [Value?] {
    let own = mentions.map(value)
    if isRegister { return own }
    var ofName: [String: Set<Value>] = [:]
    for (mention, value) in zip(mentions, own) {
      if let value { ofName[mention.blockKey, default: []].insert(value) }
    }
    return zip(mentions, own).map { mention, value in
      if let value { return value }
      let others = ofName[mention.blockKey] ?? []
      return others.count == 1 ? others.first : nil
    }
  }
}

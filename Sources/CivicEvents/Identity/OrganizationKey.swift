package import CivicText

/// What a body's name is compared within: its name key without a region that it states, so that "БҚО азаматтық
/// альянсы", "Батыс Қазақстан облысының азаматтық альянсы" and, in that region, "облыстық азаматтық альянсы" meet.
package struct OrganizationKey: Sendable, Equatable {
  package let key: String
  /// ISO 3166-2 of the region that the name states.
  package let region: String?
  /// ISO 3166-2 of the regions of towns in the name.
  private let townRegions: Set<String>

  package init(_ name: String, language: Language) {
    let document = Document(name, language: language)
    let places = Places.find(in: document)
    let stated = places.filter { $0.kind == .region && $0.regionCode != nil }
    region = stated.count == 1 ? stated[0].regionCode : nil
    townRegions = Set(places.filter { $0.kind != .region }.compactMap(\.regionCode))
    var rest = name
    if stated.count == 1 {
      let range = stated[0].range
      let after = document.text(range.upperBound..<document.scalars.count)
      rest = document.text(0..<range.lowerBound) + " " + after
    }
    var words = NameKey.words(rest).filter { OrganizationScope.tag(of: $0) != .region }
    // "of the", which the region has left behind.
    while let last = words.last, last.count <= 3, OrganizationScope.tag(of: last) == .generic {
      words.removeLast()
    }
    key = words.isEmpty ? NameKey.key(name) : words.joined(separator: " ")
  }

  /// The region of a town in the name, where the event is in it too: a town's name may be a word, or another place's.
  package func townRegion(at region: String?) -> String? {
    region.flatMap { townRegions == [$0] ? $0 : nil }
  }
}

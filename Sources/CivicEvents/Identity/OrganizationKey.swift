package import CivicText

/// What a body's name is compared within: its name key without a region that it states, so that "БҚО азаматтық
/// альянсы", "Батыс Қазақстан облысының азаматтық альянсы" and, in that region, "облыстық азаматтық альянсы" meet.
package struct OrganizationKey: Sendable, Equatable {
  package let key: String
  /// ISO 3166-2 of the region that the name states, by itself or by a town of it.
  package let region: String?

  package init(_ name: String, language: Language) {
    let document = Document(name, language: language)
    let places = Places.find(in: document)
    let codes = Set(places.compactMap(\.regionCode))
    region = codes.count == 1 ? codes.first : nil
    let stated = places.filter { $0.kind == .region && $0.regionCode != nil }.map(\.range)
    var rest = name
    if region != nil, stated.count == 1 {
      rest =
        document.text(0..<stated[0].lowerBound) + " "
        + document.text(stated[0].upperBound..<document.scalars.count)
    }
    let words = NameKey.words(rest).filter { OrganizationScope.tag(of: $0) != .region }
    key = words.isEmpty ? NameKey.key(name) : words.joined(separator: " ")
  }
}

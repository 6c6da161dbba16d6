package import CivicText

/// What a body's name is compared by: its name key, with a region that it states under the region's code, so that
/// "БҚО азаматтық альянсы" is "Батыс Қазақстан облысының азаматтық альянсы".
package struct OrganizationKey: Sendable, Equatable {
  package let key: String
  /// ISO 3166-2 of the region that the name states, by itself or by a town of it.
  package let region: String?

  package init(_ name: String, language: Language) {
    let document = Document(name, language: language)
    let places = Places.find(in: document)
    let regions = places.filter { $0.kind == .region && $0.regionCode != nil }
    let codes = Set(places.compactMap(\.regionCode))
    region = codes.count == 1 ? codes.first : nil
    guard let region, regions.count == 1, let stated = regions.first else {
      key = NameKey.key(name)
      return
    }
    let scalars = document.scalars
    let before = document.text(0..<stated.range.lowerBound)
    let after = document.text(stated.range.upperBound..<scalars.count)
    let rest = NameKey.key(before + " " + after)
    key = rest.isEmpty ? NameKey.key(name) : "\(region.lowercased()) \(rest)"
  }
}

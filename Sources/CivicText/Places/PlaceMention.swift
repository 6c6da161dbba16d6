/// What a place is.
package enum PlaceKind: String, Sendable, Codable, CaseIterable {
  case country, region, district, settlement
}

/// A place as a text names it.
package struct PlaceMention: Sendable, Equatable {
  /// Indices into the document's tokens, the head word ("қаласында", "области") among them.
  package let tokens: Range<Int>
  /// Unicode scalars of the document's text.
  package let range: Range<Int>
  package let kind: PlaceKind
  /// In the nominative, in the language of the text: "Батыс Қазақстан облысы", "Бурлинский район", "Уральск".
  package let name: String
  /// ISO 3166-2: of the region itself, or of the one that the district or settlement lies in; nil where several
  /// regions have a place of this name, and abroad.
  package let regionCode: String?
  /// ISO 3166-1 alpha-2; nil for a settlement or district that is not known.
  package let countryCode: String?
  /// About 0.95 with a head word or a full name, 0.85 for a town's name alone, 0.7 where only the case tells it
  /// from a word or a person's name, 0.55 for an adjective.
  package let confidence: Double
}

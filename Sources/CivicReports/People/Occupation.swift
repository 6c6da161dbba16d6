package import CivicText

/// That a text gives a person a post: "директор фонда «Өркен» Айгуль Серикова".
package struct Occupation: Sendable, Equatable {
  /// The name the post stands beside, in Unicode scalars of the text.
  package let person: Range<Int>
  /// The person's fullest name in the text, in the nominative.
  package let name: String
  /// As stated, in the nominative. A post that names its body itself keeps it: "мэр Актау".
  package let position: String
  /// The body, where it is apart from the post.
  package let organization: String?
  /// Where the body is named beside the post, in Unicode scalars of the text.
  package let organizationMention: Range<Int>?

  /// Every one that a text states, in its order.
  package static func find(in text: String, language: Language) -> [Occupation] {
    let document = Document(text, language: language)
    let names = NamedSpans(document)
    return names.people.compactMap { person in
      guard let position = person.position else { return nil }
      let mentions = names.organizations.filter { $0.entity == person.organization }
      let body = mentions.first { $0.tokens.overlaps(person.phrase) } ?? mentions.first
      return Occupation(
        person: document.range(person.tokens), name: person.name, position: position,
        organization: body?.name,
        organizationMention: body.map { document.range($0.tokens) })
    }
  }
}

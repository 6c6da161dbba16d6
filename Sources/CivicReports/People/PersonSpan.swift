internal import CivicText

/// A place where a report names a person, with the post and body that stand beside the name.
struct PersonSpan: Sendable, Equatable {
  var tokens: Range<Int>
  /// Nominative, given name first.
  var name: String
  /// As stated, in the nominative.
  var position: String?
  /// The body beside the post, as the number of its entity in the text.
  var organization: Int?
  /// What else stands beside the name: posts with other bodies.
  var others: [PostReading] = []
  /// The tokens of name, post and body together.
  var phrase: Range<Int>
  var grammaticalCase: GrammaticalCase?
  var gender: Gender?
  var confidence: Double
  /// Which person of this text it is.
  var entity: Int = -1
  /// True where only a surname, a given name or a post refers back.
  var isReference = false
}

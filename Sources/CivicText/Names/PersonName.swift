/// A person's full name as it stands in a document.
package struct PersonName: Sendable, Equatable {
  /// Indices of the document's tokens.
  package let tokens: Range<Int>
  /// In Unicode scalars of the document's text.
  package let range: Range<Int>
  /// In the nominative, the given name before the surname: "Гүлжанар Шөкеева", "А. Б. Ахметов".
  package let name: String
  package let given: String?
  package let patronymic: String?
  package let surname: String?
  package let gender: Gender?
  /// The case the name stands in; nil where its form leaves that open.
  package let grammaticalCase: GrammaticalCase?
  /// 0.9 for a known given name with a surname, less for what is less sure.
  package let confidence: Double

  package init(
    tokens: Range<Int>, range: Range<Int>, name: String, given: String?, patronymic: String?,
    surname: String?,
    gender: Gender?, grammaticalCase: GrammaticalCase?, confidence: Double
  ) {
    self.tokens = tokens
    self.range = range
    self.name = name
    self.given = given
    self.patronymic = patronymic
    self.surname = surname
    self.gender = gender
    self.grammaticalCase = grammaticalCase
    self.confidence = confidence
  }
}

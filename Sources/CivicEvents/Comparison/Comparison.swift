/// What the comparison of two names came to: whether they can be one body's, or one person's. Whether they are, other
/// facts must say (see ``OrganizationIdentity`` and ``PersonIdentity`` in the database).
public struct Comparison: Sendable, Equatable {
  public enum Decision: String, Sendable, Codable, CaseIterable {
    case same, different, unsure
  }

  /// 0 (surely two) … 1 (surely one); 0.5 says nothing.
  public let score: Double
  public let decision: Decision
  /// What speaks for and against, the weightiest first.
  public let reasons: [ComparisonReason]

  package init(score: Double, decision: Decision, reasons: [ComparisonReason]) {
    self.score = score
    self.decision = decision
    self.reasons = reasons
  }

  /// The same of the two names in the other order.
  package var turned: Comparison {
    Comparison(
      score: score, decision: decision,
      reasons: reasons.map { $0.words.count == 2 ? ComparisonReason($0.code, $0.words[1], $0.words[0]) : $0 })
  }
}

/// One thing that speaks for two names' being one's, or against it.
public struct ComparisonReason: Sendable, Hashable {
  /// The word of the vocabulary `comparison-reason`, which has its labels in each language.
  public enum Code: String, Sendable, Codable, CaseIterable {
    // For.
    case sameName = "same-name"
    case sameWords = "same-words"
    case caseForm = "case-form"
    case spelling
    case transliteration
    case translation
    case abbreviation
    case shortForm = "short-form"
    case sameRegion = "same-region"
    case initial
    case patronymicMissing = "patronymic-missing"
    case surnameForm = "surname-form"
    case typo
    case nameOrder = "name-order"
    // Against.
    case otherWords = "other-words"
    case legalFormDiffers = "legal-form-differs"
    case kindDiffers = "kind-differs"
    case regionDiffers = "region-differs"
    case regionMissing = "region-missing"
    case placeDiffers = "place-differs"
    case levelDiffers = "level-differs"
    case branch
    case partOf = "part-of"
    case numberDiffers = "number-differs"
    case commonNameOnly = "common-name-only"
    case surnameOnly = "surname-only"
    case surnameMissing = "surname-missing"
    case surnameDiffers = "surname-differs"
    case givenNameDiffers = "given-name-differs"
    case genderDiffers = "gender-differs"
    case initialDiffers = "initial-differs"
    case patronymicDiffers = "patronymic-differs"
  }

  public let code: Code
  /// What it is about, as the names have it: the two regions, the abbreviation; empty where the code says it all.
  public let words: [String]

  package init(_ code: Code, _ words: String...) {
    self.code = code
    self.words = words
  }
}

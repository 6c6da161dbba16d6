import Testing

@testable import CivicEvents

/// Kazakh posts behind the name of a body.
struct PossessedPostTests {
  @Test(arguments: [
    "төрағасы", "бас директоры", "депутаты", "жетекшісі", "бөлім басшысы", "сарапшысы", "проректоры",
    "студенті",
    "төрағасының орынбасары", "өкілі",
  ])
  func `a Kazakh post that belongs to the body before it`(post: String) {
    #expect(PossessedPost.isPossessed(post))
  }

  @Test(arguments: [
    "директор", "төрайым", "бас бухгалтер", "заңгер", "оқытушы", "жетекші", "ерікті", "белсенді", "құтқарушы",
    "председатель",
  ])
  func `a post that does not`(post: String) {
    #expect(!PossessedPost.isPossessed(post))
  }
}

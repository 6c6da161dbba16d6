import Testing

@testable import CivicEvaluation

@Suite struct NameComparisonTests {
  @Test(arguments: [
    ("«Өркен» қоры", "Өркен қоры"), ("Союз „Қалам“", "союз қалам"), ("К. Ахметов", "К.Ахметов"),
    ("Зелёный мост", "Зеленый  мост"), ("Ақ жол – Семей", "Ақ жол - Семей"),
  ])
  func `quotation marks, case, ё, dashes and the space after an initial make no difference`(
    a: String, b: String
  ) {
    #expect(NameComparison.isSame(a, b))
  }

  @Test(arguments: [("Өркен", "Өрен"), ("Альянс", "Гражданский альянс"), ("школа № 5", "школа № 15")])
  func `other words are another name`(a: String, b: String) {
    #expect(!NameComparison.isSame(a, b))
    #expect(!NameComparison.isSameButEndings(a, b))
  }

  @Test(arguments: [
    ("Айгуль Сериковой", "Айгуль Серикова"), ("қоғамдық кеңестің", "қоғамдық кеңес"),
    ("областного маслихата", "областной маслихат"), ("Ертіс", "Ертiс"),
    ("малый зал", "малом зале"), ("жетекшісі", "жетекшілері"),
  ])
  func `endings aside they are the same`(a: String, b: String) {
    #expect(NameComparison.isSameButEndings(a, b))
  }

  @Test(arguments: [("облыс", "область"), ("Марат", "Марал Ахмет"), ("ҚБ", "ҚҚ"), ("Алма", "Алтын")])
  func `what only begins alike is not`(a: String, b: String) {
    #expect(!NameComparison.isSameButEndings(a, b))
  }
}

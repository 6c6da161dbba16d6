import Testing

@testable import CivicText

/// One key for every way of writing a name, and different ones for names that sound apart.
struct NameSkeletonTests {
  @Test(arguments: [
    ["Жақсыбек", "Жаксыбек", "Zhaksybek", "Jaqsybek"],
    ["Ұлағат", "Улагат", "Ulagat", "Ulağat"],
    ["Щедрый", "Shchedry"],
    ["Добрые", "Dobrye"],
    ["Ерлан", "Yerlan", "Erlan"],
    ["Шұғыла", "Шугыла", "Shughyla", "Şuğyla"],
    ["Люди", "Lyudi"],
    ["Қорған", "Корган", "Qorgan", "Korgan"],
  ])
  func spellingsAreOne(_ spellings: [String]) {
    #expect(
      Set(spellings.map { NameSkeleton($0).text }).count == 1, "\(spellings.map { NameSkeleton($0).text })")
  }

  @Test(arguments: [
    ("Бірлік", "Тірлік"), ("Ақыл", "Асыл"), ("Тұмар", "Тұлпар"), ("Дана", "Дина"), ("Сапар", "Сабыр"),
  ])
  func namesAreApart(_ one: String, _ other: String) {
    #expect(NameSkeleton(one) != NameSkeleton(other))
  }
}

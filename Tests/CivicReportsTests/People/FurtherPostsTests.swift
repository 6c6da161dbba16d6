import CivicReports
import CivicText
import TestSupport
import Testing

/// Persons to whom a text gives several posts.
struct FurtherPostsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    /// Name: post, body; post, body.
    let people: [String]

    init(_ language: Language, _ text: String, _ people: String...) {
      (self.language, self.text, self.people) = (language, text, people)
    }

    var testDescription: String { text }
  }

  static let cases = [
    Case(
      .ru, "Выступил депутат Мажилиса, председатель ОЮЛ «Альянс Дала» Айдос Мукатаев.",
      "Айдос Мукатаев: депутат, Мажилис; председатель, Альянс Дала"),
    Case(
      .ru,
      "Выступила Айгуль Серикова, директор фонда «Өркен» и член Общественного совета города.",
      "Айгуль Серикова: директор, Өркен; член, Общественный совет города"),
    Case(
      .kk, "Мәжіліс депутаты, «Дала» қауымдастығының төрағасы Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова: депутаты, Мәжіліс; төрағасы, Дала"),
    // What the nearer post is of is no body of the text.
    Case(
      .kk, "«Өркен» қорының президенті, жұмыс тобының мүшесі Айгүл Сәрсенова сөз сөйледі.",
      "Айгүл Сәрсенова: президенті, Өркен"),
    Case(
      .en, "Asel Nurlan, chair of the Adilet Foundation and member of the Public Council of Astana, spoke.",
      "Asel Nurlan: chair, Adilet Foundation; member, Public Council of Astana"),
    Case(
      .en, "Asel Nurlan, deputy of the Mazhilis and chair of the Adilet Foundation, spoke.",
      "Asel Nurlan: deputy, Mazhilis; chair, Adilet Foundation"),
    // A deputy's party is not there.
    Case(
      .ru, "Выступил депутат Мажилиса, член партии «Дала» Айдос Мукатаев.",
      "Айдос Мукатаев: депутат, Мажилис"),
    // Each of a list has a post of their own, before the name or behind it.
    Case(
      .ru,
      "Выступили Айдос Мукатаев, директор фонда «Өркен», председатель ОО «Дала» Ольга Вернигора.",
      "Айдос Мукатаев: директор, Өркен", "Ольга Вернигора: председатель, Дала"),
    Case(
      .kk,
      "«Дала» қоғамдық бірлестігінің төрайымы Айгүл Сәрсенова, аудандық қоғамдық кеңестің мүшесі, заңгер Дәурен Оспанов сөз сөйледі.",
      "Айгүл Сәрсенова: төрайымы, Дала", "Дәурен Оспанов: мүшесі, аудандық қоғамдық кеңес"),
  ]

  @Test(arguments: cases)
  func `each post with a body is told, and of whom`(_ test: Case) throws {
    let opening = [Language.kk: "Форум өтті. ", .ru: "Прошел форум. ", .en: "A forum was held. "]
    let text = (opening[test.language] ?? "") + test.text
    let event = try #require(ReadReport(text, language: test.language).event)
    let people = (event.speakers + event.people).map { person in
      let posts =
        [[person.position, person.organization]]
        + person.otherPosts.map { [$0.position, $0.organization] }
      return person.name + ": "
        + posts.map { $0.compactMap(\.self).joined(separator: ", ") }.joined(separator: "; ")
    }
    #expect(people == test.people)
  }
}

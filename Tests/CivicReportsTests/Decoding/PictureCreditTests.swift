import CivicReports
import Testing

/// A credit at the end of running text does not take its sentences away.
struct PictureCreditTests {
  @Test(arguments: [
    "Roundtable held in Astana\n\nThe roundtable was held on 3 March 2026. It was organized by the Adilet Foundation. Photo credit: press service.\n\nExperts and students attended the event.",
    "Круглый стол\n\nВ Астане 3 марта 2026 года прошёл круглый стол. Организатор – ОФ «Әділет». Фото: пресс-служба.\n\nУчаствовали эксперты и студенты.",
  ])
  func `the sentences before it stay`(page: String) throws {
    let report = try ReportDecoder.decode(Array(page.utf8), name: "page.txt")
    #expect(report.text.contains("3 March 2026") || report.text.contains("3 марта 2026"))
    #expect(report.text.contains("Adilet") || report.text.contains("Әділет"))
  }

  @Test func `a caption of its own is left out`() throws {
    let page =
      "Круглый стол\n\nВ Астане 3 марта 2026 года прошёл круглый стол о реформах.\n\nУчастники встречи. Фото: пресс-служба\n\nОрганизатором выступил общественный фонд."
    let report = try ReportDecoder.decode(Array(page.utf8), name: "page.txt")
    #expect(!report.text.contains("Участники встречи"))
  }
}

import CivicEvents
import CivicText
import TestSupport
import Testing

/// Full-text search: any case form, all three languages, phrases, exclusions, highlights from the stored text.
struct SearchTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    try test.store(
      MarkedReading(
        "Реформа талқыланды\n\nОралда конституциялық реформаның жобасы талқыланды. Қоғамдық кеңестің мүшелері қатысты.",
        language: .kk, published: "2026-02-13"))
    try test.store(
      MarkedReading(
        "Круглый стол\n\nУчастники обсудили проект конституционной реформы. Закон № 123 приняли в 2026 году.",
        language: .ru, published: "2026-02-14"))
    try test.store(
      MarkedReading(
        "Forum held\n\nThe forum discussed reforms and NGO financing.", language: .en, published: "2026-02-15"
      ))
  }

  private func found(_ words: String) throws -> Set<String> {
    Set(try test.database.search(words).map(\.language))
  }

  @Test(arguments: [
    ("реформа", ["kk", "ru"]),
    ("реформаның", ["kk", "ru"]),
    ("реформами", ["ru"]),
    ("reform", ["en"]),
    ("кеңес", ["kk"]),
    ("кенес", ["kk"]),
    ("қоғамдық кеңес", ["kk"]),
    ("реформа проект", ["ru"]),
    ("\"конституционная реформа\"", ["ru"]),
    ("\"реформа конституционная\"", []),
    ("реформа -кеңес", ["ru"]),
    ("реформа -\"проект конституционной реформы\"", ["kk"]),
    ("2026", ["ru"]),
    ("«конституциялық реформа»", ["kk"]),
    ("жоқ-сөз", []),
  ])
  func `words are found in every case form`(words: String, languages: [String]) throws {
    #expect(try found(words) == Set(languages))
  }

  @Test(arguments: [
    "\"", "AND OR NOT", "реформа*", "NEAR(реформа", "keys:реформа", "^реформа", "(((", "-реформа", "",
  ])
  func `marks of the search engine have no meaning`(words: String) throws {
    do {
      _ = try test.database.search(words)
    } catch {
      #expect(error.description.contains("search"))
    }
  }

  @Test func `a hit shows its sentence with the words marked`() throws {
    let hit = try #require(try test.database.search("реформа жоба").first)
    #expect(
      hit.snippet == "Оралда конституциялық реформаның жобасы талқыланды. Қоғамдық кеңестің мүшелері қатысты."
    )
    let scalars = Array(hit.snippet.unicodeScalars)
    let words = hit.highlights.map { highlight in
      String(String.UnicodeScalarView(scalars[highlight.start..<highlight.end]))
    }
    #expect(words == ["реформаның", "жобасы"])
    #expect(hit.title == nil || hit.title == "Реформа талқыланды")
    #expect(hit.events == [TypedID(.event, 1)])
  }

  @Test func `a limit holds`() throws {
    #expect(try test.database.search("реформа", limit: 1).count == 1)
  }
}

import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// Full-text search: any case form, all three languages, phrases, exclusions, highlights from the stored text.
struct SearchTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    try store(
      MarkedReading(
        "Реформа талқыланды\n\nОралда конституциялық реформаның жобасы талқыланды. Қоғамдық кеңестің мүшелері қатысты.",
        language: .kk, published: "2026-02-13"))
    try store(
      MarkedReading(
        "Круглый стол\n\nУчастники обсудили проект конституционной реформы. Закон № 123 приняли в 2026 году.",
        language: .ru, published: "2026-02-14"))
    try store(
      MarkedReading(
        "Forum held\n\nThe forum discussed reforms and NGO financing.", language: .en, published: "2026-02-15"
      ))
  }

  /// Its first line is its title.
  private func store(_ marked: MarkedReading) throws {
    var marked = marked
    marked.reading.report.title = marked.reading.text?.split(separator: "\n").first.map(String.init)
    try test.store(marked)
  }

  @Test(arguments: [Int.max, 1, 0, -1, Int.min])
  func `any number is a limit`(_ limit: Int) throws {
    let all = try test.database.search("реформа").reports.count
    #expect(try test.database.search("реформа", limit: limit).reports.count == min(all, max(0, limit)))
  }

  @Test(arguments: [
    "реформа -(жоба OR кеңес) (", "реформа (жоба OR кеңес | ", "(реформа | жоба) -(", "реформа NEAR жоба (",
  ])
  func `brackets in brackets are searched for however many there are`(_ pattern: String) throws {
    let pieces = Array(repeating: pattern, count: 200).joined()
    #expect(throws: Never.self) {
      try test.database.search(pieces + "заң" + String(repeating: ")", count: 200))
    }
  }

  private func found(_ words: String, as matches: Set<SearchHit.Match> = [.words]) throws -> Set<String> {
    Set(
      try test.database.search(words, in: [.reports]).reports.filter { matches.contains($0.matched) }.map(
        \.language))
  }

  @Test(arguments: [
    ("реформа", ["kk", "ru"]),
    ("реформаның", ["kk", "ru"]),
    ("реформами", ["kk", "ru"]),
    ("forums", ["en"]),
    ("кеңес", ["kk"]),
    ("кенес", ["kk"]),
    ("кенестин", ["kk"]),
    ("когамдыкка", ["kk"]),
    ("қоғамдық кеңес", ["kk"]),
    ("реформа проект", ["ru"]),
    ("2026", ["ru"]),
    ("жоқ-сөз", []),
  ])
  func `words are found in every case form`(words: String, languages: [String]) throws {
    #expect(try found(words) == Set(languages))
  }

  @Test(arguments: [
    ("qogamdyq", ["kk"]), ("kogamdyk kenes", ["kk"]), ("jobasy", ["kk"]), ("reform", ["en", "ru"]),
    ("proyekt", ["ru"]), ("kogamd*", ["kk"]),
  ])
  func `words in Latin letters find the Cyrillic`(words: String, languages: [String]) throws {
    #expect(try found(words, as: [.words, .script]) == Set(languages))
  }

  @Test(arguments: [
    ("\"конституционная реформа\"", ["ru"]),
    ("\"реформа конституционная\"", []),
    ("«конституциялық реформа»", ["kk"]),
    ("реформа -кеңес", ["ru"]),
    ("реформа NOT кеңес", ["ru"]),
    ("реформа -\"проект конституционной реформы\"", ["kk"]),
    ("конституц*", ["kk", "ru"]),
    ("закон OR кеңес", ["kk", "ru"]),
    ("кеңес ИЛИ financing НЕМЕСЕ жоқтан", ["kk", "en"]),
    ("(закон | кеңес) проект", ["ru"]),
    ("проект NEAR/1 реформы", ["ru"]),
    ("участники NEAR/1 реформы", []),
    ("участники NEAR/3 реформы", ["ru"]),
    ("реформы NEAR/3 участники", ["ru"]),
  ])
  func `phrases, beginnings, alternatives, distance and exclusion`(words: String, languages: [String]) throws
  {
    #expect(try found(words) == Set(languages))
  }

  @Test(arguments: [
    "\"", "AND OR NOT", "реформа**", "NEAR(реформа", "keys:реформа", "^реформа", "(((", "-реформа", "", "OR",
    "(-а)",
    "a OR", "NEAR/5", "реформа NEAR/99999999999999999999 б", "{title} : а", "а* NEAR б*", "\u{0}", "☂", "-",
    "- -", "()) реформа",
  ])
  func `whatever is typed is read as words`(words: String) throws {
    do {
      _ = try test.database.search(words)
    } catch {
      #expect(error.code == .nothingToSearch)
    }
  }

  @Test func `a hit shows its sentence with the words marked`() throws {
    let hit = try #require(try test.database.search("реформа жоба").reports.first)
    #expect(hit.snippet == "Оралда конституциялық реформаның жобасы талқыланды.")
    #expect(marked(hit) == ["реформаның", "жобасы"])
    #expect(hit.title == "Реформа талқыланды")
    #expect(hit.matched == .words)
    #expect(hit.events == [TypedID(.event, 1)])
  }

  private func marked(_ hit: SearchHit) -> [String] {
    let scalars = Array(hit.snippet.unicodeScalars)
    return hit.highlights.map { highlight in
      String(String.UnicodeScalarView(scalars[highlight.start..<highlight.end]))
    }
  }

  @Test func `a second sentence is shown where it has a word that the first has not`() throws {
    let hit = try #require(try test.database.search("реформа кеңес").reports.first)
    #expect(
      hit.snippet == "Оралда конституциялық реформаның жобасы талқыланды. Қоғамдық кеңестің мүшелері қатысты."
    )
    #expect(marked(hit) == ["реформаның", "кеңестің"])
  }

  @Test func `a long sentence is cut at words`() throws {
    let long = "Жиында " + String(repeating: "ұзақ сөйлем ", count: 60) + "тасқын туралы айтылды."
    try store(MarkedReading("Жиын\n\n" + long, language: .kk, published: "2026-02-16"))
    let hit = try #require(try test.database.search("тасқынға").reports.first)
    #expect(hit.snippet.hasPrefix("… "))
    #expect(hit.snippet.hasSuffix("тасқын туралы айтылды."))
    #expect(hit.snippet.unicodeScalars.count < 380)
    #expect(marked(hit) == ["тасқын"])
  }

  @Test func `a title counts more than the text, and of equal reports the latest comes first`() throws {
    for (day, text) in [
      ("2026-03-01", "Жиын өтті\n\nАуылда тасқын туралы айтылды."),
      ("2026-03-02", "Тасқын\n\nАуылда жиын өтті."),
      ("2026-03-03", "Жиын өтті\n\nҚалада тасқын туралы айтылды."),
    ] {
      try store(MarkedReading(text, language: .kk, published: day))
    }
    let days = try test.database.search("тасқын").reports.map(\.published)
    #expect(days == ["2026-03-02", "2026-03-03", "2026-03-01"])
  }

  @Test func `a limit holds, and all are counted`() throws {
    let answer = try test.database.search("реформа", in: [.reports], limit: 1)
    #expect(answer.reports.count == 1)
    #expect(answer.found == ["reports": .init(count: 3, isLeast: false)])
  }
}

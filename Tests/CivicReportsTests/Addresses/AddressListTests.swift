import Testing

@testable import CivicReports

private func list(_ name: String) throws -> AddressList {
  let content = try InputFile(InputFixture("Addresses/\(name)").path).read()
  guard case .addresses(let list) = try TextContainer(content, ContainerPlace(name)) else {
    throw ReportError(name, .missing)
  }
  return list
}

@Test func `a sitemap holds addresses, each once, with the day of its last change`() throws {
  let sitemap = try list("sitemap.xml")
  #expect(sitemap.kind == .pages)
  #expect(
    sitemap.entries == [
      .init(url: "https://semey-vesti.example.kz/news/41", changed: "2026-02-13"),
      .init(url: "https://semey-vesti.example.kz/news/42", changed: nil),
    ])
  // A front page is no report's address.
  #expect(sitemap.wrong == 1)
}

@Test func `an index of sitemaps leads to further lists`() throws {
  let index = try list("index.xml")
  #expect(index.kind == .lists)
  #expect(
    index.entries == [.init(url: "https://semey-vesti.example.kz/post-sitemap.xml", changed: "2026-02-13")])
}

@Test func `a text of addresses is a list, comments left out`() throws {
  let text = try list("list.txt")
  #expect(
    text.entries.map(\.url) == [
      "https://jetisu-habar.example.kz/kk/news/77", "https://semey-vesti.example.kz/news/41",
    ])
}

@Test(arguments: [
  ("sitemap.xml", "addresses", ["2"]), ("index.xml", "sitemaps", ["1"]), ("list.txt", "addresses", ["2"]),
  ("cut-off.xml", "nothing-listed", []),
])
func `addresses are no reports yet, and that is said`(name: String, code: String, arguments: [String]) {
  let results = InputFixture("Addresses/\(name)").results
  #expect(results.count == 1)
  let error = #expect(throws: ReportError.self) { try results[0].get() }
  #expect(error?.code == code)
  #expect(error?.arguments == arguments)
}

@Test(arguments: [
  "https://qala.kz/n/7\nФорум өтті", "Форум өтті\nhttps://qala.kz/n/7", "https://qala.kz/n/7 Форум өтті",
  "# Форум\n\nҚалада форум өтті.",
])
func `a text with an address in it is no list`(text: String) {
  #expect(InputForm(InputHead(Array(text.utf8))) == .report)
}

import CivicText
import Testing

@testable import civic

@Suite struct `Lemma` {
  @Test func `a word a line, its key behind a tab, empty lines kept`() {
    #expect(
      LemmaCommand.lines(of: "Реформаның\r\n\n \nреформаларды\n\n", language: .kk)
        == "Реформаның\tреформа\n\n\nреформаларды\tреформа\n\n")
    #expect(LemmaCommand.lines(of: "", language: .kk) == "")
    #expect(
      LemmaCommand.lines(of: "қоғамдық кеңестің", language: .kk) == "қоғамдық кеңестің\tкогамдык кенес\n")
    #expect(LemmaCommand.lines(of: "…", language: .ru) == "…\tu2026\n")
  }

  @Test func `the keys of all languages where none is named`() {
    #expect(LemmaCommand.lines(of: "реформами", language: nil).contains("реформ"))
  }

  @Test func `standard input, and rows where a format is named`() throws {
    let folder = try ExampleFolder()
    let plain = try folder.run("printf 'реформаның\\n\\n' | civic lemma --language kk -")
    #expect(plain.output == "реформаның\tреформа\n\n")
    let rows = try folder.run("printf 'реформаның\\n\\n' | civic lemma --language kk - --csv")
    #expect(rows.output.hasPrefix("word,keys,match"))
    #expect(try folder.run("civic lemma --language kk - а --tsv").output.contains("u2d"))
  }
}

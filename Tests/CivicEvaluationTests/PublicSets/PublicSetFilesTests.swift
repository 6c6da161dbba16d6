import CivicEvaluation
import Foundation
import TestSupport
import Testing

@Suite struct PublicSetFilesTests {
  @Test(arguments: PublicSet.allCases)
  func `a set that is not there is named with the path looked for`(set: PublicSet) throws {
    let fixture = try PublicSetFixture(set, [:])
    let error = try #require(#expect(throws: PublicSetError.self) { try fixture.scores() })
    #expect("\(error)".contains(fixture.folder.url.appending(path: set.folder).path))
    #expect("\(error)".hasPrefix("missing"))
    #expect(!set.title.isEmpty && !set.publisher.isEmpty && !set.licence.isEmpty)
    #expect(set.address.hasPrefix("https://"))
  }

  @Test(arguments: [
    (PublicSet.kaznerd, "with_sentID_IOB2_test2.txt"), (.factrueval, "testset.jsonl"),
    (.unimorph, "kaz.noun.tsv"), (.udKazakh, "kk_ktb-ud-test.conllu"),
    (.udRussian, "ru_taiga-ud-test.conllu"),
    (.uner, "ru_pud-ud-test.iob2"),
  ])
  func `an empty file is told`(set: PublicSet, file: String) throws {
    for text in ["", "\n\n", "\r\n"] {
      let fixture = try PublicSetFixture(set, [file: text])
      #expect(throws: PublicSetError.empty(set, path: fixture.path(file))) { try fixture.scores() }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")))
  func `a compressed file is read, and a broken one is told`() throws {
    let fixture = try PublicSetFixture(
      .unimorph, ["kaz.noun.tsv": "кітап\tкітаптың\tN\n", "kaz.sm": "бару\tбардым\tV\n"])
    let xz = Process()
    xz.executableURL = URL(fileURLWithPath: "/usr/bin/xz")
    xz.arguments = [fixture.path("kaz.noun.tsv")]
    try xz.run()
    xz.waitUntilExit()
    #expect(!FileManager.default.fileExists(atPath: fixture.path("kaz.noun.tsv")))
    #expect(try fixture.score("all", .formKey)?.share == 1)
    try Data("no xz".utf8).write(to: URL(fileURLWithPath: fixture.path("kaz.noun.tsv.xz")))
    #expect(throws: PublicSetError.self) { try fixture.scores() }
  }
}

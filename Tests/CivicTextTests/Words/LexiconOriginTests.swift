import CivicText
import Foundation
import Testing

/// The product carries no lexicon and no list of forms under a share-alike licence: such sets are measured on only.
@Suite struct LexiconOriginTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let shareAlike = [
    "BY-SA", "share-alike", "GPL", "UniMorph", "Universal Dependencies", "KTB", "kazdet", "Apertium",
    "Wiktionary",
    "Wikipedia", "Hunspell", "KazQAD", "SIB-200",
  ]

  private static func dataFiles() throws -> [URL] {
    let languages = root.appending(path: "Sources/Languages")
    let files = try FileManager.default.subpathsOfDirectory(atPath: languages.path)
    return files.filter { $0.hasSuffix(".tsv") }.map { languages.appending(path: $0) }
  }

  @Test func `no data file and no notice is of a share-alike work`() throws {
    let files = try Self.dataFiles()
    #expect(files.count > 20)
    for file in files + [Self.root.appending(path: "NOTICE")] {
      let notes = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { file.lastPathComponent == "NOTICE" || $0.hasPrefix("#") }.joined(separator: "\n")
      for name in Self.shareAlike where notes.localizedCaseInsensitiveContains(name) {
        // The licence of the corpus, CC BY, is none of these.
        Issue.record("\(file.lastPathComponent) names \(name)")
      }
    }
  }

  @Test func `what the lemmatiser reads says where its words are from`() throws {
    let notice = try String(contentsOf: Self.root.appending(path: "NOTICE"), encoding: .utf8)
    #expect(notice.contains("stems.tsv"))
    for (name, origin) in [
      ("stems.tsv", "KazNERD's validation split (CC BY 4.0"), ("words.tsv", "Written for this project"),
      ("verbs.tsv", "Written for this project"), ("word-endings.tsv", "Written for this project"),
    ] {
      let text = try String(
        contentsOf: Self.root.appending(path: "Sources/Languages/kk/\(name)"), encoding: .utf8)
      #expect(text.contains(origin), "\(name)")
    }
  }
}

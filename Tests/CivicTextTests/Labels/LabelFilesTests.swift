import CivicText
import Testing

/// The label files of the languages hold the same keys, and each label can be typed back.
@Suite struct `Label files` {
  static let files = Language.allCases.flatMap { language in ["labels", "messages"].map { (language, $0) } }

  @Test(arguments: Language.allCases)
  func `no key is missing in one language`(language: Language) {
    let all = Language.allCases.reduce(into: Set<String>()) { $0.formUnion(Labels.keys($1)) }
    #expect(all.subtracting(Labels.keys(language)).sorted() == [])
  }

  @Test(arguments: files)
  func `a key stands once and has words`(language: Language, file: String) {
    let rows = LanguageData.rows("\(language.rawValue)/\(file).tsv")
    #expect(!rows.isEmpty)
    var seen: Set<String> = []
    for row in rows {
      #expect(seen.insert(row[0]).inserted, "twice: \(row[0])")
      #expect(row.count > 1 && !row.contains(""), "empty: \(row[0])")
    }
  }

  @Test(arguments: Labels.keys(.en).sorted())
  func `a message takes the same arguments in every language`(key: String) {
    let expected = Self.placeholders(Labels(.en).text(key))
    for language in Language.allCases {
      for form in Labels(language).text(key).split(separator: "|") {
        #expect(Self.placeholders(String(form)) == expected, "\(language.rawValue): \(form)")
      }
    }
  }

  @Test func `further words never stand for two values of one vocabulary`() {
    var owners: [String: String] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/labels.tsv") {
        let parts = row[0].split(separator: ".", maxSplits: 1).map(String.init)
        for word in [parts[1]] + row[1...] {
          let key = "\(parts[0]) \(Labels.folded(word))"
          #expect(owners[key, default: row[0]] == row[0], "“\(word)” stands for \(row[0]) too")
          owners[key] = row[0]
        }
      }
    }
  }

  private static func placeholders(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{\d\}/).map(\.output))
  }
}

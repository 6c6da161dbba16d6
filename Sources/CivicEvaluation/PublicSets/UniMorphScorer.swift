internal import CivicText

/// UniMorph's Kazakh nouns: each with its cases, numbers and possessives. A line: lemma, form, features.
enum UniMorphScorer {
  static let file = "kaz.noun.tsv"

  static func scores(_ files: PublicSetFiles, samples: Int) throws(PublicSetError) -> [PublicSetScore] {
    var words: [LemmaKeyTally.Word] = []
    var units: [String: Int] = [:]
    for (index, line) in try files.lines(file).enumerated() where !line.allSatisfy(\.isWhitespace) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 3, !columns[0].isEmpty, !columns[1].isEmpty else {
        throw .malformed(files.set, path: files.path(file), line: index + 1)
      }
      let unit = units[columns[0], default: units.count]
      units[columns[0]] = unit
      words.append(LemmaKeyTally.Word(form: columns[1], lemma: columns[0], unit: unit))
    }
    guard !words.isEmpty else { throw .empty(files.set, path: files.path(file)) }
    let tally = LemmaKeyTally(words, language: .kk)
    return [
      PublicSetScore(
        set: files.set, split: "nouns", language: .kk, measure: .formKey, class: "all",
        rows: tally.agreement(), samples: samples, speed: tally.speed),
      PublicSetScore(
        set: files.set, split: "nouns", language: .kk, measure: .sharedKey, class: "all",
        rows: tally.sharing(), samples: samples),
    ]
  }
}

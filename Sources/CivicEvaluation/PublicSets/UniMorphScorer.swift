internal import CivicReports
internal import CivicText

/// UniMorph's Kazakh nouns with their cases, numbers and possessives, and its verbs with their finite forms. A line:
/// lemma, form, features.
///
/// Lemmas whose SHA-256 (of UTF-8, in hex) begins with 0 to 7 are those that the lemmatiser may be developed on; of
/// the others only the figures are looked at. Keys are of single words: a form or lemma of several ("сатып алу",
/// "азайтып отырмын") counts by the keys of all its words where it is asked for as it stands ("verbs"), and not at all
/// where words are ("verbs, one word").
enum UniMorphScorer {
  static let nouns = "kaz.noun.tsv"
  static let verbs = "kaz.sm"

  static func scores(_ files: PublicSetFiles, samples: Int) throws(PublicSetError) -> [PublicSetScore] {
    try scores(files, nouns, "nouns", samples: samples) { _ in true }
      + scores(files, verbs, "verbs", samples: samples) { _ in true }
      + scores(files, verbs, "verbs, one word", samples: samples) { word in
        !word.form.contains(" ") && !word.lemma.contains(" ")
      }
  }

  private static func scores(
    _ files: PublicSetFiles, _ file: String, _ name: String, samples: Int,
    where isAsked: (LemmaKeyTally.Word) -> Bool
  ) throws(PublicSetError) -> [PublicSetScore] {
    let words = try words(files, file).filter(isAsked)
    guard !words.isEmpty else { throw .empty(files.set, path: files.path(file)) }
    let tally = LemmaKeyTally(words, language: .kk)
    let heldOut = words.map { isHeldOut($0.lemma) }
    func scores(_ split: String, speed: PublicSetScore.Speed? = nil, where isOf: (Int) -> Bool)
      -> [PublicSetScore]
    {
      [
        PublicSetScore(
          set: files.set, split: split, language: .kk, measure: .formKey, class: "all",
          rows: tally.agreement(where: isOf), samples: samples, speed: speed),
        PublicSetScore(
          set: files.set, split: split, language: .kk, measure: .sharedKey, class: "all",
          rows: tally.sharing(where: isOf), samples: samples),
      ]
    }
    return scores(name, speed: tally.speed) { _ in true }
      + scores(name + ", develop") { !heldOut[$0] } + scores(name + ", held out") { heldOut[$0] }
  }

  private static func words(
    _ files: PublicSetFiles, _ file: String
  ) throws(PublicSetError) -> [LemmaKeyTally.Word] {
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
    return words
  }

  /// Whether a lemma is one of those that nothing may be developed on.
  static func isHeldOut(_ lemma: String) -> Bool {
    guard let first = Digest.sha256(lemma).first else { return false }
    return !("0"..."7").contains(first)
  }
}

internal import CivicText

/// A question with what it was understood as.
struct QuestionReading {
  let language: Language
  let frame: Result<QuestionFrame, QuestionRefusal>
  /// The same without names that may as well be plain words; nil where there are none.
  let plainer: QuestionFrame?
  /// How each word was read.
  let words: [String]

  /// - Parameter previous: the question that this one follows: "А в Актобе?" asks the same of another town.
  init(
    _ text: String, today: CivilDate, homeRegion: String?, names: KnownNames,
    after previous: Result<QuestionFrame, QuestionRefusal>?
  ) {
    let question = QuestionText(text)
    let language = QuestionLanguage.language(of: question)
    self.language = language
    var words: [String] = []
    func read(plainly: Bool = false) throws(QuestionRefusal) -> QuestionFrame {
      var reader = try QuestionReader(
        question, language: language, today: today, homeRegion: homeRegion, names: names,
        leavesOutPlainNames: plainly)
      words = reader.readings
      if let previous { return try reader.following(try previous.get()) }
      // What points back stands for nothing by itself.
      if reader.isFollowing { throw .nothingBefore }
      return try reader.frame()
    }
    frame = Result { () throws(QuestionRefusal) in try read() }
    self.words = words
    // Read once more only where a name was read.
    let hasName = words.contains { $0.contains(" = o") }
    plainer = hasName ? try? read(plainly: true) : nil
  }
}

/// Which language a question is in: the one whose question words it has most of.
enum QuestionLanguage {
  static func language(of question: QuestionText) -> Language {
    var scores: [Language: Double] = [:]
    let isLatin = Script(of: question.text) == .latin
    for word in question.words {
      for language in Language.allCases {
        // Kazakh is written in Latin letters as well.
        if language == .en, !isLatin { continue }
        let isKnown = QuestionLexicon.shared.entries.contains { entry in
          entry.language == language && entry.words.count == 1
            && entry.words[0].matches(word, bySound: language != .en && isLatin)
        }
        if isKnown { scores[language, default: 0] += 1 }
      }
      if word.text.unicodeScalars.contains(where: {
        "әғқңөұүһі".unicodeScalars.contains($0) || "ӘҒҚҢӨҰҮҺІ".unicodeScalars.contains($0)
      }),
        !word.isQuoted
      {
        scores[.kk, default: 0] += 0.4
      }
    }
    let best = scores.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
    return best?.key ?? LanguageDetector.detect(question.text) ?? (isLatin ? .en : .ru)
  }
}

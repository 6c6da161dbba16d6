internal import CivicText

/// A question with what it was understood as.
struct QuestionReading {
  let language: Language
  let frame: Result<QuestionFrame, QuestionRefusal>
  /// How each word was read.
  let words: [String]
  private let question: QuestionText
  private let today: CivilDate
  private let homeRegion: String?
  private let names: KnownNames
  private let previous: Result<QuestionFrame, QuestionRefusal>?

  /// - Parameter previous: the question that this one follows: "А в Актобе?" asks the same of another town.
  init(
    _ text: String, today: CivilDate, homeRegion: String?, names: KnownNames,
    after previous: Result<QuestionFrame, QuestionRefusal>?
  ) {
    let typed = QuestionText(text)
    question = typed.parted { index in
      !QuestionLexicon.shared.isHyphenated(typed.words[index])
        && names.matches(in: typed, at: index, misspelt: []).isEmpty
    }
    language = QuestionLanguage.language(of: question)
    (self.today, self.homeRegion, self.names, self.previous) = (today, homeRegion, names, previous)
    (frame, words) = Self.read(
      question, language, today: today, homeRegion: homeRegion, names: names, after: previous)
  }

  /// The same without names that may as well be plain words; nil where it is not understood so.
  func plainer() -> QuestionFrame? { try? again(leavesOutPlainNames: true).get() }

  /// The same with a word read the other way; nil where it is not understood so.
  func reading(otherwise doubt: QuestionDoubt) -> QuestionFrame? { try? again(otherwise: doubt).get() }

  private func again(
    leavesOutPlainNames: Bool = false, otherwise: QuestionDoubt? = nil
  ) -> Result<QuestionFrame, QuestionRefusal> {
    Self.read(
      question, language, today: today, homeRegion: homeRegion, names: names, after: previous,
      leavesOutPlainNames: leavesOutPlainNames, otherwise: otherwise
    ).frame
  }

  private static func read(
    _ question: QuestionText, _ language: Language, today: CivilDate, homeRegion: String?, names: KnownNames,
    after previous: Result<QuestionFrame, QuestionRefusal>?, leavesOutPlainNames: Bool = false,
    otherwise: QuestionDoubt? = nil
  ) -> (frame: Result<QuestionFrame, QuestionRefusal>, words: [String]) {
    var words: [String] = []
    func read(plain: Set<Int>) throws(QuestionRefusal) -> QuestionFrame {
      var reader = try QuestionReader(
        question, language: language, today: today, homeRegion: homeRegion, names: names,
        leavesOutPlainNames: leavesOutPlainNames, otherwise: otherwise, plain: plain)
      if words.isEmpty { words = reader.readings }
      do throws(QuestionRefusal) {
        if let previous { return try reader.following(try previous.get()) }
        // What points back stands for nothing by itself.
        if reader.isFollowing { throw .nothingBefore }
        return try reader.frame()
      } catch {
        // What does nothing here may be a word of what the event is called.
        let idle = reader.idleWords
        guard plain.isEmpty, !idle.isEmpty, let frame = try? read(plain: idle) else { throw error }
        return frame
      }
    }
    let frame = Result { () throws(QuestionRefusal) -> QuestionFrame in try read(plain: []) }
    return (frame, words)
  }
}

/// Which language a question is in: the one whose question words it has most of.
enum QuestionLanguage {
  static func language(of question: QuestionText) -> Language {
    var scores: [Language: Double] = [:]
    // Words that are quoted are of any language.
    let own = question.words.filter { !$0.isQuoted }.map(\.text).joined(separator: " ")
    let isLatin = Script(of: own.isEmpty ? question.text : own) == .latin
    for word in question.words where !word.isQuoted || own.isEmpty {
      for language in Language.allCases {
        // Kazakh is written in Latin letters as well.
        if language == .en, !isLatin { continue }
        let bySound = language != .en && isLatin
        let isKnown = QuestionLexicon.shared.entries(beginning: word, bySound: bySound).contains { entry in
          entry.language == language && entry.words.count == 1
            && entry.words[0].matches(word, bySound: bySound)
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
    // What sounds like a word of two languages in Latin letters is English first.
    if isLatin, let english = scores[.en] { scores[.en] = english + 0.5 }
    let best = scores.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
    return best?.key ?? LanguageDetector.detect(question.text) ?? (isLatin ? .en : .ru)
  }
}

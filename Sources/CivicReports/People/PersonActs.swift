internal import CivicText

/// The words of one text by which persons act at an event, from `acts.tsv`: "выступила с докладом", «түсініктеме берді",
/// "made a report", "модератор", "was awarded".
struct PersonActs: Sendable {
  enum Kind: String, Sendable {
    /// The subject spoke.
    case speaks
    /// "In the words of" somebody.
    case words
    /// What the verb tells of was done by the person behind "by".
    case done
    /// The word names speakers by their part: "Спикеры: …", "Тренерами выступили …".
    case called
    /// The word was given to somebody in the dative.
    case given
    /// The subject ran the event.
    case moderates
    /// The subject got a prize.
    case awarded
    /// Somebody in the dative got one.
    case prized
    /// The word names those who got one: "Среди награждённых – …".
    case laureates
    /// The event is of somebody's making: "по инициативе", «бастамасымен».
    case organizes
  }

  struct Act: Sendable, Equatable {
    let kind: Kind
    let tokens: Range<Int>
  }

  /// In the order of the text.
  private let acts: [Act]

  init(_ document: Document) {
    var acts: [Act] = []
    let words = Words.of(document.language)
    for match in words.lexicon.matches(in: document) {
      guard let meaning = words.meanings[match.value],
        meaning.needs.isEmpty || Self.stands(meaning.needs, near: match.tokens, in: document)
      else { continue }
      // Of verbs that overlap the longer: «сөз алды» before «алды».
      if let last = acts.last, last.tokens.overlaps(match.tokens) {
        if last.tokens.count > match.tokens.count || last.kind == meaning.kind { continue }
        if last.tokens.count < match.tokens.count { acts.removeLast() }
      }
      acts.append(Act(kind: meaning.kind, tokens: match.tokens))
    }
    self.acts = acts
  }

  /// The acts whose words begin within a range of tokens.
  func acts(in tokens: Range<Int>) -> [Act] { Array(acts.beginning(in: tokens, \.tokens.lowerBound)) }

  /// Whether a verb of speaking begins within a range of tokens.
  func speaks(in tokens: Range<Int>) -> Bool {
    acts.beginning(in: tokens, \.tokens.lowerBound).contains { $0.kind == .speaks }
  }

  /// How far from a verb the word stands that tells what was done; a Kazakh verb ends a sentence that its object may open.
  private static let reach = 12
  private static let kazakhReach = 40

  private static func stands(_ needs: [String], near verb: Range<Int>, in document: Document) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[verb.lowerBound]]
    let reach = document.language == .kk ? kazakhReach : reach
    let before = between(max(sentence.lowerBound, verb.lowerBound - reach), verb.lowerBound)
    // A Kazakh verb ends its clause.
    let after =
      document.language == .kk
      ? 0..<0 : between(verb.upperBound, min(sentence.upperBound, verb.upperBound + reach))
    return [before, after].contains { range in
      range.contains { index in needs.contains { document.tokens[index].folded.hasPrefix($0) } }
    }
  }

  /// The verbs of a language; a lexicon's value is a row's act with the words it needs.
  private struct Words: Sendable {
    let lexicon: CueLexicon
    let meanings: WordTable<(kind: Kind, needs: [String])>

    static func of(_ language: Language) -> Words {
      switch language {
      case .kk: kk
      case .ru: ru
      case .en: en
      }
    }

    private static let kk = Words(.kk)
    private static let ru = Words(.ru)
    private static let en = Words(.en)

    private init(_ language: Language) {
      var rows: [[String]] = []
      var meanings = WordTable<(kind: Kind, needs: [String])>()
      for row in LanguageData.rows("\(language.rawValue)/acts.tsv") where row.count >= 2 {
        guard let kind = Kind(rawValue: row[0]) else { continue }
        let needs = row.count > 2 ? row[2] : ""
        let value = row[0] + " " + needs
        rows.append([value, row[1]])
        meanings[value] = (kind, needs.split(separator: " ").map(String.init))
      }
      lexicon = CueLexicon(rows: rows)
      self.meanings = meanings
    }
  }
}

internal import CivicText

/// What speech is looked for in: a text with its names and the words around speech.
struct SpeechText: Sendable {
  let document: Document
  let quotes: QuotedNames
  let cues: SpeechCues
  let acts: PersonActs
  let people: [PersonSpan]
  let organizations: [OrganizationSpan]

  /// Everything said in the text, in order.
  func utterances() -> [Utterance] {
    let dashed = DashSpeech.find(in: self)
    let direct = dashed + QuotedSpeech.find(in: self, besides: tokens(of: dashed))
    let reported = ReportedSpeech.find(in: self, besides: tokens(of: direct))
    return (direct + reported).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func tokens(of utterances: [Utterance]) -> [Bool] {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    for utterance in utterances { for part in utterance.parts { for token in part { taken[token] = true } } }
    return taken
  }

  func paragraph(of token: Int) -> Range<Int> {
    document.paragraph(of: token).map { document.paragraphs[$0] } ?? 0..<0
  }

  func sentence(of token: Int) -> Range<Int> {
    document.sentenceOfToken.indices.contains(token)
      ? document.sentences[document.sentenceOfToken[token]] : 0..<0
  }

  func people(in tokens: Range<Int>) -> ArraySlice<PersonSpan> {
    people.beginning(in: tokens, \.tokens.lowerBound)
  }

  private var tokens: [Token] { document.tokens }

  func token(_ index: Int) -> Token? {
    document.tokens.indices.contains(index) ? document.tokens[index] : nil
  }

  func isMark(_ index: Int, _ marks: MarkSet) -> Bool {
    document.tokens.indices.contains(index) && document.tokens[index].kind == .mark
      && marks.contains(document.tokens[index].text)
  }

  func isDash(_ index: Int) -> Bool { isMark(index, Self.dashes) }

  static let dashes: MarkSet = ["–", "—", "-", "―", "−"]
  static let ends: MarkSet = [",", ".", "!", "?", "…"]
  static let closing: MarkSet = ["»", "”", "\"", "’"]

  /// Whether a clause says who speaks: by a name, a pronoun or a post.
  func names(_ clause: Range<Int>) -> Bool {
    !people(in: clause).isEmpty || cues.has(.pronoun, in: clause)
      || clause.contains { Posts.of(document.language).head(startingAt: $0, in: document) != nil }
  }

  /// A person as the subject of a verb: in no case that a subject cannot have.
  func isSubject(_ person: PersonSpan) -> Bool {
    switch person.grammaticalCase {
    case .dative, .accusative, .ablative, .locative, .instrumental, .genitive: false
    default: true
    }
  }

  /// Whether words are somebody's own: "мы", «біз», "our", or a Kazakh verb of the first person.
  func isFirstPerson(_ words: Range<Int>) -> Bool {
    if cues.has(.firstperson, in: words) { return true }
    guard document.language == .kk else { return false }
    return words.contains { index in
      let word = tokens[index].folded
      return word.count >= 6 && Self.firstPersonEndings.contains(where: word.hasSuffix)
    }
  }

  /// Барамыз, келдік is no proof, келдім, отырмын. No noun in the possessive ends so (көлемін).
  private static let firstPersonEndings = [
    "йміз", "ймыз", "рмыз", "рміз", "ғанбыз", "генбіз", "қанбыз", "кенбіз",
    "ппыз", "ппіз", "ыппыз", "іппіз", "рмын", "рмін", "ймін", "ймын", "дым", "дім", "ғанмын", "генмін",
  ]

  /// Without the marks before the speech verb, without space for a dash at the front.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var low = tokens.lowerBound
    var high = tokens.upperBound
    while high > low, isMark(high - 1, [",", "–", "—", "-"]) { high -= 1 }
    while low < high, isDash(low) || isMark(low, [","]) { low += 1 }
    return between(low, high)
  }

  /// Without the stop at the end.
  func withoutStop(_ tokens: Range<Int>) -> Range<Int> {
    var high = tokens.upperBound
    while high > tokens.lowerBound, isMark(high - 1, [".", "…", ",", ";"]) { high -= 1 }
    return between(tokens.lowerBound, high)
  }

  /// The person whom a line presents: «АЙСҰЛУ НҰРПЕЙІС, қор төрайымы:».
  func label(_ line: Range<Int>) -> PersonSpan? {
    guard let last = line.last, line.count <= 30, isMark(last, [":"]) else { return nil }
    let inside = people(in: line).filter { !$0.isReference }
    guard inside.count == 1, let person = inside.first, person.phrase.lowerBound <= line.lowerBound + 3,
      sentence(of: line.lowerBound).contains(last), !cues.has(.aside, in: line)
    else { return nil }
    // A sentence that tells of more than name, post and body presents nobody.
    let others = line.count {
      !person.phrase.contains($0) && tokens[$0].kind == .word
        && tokens[$0].text != tokens[$0].text.uppercased()
    }
    return others <= 6 ? person : nil
  }

  /// The one person of a sentence that says somebody speaks: «Жиында Айгүл Сәрсен сөз сөйледі.»
  func presenter(_ sentence: Range<Int>) -> PersonSpan? {
    guard acts.speaks(in: sentence) || cues.has(.said, in: sentence), !cues.has(.aside, in: sentence)
    else { return nil }
    let inside = people(in: sentence).filter(isSubject)
    return Set(inside.map(\.entity)).count == 1 ? inside.first : nil
  }
}

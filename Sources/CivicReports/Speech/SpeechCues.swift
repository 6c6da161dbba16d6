internal import CivicText

/// The words around speech in one text: verbs of saying, "in the words of", pronouns.
struct SpeechCues: Sendable {
  enum Cue: String, Sendable {
    case said, clause, according, data, pronoun, groupvoice, letter, greeting
    case aside, press, quoting, firstperson, unnamed, speakernoun, notspeech
  }

  private let byCue: CueMatches<Cue>

  private static let lexicons = CueLexicons("speech")

  init(_ document: Document) {
    var byCue = CueMatches<Cue>()
    for match in Self.lexicons[document.language].matches(in: document) {
      if let cue = Cue(rawValue: match.value) { byCue.add(match.tokens, to: cue) }
    }
    self.byCue = byCue
  }

  /// Every match of a cue that begins within a range of tokens, in order.
  func matches(_ cue: Cue, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    byCue.beginning(cue, in: tokens)
  }

  func first(_ cue: Cue, in tokens: Range<Int>) -> Range<Int>? { matches(cue, in: tokens).first }

  func has(_ cue: Cue, in tokens: Range<Int>) -> Bool { first(cue, in: tokens) != nil }
}

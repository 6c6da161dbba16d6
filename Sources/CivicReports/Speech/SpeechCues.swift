internal import CivicText

/// The words around speech in one text: verbs of saying, "in the words of", pronouns.
struct SpeechCues: Sendable {
  enum Cue: String, Sendable {
    case said, clause, according, data, pronoun, groupvoice, letter, greeting
    case aside, press, quoting, firstperson, unnamed, speakernoun, notspeech
  }

  private let byCue: [Cue: [Range<Int>]]

  private static let lexicons = CueLexicons("speech")

  init(_ document: Document) {
    var byCue: [Cue: [Range<Int>]] = [:]
    for match in Self.lexicons[document.language].matches(in: document) {
      if let cue = Cue(rawValue: match.value) { byCue[cue, default: []].append(match.tokens) }
    }
    self.byCue = byCue
  }

  /// Every match of a cue that begins within a range of tokens, in order.
  func matches(_ cue: Cue, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    (byCue[cue] ?? []).beginning(in: tokens, \.lowerBound)
  }

  func first(_ cue: Cue, in tokens: Range<Int>) -> Range<Int>? { matches(cue, in: tokens).first }

  func has(_ cue: Cue, in tokens: Range<Int>) -> Bool { first(cue, in: tokens) != nil }
}

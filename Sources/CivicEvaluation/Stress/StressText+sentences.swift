internal import CivicText
internal import Foundation

/// Texts of what the rules look for: verbs, speech, titles, pronouns.
extension StressText {
  static let sentences: [StressText] = [
    StressText("endless-sentence") { words, bytes in filled(bytes) { words.word($0) } },
    StressText("verbs") { words, bytes in filled(bytes) { _ in words.attended } },
    StressText("organizing-verbs") { words, bytes in filled(bytes, separator: ", ") { _ in words.organized }
    },
    StressText("lists-and-verbs") { words, bytes in
      filled(bytes, separator: ", ") { words.organization($0) + " " + words.attended }
    },
    StressText("event-words") { words, bytes in filled(bytes) { _ in words.theme } },
    StressText("titles") { words, bytes in
      filled(bytes) { number in
        let name = "«\(words.word(number)) \(words.letters(number)) \(words.word(number + 1))»"
        return words.language == .kk ? "\(name) \(words.theme)." : "\(words.theme.capitalizedFirst) \(name)."
      }
    },
    StressText("quotations") { words, bytes in
      filled(bytes) { "«\(speech($0, words))», – \(words.said) \(words.person($0))." }
    },
    StressText("colon-quotations") { words, bytes in
      filled(bytes) { "\(words.person($0)) \(words.said): «\(speech($0, words))»." }
    },
    StressText("dash-paragraphs") { words, bytes in
      filled(bytes, separator: "\n\n") { "– \(speech($0, words)), – \(words.said) \(words.person($0))." }
    },
    StressText("dash-paragraph") { words, bytes in
      "– " + filled(bytes) { "\(speech($0, words)), – \(words.said)" }
    },
    StressText("unsigned-dashes") { words, bytes in
      filled(bytes, separator: "\n\n") { "– \(speech($0, words))." }
    },
    StressText("pronouns") { words, bytes in filled(bytes) { _ in words.pronounSaid + "." } },
    StressText("speech-verbs") { words, bytes in filled(bytes) { _ in words.said } },
    StressText("short-sentences") { words, bytes in filled(bytes) { words.word($0).capitalizedFirst + "." } },
  ]

  private static func speech(_ number: Int, _ words: StressWords) -> String {
    (0..<6).map { words.word(number + $0) }.joined(separator: " ").capitalizedFirst
  }
}

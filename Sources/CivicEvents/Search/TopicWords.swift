internal import CivicText

/// Topics that words are a name of, in any of the languages and case forms: «экология», "ecology", «жаңа Конституция». Names are
/// the labels of topics and the other words that are understood for them. Words that only tell a topic in a text («депутат»,
/// «больница») name none: whoever searches for them wants to see them.
enum TopicWords {
  /// A topic, and the words of a search that name it.
  struct Match {
    let topic: String
    /// Of the words.
    let words: Range<Int>
  }

  /// The longest run of words that names a topic; of equal ones the first.
  static func match(_ words: [String]) -> Match? {
    for length in stride(from: min(words.count, 6), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let range = start..<(start + length)
        if let topic = topic(words[range].joined(separator: " ")) { return Match(topic: topic, words: range) }
      }
    }
    return nil
  }

  private static func topic(_ text: String) -> String? {
    for language in Language.allCases {
      let keys = LemmaKey.keys(text, language: language)
      if let topic = labels[language]?[keys] { return topic }
    }
    return nil
  }

  /// Topics by the keys of their labels.
  private static let labels: [Language: [[String]: String]] = {
    var labels: [Language: [[String]: String]] = [:]
    let mark = "topic."
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/labels.tsv") where row[0].hasPrefix(mark) {
        for label in row.dropFirst() {
          labels[language, default: [:]][LemmaKey.keys(label, language: language)] = String(
            row[0].dropFirst(mark.count))
        }
      }
    }
    return labels
  }()
}

internal import CivicText

/// The sentences of a text that show best why it was found, from the stored text itself (an index holds only keys).
///
/// Whole sentences: the one with the most different words, and a second one where it has a word that the first has not. A very
/// long one is cut at words, with "…".
struct Passages {
  let text: String
  let highlights: [SearchHit.Highlight]

  /// How many scalars a passage has at most, about four lines.
  private static let most = 360
  /// How many a sentence has at least that is shown because none has the words.
  private static let least = 40

  /// Where the words stand that make a text one that is found; all of the words that are looked for, where it is found by
  /// something else.
  static func places(of keys: SearchKeys, in words: [KeyedWord]) -> [Range<Int>] {
    (keys.places(in: words.map(\.key)) ?? []).sorted().map { words[$0].range }
  }

  /// - Parameters:
  ///   - title: shown beside it already.
  ///   - places: in scalars of the text.
  init(_ text: String, language: String, title: String?, places: [Range<Int>]) {
    let document = Document(text, language: Language(rawValue: language) ?? .ru)
    let titleEnd = title.flatMap { text.hasPrefix($0) ? $0.unicodeScalars.count : nil } ?? 0
    let sentences = document.sentences.map(document.range).filter { $0.lowerBound >= titleEnd }
    let found = sentences.indices.map { index in places.filter { sentences[index].contains($0.lowerBound) } }
    func words(_ index: Int) -> Set<String> {
      Set(found[index].map { String(document.text($0).lowercased().prefix(5)) })
    }
    // Of equal ones the first.
    let best = sentences.indices.max { (words($0).count, $1) < (words($1).count, $0) }
    // Not the name of a town alone.
    let opening = sentences.indices.first { sentences[$0].count >= Self.least } ?? sentences.indices.first
    guard let best, let opening else {
      self.text = ""
      highlights = []
      return
    }
    var chosen = [found[best].isEmpty ? opening : best]
    let more = sentences.indices.max {
      (words($0).subtracting(words(best)).count, $1) < (words($1).subtracting(words(best)).count, $0)
    }
    if let more, !words(more).subtracting(words(best)).isEmpty, more != best {
      chosen.append(more)
    }
    chosen.sort()
    var shown = ""
    var marks: [SearchHit.Highlight] = []
    for (number, index) in chosen.enumerated() {
      let part = Self.cut(sentences[index], around: found[index], document, to: Self.most / chosen.count)
      let joint = number == 0 ? "" : index == chosen[number - 1] + 1 && part.isWhole ? " " : " … "
      shown += joint + (part.range.lowerBound > sentences[index].lowerBound && joint != " … " ? "… " : "")
      let offset = shown.unicodeScalars.count - part.range.lowerBound
      shown += Self.onOneLine(document.text(part.range))
      for place in found[index]
      where part.range.contains(place.lowerBound) && place.upperBound <= part.range.upperBound {
        marks.append(.init(start: place.lowerBound + offset, end: place.upperBound + offset))
      }
      if part.range.upperBound < sentences[index].upperBound { shown += " …" }
    }
    self.text = shown
    highlights = Self.joined(marks)
  }

  /// Each break of a line is one scalar, as a space is.
  private static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
  }

  private static func cut(
    _ sentence: Range<Int>, around places: [Range<Int>], _ document: Document, to length: Int
  ) -> (range: Range<Int>, isWhole: Bool) {
    guard sentence.count > length else { return (sentence, true) }
    let tokens = document.tokens.filter { sentence.contains($0.range.lowerBound) }
    // As much before the first of the words as fits with most of what is behind it.
    let anchor = places.first?.lowerBound ?? sentence.lowerBound
    let earliest = anchor - length / 3
    let start =
      tokens.first { $0.range.lowerBound >= earliest && $0.kind != .mark }?.range.lowerBound
      ?? sentence.lowerBound
    let begin = anchor - sentence.lowerBound <= length / 2 ? sentence.lowerBound : start
    guard sentence.upperBound > begin + length else { return (begin..<sentence.upperBound, false) }
    let end = tokens.last { $0.range.upperBound <= begin + length && $0.kind != .mark }?.range.upperBound
    return (begin..<max(end ?? begin + length, begin + 1), false)
  }

  /// Words of a phrase are one mark.
  private static func joined(_ marks: [SearchHit.Highlight]) -> [SearchHit.Highlight] {
    marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { marks, mark in
      if let last = marks.last, mark.start <= last.end {
        marks[marks.count - 1] = .init(start: last.start, end: max(last.end, mark.end))
      } else {
        marks.append(mark)
      }
    }
  }
}

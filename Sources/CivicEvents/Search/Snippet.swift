internal import CivicText

/// The passage of a text that shows best why it was found: the stretch with the most of the words searched for, from the
/// stored text itself (the index holds only keys).
struct Snippet {
  let text: String
  let highlights: [SearchHit.Highlight]

  /// How many tokens a snippet has, about two lines.
  private static let length = 32

  init(_ document: Document, keys: Set<String>) {
    let keyed = document.tokens.indices.filter { document.tokens[$0].hasKey }
    let found = zip(keyed, LemmaKey.keys(document.text, language: document.language))
      .filter { keys.contains($0.1) }.map { (token: $0.0, key: $0.1) }
    // The headline is shown beside the snippet already.
    let body = document.paragraphs.dropFirst().first?.lowerBound ?? 0
    let candidates = found.contains { $0.token >= body } ? found.filter { $0.token >= body } : found
    var best = (start: body, score: -1)
    for (index, match) in candidates.enumerated() {
      let window = candidates[index...].prefix { $0.token < match.token + Self.length }
      let score = Set(window.map(\.key)).count * 10 + window.count
      if score > best.score { best = (match.token, score) }
    }
    guard !document.tokens.isEmpty else {
      text = ""
      highlights = []
      return
    }
    let paragraph = document.paragraphs.first { $0.contains(best.start) } ?? 0..<document.tokens.count
    var first = max(paragraph.lowerBound, best.start - 6)
    // A sentence that begins near by is begun with.
    let sentence = document.sentences[document.sentenceOfToken[best.start]]
    if best.start - sentence.lowerBound < 14 { first = sentence.lowerBound }
    let last = min(paragraph.upperBound, max(first + Self.length, best.start + 1))
    let range = document.range(between(first, last))
    let opening = first > sentence.lowerBound ? "… " : ""
    text = opening + document.text(range) + (last < paragraph.upperBound ? " …" : "")
    let offset = opening.unicodeScalars.count - range.lowerBound
    highlights = found.map { document.tokens[$0.token].range }
      .filter { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
      .map { SearchHit.Highlight(start: $0.lowerBound + offset, end: $0.upperBound + offset) }
  }
}

/// Sentences of tokens, each with its tag, read from a file of columns.
struct TaggedFile {
  struct Sentence {
    var tokens: [String] = []
    var tags: [String] = []
  }

  /// In the order of the file; none is empty.
  let sentences: [Sentence]

  /// - Parameters:
  ///   - separator: what stands between columns; a token of UNER may hold a space ("10 000").
  ///   - token: the column that holds the token, from 0.
  ///   - tag: the one that holds the tag.
  ///   - comments: whether a line that begins with `#` is none of tokens.
  init(
    _ files: PublicSetFiles, _ name: String, separator: Character, token: Int, tag: Int, comments: Bool
  ) throws(PublicSetError) {
    var sentences: [Sentence] = []
    var sentence = Sentence()
    for (index, line) in try files.lines(name).enumerated() {
      if comments, line.hasPrefix("#") { continue }
      let columns = line.split(separator: separator)
      if columns.isEmpty {
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
        continue
      }
      guard columns.count > max(token, tag), SpanScore.isTag(columns[tag]) else {
        throw .malformed(files.set, path: files.path(name), line: index + 1)
      }
      sentence.tokens.append(String(columns[token]))
      sentence.tags.append(String(columns[tag]))
    }
    if !sentence.tokens.isEmpty { sentences.append(sentence) }
    guard !sentences.isEmpty else { throw .empty(files.set, path: files.path(name)) }
    self.sentences = sentences
  }
}

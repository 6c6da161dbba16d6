/// A name in a set: its class and where it stands, in whatever its set counts in.
package struct LabelledSpan: Sendable, Hashable {
  package let label: String
  package let range: Range<Int>

  package init(label: String, range: Range<Int>) {
    self.label = label
    self.range = range
  }
}

/// Names of IOB2 tags, and how many of those found are right: a name counts where its first token, its last token and
/// its class are right, as in `conlleval` (E. Tjong Kim Sang, S. Buchholz. Introduction to the CoNLL-2000 Shared Task:
/// Chunking; used for names since CoNLL-2002).
package enum SpanScore {
  /// The names of one sentence, ranges in tokens.
  ///
  /// As `conlleval` reads them: an `I-` that follows no name of its class begins one. What is no tag of IOB2 stands
  /// outside.
  package static func spans(_ tags: some Sequence<String>) -> Set<LabelledSpan> {
    var spans: Set<LabelledSpan> = []
    var open: (label: Substring, start: Int)?
    var position = 0
    func close() {
      if let open { spans.insert(LabelledSpan(label: String(open.label), range: open.start..<position)) }
    }
    for tag in tags {
      let label = tag.dropFirst(2)
      let isBegin = tag.hasPrefix("B-") && !label.isEmpty
      let isInside = tag.hasPrefix("I-") && !label.isEmpty
      if !(isInside && open?.label == label) {
        close()
        open = isBegin || isInside ? (label, position) : nil
      }
      position += 1
    }
    close()
    return spans
  }

  /// Whether a sentence's tag is one that IOB2 knows.
  package static func isTag(_ text: some StringProtocol) -> Bool {
    text == "O" || (text.hasPrefix("B-") || text.hasPrefix("I-")) && text.count > 2
  }
}

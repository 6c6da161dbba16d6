internal import CivicText

/// The sentences of a labelled report, to show a passage where it stands.
package struct LabelledSentences: Sendable {
  private let document: Document

  package init(_ report: CorpusReport) { document = Document(report.text, language: report.language) }

  /// The sentence that a passage begins in, cut around the passage.
  ///
  /// - Parameter range: Unicode scalars of the report's text.
  package func sentence(at range: Range<Int>) -> (before: String, passage: String, after: String)? {
    guard range.upperBound <= document.scalars.count,
      let sentence = document.sentences.map({ document.range($0) }).last(where: {
        $0.lowerBound <= range.lowerBound
      })
    else { return nil }
    let end = max(sentence.upperBound, range.upperBound)
    return (
      document.text(sentence.lowerBound..<range.lowerBound), document.text(range),
      document.text(range.upperBound..<end)
    )
  }
}

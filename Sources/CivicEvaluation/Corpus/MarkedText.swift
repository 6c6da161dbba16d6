/// Text with its spans written into it: `⟦organizer:Қор⟧ дөңгелек үстел өткізді.`
package struct MarkedText: Sendable {
  /// A marked passage: its label, its words, its range in Unicode scalars of `text`.
  package struct Span: Sendable, Equatable {
    package let label: String
    package let text: String
    package let range: Range<Int>
  }

  /// A mark that is not closed, not opened or has no label.
  package enum Problem: Sendable, Equatable {
    /// The label of the mark that nothing closes.
    case unclosed(String)
    case unopened
    case unlabelled
  }

  /// The text without its marks.
  package let text: String
  /// In the order in which they begin; they may nest.
  package let spans: [Span]
  /// What is wrong with the marks, in order.
  package let problems: [Problem]

  package init(_ marked: String) {
    var plain: [Unicode.Scalar] = []
    var open: [(label: String, start: Int, order: Int)] = []
    var closed: [(order: Int, span: Span)] = []
    var problems: [Problem] = []
    var order = 0
    var scalars = Array(marked.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "⟦" {
        let end = scalars.firstIndex { $0 == ":" || $0 == "⟦" || $0 == "⟧" }
        guard let colon = end, scalars[colon] == ":" else {
          problems.append(.unlabelled)
          continue
        }
        open.append((Self.string(scalars[..<colon]), plain.count, order))
        order += 1
        scalars = scalars[(colon + 1)...]
      } else if scalar == "⟧" {
        guard let mark = open.popLast() else {
          problems.append(.unopened)
          continue
        }
        let range = mark.start..<plain.count
        closed.append((mark.order, Span(label: mark.label, text: Self.string(plain[range]), range: range)))
      } else {
        plain.append(scalar)
      }
    }
    text = Self.string(plain[...])
    spans = closed.sorted { $0.order < $1.order }.map(\.span)
    self.problems = problems + open.map { .unclosed($0.label) }
  }

  /// The spans of one label.
  package func spans(_ label: String) -> [Span] { spans.filter { $0.label == label } }

  /// The passage at a range of scalars; empty where the range lies outside.
  package func passage(_ range: Range<Int>) -> String {
    let scalars = Array(text.unicodeScalars)
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return "" }
    return Self.string(scalars[range])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

internal import CivicText

extension Prose {
  /// A line of plain text, and what it is.
  public struct Line: Sendable, Equatable {
    public enum Kind: Sendable, Equatable { case title, heading, sentence, item, plot, remark, note, blank }

    public let kind: Kind
    public let text: String
  }

  /// Plain text.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Plain text, a line a sentence; the notes stand at the end.
  public var lines: [Line] {
    var lines: [Line] = title.map { [Line(kind: .title, text: $0)] } ?? []
    for block in blocks {
      switch block {
      case .heading(let heading):
        lines += [Line(kind: .blank, text: ""), Line(kind: .heading, text: heading)]
      case .sentences(let sentences):
        lines += sentences.map { Line(kind: .sentence, text: Self.noted($0)) }
      case .list(let sentences): lines += sentences.map { Line(kind: .item, text: "– " + Self.noted($0)) }
      case .plot(let plot):
        lines.append(Line(kind: .remark, text: plot.caption))
        lines += plot.lines.map { Line(kind: .plot, text: $0) }
      case .remarks(let remarks):
        lines.append(Line(kind: .blank, text: ""))
        lines += remarks.map { Line(kind: .remark, text: $0) }
      }
    }
    if notes.isEmpty { return lines }
    lines.append(Line(kind: .blank, text: ""))
    lines += notes.map { note in
      Line(kind: .note, text: "[\(note.number)] \(quoted(note.sentence)) \(note.report)")
    }
    lines.append(Line(kind: .blank, text: ""))
    return lines + reports.map { Line(kind: .note, text: "\($0.report): \($0.origin)") }
  }

  /// A note of each report, in the order in which they are told.
  private var reports: [Footnote] {
    var seen: Set<TypedID> = []
    return notes.filter { seen.insert($0.report).inserted }
  }

  private static func noted(_ sentence: Sentence) -> String {
    sentence.text + (sentence.notes.isEmpty ? "" : " ")
      + sentence.notes.map { "[\($0)]" }.joined()
  }

  func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    // What is a quotation already needs no second pair.
    if let first = line.first, "«“„\"".contains(first) { return line }
    return language == .en ? "“\(line)”" : "«\(line)»"
  }
}

extension Footnote {
  /// "Орал өңірі, 2026-02-14, Тақырып", as far as it is known.
  var origin: String {
    let parts = [source, published, title].compactMap(\.self)
    return parts.isEmpty ? report.description : parts.joined(separator: ", ")
  }
}

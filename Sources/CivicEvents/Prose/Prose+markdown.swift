internal import Foundation

extension Prose {
  /// Markdown with footnotes (`[^1]`, as Pandoc and GitHub have them); plots are pictures within the text.
  public var markdown: String {
    var parts: [String] = title.map { ["# " + Self.escaped($0)] } ?? []
    for block in blocks {
      switch block {
      case .heading(let heading): parts.append("## " + Self.escaped(heading))
      case .sentences(let sentences): parts += sentences.map(Self.markdown)
      case .list(let sentences):
        parts.append(sentences.map { "- " + Self.markdown($0) }.joined(separator: "\n"))
      case .plot(let plot):
        let picture = Data(plot.svg.utf8).base64EncodedString()
        parts.append("![\(Self.escaped(plot.caption))](data:image/svg+xml;base64,\(picture))")
      case .remarks(let remarks): parts += remarks.map { "_" + Self.escaped($0) + "_" }
      }
    }
    parts += notes.map { note in
      let origin = Self.escaped(note.origin)
      let place = note.webAddress.map { "[\(origin)](\($0.replacing(")", with: "%29")))" } ?? origin
      return "[^\(note.number)]: \(Self.escaped(quoted(note.sentence))) – \(place), \(note.report)"
    }
    return parts.joined(separator: "\n\n")
  }

  private static func markdown(_ sentence: Sentence) -> String {
    escaped(sentence.text) + sentence.notes.map { "[^\($0)]" }.joined()
  }

  /// Signs that Markdown reads are letters of the text.
  private static func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>#~|".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

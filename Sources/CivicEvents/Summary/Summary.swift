public import CivicText

/// One event in whole sentences, made only of stored facts: each sentence names the facts it tells.
public struct Summary: Codable, Sendable, Equatable {
  public struct Sentence: Codable, Sendable, Equatable {
    public let text: String
    /// The facts it rests on; empty for the note on what is unreviewed.
    public let facts: [TypedID]
  }

  /// Where facts stand, for footnotes.
  public struct Source: Codable, Sendable, Equatable {
    public let report: TypedID
    public let title: String?
    public let published: String?
    public let url: String?
  }

  public let event: TypedID
  public let language: Language
  public let sentences: [Sentence]
  /// How many facts the sentences tell.
  public let facts: Int
  /// How many of them no person has reviewed.
  public let unreviewed: Int
  public let sources: [Source]

  /// Plain text, a line a sentence.
  public var text: String { sentences.map(\.text).joined(separator: "\n") }

  /// Markdown: the sentences as a paragraph each, the sources as footnotes.
  public var markdown: String {
    let marks = sources.indices.map { "[^\($0 + 1)]" }.joined()
    let body = sentences.enumerated().map { index, sentence in
      Self.escaped(sentence.text, "\\`*_[]<>#") + (index == 0 ? marks : "")
    }
    let notes = sources.enumerated().map { index, source in
      "[^\(index + 1)]: " + Self.escaped(Self.line(source), "\\`*_[]<>#")
    }
    return (body + notes).joined(separator: "\n\n")
  }

  /// An HTML fragment: an `article` of paragraphs with the facts in `data-facts`, and a list of sources.
  public var html: String {
    let body = sentences.map { sentence in
      let facts = sentence.facts.map(\.description).joined(separator: " ")
      return "  <p data-facts=\"\(facts)\">\(Self.html(sentence.text))</p>"
    }
    let list = sources.map { source in
      let line = Self.html(Self.line(source))
      guard let url = source.url, url.hasPrefix("http://") || url.hasPrefix("https://") else {
        return "    <li>\(line)</li>"
      }
      return "    <li><a href=\"\(Self.html(url))\">\(line)</a></li>"
    }
    return
      (["<article lang=\"\(language.rawValue)\" data-event=\"\(event)\">"] + body + ["  <ol>"] + list
      + ["  </ol>", "</article>"]).joined(separator: "\n")
  }

  private static func line(_ source: Source) -> String {
    [source.title, source.published, source.report.description].compactMap(\.self).joined(separator: ", ")
  }

  private static func escaped(_ text: String, _ marks: String) -> String {
    text.map { marks.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func html(_ text: String) -> String {
    Markup.escaped(text).replacing("\"", with: "&quot;")
  }
}

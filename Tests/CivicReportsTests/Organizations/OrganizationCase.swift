@testable import CivicReports
import CivicEvaluation
import CivicText
import TestSupport

/// A text with its bodies marked `⟦kind=Name:words⟧`, whatever their role at the event.
struct OrganizationCase: Sendable, CustomStringConvertible {
  let language: Language
  let text: String

  init(_ language: Language, _ text: String) {
    self.language = language
    self.text = text
  }

  var description: String { "\(language.rawValue): \(MarkedText(text).text.prefix(60))" }

  /// What differs between the marks and the bodies found, references to earlier ones left out.
  var differences: [String] {
    let marked = MarkedText(text)
    let document = Document(marked.text, language: language)
    let bodies = OrganizationFinder.find(
      in: document, quotes: QuotedNames(document), places: Places.find(in: document),
      persons: PersonNames.find(in: document))
    var found = bodies.filter { !$0.isReference }.map {
      "\($0.isVenue ? "venue" : $0.kind.rawValue)=\($0.name):\(document.text(tokens: $0.tokens))"
    }
    var differences: [String] = []
    for span in marked.spans {
      if let index = found.firstIndex(of: "\(span.label):\(span.text)") {
        found.remove(at: index)
      } else {
        differences.append("not found: \(span.label):\(span.text)")
      }
    }
    return differences + found.map { "found: \($0)" }
  }
}

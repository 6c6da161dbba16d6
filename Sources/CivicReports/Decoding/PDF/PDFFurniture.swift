/// What stands on the pages of a PDF and is no part of its text: running heads and feet, and the numbers of pages.
struct PDFFurniture {
  private let repeated: Set<String>

  init(_ pages: [PDFLayout.Page]) {
    var counts: [String: Int] = [:]
    for page in pages {
      let lines = page.blocks.joined().filter { Self.isAtEdge($0, of: page) }
      for text in Set(lines.map { Self.folded($0.text) }) { counts[text, default: 0] += 1 }
    }
    // Books have one head on left pages and another on right ones.
    let least = max(2, pages.count / 3)
    repeated = Set(counts.filter { $0.value >= least }.keys)
  }

  func holds(_ line: PDFLayout.Line, of page: PDFLayout.Page) -> Bool {
    Self.isAtEdge(line, of: page)
      && (repeated.contains(Self.folded(line.text)) || Self.isPageNumber(line.text))
  }

  /// Within the upper or lower ninth of the page.
  private static func isAtEdge(_ line: PDFLayout.Line, of page: PDFLayout.Page) -> Bool {
    line.box.bottom < page.height / 9 || line.box.top > page.height * 8 / 9
  }

  /// Its number is another on every page.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isNumber })
  }

  /// "3", "– 3 –", "3 / 5", "Page 3 of 5", "стр. 3", "3-бет".
  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    return (1...2).contains(numbers.count) && numbers.allSatisfy { $0.count <= 4 }
      && words.allSatisfy { $0.allSatisfy(\.isNumber) || labels.contains(String($0)) }
  }

  private static let labels: Set<String> = ["page", "of", "стр", "страница", "из", "бет", "беті", "p"]
}

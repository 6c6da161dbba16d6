internal import CivicText

/// What stands side by side on a line of a page's head: «Дала-Ақпарат › Қоғам», `Прикаспийский вестник | 21 мая 2025 | Просмотров: 402`.
enum HeadSegments {
  /// The parts between the marks that sites put between them.
  static func parts(_ line: String) -> [String] {
    var marked = line
    for mark in [" / ", " // ", " — ", " – ", " > ", " - "] where marked.holds(mark) {
      marked = marked.replacing(mark, with: "|")
    }
    return marked.unicodeScalars.split { isMark($0) || $0 == "»" }
      .filter { $0.contains { $0.isLetter || $0.isNumeral } }.map { String($0).trimming { $0 == " " } }
  }

  /// True for a row of short names without a sentence among them: a menu, a trail, a masthead with its sections.
  static func isTrail(_ line: String) -> Bool {
    // Most lines are long or hold no such mark, and need not be cut.
    guard line.utf8.count <= 300, line.unicodeScalars.contains(where: { isMark($0) || isJoint($0) }),
      !Sentences.isStopped(line)
    else { return false }
    let parts = parts(line)
    guard parts.count >= 2, let last = parts.last, parts.allSatisfy({ isShort($0) }) else { return false }
    // A dash may stand in a headline too: «Азаматтық қоғам – өңір дамуының серігі».
    return line.unicodeScalars.contains(where: isMark)
      || FurnitureWords.all.isWhole(.menu, FurnitureWords.folded(last))
      || parts.count >= 3 && line.holds(" / ")
  }

  /// True for words of a menu in one row: "Прямой эфир Программы Новости Архив".
  static func isMenuRow(_ line: String) -> Bool {
    guard line.utf8.count <= 240 else { return false }
    guard (2...10).contains(line.spacedWords), !Sentences.isClosed(line),
      !line.unicodeScalars.contains(where: isSentenceMark)
    else { return false }
    let words = line.spaced
    let known = words.count {
      FurnitureWords.all.isWhole(.menu, FurnitureWords.folded($0)) && $0.first?.isUppercase == true
    }
    return known >= 2 && words.count <= 4 * known
  }

  /// What stands in such a row before the first word of a menu: "УРАЛ-ИНФО Главная Новости".
  static func name(beforeMenuRow line: String) -> String? {
    let words = line.split(separator: " ").prefix {
      !FurnitureWords.all.isWhole(.menu, FurnitureWords.folded($0))
    }
    return words.isEmpty || words.count > 3 ? nil : words.joined(separator: " ")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "›", "→", "·", "•", "▶", "►", "∙": true
    default: false
    }
  }

  private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "«", "»", "\"": true
    default: false
    }
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", ">", "–", "—", "-": true
    default: false
    }
  }

  private static func isShort(_ part: String) -> Bool {
    part.split(separator: " ").count <= 4 && part.utf8.count <= 80
      && !part.contains(where: { "!?;".contains($0) })
  }
}

/// Puts together the lines that an editor or a browser broke to fit a width.
enum LineWrapping {
  static func unwrapped(_ lines: [PageLine]) -> [PageLine] {
    let width = width(of: lines)
    var whole: [PageLine] = []
    for (index, line) in lines.enumerated() {
      let previous = index > 0 ? lines[index - 1] : line
      if index > 0, !line.opensParagraph, continues(previous.text, line.text, width: width) {
        whole[whole.count - 1].text += " " + line.text
      } else {
        whole.append(line)
      }
    }
    return whole
  }

  /// The width that the whole text is broken at; nil where its lines are paragraphs.
  private static func width(of lines: [PageLine]) -> Int? {
    let pairs = zip(lines, lines.dropFirst()).filter { !$0.1.opensParagraph }
    let broken = pairs.filter { isOpen($0.0.text) && beginsSmall($0.1.text) && length($0.0.text) >= 50 }
    guard broken.count >= 3, broken.count * 3 >= pairs.count else { return nil }
    let lengths = broken.map { length($0.0.text) }.sorted()
    guard let longest = lengths.last, longest <= 120 else { return nil }
    return lengths[lengths.count / 2]
  }

  private static func continues(_ line: String, _ next: String, width: Int?) -> Bool {
    if next.first.map({ "-–—•*·".contains($0) }) == true { return false }
    if let width, length(line) >= width * 7 / 10 { return true }
    return isOpen(line) && length(line) >= 40 && beginsSmall(next)
  }

  /// True where the line ends in the middle of a sentence.
  private static func isOpen(_ line: String) -> Bool {
    guard let last = line.last else { return false }
    return last.isLetter || last.isNumber || ",»”\"-–—)".contains(last)
  }

  private static func beginsSmall(_ line: String) -> Bool {
    line.first { $0.isLetter || $0.isNumber }?.isLowercase == true && line.first?.isLetter == true
  }

  private static func length(_ line: String) -> Int { line.unicodeScalars.count }
}

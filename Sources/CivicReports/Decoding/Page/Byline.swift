internal import CivicText

/// Who wrote a report, from a line that holds nothing else: `Галина Каренский`, `А.САДЫКОВ`, `Андрей САРМИН, Уральск`,
/// `Мәтін: Айгүл Серікқызы`, `Автор: Иван Петров, фото автора`, `By Tim Cross`.
struct Byline: Sendable, Equatable {
  /// The names as they stand, joined by ", "; surnames in capitals have only their first letter so.
  let name: String
  /// True where a word such as «Автор» says that it is the author.
  let isLabelled: Bool

  init?(_ line: some StringProtocol) {
    guard let byline = Draft(Substring(line), folded: FurnitureWords.folded(line))?.byline else { return nil }
    self = byline
  }

  private init(name: String, isLabelled: Bool) {
    self.name = name
    self.isLabelled = isLabelled
  }

  /// Words that are written as a byline is. Whether they are persons' names costs much more to tell.
  struct Draft {
    private let names: [String]
    private let isLabelled: Bool

    /// - Parameter folded: the line as `FurnitureWords.folded` has it.
    init?(_ line: Substring, folded: String) {
      let text = line.trimming { $0 == " " || $0 == "*" || $0 == "–" || $0 == "—" || $0 == "-" }
      guard text.utf8.count <= 200 else { return nil }
      let (rest, isLabelled) = Byline.withoutLabel(text, folded)
      guard Byline.mayBeginWithName(rest) else { return nil }
      var names: [String] = []
      for part in Byline.parts(rest) {
        if PersonNameShape.isName(part) {
          names.append(part)
        } else if names.isEmpty || !Byline.isAddition(part) {
          return nil
        }
      }
      guard !names.isEmpty, names.count <= 4 else { return nil }
      self.names = names
      self.isLabelled = isLabelled
    }

    var byline: Byline? {
      guard isLabelled || names.allSatisfy(PersonNameShape.isCertain) else { return nil }
      return Byline(
        name: names.map(PersonNameShape.inSmallLetters).joined(separator: ", "), isLabelled: isLabelled)
    }
  }

  /// The label needs a colon or a dash after it, or a name right away: "Корреспондент Асель Ким".
  private static func withoutLabel(_ text: String, _ folded: String) -> (rest: Substring, isLabelled: Bool) {
    let openings = FurnitureWords.all.openings(of: folded)
    for kind in [FurnitureWords.Kind.author, .trade] where !openings.isEmpty {
      guard let label = openings.first(where: { $0.kind == kind })?.phrase,
        text.lowercased().replacing("ё", with: "е").hasPrefix(label)
      else { continue }
      let rest = text.dropFirst(label.count)
      guard let next = rest.first, next == ":" || next == " " || next == "." else { continue }
      return (rest.drop { ":–—-. ".contains($0) }, true)
    }
    return (text[...], false)
  }

  /// Whether every word up to the first joint has a capital: what most lines are not need not be taken apart.
  private static func mayBeginWithName(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    var begins = true
    var words = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == " " {
        begins = true
      } else if words > 0, scalar == "," || scalar == ";" || scalar == "/" || scalar == "|" {
        return true
      } else if begins, !edges.contains(scalar) {
        begins = false
        words += 1
        if words > 1, joints.contains(String(scalars[index...].prefix { $0 != " " })) { return true }
        if !scalar.isCapital { return false }
      }
    }
    return true
  }

  private static let edges: Set<Unicode.Scalar> = [".", "«", "»", "\"", "“", "”", "(", ")"]
  private static let joints: Set<String> = ["и", "және", "мен", "and", "&", "фото", "Фото"]

  /// Names and what is added to them, parted by commas, slashes or "and".
  private static func parts(_ text: Substring) -> [String] {
    var separated = String(text)
    for mark in [" фото ", " Фото "] where separated.holds(mark) {
      separated = separated.replacing(mark, with: ", фото ")
    }
    for mark in [" и ", " және ", " мен ", " and ", " & ", " / ", "/", ";", "|"] where separated.holds(mark) {
      separated = separated.replacing(mark, with: ",")
    }
    return separated.split(separator: ",").map { $0.trimming { " .«»\"“”()".contains($0) } }.filter {
      !$0.isEmpty
    }
  }

  /// A town, an outlet or the photographer after the name.
  private static func isAddition(_ part: String) -> Bool {
    let words = FurnitureWords.all
    let folded = FurnitureWords.folded(part)
    if words.beginning(.photo, of: folded) != nil || words.matches(.trade, folded) { return true }
    return part.first?.isUppercase == true && part.split(separator: " ").count <= 2 && part.utf8.count <= 40
  }
}

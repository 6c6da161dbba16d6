internal import CivicText

/// The words of one text that tell of a child or of somebody who has suffered, from `protected.tsv`.
struct ProtectedCues: Sendable {
  enum Kind: String, Sendable {
    case pupil, child, orphan, patient, victim
    /// Several, who are named behind the word.
    case pupils
    /// «9 сынып», "9 класс": of a pupil where it stands alone behind a name.
    case schoolClass = "class"
    /// «12 жастағы», «12-летняя», below 18.
    case age
    /// Who looks after them.
    case grown
  }

  struct Cue: Sendable, Equatable {
    let kind: Kind
    let tokens: Range<Int>
  }

  /// In the order of the text; nobody is protected where there is none.
  let cues: [Cue]

  private static let lexicons = CueLexicons("protected")

  init(_ document: Document) {
    let matches = Self.lexicons[document.language].matches(in: document)
    let others = Set(matches.filter { $0.value == "not" }.flatMap(\.tokens))
    var cues: [Cue] = []
    for match in matches where !match.tokens.contains(where: others.contains) {
      switch match.value {
      case "age":
        if let years = Self.number(before: match.tokens.lowerBound, document), years < 18 {
          cues.append(Cue(kind: .age, tokens: between(match.tokens.lowerBound - 1, match.tokens.upperBound)))
        }
      case "class":
        if let start = Self.classNumber(before: match.tokens.lowerBound, document) {
          cues.append(Cue(kind: .schoolClass, tokens: between(start, match.tokens.upperBound)))
        }
      default:
        guard let kind = Kind(rawValue: match.value) else { continue }
        cues.append(Cue(kind: kind, tokens: match.tokens))
      }
    }
    cues += Self.hyphened(document)
    cues.sort { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    self.cues = cues.contains { $0.kind != .grown } ? cues : []
  }

  /// «12-летняя», «9-сынып», "12-year-old": numbers with a word behind a hyphen.
  private static func hyphened(_ document: Document) -> [Cue] {
    let words = Words.of(document.language)
    return document.tokens.indices.compactMap { index in
      let token = document.tokens[index]
      guard token.kind == .number, let hyphen = token.folded.firstIndex(of: "-"),
        let number = Int(token.folded[..<hyphen])
      else { return nil }
      let word = String(token.folded[token.folded.index(after: hyphen)...])
      if number < 18, words.age.contains(word) { return Cue(kind: .age, tokens: between(index, index + 1)) }
      if number < 13, words.schoolClass.contains(word) {
        return Cue(kind: .schoolClass, tokens: between(index, index + 1))
      }
      return nil
    }
  }

  private static func number(before index: Int, _ document: Document) -> Int? {
    index > 0 && document.tokens[index - 1].kind == .number ? Int(document.tokens[index - 1].text) : nil
  }

  /// Where the number of a class begins: «9», «9 «А»», «9-шы».
  private static func classNumber(before index: Int, _ document: Document) -> Int? {
    var start = index - 1
    while start >= 0, index - start <= 4 {
      let token = document.tokens[start]
      if token.kind == .number {
        let digits = token.text.prefix { $0.isNumber }
        return Int(digits).map { (0...12).contains($0) } ?? false ? start : nil
      }
      guard token.kind == .mark || token.text.count == 1 else { return nil }
      start -= 1
    }
    return nil
  }

  private struct Words: Sendable {
    let age: Set<String>
    let schoolClass: Set<String>

    static func of(_ language: Language) -> Words {
      switch language {
      case .kk: kk
      case .ru: ru
      case .en: en
      }
    }

    private static let kk = Words(.kk)
    private static let ru = Words(.ru)
    private static let en = Words(.en)

    private init(_ language: Language) {
      let rows = LanguageData.rows("\(language.rawValue)/protected.tsv").filter { $0.count > 1 }
      age = Set(rows.filter { $0[0] == "age" }.map { $0[1] })
      schoolClass = Set(rows.filter { $0[0] == "class" }.map { $0[1] })
    }
  }
}

/// Words that a typesetter parted at the end of a line.
///
/// A hyphen there is either the typesetter's or the word's own ("пресс-служба", "ата-аналар", "non-governmental"). It is
/// kept where the same text writes the word with it elsewhere, or where one of its parts is always written so.
struct Hyphenation {
  private var whole: Set<String> = []

  /// - Parameter lines: all lines of the text.
  init(_ lines: some Sequence<String>) {
    for line in lines {
      for word in line.split(whereSeparator: { $0.isWhitespace }) {
        whole.insert(Self.folded(word))
      }
    }
  }

  /// The line with the next one, where it ends in a hyphen or the like; nil where it does not part a word.
  func joined(_ line: String, _ next: String) -> String? {
    guard let mark = line.last, Self.marks.contains(mark), let first = next.first, first.isLetter,
      line.dropLast().last?.isLetter == true
    else { return nil }
    let head = line.dropLast()
    if mark == "\u{AD}" { return head + next }
    let before = head[
      (head.lastIndex { !$0.isLetter && $0 != "-" }.map { head.index(after: $0) } ?? head.startIndex)...]
    let after = next.prefix { $0.isLetter || $0 == "-" }
    return keepsHyphen(String(before), String(after)) ? "\(head)-\(next)" : head + next
  }

  private func keepsHyphen(_ before: String, _ after: String) -> Bool {
    // "Нұр-Сұлтан", "Алматы-Астана".
    if after.first?.isUppercase == true { return true }
    let (before, after) = (before.lowercased(), after.lowercased())
    if whole.contains("\(before)-\(after)") { return true }
    if whole.contains(before + after) { return false }
    let first = before.split(separator: "-").last.map(String.init) ?? before
    return Self.firstParts.contains(first) || Self.lastParts.contains(after) || first == after
      || Self.pairs.contains { $0.first == first && after.hasPrefix($0.second) }
  }

  private static func folded(_ word: Substring) -> String {
    word.lowercased().trimmingMarks
  }

  private static let marks: Set<Character> = ["-", "\u{2010}", "\u{AD}", "\u{AC}"]
  private static let firstParts: Set<String> = [
    // ru
    "пресс", "вице", "экс", "интернет", "онлайн", "веб", "медиа", "бизнес", "кое", "северо", "юго",
    "социально",
    "общественно", "научно", "учебно", "военно", "культурно", "историко", "нормативно", "организационно",
    "премьер",
    "генерал", "бизнес", "мастер", "круглый", "информационно", "финансово", "этно", "эко", "ток",
    // kk
    "қоғамдық", "оқу", "баспасөз", "әлеуметтік", "тәлім", "рухани", "мәдени", "солтүстік", "оңтүстік",
    "ақпараттық",
    // en
    "non", "co", "well", "self", "vice", "ex", "pre", "post", "anti", "multi", "long", "full", "part",
    "civil", "cross",
    "so", "high", "low", "wide", "decision", "policy",
  ]
  private static let lastParts: Set<String> = [
    "то", "либо", "нибудь", "таки", "ка", "да", "де", "центр", "класс", "making", "based", "profit", "up",
    "being",
    "term", "level", "scale", "wide", "year", "old",
  ]
  /// Kazakh pairs, whose second word takes endings.
  private static let pairs = [
    ("ата", "ана"), ("іс", "шара"), ("жер", "жер"), ("әлеуметтік", "экономикалық"), ("бала", "шаға"),
    ("ой", "пікір"), ("сұрақ", "жауап"), ("аға", "іні"), ("апа", "сіңлі"), ("мал", "жан"), ("үй", "жай"),
    ("тәлім", "тәрбие"), ("оқу", "тәрбие"), ("хал", "ахуал"), ("қол", "аяқ"), ("күн", "түн"),
    ("жас", "өспірім"),
  ].map { (first: $0.0, second: $0.1) }
}

extension String {
  /// Without the marks at its ends.
  fileprivate var trimmingMarks: String {
    let start = firstIndex { $0.isLetter || $0.isNumber } ?? endIndex
    let end = lastIndex { $0.isLetter || $0.isNumber }.map { index(after: $0) } ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }
}

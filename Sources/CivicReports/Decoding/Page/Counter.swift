internal import CivicText

/// A page's counter: `Оқылды: 22`, `4236 рет көрсетілді`, `Просмотров: 1 234`, `1,204 views`, `Пікірлер: 3`.
struct Counter: Sendable, Equatable {
  enum Kind: Sendable {
    case views
    /// Readers' comments.
    case remarks
    case other
  }

  let kind: Kind
  /// nil where the page shows no exact number ("1,2 тыс. просмотров") or it stands elsewhere.
  let count: Int?

  init?(_ words: some StringProtocol) {
    self.init(folded: FurnitureWords.folded(words))
  }

  /// - Parameter text: as `FurnitureWords.folded` has it.
  init?(folded text: String) {
    guard text.utf8.count <= 60 else { return nil }
    var label: [Substring] = []
    var numbers: [Substring] = []
    var isRounded = false
    for word in text.utf8.split(whereSeparator: Self.isJoint).map({ Substring($0) }) {
      if word.unicodeScalars.first?.isNumeral == true {
        guard let end = word.lastIndex(where: \.isNumber) else { return nil }
        let tail = word[word.index(after: end)...]
        isRounded = isRounded || ["k", "к", "m", "м"].contains(tail)
        guard isRounded || tail.allSatisfy({ !$0.isLetter }) else { return nil }
        guard word[..<end].allSatisfy({ $0.isNumber || ".,'’".contains($0) }) else { return nil }
        numbers.append(word[...end])
      } else if Self.thousands.contains(String(word)) {
        isRounded = true
      } else if word != "–", word != "-", word != "—" {
        label.append(word)
      }
    }
    let name = label.joined(separator: " ").trimming { !$0.isLetter }
    let kinds = FurnitureWords.all.kinds(name)
    if kinds.contains(.views) {
      kind = .views
    } else if kinds.contains(.remarks), !numbers.isEmpty {
      kind = .remarks
    } else if kinds.contains(.comments), !numbers.isEmpty {
      kind = .other
    } else {
      return nil
    }
    count = isRounded ? nil : Self.number(numbers)
    // "13.02.2026 Оқылды: 22" is more than a counter.
    if !isRounded, !numbers.isEmpty, count == nil { return nil }
  }

  private static let thousands: WordSet = ["тыс", "тыс.", "мың", "млн", "k", "к"]

  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// Digits in groups of three, parted by spaces, points or commas.
  static func number(_ parts: [Substring]) -> Int? {
    let groups = parts.flatMap { $0.split(whereSeparator: { ".,'’".contains($0) }) }
    guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy(\.isASCII) }) else { return nil }
    guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else {
      return nil
    }
    return Int(groups.joined())
  }
}

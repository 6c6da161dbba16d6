internal import CivicText

/// The day a page says it was published on, read from a line or part of a line that holds nothing else.
///
/// `13.02.2026, 15:45`, `2026-02-13T15:45:00+05:00`, `13 ақпан 2026`, `2026 жылғы 13 ақпан`, `Пятница, 13 февраля 2026 г.`,
/// `Feb. 13, 2026, 1:39 p.m.`; without a day of the calendar: `Бүгін, 10:54`, `2 часа назад`, `6 октября`.
struct PageDate: Sendable, Equatable {
  /// ISO 8601; nil where the page does not say which day of which year.
  var iso: String?
  /// True where a weekday stands before it and no time of day: today's date, as mastheads show it.
  var isMasthead = false
  /// True where a time of day stands with it.
  var hasTime = false

  /// nil where the words hold anything but a date and a time.
  init?(_ words: some StringProtocol) { self.init(folded: FurnitureWords.folded(words)) }

  /// - Parameter text: as `FurnitureWords.folded` has it.
  init?(folded text: String) {
    guard !text.isEmpty, text.utf8.count < 80 else { return nil }
    var parts = Parts()
    guard Self.pieces(of: text, all: { parts.take($0) }), parts.isDate else { return nil }
    iso = parts.iso
    hasTime = parts.hasTime
    isMasthead = parts.hasWeekday && !parts.hasTime && Self.beginsWithWords(text)
  }

  /// "Пятница, 13 февраля" is today's; "6 желтоқсан 2025, сенбі" is the report's.
  private static func beginsWithWords(_ text: String) -> Bool { text.first?.isNumber != true }

  /// The date of a machine-readable time: its first ten characters, as the page wrote them.
  static func iso(_ time: some StringProtocol) -> String? {
    let head = time.trimmingPrefix { $0.isWhitespace }.prefix(10)
    let numbers = head.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard head.count == 10, numbers.count == 3, let year = numbers[0], let month = numbers[1],
      let day = numbers[2]
    else { return nil }
    return iso(year: year, month: month, day: day)
  }

  /// nil for a day that is not in the calendar, or in a year that no news page is from.
  static func iso(year: Int, month: Int, day: Int) -> String? {
    let lengths = [
      31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
      31,
    ]
    guard (1990...2100).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day)
    else {
      return nil
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Takes words and numbers one by one, as long as they are taken; a "t" between digits parts a day from its time.
  private static func pieces(of text: String, all take: (String) -> Bool) -> Bool {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    func end(_ end: String.Index) -> Bool {
      let whole = scalars[start..<end].trimming(isJoint)
      return whole.isEmpty || take(String(whole))
    }
    var wasDigit = false
    var wasLetter = false
    for index in scalars.indices {
      let scalar = scalars[index]
      // A letter keeps the marks that are set upon it.
      if wasLetter, scalar.value >= 0x300, scalar.properties.isGraphemeExtend { continue }
      let isDigit = ("0"..."9").contains(scalar)
      let isLetter = scalar.isLetter
      let isJoint = isJoint(scalar)
      let joins = isDigit || isLetter || isJoint
      if !joins || (isLetter && wasDigit) || (isDigit && wasLetter) {
        guard end(index) else { return false }
        start = joins ? index : scalars.index(after: index)
      }
      wasDigit = isDigit || (wasDigit && isJoint)
      wasLetter = isLetter
    }
    return end(scalars.endIndex)
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ":", "/", "-", "+": true
    default: false
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Without the scalars at both ends that are as told.
  fileprivate func trimming(_ isEdge: (Unicode.Scalar) -> Bool) -> Self {
    guard let first = firstIndex(where: { !isEdge($0) }), let last = lastIndex(where: { !isEdge($0) }) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}

/// What the words of a date have given so far.
private struct Parts {
  var full: String?
  var numbers: [Int] = []
  var month: Int?
  var hasTime = false
  var hasWeekday = false
  var isRelative = false
  var units = 0
  var isUncertain = false

  mutating func take(_ piece: String) -> Bool {
    if piece.unicodeScalars.first?.isNumeral == true {
      guard let number = Int(piece) else { return takeNumbers(piece) }
      numbers.append(number)
      return numbers.count <= 3
    }
    if let month = FurnitureWords.all.months[piece] {
      defer { self.month = month }
      return self.month == nil
    }
    let kinds = FurnitureWords.all.kinds(piece)
    if kinds.contains(.weekday) {
      hasWeekday = true
    } else if kinds.contains(.today) || kinds.contains(.ago) {
      isRelative = true
    } else if kinds.contains(.clock) || kinds.contains(.year) {
      return true
    } else if kinds.contains(.unit) {
      units += 1
    } else if piece == "t" || piece == "z" {
      return full != nil
    } else {
      return false
    }
    return true
  }

  /// "13.02.2026", "2026-02-13", "15:45:00", "15.45".
  private mutating func takeNumbers(_ piece: String) -> Bool {
    if piece.contains(":") {
      hasTime = true
      return piece.allSatisfy { $0.isNumber || ":.+-".contains($0) }
    }
    let parts = piece.split(whereSeparator: { ".-/".contains($0) }).map { Int($0) }
    let values = parts.compactMap { $0 }
    guard values.count == parts.count else { return false }
    if values.count == 2, full != nil || month != nil {
      hasTime = true
      return values[0] < 24 && values[1] < 60
    }
    guard values.count == 3, full == nil else { return false }
    if values[0] >= 1000 {
      full = PageDate.iso(year: values[0], month: values[1], day: values[2])
    } else {
      let year = values[2] < 100 ? 2000 + values[2] : values[2]
      full = PageDate.iso(year: year, month: values[1], day: values[0])
      // With slashes the month may come first; where both could be months, nobody can tell.
      if piece.contains("/"), values[0] <= 12 {
        isUncertain = values[1] <= 12 && values[0] != values[1]
        full = full ?? PageDate.iso(year: year, month: values[0], day: values[1])
      }
    }
    return full != nil
  }

  var isDate: Bool {
    if full != nil { return numbers.isEmpty && month == nil }
    if isRelative { return month == nil }
    if month != nil {
      return !numbers.isEmpty && units == 0 && (iso != nil || numbers.count == 1 && numbers[0] <= 31)
    }
    return hasWeekday && numbers.isEmpty && units == 0
  }

  var iso: String? {
    if let full { return isUncertain ? nil : full }
    guard let month, numbers.count == 2, !isRelative else { return nil }
    let (year, day) = numbers[0] > 31 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    return PageDate.iso(year: year, month: month, day: day)
  }
}

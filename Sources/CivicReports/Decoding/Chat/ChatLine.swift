/// The line that begins a message of a chat: "13.02.2026, 14:05 - Name: text".
struct ChatLine {
  /// The three numbers of its day, as they stand.
  let day: [Int]
  /// What follows the time.
  let rest: Substring
  /// What was written; nil in a line that the program itself wrote.
  let content: Substring?

  /// nil for a line that goes on with the message above it.
  ///
  /// - Parameter line: clean: its only white space is " ".
  init?(_ line: Substring) {
    var reader = Reader(rest: line.utf8)
    let isBracketed = reader.take("[")
    guard let day = reader.day(), reader.take(","), reader.time() else { return nil }
    if isBracketed {
      guard reader.take("]") else { return nil }
    } else {
      guard reader.take("-") || reader.take("–") else { return nil }
    }
    self.day = day
    reader.skipSpaces()
    rest = Substring(reader.rest)
    // A name is short and holds no colon; lines of the program have none.
    if let colon = reader.rest.prefix(Self.longestName).firstIndex(of: UInt8(ascii: ":")) {
      reader.rest = reader.rest[reader.rest.index(after: colon)...]
      content = reader.rest.first ?? Reader.space == Reader.space ? Substring(reader.skippingSpaces) : nil
    } else {
      content = nil
    }
  }

  /// In bytes of UTF-8.
  private static let longestName = 160

  private struct Reader {
    static let space = UInt8(ascii: " ")
    var rest: Substring.UTF8View

    var skippingSpaces: Substring.UTF8View { rest.drop { $0 == Self.space } }

    mutating func skipSpaces() { rest = skippingSpaces }

    mutating func take(_ mark: StaticString) -> Bool {
      skipSpaces()
      return mark.withUTF8Buffer { mark in
        guard rest.starts(with: mark) else { return false }
        rest.removeFirst(mark.count)
        return true
      }
    }

    /// As many digits as follow each other, at most so many.
    private mutating func number(_ most: Int) -> (value: Int, digits: Int)? {
      var (value, digits) = (0, 0)
      while let byte = rest.first, (0x30...0x39).contains(byte) {
        digits += 1
        if digits > most { return nil }
        value = value * 10 + Int(byte - 0x30)
        rest.removeFirst()
      }
      return digits == 0 ? nil : (value, digits)
    }

    /// "13.02.2026", "2/13/26", "2026-02-13".
    mutating func day() -> [Int]? {
      skipSpaces()
      var numbers: [Int] = []
      for part in 0..<3 {
        guard let number = number(4), number.digits != 3 else { return nil }
        numbers.append(number.value)
        if part < 2 {
          guard let mark = rest.first, "./-".utf8.contains(mark) else { return nil }
          rest.removeFirst()
        }
      }
      return numbers
    }

    /// "14:05", "2:05:11 PM".
    mutating func time() -> Bool {
      skipSpaces()
      var parts: [Int] = []
      while let part = number(2) {
        parts.append(part.value)
        guard let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") else { break }
        rest.removeFirst()
      }
      guard parts.count == 2 || parts.count == 3, parts[0] < 24, parts[1] < 60 else { return false }
      skipSpaces()
      for half in ["AM", "PM", "a.m.", "p.m.", "am", "pm"] where rest.starts(with: half.utf8) {
        rest.removeFirst(half.utf8.count)
        break
      }
      return true
    }
  }
}

/// Which number of a chat's days is the day and which the month, told by all of them.
struct ChatDayOrder {
  private enum Order { case dayFirst, monthFirst, yearFirst, unknown }
  private let order: Order

  init(_ days: [[Int]]) {
    let first = days.map(\.[0]).max() ?? 0
    let second = days.map(\.[1]).max() ?? 0
    if first > 31 {
      order = .yearFirst
    } else if first > 12, second <= 12 {
      order = .dayFirst
    } else if second > 12, first <= 12 {
      order = .monthFirst
    } else {
      order = Self.byChange(days)
    }
  }

  /// Where no number of a short chat is above twelve: from message to message the day changes, the month seldom.
  private static func byChange(_ days: [[Int]]) -> Order {
    let changes = (0..<2).map { part in zip(days, days.dropFirst()).count { $0[part] != $1[part] } }
    if changes[0] == changes[1] { return .unknown }
    return changes[0] > changes[1] ? .dayFirst : .monthFirst
  }

  /// ISO 8601; nil where nobody can tell.
  func iso(_ day: [Int]) -> String? {
    func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }
    return switch order {
    case .dayFirst: PageDate.iso(year: year(day[2]), month: day[1], day: day[0])
    case .monthFirst: PageDate.iso(year: year(day[2]), month: day[0], day: day[1])
    case .yearFirst: PageDate.iso(year: day[0], month: day[1], day: day[2])
    case .unknown: day[0] == day[1] ? PageDate.iso(year: year(day[2]), month: day[1], day: day[0]) : nil
    }
  }
}

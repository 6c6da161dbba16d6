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
  /// - Parameter line: its white space may be of any kind.
  init?(_ line: some StringProtocol) {
    var reader = Reader(rest: Substring(line).drop { $0.isWhitespace })
    let isBracketed = reader.take("[")
    guard let day = reader.day(), reader.take(",") || reader.rest.first == " ", reader.time() else {
      return nil
    }
    if isBracketed {
      guard reader.take("]") else { return nil }
    } else {
      guard reader.take("-") || reader.take("–") else { return nil }
    }
    self.day = day
    let rest = reader.rest.drop { $0.isWhitespace }
    self.rest = rest
    // A name is short and holds no colon; lines of the program have none.
    if let colon = rest.prefix(80).firstIndex(of: ":"),
      rest[rest.index(after: colon)...].first.map(\.isWhitespace) ?? true
    {
      content = rest[rest.index(after: colon)...].drop { $0.isWhitespace }
    } else {
      content = nil
    }
  }

  private struct Reader {
    var rest: Substring

    mutating func take(_ character: Character) -> Bool {
      rest = rest.drop { $0.isWhitespace }
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }

    /// "13.02.2026", "2/13/26", "2026-02-13".
    mutating func day() -> [Int]? {
      var numbers: [Int] = []
      for part in 0..<3 {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count == 4 || (1...2).contains(digits.count) else {
          return nil
        }
        numbers.append(number)
        rest = rest.dropFirst(digits.count)
        if part < 2 {
          guard let mark = rest.first, "./-".contains(mark) else { return nil }
          rest.removeFirst()
        }
      }
      return numbers
    }

    /// "14:05", "2:05:11 PM".
    mutating func time() -> Bool {
      rest = rest.drop { $0.isWhitespace }
      let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
      let parts = clock.split { $0 == ":" || $0 == "." }.map { Int($0) }
      guard parts.count == 2 || parts.count == 3, let hour = parts[0], hour < 24, let minute = parts[1],
        minute < 60
      else { return false }
      rest = rest.dropFirst(clock.count).drop { $0.isWhitespace }
      for half in ["AM", "PM", "a.m.", "p.m.", "am", "pm"] where rest.hasPrefix(half) {
        rest = rest.dropFirst(half.count)
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

internal import CivicText

/// The days that a question names: "in March", «2026 жылғы 13 ақпанда», «за 2026 год». What leaves the year or the day open is
/// worked out from today.
struct QuestionDates {
  /// The dates as items; each spans the words of the date.
  static func items(in question: QuestionText, language: Language, today: CivilDate) -> [QuestionItem] {
    let document = Document(capitalized(question, language), language: language)
    var items = Dates.find(in: document, published: today.iso).compactMap { date -> QuestionItem? in
      item(date.range, date.start, date.end ?? date.start, in: question)
    }
    for index in question.words.indices where !items.contains(where: { $0.range.contains(index) }) {
      let word = question.words[index]
      if let month = Dates.month(named: word.text) ?? QuestionText.cyrillic(word.text).flatMap(Dates.month) {
        items.append(item(month, at: index, in: question, today: today))
        continue
      }
      guard word.isNumber, word.text.prefix(4).allSatisfy(\.isNumber), let year = Int(word.text.prefix(4)),
        (1990...2100).contains(year), word.text.count == 4 || word.text.dropFirst(4).first == "-"
      else { continue }
      items.append(
        QuestionItem(range: index..<index + 1, meaning: .date(String(year), String(year)), score: 8))
    }
    return items
  }

  /// A month by itself: the last one that has begun, or that of the year that stands beside it.
  private static func item(
    _ month: Int, at index: Int, in question: QuestionText, today: CivilDate
  ) -> QuestionItem {
    var range = index..<index + 1
    var year = month <= today.month ? today.year : today.year - 1
    for beside in [index + 1, index - 1, index - 2] where question.words.indices.contains(beside) {
      let word = question.words[beside].text
      guard word.count >= 4, let stated = Int(word.prefix(4)), (1990...2100).contains(stated) else {
        continue
      }
      year = stated
      range = min(beside, index)..<max(beside, index) + 1
      break
    }
    var iso = CivilDate.iso(year: year, month: month)
    let before = range.lowerBound - 1
    if range.lowerBound == index, question.words.indices.contains(before),
      let day = Int(question.words[before].text),
      let date = CivilDate(year: year, month: month, day: day)
    {
      // "11 akpanda"
      iso = date.iso
      range = before..<range.upperBound
    }
    return QuestionItem(range: range, meaning: .date(iso, iso), score: 10 * Double(range.count) + 1)
  }

  private static func item(
    _ range: Range<Int>, _ start: String, _ end: String, in question: QuestionText
  ) -> QuestionItem? {
    let words = question.words.indices.filter { question.words[$0].range.overlaps(range) }
    guard let first = words.first, let last = words.last else { return nil }
    return QuestionItem(
      range: first..<last + 1, meaning: .date(start, end), score: 10 * Double(words.count) + 2)
  }

  /// English months are told by their capitals: "in march". The text keeps its length.
  private static func capitalized(_ question: QuestionText, _ language: Language) -> String {
    guard language == .en else { return question.text }
    var scalars = Array(question.text.unicodeScalars)
    for word in question.words
    where months.contains(word.folded) && word.folded != "may" || isMay(word, question) {
      let start = word.range.lowerBound
      scalars[start] = scalars[start].properties.uppercaseMapping.unicodeScalars.first ?? scalars[start]
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// "in may 2026", not "who may".
  private static func isMay(_ word: QuestionText.Word, _ question: QuestionText) -> Bool {
    guard word.folded == "may", let index = question.words.firstIndex(where: { $0.range == word.range })
    else {
      return false
    }
    let before = index > 0 ? question.words[index - 1].folded : ""
    return ["in", "since", "until", "of", "and", "between", "by"].contains(before)
      || index + 1 < question.words.count && question.words[index + 1].isNumber
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

/// Periods counted from today: "last month", «соңғы 30 күнде».
enum RelativePeriod {
  /// First and last day, ISO 8601 of any precision; nil for a cue that is no period.
  ///
  /// - Parameter number: of "the last 30 days".
  static func days(_ cue: QuestionCue, number: Int?, today: CivilDate) -> (String, String)? {
    let monday = today.adding(days: 1 - today.weekday)
    switch cue {
    case .today: return (today.iso, today.iso)
    case .yesterday: return one(today.adding(days: -1))
    case .thisWeek: return (monday.iso, monday.adding(days: 6).iso)
    case .lastWeek: return (monday.adding(days: -7).iso, monday.adding(days: -1).iso)
    case .thisMonth: return month(today.year, today.month)
    case .lastMonth: return today.month == 1 ? month(today.year - 1, 12) : month(today.year, today.month - 1)
    case .thisYear: return (year(today.year), year(today.year))
    case .lastYear: return (year(today.year - 1), year(today.year - 1))
    case .lastDays: return number.flatMap { days(back: $0, of: 1, today) }
    case .lastWeeks: return number.flatMap { days(back: $0, of: 7, today) }
    case .lastMonths: return number.flatMap { months(back: $0, today) }
    default: return nil
    }
  }

  private static func one(_ day: CivilDate) -> (String, String) { (day.iso, day.iso) }

  private static func year(_ year: Int) -> String { CivilDate.padded(year, 4) }

  private static func month(_ year: Int, _ month: Int) -> (String, String) {
    let name = CivilDate.iso(year: year, month: month)
    return (name, name)
  }

  /// So many days or weeks up to today; nil for none, and for more than the calendar has had.
  private static func days(back count: Int, of length: Int, _ today: CivilDate) -> (String, String)? {
    guard count > 0, let first = CivilDate(year: 1, month: 1, day: 1),
      count <= (today.daysSince1970 - first.daysSince1970) / length
    else { return nil }
    return (today.adding(days: 1 - count * length).iso, today.iso)
  }

  /// From the day after this day so many months ago; the month's last day where it has no such day.
  private static func months(back count: Int, _ today: CivilDate) -> (String, String)? {
    let months = today.year * 12 + today.month - 1 - count
    guard count > 0, months > 12 else { return nil }
    let day = (1...today.day).reversed().lazy.compactMap {
      CivilDate(year: months / 12, month: months % 12 + 1, day: $0)
    }.first
    return day.map { ($0.adding(days: 1).iso, today.iso) }
  }
}

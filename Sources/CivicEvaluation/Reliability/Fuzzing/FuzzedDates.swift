internal import CivicText

/// Dates of a text.
enum FuzzedDates {
  static func run(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let language = input.choice(Language.allCases)
    let published = input.choice(FuzzInput.days)
    let document = Document(input.text, language: language)
    let dates = Dates.find(in: document, published: published)
    for date in dates {
      try promise(
        date.range.lowerBound < date.range.upperBound && date.range.upperBound <= document.scalars.count,
        "a date stands in its text")
      try promise(document.range(date.tokens) == date.range, "a date's range is that of its words")
      for day in [date.start, date.end].compactMap(\.self) {
        try promise(isOfCalendar(day), "a date is one of the calendar")
      }
      try promise(
        date.end.map { date.start < $0 && $0.count == date.start.count } ?? true, "a span ends after it began"
      )
      try promise((0...1).contains(date.confidence), "a confidence is from 0 to 1")
    }
    for (one, next) in zip(dates, dates.dropFirst()) {
      try promise(one.range.upperBound <= next.range.lowerBound, "dates stand in order and none in another")
    }
    try promise(Dates.find(in: document, published: published) == dates, "dates are found the same twice")
    for tokens in Dates.ranges(in: document) {
      try promise(
        tokens.lowerBound < tokens.upperBound && tokens.upperBound <= document.tokens.count,
        "words of a date are the text's")
    }
    if let day = CivilDate(iso: input.text) {
      try promise(CivilDate(daysSince1970: day.daysSince1970) == day, "a day is the same by its number")
      try promise(CivilDate(iso: day.iso) == day, "a day is the same as it is written")
    }
  }

  /// "2026", "2026-02", "2026-02-13".
  static func isOfCalendar(_ day: String) -> Bool {
    switch day.utf8.count {
    case 4: CivilDate(iso: day + "-01-01") != nil
    case 7: CivilDate(iso: day + "-01") != nil
    default: CivilDate(iso: day)?.iso == day
    }
  }
}

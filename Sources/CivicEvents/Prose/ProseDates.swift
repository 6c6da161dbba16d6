/// Days, months and years as one language writes them in a sentence. ISO 8601 in, reduced precision allowed.
extension ProseWords {
  /// When: «2026 жылғы 13 ақпанда», "13 февраля 2026 года", "on 13 February 2026".
  func date(_ start: String, _ end: String?) -> String { date("date", start, end) }

  /// For when it is planned: "на 13 февраля 2026 года".
  func plannedDate(_ start: String, _ end: String?) -> String { date("planned", start, end) }

  /// By itself, as in a heading: "2026 жылғы 13 ақпан", "13 февраля 2026 года", "13 February 2026".
  func plainDate(_ start: String, _ end: String?) -> String { date("plain", start, end) }

  private func date(_ key: String, _ start: String, _ end: String?) -> String {
    let from = Parts(start)
    guard let end, end != start else {
      return phrase("\(key).\(from.precision)", words(from))
    }
    let to = Parts(end)
    if let lastDay = to.day, from.day != nil, from.year == to.year, from.month == to.month {
      return phrase("\(key).days", words(from).merging(["lastday": lastDay]) { own, _ in own })
    }
    if from.month == nil || to.month == nil {
      return phrase("\(key).years", ["first": from.year, "last": to.year])
    }
    return phrase(
      from.year == to.year ? "\(key).range" : "\(key).range.years",
      [
        // By themselves months stand in the nominative: "июль – март".
        "first": phrase("\(key == "plain" ? "to" : "from").\(from.precision)", words(from)),
        "last": phrase("to.\(to.precision)", words(to)), "year": from.year, "lastyear": to.year,
      ])
  }

  private func words(_ parts: Parts) -> [String: String] {
    var words = ["year": parts.year, "day": parts.day ?? ""]
    guard let month = parts.month else { return words }
    // The month in each form that the language has of it.
    for form in ["month-in", "month-of", "month-name"] {
      if let name = text("\(form).\(month)") { words[form] = name }
    }
    return words
  }

  private struct Parts {
    let year: String
    let month: Int?
    /// Without a leading zero.
    let day: String?

    var precision: String { day != nil ? "day" : month != nil ? "month" : "year" }

    init(_ iso: String) {
      let parts = iso.split(separator: "-")
      year = parts.first.map(String.init) ?? ""
      month = parts.count > 1 ? Int(parts[1]) : nil
      day = parts.count > 2 ? Int(parts[2]).map(String.init) : nil
    }
  }
}

internal import CivicText

extension ProseWords {
  /// How many people, as a report counts them ("exact", "about", "over", "under"): «150-ден астам адам», "более 150",
  /// "about 30".
  func number(_ count: Int, _ basis: String?) -> String {
    let key = basis.map { "number.\($0)" }.flatMap { text($0) == nil ? nil : $0 } ?? "number.exact"
    return phrase(key, ["number": String(count), "ending": ablative(of: count)])
  }

  /// The ablative ending of a Kazakh numeral, by its last word: «150-ден», «30-дан», «2000-нан». Empty in other languages.
  private func ablative(of count: Int) -> String {
    let last: Int
    if count % 10 > 0 {
      last = count % 10
    } else if count % 100 > 0 {
      last = count % 100
    } else {
      last = count % 1_000 > 0 ? 100 : count % 1_000_000 > 0 ? 1_000 : 1_000_000
    }
    return text("ablative.\(last)").map { "-" + $0 } ?? ""
  }
}

/// Days as spreadsheets count them: 1 is 1 January 1900 and 60 a day that never was, so that from March 1900 on they count
/// from 30 December 1899; some files count from 1 January 1904.
enum SerialDay {
  /// "12.03.2026"; nil for no number of a day after 1954.
  static func text(_ serial: String, startsIn1904: Bool = false) -> String? {
    guard let number = Double(serial), (20_000...80_000).contains(number) else { return nil }
    // Days since 1 March 2000, in years that begin in March (H. Hinnant, "chrono-compatible low-level date algorithms").
    let days = Int(number) + (startsIn1904 ? 1462 : 0) - 25_569 + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(day)).\(padded(month)).\(year + era * 400 + (month <= 2 ? 1 : 0))"
  }

  /// The number of "2026-03-12"; nil for what is no whole day after 1954.
  static func serial(_ day: String) -> Int? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard day.count == 10, parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return nil
    }
    // The same calendar the other way round.
    let year = parts[0] - (parts[1] <= 2 ? 1 : 0)
    let era = year / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (parts[1] > 2 ? parts[1] - 3 : parts[1] + 9) + 2) / 5 + parts[2] - 1
    let serial = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468 + 25_569
    return (20_000...80_000).contains(serial) ? serial : nil
  }
}

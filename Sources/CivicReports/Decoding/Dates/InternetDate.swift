/// A moment as mail, feeds and exports write it → the day it was in Kazakhstan.
///
/// `Fri, 13 Feb 2026 14:05:00 +0500` (RFC 5322), `2026-02-13T14:05:00Z` (RFC 3339), seconds since 1970.
enum InternetDate {
  /// ISO 8601 date. A time in another zone than Greenwich's is its writer's own: its day is taken as written. Programs
  /// write Greenwich's wherever they run: that is turned into the time of Kazakhstan, where the news of an evening bear
  /// the next day's date otherwise.
  static func day(_ text: String) -> String? {
    let clean = text.prefix(80).drop(while: \.isWhitespace)
    return machine(clean) ?? mail(clean)
  }

  /// - Parameter seconds: since 1970 began in Greenwich.
  static func day(seconds: Int) -> String? {
    guard (0...4_102_444_800).contains(seconds) else { return nil }
    // Since March 2024 the whole country has one time; most of it was an hour ahead before.
    let offset = seconds >= 1_709_229_600 ? 5 : 6
    return civil(day: (seconds + offset * 3600) / 86_400)
  }

  /// Seconds since 1970 of a day and a time in a zone.
  ///
  /// - Parameters:
  ///   - day: ISO 8601 date.
  ///   - time: "14:05:00".
  ///   - zone: "+05:00"; "" for Greenwich's.
  static func seconds(day: String, time: Substring, zone: Substring) -> Int? {
    guard let number = number(of: day) else { return nil }
    let clock = time.split(separator: ":").compactMap { Int($0) }
    let offset = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2]),
      offset.allSatisfy({ (0..<60).contains($0) })
    else { return nil }
    let ahead = (offset.first ?? 0) * 3600 + (offset.dropFirst().first ?? 0) * 60
    return number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2] - (zone.first == "-" ? -ahead : ahead)
  }

  /// "2026-02-13T20:05:00.000Z", "2026-02-13 14:05:00+05:00", "2026-02-13".
  private static func machine(_ text: Substring) -> String? {
    guard let day = PageDate.iso(text) else { return nil }
    let rest = text.dropFirst(10)
    guard let mark = rest.first, "Tt ".contains(mark), isGreenwich(rest),
      let time = seconds(rest.dropFirst()),
      let number = number(of: day)
    else { return day }
    return Self.day(seconds: number * 86_400 + time)
  }

  /// "Fri, 13 Feb 2026 14:05:00 +0500", "13 Feb 26 14:05 GMT".
  private static func mail(_ text: Substring) -> String? {
    var words = text.split { $0.isWhitespace || $0 == "," }.map { String($0) }
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[0]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), let year = Int(words[2]),
      let iso = PageDate.iso(year: year < 100 ? 2000 + year : year, month: month + 1, day: day)
    else { return nil }
    let rest = words.dropFirst(3).joined(separator: " ")[...]
    guard isGreenwich(rest), let time = seconds(rest), let number = number(of: iso) else { return iso }
    return Self.day(seconds: number * 86_400 + time)
  }

  /// By how a time ends: "Z", "GMT", "UT", "+0000", "+00:00".
  private static func isGreenwich(_ time: Substring) -> Bool {
    let zone = time.uppercased()
    if ["Z", "GMT", "UT", "UTC"].contains(where: { zone.hasSuffix($0) }) { return true }
    return ["+0000", "+00:00", "-0000", "-00:00"].contains { zone.contains($0) }
  }

  /// Of "14:05:00…" since midnight.
  private static func seconds(_ time: Substring) -> Int? {
    let parts = time.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
    return parts[0] * 3600 + parts[1] * 60
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Days since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func number(of iso: String) -> Int? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let ofYear = (153 * ((parts[1] + 9) % 12) + 2) / 5 + parts[2] - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468
  }

  private static func civil(day: Int) -> String? {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let isNext = month >= 10
    return PageDate.iso(
      year: era * 400 + year + (isNext ? 1 : 0), month: isNext ? month - 9 : month + 3,
      day: ofYear - (153 * month + 2) / 5 + 1)
  }
}

import Testing

@testable import CivicReports

@Test(arguments: [
  ("Fri, 13 Feb 2026 14:05:00 +0500", "2026-02-13" as String?), ("13 Feb 26 14:05 GMT", "2026-02-13"),
  // The evening of Greenwich is the next day here.
  ("Thu, 12 Feb 2026 19:30:00 GMT", "2026-02-13"), ("Thu, 12 Feb 2026 19:30:00 +0000 (UTC)", "2026-02-13"),
  ("Sat, 28 Feb 2026 23:00:00 -0000", "2026-03-01"), ("2025-12-31T20:00:00Z", "2026-01-01"),
  // A writer's own zone is taken as it stands.
  ("Thu, 12 Feb 2026 23:30:00 +0300", "2026-02-12"), ("2026-02-12T23:30:00+06:00", "2026-02-12"),
  ("2026-02-12T20:30:00.123Z", "2026-02-13"), ("2026-02-12 20:30:00+00:00", "2026-02-13"),
  ("2026-02-12", "2026-02-12"), ("2026-02-12T18:00:00Z", "2026-02-12"),
  ("Thu, 31 Feb 2026 10:00:00 +0500", nil), ("yesterday", nil), ("", nil), ("Mon", nil),
])
func `a moment is a day of Kazakhstan`(text: String, day: String?) {
  #expect(InternetDate.day(text) == day)
}

@Test(arguments: [
  (1_770_973_500, "2026-02-13" as String?), (1_770_922_800, "2026-02-13"), (1_770_922_799, "2026-02-12"),
  // An hour more before March 2024.
  (1_709_143_200, "2024-02-29"), (1_709_229_600, "2024-02-29"), (0, nil), (-5, nil), (Int.max, nil),
])
func `seconds are a day of Kazakhstan`(seconds: Int, day: String?) {
  #expect(InternetDate.day(seconds: seconds) == day)
}

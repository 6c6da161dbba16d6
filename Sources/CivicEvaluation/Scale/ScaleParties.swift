internal import CivicEvents
internal import CivicText
internal import GRDB

/// The bodies or the people that a made database has so far: each has the id of its first mention, and is called as its reports
/// call it, once in each of their languages.
struct ScaleParties {
  /// Of one name in one language.
  private struct Use {
    var reports: Int32 = 0
    var first: Int32 = 0
    var last: Int32 = 0
    var mention: Int64 = 0
  }

  private(set) var ids: [Int64]
  private var uses: [Use]

  init(count: Int) {
    ids = Array(repeating: 0, count: count)
    uses = Array(repeating: Use(), count: count * Language.allCases.count)
  }

  /// A report of that day names the party, perhaps for the first time.
  ///
  /// - Returns: true the first time.
  mutating func name(_ number: Int, _ language: Int, mention: Int, day: Int, isFirstInReport: Bool) -> Bool {
    let isNew = ids[number] == 0
    if isNew { ids[number] = Int64(mention) }
    let day = Int32(day)
    withUse(number, language) { use in
      if use.reports == 0 { use = Use(reports: 0, first: day, last: day, mention: Int64(mention)) }
      if isFirstInReport { use.reports += 1 }
      use.first = min(use.first, day)
      use.last = max(use.last, day)
    }
    return isNew
  }

  private mutating func withUse(_ number: Int, _ language: Int, _ body: (inout Use) -> Void) {
    body(&uses[number * Language.allCases.count + language])
  }

  struct Name {
    let language: Language
    let reports: Int
    let first: Int
    let last: Int
    let mention: Int
  }

  /// The names of one, by language.
  func names(_ number: Int) -> [Name] {
    Language.allCases.enumerated().compactMap { index, language in
      let use = uses[number * Language.allCases.count + index]
      if use.reports == 0 { return nil }
      return Name(
        language: language, reports: Int(use.reports), first: Int(use.first), last: Int(use.last),
        mention: Int(use.mention))
    }
  }
}

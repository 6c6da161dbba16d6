internal import CivicText
internal import GRDB

/// What a report is put into the full-text index with: made of its row and of what it names, anew whenever it is taken out.
struct ReportKeys {
  let title: String
  let names: String
  let keys: String
  private let words: [KeyedWord]

  /// - Parameter words: those of its text, where they are known.
  /// - Returns: nil for no report's id.
  init?(_ db: Database, _ report: Int, words known: [KeyedWord]? = nil) throws {
    guard let row = try db.rows("SELECT title, text, language FROM report WHERE id = ?", [report]).first
    else {
      return nil
    }
    let text: String = try row[1]
    let language = try Language(rawValue: row[2]) ?? .ru
    let words = known ?? LemmaKey.words(text, language: language)
    self.words = words
    keys = Self.joined(words)
    title = try (row[0] as String?).map { Self.title($0, of: text, words, language) } ?? ""
    let mentions = try db.rows(
      "SELECT start, \"end\" FROM mention WHERE report = ? ORDER BY start, \"end\"", [report])
    names = try Self.joined(Self.words(words, within: mentions.map { try $0.range(0, 1) }))
  }

  /// Keys with spaces between.
  static func joined(_ words: some Sequence<KeyedWord>) -> String {
    words.map(\.key).joined(separator: " ")
  }

  /// The title mostly is the beginning of the text.
  private static func title(_ title: String, of text: String, _ words: [KeyedWord], _ language: Language)
    -> String
  {
    guard text.hasPrefix(title) else {
      return LemmaKey.keys(title, language: language).joined(separator: " ")
    }
    let end = title.unicodeScalars.count
    return joined(words.prefix { $0.range.upperBound <= end })
  }

  /// Each word once, in order.
  ///
  /// - Parameter ranges: in the order of their beginnings; they may overlap.
  private static func words(_ words: [KeyedWord], within ranges: [Range<Int>]) -> [KeyedWord] {
    var index = 0
    var end = 0
    return words.filter { word in
      while index < ranges.count, ranges[index].lowerBound <= word.range.lowerBound {
        end = max(end, ranges[index].upperBound)
        index += 1
      }
      return word.range.upperBound <= end
    }
  }

  /// The statements of a report, each by its fact with the keys of its own words.
  func statements(_ db: Database, of report: Int) throws -> [(fact: Int, keys: String)] {
    var ranges: [(fact: Int, ranges: [Range<Int>])] = []
    for row in try db.rows(
      """
      SELECT e.fact, e.start, e."end" FROM fact f JOIN evidence e ON e.fact = f.id
      WHERE f.report = ? AND f.kind = 'statement' ORDER BY e.fact, e.start, e."end"
      """, [report])
    {
      let (fact, range): (Int, Range<Int>) = try (row[0], row.range(1, 2))
      if ranges.last?.fact == fact {
        ranges[ranges.count - 1].ranges.append(range)
      } else {
        ranges.append((fact, [range]))
      }
    }
    return ranges.map { ($0.fact, Self.joined(Self.words(words, within: $0.ranges))) }
  }
}

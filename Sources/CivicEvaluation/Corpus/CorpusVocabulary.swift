internal import CivicText

/// The words that the notation of the corpus knows.
enum CorpusVocabulary {
  static let styles: Set<String> = [
    "agency", "regional-paper", "newsroom", "state-site", "ngo-page", "party-site", "university-site",
    "channel-post", "tv-site", "minutes", "press-release", "announcement", "hearing-notice", "delegation-day",
    "award-day", "rally", "appeal", "article",
  ]

  static let traps: Set<String> = [
    "false-cue", "sector-size", "future", "negated", "respectively", "shared-post", "nested-quote",
    "misspelling", "look-alike", "open-quote", "surname-first", "initials", "word-name", "venue-only",
    "signature",
  ]

  static let topics = Set(Labels.values(in: "topic"))

  static let frames: Set<String> = ["project", "programme", "campaign", "week", "contract"]

  static func isFieldMark(_ label: String) -> Bool {
    label == "kind" || label == "status" || ScalarField(rawValue: label) != nil
  }

  /// A letter for what it is, and a number: `o12`.
  static func isID(_ word: some StringProtocol) -> Bool {
    guard let first = word.first, "opgqwxt".contains(first) else { return false }
    let digits = word.dropFirst()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

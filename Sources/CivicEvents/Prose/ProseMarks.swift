/// The marks that stand in a text, each explained at its end.
struct ProseMarks {
  private var hasForeign = false
  private var hasUnsure = false
  private var hasMachine = false

  /// Behind a name that stands as in its source, in another language.
  var foreign: String {
    mutating get {
      hasForeign = true
      return ProseName.foreignMark
    }
  }

  /// Behind what the machine alone has read and may well be wrong about.
  var unsure: String {
    mutating get {
      hasUnsure = true
      return " (?)"
    }
  }

  /// Behind what no person has reviewed.
  var machine: String {
    mutating get {
      hasMachine = true
      return "°"
    }
  }

  /// A name that may bear a mark.
  mutating func note(_ name: String) {
    if name.hasSuffix(ProseName.foreignMark) { hasForeign = true }
  }

  mutating func formUnion(_ other: ProseMarks) {
    hasForeign = hasForeign || other.hasForeign
    hasUnsure = hasUnsure || other.hasUnsure
    hasMachine = hasMachine || other.hasMachine
  }

  func remarks(_ words: ProseWords) -> [String] {
    [(hasMachine, "mark.machine"), (hasUnsure, "mark.unsure"), (hasForeign, "mark.foreign")]
      .filter(\.0).map { words.phrase($0.1) }
  }
}

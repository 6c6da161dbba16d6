internal import CivicText

/// The words beside an event's word that tell whether it takes place, whether it is a part of another and where another
/// begins, from `event-signs.tsv`.
struct EventSigns: Sendable {
  enum Sign: String, Sendable {
    /// Verbs of which an event is the subject or object: "начался", «жүргізді», "ran".
    case held
    /// What one says of an event that goes on: «барысында», "на", "at".
    case frame
    /// The heading of minutes: «хаттамасы», "протокол".
    case minutes
    /// The heading or label of an announcement: «өтетін күні», "место проведения".
    case notice
    /// Verbs of publishing an open letter, and its opening words.
    case appealed, appealing
    /// A part of a forum or conference: «секция», "panel session".
    case section
    /// "The third meeting", «келесі кездесу».
    case order
    /// When a further event was: "во второй день", «түстен кейін», "on the second day".
    case later
    /// In what frame it was: «… аясында», "в рамках", "as part of".
    case framed
    /// "Two weeks ago": an event before this one.
    case before
    /// "Every year": no single event.
    case habit
    /// A meeting told by its verb alone: «кездесті», "встретился с", "met with".
    case meets
    /// Where a report goes back to the whole: «қорытынды», "по итогам", "at the end".
    case close
  }

  private let bySign: CueMatches<Sign>

  private static let lexicons = CueLexicons("event-signs")

  init(_ document: Document) {
    var bySign = CueMatches<Sign>()
    for match in Self.lexicons[document.language].matches(in: document) {
      if let sign = Sign(rawValue: match.value) { bySign.add(match.tokens, to: sign) }
    }
    self.bySign = bySign
  }

  /// Every match of a sign that begins within a range of tokens, in order.
  func matches(_ sign: Sign, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    bySign.beginning(sign, in: tokens)
  }

  func has(_ sign: Sign, in tokens: Range<Int>) -> Bool { !matches(sign, in: tokens).isEmpty }
}

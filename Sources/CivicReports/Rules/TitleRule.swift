internal import CivicText

/// The event's own name or theme, as quoted: «…» атты дөңгелек үстел, «…» тақырыбында, «…» форумы; круглый стол на тему «…»,
/// форум волонтёров «…»; a conference titled “…”; the book or study that is presented. The theme of a talk, a project and a
/// body's name are no titles.
enum TitleRule {
  private static let lexicons = CueLexicons("titles")
  private static let reach = 9

  static func apply(to event: inout EventReading, text: ReportText) {
    let cues = Cues(text, lexicons[text.document.language])
    var best: (score: Int, pair: QuotationMarks.Pair)?
    for pair in text.quotes.pairs where !pair.isUnclosed && pair.depth == 0 && !pair.inner.isEmpty {
      let sentence = text.sentence(of: pair.open)
      guard text.owns(pair.open), sentence.upperBound >= pair.outer.upperBound else { continue }
      let frame = Frame(pair, sentence: sentence, cues: cues, kind: event.kind)
      guard var score = frame.score, !text.isQuoted(pair.outer) || score >= 4 else { continue }
      // A name's words begin close before its quotation mark.
      let isBody = text.organizations.beginning(
        in: between(pair.open - 30, pair.outer.upperBound), \.tokens.lowerBound
      ).contains {
        $0.tokens.overlaps(pair.outer) && $0.tokens.lowerBound <= pair.open
      }
      if isBody, !frame.isOfMany { continue }
      if event.kind != .hearing, FrameRule.isFrame(pair, sentence: sentence, text: text) { continue }
      let isInLead = text.lead.prefix(5).contains(sentence) || text.headline.contains(pair.open)
      score += isInLead ? 1 : -2
      if score > 0, best.map({ score > $0.score }) ?? true { best = (score, pair) }
    }
    guard let (score, pair) = best else { return }
    // English sets the comma before the closing mark.
    var words = pair.inner
    while let last = words.last, [",", "."].contains(text.document.tokens[last].text) { words.removeLast() }
    guard !words.isEmpty else { return }
    event.title = text.quotes.name(words)
    event.evidence["title"] = text.mention(words, score >= 4 ? 0.9 : 0.8)
  }

  /// The words that tell a title, once for a text.
  struct Cues {
    let text: ReportText
    private let byValue: [String: [Range<Int>]]

    init(_ text: ReportText, _ lexicon: CueLexicon) {
      self.text = text
      byValue = Dictionary(grouping: lexicon.matches(in: text.document), by: \.value).mapValues {
        $0.map(\.tokens)
      }
    }

    func matches(_ value: String, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
      (byValue[value] ?? []).beginning(in: tokens, \.lowerBound)
    }

    func has(_ value: String, in tokens: Range<Int>) -> Bool { !matches(value, in: tokens).isEmpty }
  }

  /// What stands around a quotation.
  struct Frame {
    /// Higher is surer; nil is no title.
    private(set) var score: Int?
    /// "форум сельских организаций «…»": a noun of many before it belongs to the event.
    private(set) var isOfMany = false

    init(_ pair: QuotationMarks.Pair, sentence: Range<Int>, cues: Cues, kind: EventKind) {
      let text = cues.text
      let before = between(max(sentence.lowerBound, pair.open - TitleRule.reach), pair.open)
      let after = between(
        pair.outer.upperBound, min(pair.outer.upperBound + TitleRule.reach, sentence.upperBound))
      let language = text.document.language
      let eventAfter = text.cues.words(in: after).first {
        // «… атты Үндеуі» is of an address, not of an open letter.
        EventNumber($0, in: text.document) != .several && ($0.kind != .appeal || kind == .appeal)
      }
      let eventBefore = text.cues.words(in: before).last
      let hasEvent = eventAfter != nil || eventBefore != nil
      if language != .kk, let theme = cues.matches("behind", in: after).first,
        Self.isGap(between(after.lowerBound, theme.lowerBound), longest: 2, text, comma: true)
      {
        score = hasEvent ? 5 : 4
      }
      if language == .kk {
        if let theme = cues.matches("after", in: after).first, theme.lowerBound == after.lowerBound {
          let until = eventAfter?.tokens.lowerBound ?? after.upperBound
          guard !cues.has("talk", in: between(theme.upperBound, min(theme.upperBound + 4, until))) else {
            return
          }
          score = hasEvent ? 5 : 4
        } else if let motto = cues.matches("motto", in: after).first, motto.lowerBound == after.lowerBound {
          score = 3
        }
      }
      if score == nil, let theme = cues.matches("before", in: before).last,
        Self.isGap(between(theme.upperBound, pair.open), longest: 1, text)
      {
        let near = between(max(before.lowerBound, theme.lowerBound - 4), theme.lowerBound)
        let isTalk =
          cues.has("talk", in: near) && (eventBefore.map { $0.tokens.lowerBound < near.lowerBound } ?? true)
        guard !isTalk else { return }
        score = hasEvent ? 5 : 4
      }
      if score == nil, let motto = cues.matches("motto", in: before).last,
        Self.isGap(between(motto.upperBound, pair.open), longest: 3, text)
      {
        score = 3
      }
      if score == nil { readNeighbour(pair, before: eventBefore, after: eventAfter, text) }
      if score == nil { readWithin(pair, sentence: sentence, text) }
      if score == nil, kind == .presentation { readWork(pair, before, after, cues) }
    }

    /// Nothing between but a colon, a dash or a few small words.
    private static func isGap(
      _ gap: Range<Int>, longest: Int, _ text: ReportText, comma: Bool = false
    ) -> Bool {
      gap.count <= longest
        && gap.allSatisfy {
          let mark = text.document.tokens[$0].text
          return ![".", ";", ")"].contains(mark) && (comma || mark != ",")
        }
    }

    /// «Межрегиональный семинар по обмену опытом» проведён: the name holds the word for the event.
    private mutating func readWithin(_ pair: QuotationMarks.Pair, sentence: Range<Int>, _ text: ReportText) {
      guard pair.inner.count >= 3 else { return }
      let inside = text.cues.words(in: pair.inner).contains {
        !$0.isGeneral
          && ($0.tokens.lowerBound <= pair.inner.lowerBound + 2 || $0.tokens.upperBound == pair.close)
      }
      let around = [
        between(max(sentence.lowerBound, pair.open - TitleRule.reach), pair.open),
        between(pair.outer.upperBound, min(pair.outer.upperBound + TitleRule.reach, sentence.upperBound)),
      ]
      let isHeld = around.contains { part in
        [EventCues.Cue.happened, .passive, .happens].contains { text.cues.has($0, in: part) }
      }
      if inside, isHeld { score = 3 }
    }

    /// «…» өңірлік форумы, форум волонтёров «…», the forum “…”.
    private mutating func readNeighbour(
      _ pair: QuotationMarks.Pair, before: EventCues.EventWord?, after: EventCues.EventWord?,
      _ text: ReportText
    ) {
      let tokens = text.document.tokens
      switch text.document.language {
      case .kk:
        guard let after else { return }
        let gap = between(pair.outer.upperBound, after.tokens.lowerBound)
        let isNear = gap.count <= (after.isGeneral ? 1 : 3)
        let isPlain = gap.allSatisfy {
          tokens[$0].kind == .word && KazakhCase.stripped(tokens[$0].text).grammaticalCase == .nominative
        }
        // «… форумында», of another, is a title no less; "«Өркен» қоғамдық қоры форум өткізді" is the body's.
        if isNear, isPlain, Self.isPossessive(after, text) { score = after.isGeneral ? 3 : 4 }
      case .ru:
        guard let before else { return }
        let gap = between(before.tokens.upperBound, pair.open)
        if gap.isEmpty {
          score = before.isGeneral ? 3 : 4
        } else if gap.count <= 4, gap.allSatisfy({ Self.isOfMany(tokens[$0]) }),
          !tokens[pair.open - 1].folded.hasPrefix("филиал")
        {
          score = 4
          isOfMany = true
        }
      case .en:
        if let before, between(before.tokens.upperBound, pair.open).count <= 2 {
          score = 4
        } else if let after, between(pair.outer.upperBound, after.tokens.lowerBound).count <= 1 {
          score = 4
        }
      }
    }

    /// «… форумы», «… форумында», «… кездесуінде»: the name belongs to the event.
    private static func isPossessive(_ word: EventCues.EventWord, _ text: ReportText) -> Bool {
      guard let last = word.tokens.last else { return false }
      let base = KazakhCase.stripped(text.document.tokens[last].text).base
      return ["ы", "і"].contains { base.hasSuffix($0) }
    }

    /// A genitive of the plural: "волонтёров", "сельских", "организаций", "НПО".
    private static func isOfMany(_ token: Token) -> Bool {
      token.kind == .word
        && (token.isAcronym
          || ["ов", "ев", "ей", "ых", "их", "ий"].contains { token.folded.hasSuffix($0) })
    }

    /// Презентация доклада «…», «…» кітабының тұсаукесері.
    private mutating func readWork(
      _ pair: QuotationMarks.Pair, _ before: Range<Int>, _ after: Range<Int>, _ cues: Cues
    ) {
      let near =
        cues.text.document.language == .kk
        ? between(after.lowerBound, min(after.lowerBound + 2, after.upperBound))
        : between(max(before.lowerBound, pair.open - 2), pair.open)
      if cues.has("work", in: near) { score = 4 }
    }
  }
}

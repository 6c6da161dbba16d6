internal import CivicReports
internal import CivicText

/// What came of it.
extension SummaryWriter {
  /// A wording of an outcome with the facts that have it: copies of one report say it again.
  private typealias Told = (text: String, language: Language?, facts: [Int])

  /// Outcomes of each kind together, in their own words. What says no more than its kind («принята резолюция») is a sentence
  /// without a quotation, and none where another of the kind says more.
  mutating func outcomes() {
    let own = facts.outcomes.filter { $0.language == words.language }
    let outcomes = (own.isEmpty ? facts.outcomes : own).filter {
      // An appeal is no outcome of itself.
      facts.kind.value != .appeal || $0.about != EventKind.appeal.rawValue
    }
    var kinds: Set<String> = []
    for kind in outcomes.map({ $0.about ?? "" }) where kinds.insert(kind).inserted {
      let same = outcomes.filter { ($0.about ?? "") == kind }
      var seen: Set<String> = []
      let told: [Told] = same.filter { seen.insert($0.text).inserted }.map { outcome in
        (outcome.text, outcome.language, same.filter { $0.text == outcome.text }.map(\.fact))
      }
      let telling = told.filter { !ProseWords($0.language ?? words.language).isBare($0.text, outcome: kind) }
      let ids = same.map(\.fact)
      if telling.isEmpty {
        say("outcome-bare.\(kind)", ["unsure": marked("", ids)], ids)
      } else {
        quote(telling, of: kind, ids)
      }
    }
  }

  private mutating func quote(_ outcomes: [Told], of kind: String, _ ids: [Int]) {
    // Where the machine is sure of none, the mark stands once.
    let isUnsure = outcomes.flatMap(\.facts).allSatisfy(facts.standing.isUnsure)
    var quotes = outcomes.map { words.quoted(outcome: $0.text) + (isUnsure ? "" : marked("", $0.facts)) }
    if let last = outcomes.last, isUnsure || marked("", last.facts).isEmpty {
      quotes[quotes.count - 1] = words.phrase("quoted.last", words.quotation(last.text))
    } else {
      quotes[quotes.count - 1] += "."
    }
    let name = words.outcome(kind, isOne: outcomes.count == 1)
    say(
      "outcome",
      ["kind": isUnsure ? marked(name, ids) : name, "quotes": quotes.joined(separator: "; ")], ids)
  }
}

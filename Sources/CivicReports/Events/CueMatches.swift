/// Where the cues of one text stand, in order. A text has cues of few kinds, which are told apart sooner than hashed.
struct CueMatches<Cue: Equatable & Sendable>: Sendable {
  private var entries: [(cue: Cue, matches: [Range<Int>])] = []

  mutating func add(_ match: Range<Int>, to cue: Cue) {
    if let index = entries.firstIndex(where: { $0.cue == cue }) {
      entries[index].matches.append(match)
    } else {
      entries.append((cue, [match]))
    }
  }

  subscript(cue: Cue) -> [Range<Int>] {
    get { entries.first { $0.cue == cue }?.matches ?? [] }
    set {
      entries.removeAll { $0.cue == cue }
      entries.append((cue, newValue))
    }
  }

  /// Those that begin within a range of tokens.
  func beginning(_ cue: Cue, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    self[cue].beginning(in: tokens, \.lowerBound)
  }
}

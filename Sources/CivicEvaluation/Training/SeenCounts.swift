package import CivicText

/// In how many groups of sentences each stem was seen in small letters and with a capital.
struct SeenCounts {
  private struct Count {
    var small: Int32 = 0
    var capital: Int32 = 0
  }

  private var counts: [UInt64: Count] = [:]
  /// Of each group, how its stems were written.
  private var groups: [String: [UInt64: SeenWords]] = [:]

  /// Fewer tell nothing.
  private static let least: Int32 = 1

  init(_ sentences: [TrainingSentence], _ reader: SentenceReader) {
    for sentence in sentences {
      for stem in reader.stems(sentence.tokens) {
        guard let stem else { continue }
        groups[sentence.group, default: [:]][stem.key, default: []].formUnion(stem.seen)
      }
    }
    for stems in groups.values {
      for (key, seen) in stems {
        if seen.contains(.small) { counts[key, default: Count()].small += 1 }
        if seen.contains(.capital) { counts[key, default: Count()].capital += 1 }
      }
    }
  }

  /// What other groups show of a stem.
  func seen(_ key: UInt64, outside group: String) -> SeenWords {
    guard let count = counts[key] else { return [] }
    let own = groups[group]?[key] ?? []
    var seen: SeenWords = []
    if count.small - (own.contains(.small) ? 1 : 0) >= Self.least { seen.insert(.small) }
    if count.capital - (own.contains(.capital) ? 1 : 0) >= Self.least { seen.insert(.capital) }
    return seen
  }

  /// What all groups show, by key.
  var all: [(key: UInt64, seen: SeenWords)] {
    counts.map { key, count in
      var seen: SeenWords = []
      if count.small >= Self.least { seen.insert(.small) }
      if count.capital >= Self.least { seen.insert(.capital) }
      return (key, seen)
    }
  }
}

extension GazetteerBuilder {
  /// Adds how the words of sentences are written.
  package mutating func addSeen(in sentences: [TrainingSentence], _ language: Language) {
    add(SeenCounts(sentences, SentenceReader(TaggerGazetteer(), language)).all)
  }
}

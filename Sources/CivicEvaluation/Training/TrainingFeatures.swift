internal import CivicText

/// The features of all sentences that are learnt from, numbered.
struct TrainingFeatures {
  /// The hash of each feature.
  private(set) var hashes: [UInt64] = []
  /// Of all tokens of all sentences, the numbers of their features.
  private(set) var features: [Int32] = []
  /// Where the features of each token begin.
  private(set) var starts: [Int] = [0]
  /// The first token of each sentence.
  private(set) var sentences: [Int] = [0]

  /// - Parameter least: how often a feature must come up to count.
  init(_ sentences: [TrainingSentence], gazetteer: TaggerGazetteer, language: Language, least: Int) {
    var counts: [UInt64: Int32] = [:]
    let reader = SentenceReader(gazetteer, language)
    let seen = SeenCounts(sentences, reader)
    for sentence in sentences {
      let source = SeenSource.asked { seen.seen($0, outside: sentence.group) }
      reader.read(sentence.tokens, seen: source) { _, hash in counts[hash, default: 0] += 1 }
    }
    var numbers: [UInt64: Int32] = [:]
    for sentence in sentences {
      var token = 0
      let source = SeenSource.asked { seen.seen($0, outside: sentence.group) }
      reader.read(sentence.tokens, seen: source) { index, hash in
        while token < index {
          token += 1
          starts.append(features.count)
        }
        guard counts[hash, default: 0] >= least else { return }
        var number = numbers[hash]
        if number == nil {
          number = Int32(hashes.count)
          numbers[hash] = number
          hashes.append(hash)
        }
        if let number { features.append(number) }
      }
      while token < sentence.tokens.count {
        token += 1
        starts.append(features.count)
      }
      self.sentences.append(starts.count - 1)
    }
  }
}

/// Reads sentences given as words.
final class SentenceReader {
  private var features: TaggerFeatures
  private let gazetteer: TaggerGazetteer

  init(_ gazetteer: TaggerGazetteer, _ language: Language) {
    self.gazetteer = gazetteer
    features = TaggerFeatures(language)
  }

  /// The keys of a sentence's stems.
  func stems(_ tokens: [String]) -> [(key: UInt64, seen: SeenWords)?] {
    read(tokens) { _, _ in }
    return features.stems
  }

  func read(_ tokens: [String], seen: SeenSource = .lists, _ body: (Int, UInt64) -> Void) {
    let (bytes, ranges) = TrainedTagger.bytes(of: tokens)
    bytes.withUnsafeBufferPointer { features.read($0, tokens: ranges, gazetteer: gazetteer, seen: seen) }
    for index in tokens.indices {
      for place in features.starts[index]..<features.starts[index + 1] { body(index, features.hashes[place]) }
    }
  }
}

import CivicText
import Testing

/// Weights are stored under the hashes of features: whoever changes these must learn the weights anew.
@Suite struct TaggerFeaturesTests {
  private static func features(
    _ text: String, _ language: Language = .kk, gazetteer: TaggerGazetteer = TaggerGazetteer()
  ) -> TaggerFeatures {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for token in bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      ranges.append(start..<(start + token.count))
      start += token.count + 1
    }
    var features = TaggerFeatures(language)
    bytes.withUnsafeBufferPointer { features.read($0, tokens: ranges, gazetteer: gazetteer) }
    return features
  }

  @Test func `features are what they were when the weights were learnt`() {
    let features = Self.features("« Өркен » қоры 2026 жылғы 12 ақпанда Astana-да жүз елу адам жинады .")
    #expect(features.starts.count == 15)
    #expect(features.hashes.reduce(0) { ($0 &* 31) ^ $1 } == 6_602_284_325_094_679_043)
  }

  @Test func `features of Russian tell clusters too`() {
    let features = Self.features("« Росток » собрал 150 человек в Астане .", .ru)
    #expect(features.starts.count == 10)
    #expect(features.hashes.reduce(0) { ($0 &* 31) ^ $1 } == 9_312_856_231_170_525_094)
  }

  @Test func `each token has features, whatever it holds`() {
    let features = Self.features("\u{0} \u{301} 🇰🇿  " + String(repeating: "ә", count: 5000) + " \" » «")
    for token in 0..<(features.starts.count - 1) {
      #expect(features.starts[token] < features.starts[token + 1])
    }
  }

  @Test func `a sentence's features do not depend on the one before`() {
    var features = Self.features("Айгүл Астанаға келді .")
    let once = features.hashes
    let bytes = Array("« Өркен »".utf8)
    bytes.withUnsafeBufferPointer {
      features.read($0, tokens: [0..<2, 3..<13, 14..<16], gazetteer: TaggerGazetteer())
    }
    #expect(Self.features("Айгүл Астанаға келді .").hashes == once)
    #expect(features.starts.count == 4)
  }
}

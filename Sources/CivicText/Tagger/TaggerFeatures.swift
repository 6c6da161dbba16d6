/// The features of a sentence's tokens, as hashes.
///
/// A feature says something of one place ("the word here ends in -ның") and is evidence for the tags of that place and
/// of its neighbours: the weights of all of them stand in one row, so that a feature is hashed and looked up once.
/// `radius`, in a hash's last two bits, says how far it reaches.
package struct TaggerFeatures {
  /// Of all tokens, one token's behind another's.
  package private(set) var hashes: [UInt64] = []
  /// For each token where its features begin, and where the last one's end.
  package private(set) var starts: [Int] = [0]

  var traits: [TokenTraits] = []
  private var quotes: [QuotePlace] = []
  private var numbers: [Range<Int>] = []
  private var heads: [Int] = []
  var times: [Range<Int>] = []
  var sorts: [TimeSort] = []

  private let endings: StemEndings
  private let hasClusters: Bool

  package init(_ language: Language) {
    endings = StemEndings.of(language)
    hasClusters = WordCluster.isKnown(language)
  }

  /// How far a feature reaches, in tokens.
  @inline(__always)
  package static func radius(of hash: UInt64) -> Int { Int(hash & 3) }

  /// Places before and behind a sentence that features look at.
  static let margin = 2
  private static let before = TokenTraits(outside: 0x51)
  private static let behind = TokenTraits(outside: 0x52)

  /// Reads one sentence; what was read before is forgotten.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 that holds the tokens.
  ///   - tokens: ranges of `bytes`, in order.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, tokens: some RandomAccessCollection<Range<Int>>,
    gazetteer: TaggerGazetteer, seen: SeenSource = .lists
  ) {
    hashes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    traits.removeAll(keepingCapacity: true)
    for _ in 0..<Self.margin { traits.append(Self.before) }
    for token in tokens {
      traits.append(
        TokenTraits(UnsafeBufferPointer(rebasing: bytes[token]), lists: gazetteer, endings: endings))
    }
    for index in traits.indices.dropFirst(Self.margin) where !traits[index].isMark && !traits[index].isNumber
    {
      let key = SeenWords.key(stem: traits[index].stem)
      switch seen {
      case .lists: traits[index].seen = gazetteer.seen(key: key)
      case .asked(let answer): traits[index].seen = answer(key)
      }
    }
    if hasClusters {
      for index in traits.indices.dropFirst(Self.margin) {
        traits[index].cluster = gazetteer.cluster(key: WordCluster.key(word: traits[index].word))
      }
    }
    for _ in 0..<Self.margin { traits.append(Self.behind) }
    readQuotes()
    readNumbers()
    readHeads()
    readTimes()
    traits.withUnsafeBufferPointer { traits in
      for index in 0..<tokens.count {
        starts.append(hashes.count)
        addWord(traits, index + Self.margin)
        addNeighbours(traits, index + Self.margin)
        addQuotes(traits, index + Self.margin)
        addNumbers(traits, index + Self.margin)
        addHeads(traits, index + Self.margin)
        addTimes(traits, index + Self.margin)
        if hasClusters { addClusters(traits, index + Self.margin) }
      }
    }
    starts.append(hashes.count)
  }

  /// The keys of the stems of the sentence last read, with how each is written; nil for marks and numbers.
  package var stems: [(key: UInt64, seen: SeenWords)?] {
    traits[Self.margin..<(traits.count - Self.margin)].enumerated().map { index, word in
      if word.isMark || word.isNumber { return nil }
      return (
        SeenWords.key(stem: word.stem), !word.isCapitalized ? .small : index > 0 ? .capital : []
      )
    }
  }

  @inline(__always)
  mutating func add(_ kind: UInt64, _ value: UInt64, radius: UInt64 = 0) {
    hashes.append(FeatureHash.finished(value &+ kind &* 0x9FB2_1C65_1E98_DF25) & ~3 | radius)
  }

  @inline(__always)
  mutating func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64, radius: UInt64 = 0) {
    add(kind, FeatureHash.joined(first, second), radius: radius)
  }

  // MARK: The token alone

  private mutating func addWord(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let here = traits[at]
    add(1, here.word, radius: 2)
    add(2, here.shape, radius: 2)
    add(3, here.suffixes[0])
    add(4, here.suffixes[1], radius: 1)
    add(5, here.suffixes[2], radius: 1)
    add(6, here.suffixes[3])
    add(7, here.suffixes[4])
    add(8, here.suffixes[5])
    add(9, here.prefixes[0])
    add(10, here.prefixes[1])
    add(11, here.prefixes[2])
    add(12, here.prefixes[3], radius: 1)
    add(13, here.prefixes[4], radius: 2)
    add(14, here.prefixes[5])
    add(15, UInt64(min(here.count, 12)))
    add(16, here.suffixes[1], here.shape)
    add(17, here.suffixes[2], here.shape)
    if here.isNumber || here.pattern != here.word { add(18, here.pattern, radius: 1) }
    if here.lists != 0 {
      let lists = UInt64(here.lists)
      for list in 0..<16 where lists & 1 << UInt64(list) != 0 { add(19, UInt64(list), radius: 2) }
      add(24, lists)
      add(25, lists, here.rest)
      add(20, lists, UInt64(here.cut))
      add(21, lists, here.shape)
      add(22, lists, here.suffixes[1])
    }
    add(23, 0)
    if !here.isMark && !here.isNumber {
      let seen = UInt64(here.seen.rawValue)
      let isFirst: UInt64 = at == Self.margin ? 1 : 0
      add(28, seen, here.shape, radius: 1)
      add(29, seen, FeatureHash.joined(here.shape, isFirst))
      add(30, seen, FeatureHash.joined(here.shape, here.suffixes[1]))
      add(31, seen, FeatureHash.joined(here.shape, UInt64(here.lists)))
    }
    add(26, here.stem, radius: 2)
    add(27, here.stem, here.suffixes[1])
  }

  // MARK: The token beside others

  private mutating func addNeighbours(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let here = traits[at]
    let last = traits[at - 1]
    let next = traits[at + 1]
    add(32, last.word, here.word, radius: 1)
    add(33, last.stem, here.stem)
    add(34, here.stem, next.stem)
    add(35, last.word, next.word)
    add(36, last.suffixes[2], here.suffixes[2])
    add(37, here.suffixes[2], next.suffixes[2])
    add(38, FeatureHash.joined(last.shape, here.shape), next.shape)
    add(39, here.shape, next.stem)
    add(40, here.shape, last.stem)
    add(41, here.suffixes[1], next.shape)
    add(42, last.suffixes[1], here.shape)
    add(43, here.shape, FeatureHash.joined(next.shape, traits[at + 2].shape))
    add(44, here.shape, FeatureHash.joined(last.shape, traits[at - 2].shape))
    let lists = UInt64(here.lists) | UInt64(next.lists) << 16 | UInt64(last.lists) << 32
    if lists != 0 { add(45, lists, here.shape) }
    if here.isNumber { add(46, here.shape, next.suffixes[2]) }
  }

  // MARK: Quotation marks

  private struct QuotePlace {
    /// The tokens of the marks, in `traits`.
    var open = 0
    var close = 0
  }

  /// For each token the quotation marks that it stands between, if any, no more than `longestQuote` apart.
  private mutating func readQuotes() {
    quotes.removeAll(keepingCapacity: true)
    for _ in traits { quotes.append(QuotePlace()) }
    var open: Int?
    for index in traits.indices {
      if traits[index].closesQuote, let start = open {
        open = nil
        if index - start <= Self.longestQuote {
          for inside in start...index { quotes[inside] = QuotePlace(open: start, close: index) }
        }
      } else if traits[index].opensQuote {
        open = index
      }
    }
  }

  private static let longestQuote = 14

  private mutating func addQuotes(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let place = quotes[at]
    guard place.close > 0 else { return }
    let isFirst: UInt64 = at == place.open + 1 ? 1 : at == place.open ? 2 : at == place.close ? 3 : 0
    let after = traits[min(place.close + 1, traits.count - 1)]
    let beforeIt = traits[max(place.open - 1, 0)]
    let last = traits[place.close - 1]
    let length = UInt64(min(place.close - place.open, 7))
    add(64, length, isFirst)
    add(65, after.stem, isFirst)
    add(66, after.word, isFirst)
    add(67, after.suffixes[2], isFirst)
    add(68, beforeIt.stem, isFirst)
    add(69, last.suffixes[2], isFirst)
    add(70, last.stem, isFirst)
    add(71, FeatureHash.joined(after.shape, length), isFirst)
    add(72, traits[min(place.close + 2, traits.count - 1)].stem, isFirst)
    add(73, traits[place.open + 1].shape, FeatureHash.joined(isFirst, length))
  }

  // MARK: Numbers of several tokens

  /// For each token the number or range of numbers that it is part of: empty where there is none.
  private mutating func readNumbers() {
    numbers.removeAll(keepingCapacity: true)
    for _ in traits { numbers.append(0..<0) }
    var start = Self.margin
    while start < traits.count - Self.margin {
      guard traits[start].counts else {
        start += 1
        continue
      }
      var end = start + 1
      while end < traits.count - Self.margin {
        if traits[end].counts {
          end += 1
        } else if traits[end].joinsNumbers, traits[end + 1].counts {
          end += 2
        } else {
          break
        }
      }
      for inside in start..<end { numbers[inside] = start..<end }
      start = end
    }
  }

  private mutating func addNumbers(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let run = numbers[at]
    guard !run.isEmpty else { return }
    let place: UInt64 = run.count == 1 ? 0 : at == run.lowerBound ? 1 : at == run.upperBound - 1 ? 2 : 3
    let next = traits[run.upperBound]
    let last = traits[run.lowerBound - 1]
    add(96, next.word, place)
    add(97, next.stem, place)
    add(98, next.suffixes[2], place)
    add(99, last.word, place)
    add(100, last.suffixes[2], place)
    add(101, traits[run.upperBound + 1].stem, place)
    add(102, UInt64(min(run.count, 6)), place)
    add(103, traits[run.upperBound - 1].suffixes[2], place)
    add(104, traits[run.upperBound - 1].suffixes[2], FeatureHash.joined(next.stem, place))
    add(105, next.stem, FeatureHash.joined(last.stem, place))
    add(106, traits[run.lowerBound].word, place)
    add(107, traits[run.lowerBound].shape, FeatureHash.joined(next.stem, place))
  }

  // MARK: The noun that a name closes with

  private static let headLists: UInt16 =
    TaggerList.bodyNoun.bit | TaggerList.venueNoun.bit | TaggerList.eventNoun.bit | TaggerList.post.bit
  private static let farthestHead = 7

  /// For each token the next noun of a body, a hall, an event or a post, itself included; 0 where none is near. Names in
  /// Kazakh close with it.
  private mutating func readHeads() {
    heads.removeAll(keepingCapacity: true)
    for _ in traits { heads.append(0) }
    var head = 0
    for index in traits.indices.reversed() {
      if traits[index].lists & Self.headLists != 0 { head = index }
      if traits[index].joinsNumbers && head != index { head = 0 }
      heads[index] = head - index <= Self.farthestHead ? head : 0
    }
  }

  private mutating func addHeads(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let head = heads[at]
    guard head > 0 else { return }
    let distance = UInt64(head - at)
    let lists = UInt64(traits[head].lists & Self.headLists)
    let shape = traits[at].shape
    add(128, lists, distance)
    add(129, traits[head].stem, distance)
    add(130, traits[head].stem, shape)
    add(131, lists, FeatureHash.joined(shape, traits[at - 1].shape))
    add(132, lists, FeatureHash.joined(traits[at].suffixes[2], distance))
    add(133, traits[head].word, shape)
  }
}

/// The endings that are cut off a word to look at what stays: in layers, outermost first, of each the longest that fits.
///
/// It finds forms of one word together, no more: the true lemma needs a lexicon (``KazakhLemmatizer``) and takes longer.
/// The endings belong to the weights: whoever changes them learns anew. So they stand here, and not among the data files of
/// the languages, which a user can extend.
struct StemEndings: Sendable {
  /// Of each layer the hashes of its endings, from the last letter on.
  private let layers: [Layer]

  private struct Layer: Sendable {
    let slots: [UInt64]
    let longest: Int

    init(_ endings: String) {
      let words = endings.split(separator: " ")
      longest = words.map(\.unicodeScalars.count).max() ?? 0
      var slots = [UInt64](repeating: 0, count: 256)
      for word in words {
        var hash = FeatureHash.seed
        for scalar in word.unicodeScalars.reversed() { hash = FeatureHash.add(hash, scalar.value) }
        var slot = Int(FeatureHash.finished(hash) & 255)
        while slots[slot] != 0 { slot = (slot + 1) & 255 }
        slots[slot] = hash
      }
      self.slots = slots
    }

    @inline(__always)
    func holds(_ hash: UInt64) -> Bool {
      var slot = Int(FeatureHash.finished(hash) & 255)
      while slots[slot] != 0 {
        if slots[slot] == hash { return true }
        slot = (slot + 1) & 255
      }
      return false
    }
  }

  private static let shortestStem = 3

  /// How many letters of a word stay.
  func stem(_ letters: UnsafeBufferPointer<UInt32>) -> Int {
    var count = letters.count
    for layer in layers {
      var hash = FeatureHash.seed
      var length = 0
      var longest = 0
      while length < layer.longest, count - length > Self.shortestStem {
        hash = FeatureHash.add(hash, letters[count - 1 - length])
        length += 1
        if layer.holds(hash) { longest = length }
      }
      count -= longest
    }
    return count
  }

  static func of(_ language: Language) -> StemEndings {
    switch language {
    case .kk: kazakh
    case .ru, .en: russian
    }
  }

  private static let kazakh = StemEndings(layers: [
    Layer(
      """
      ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен \
      мен бен пен дағы дегі тағы тегі ндағы ндегі
      """),
    Layer("ы і сы сі ым ім м ымыз іміз мыз міз ың ің ыңыз іңіз"),
    Layer("лар лер дар дер тар тер"),
    Layer("лық лік дық дік тық тік ғы гі қы кі шы ші"),
  ])

  private static let russian = StemEndings(layers: [
    Layer(
      """
      ого его ому ему ыми ими ами ями ов ев ей ой ый ий ая яя ое ее ые ие ых их ым им ом ем ам ям ах ях ую юю ою ею \
      иям иях иями ия ию ии а я о е у ю ы и ь й
      """)
  ])

  private init(layers: [Layer]) { self.layers = layers }
}

/// The endings of `kk/word-endings.tsv`, each slot's by their last letters.
struct KazakhEndingTable: Sendable {
  struct Ending: Sendable {
    /// The letters, six bits each, the last one lowest; what is beyond ten letters is not compared.
    let packed: UInt64
    let mask: UInt64
    let count: Int
    let first: UInt8
    let sounds: UInt8
    let harmony: UInt8
    let cost: Int32
  }

  /// The endings of one slot.
  struct Slot: Sendable {
    private var endings: [Ending] = []
    /// Where the endings of each last two letters begin; single letters stand under each letter before them.
    private var starts: [UInt16] = []

    init(_ texts: [(letters: [UInt8], sounds: UInt8, harmony: UInt8, cost: Int32)]) {
      var byEnd = [[Ending]](repeating: [], count: KazakhLetter.limit * KazakhLetter.limit)
      for text in texts {
        guard let last = text.letters.last, let first = text.letters.first else { continue }
        let letters = text.letters.suffix(KazakhEndingTable.compared)
        let ending = Ending(
          packed: letters.reduce(0) { $0 << 6 | UInt64($1) }, mask: (1 << (6 * UInt64(letters.count))) - 1,
          count: text.letters.count, first: first, sounds: text.sounds, harmony: text.harmony,
          cost: text.cost)
        if text.letters.count > 1 {
          byEnd[Int(text.letters[text.letters.count - 2]) << 6 | Int(last)].append(ending)
        } else {
          for before in 0..<KazakhLetter.limit { byEnd[before << 6 | Int(last)].append(ending) }
        }
      }
      for group in byEnd {
        starts.append(UInt16(endings.count))
        endings += group
      }
      starts.append(UInt16(endings.count))
    }

    /// The endings that the last two letters of `tail` leave to be compared.
    @inline(__always)
    func range(_ tail: UInt64) -> Range<Int> {
      let end = Int(tail & 0xFFF)
      return Int(starts[end])..<Int(starts[end + 1])
    }

    @inline(__always)
    subscript(index: Int) -> Ending { endings[index] }
  }

  /// Letters that are compared.
  static let compared = 10

  let plural: Slot
  let third: Slot
  let mine: Slot
  let ours: Slot
  let cases: Slot
  let casesOfThird: Slot
  let casesOfMine: Slot
  let verb: Slot
  /// Verb endings that begin with й, without it: ы and й are one и ("оқиды").
  let afterI: Slot
  /// Verb endings that begin with а, with я: й and а are one я ("қояды").
  let afterYa: Slot
  let participle: Slot
  let negation: Slot
  let negated: Slot
  let voice: Slot
  let maker: Slot
  /// By two letters, the first one higher: whether a word may end in these consonants.
  let isPair: [Bool]

  static let shared = KazakhEndingTable(LanguageData.rows("kk/word-endings.tsv"))

  private typealias Text = (letters: [UInt8], sounds: UInt8, harmony: UInt8, cost: Int32)

  private init(_ rows: [[String]]) {
    var slots: [String: [Text]] = [:]
    var persons: [String: [[UInt8]]] = [:]
    for row in rows where row.count == 4 {
      let letters = row[1].split(separator: " ").compactMap { KazakhLetter.numbers($0) }
      persons[row[0], default: []] += letters
      slots[row[0], default: []] += letters.map { Self.text($0, row: row) }
    }
    for row in rows where row.count > 5 {
      for letters in row[1].split(separator: " ").compactMap({ KazakhLetter.numbers($0) }) {
        slots[row[0], default: []].append(Self.text(letters, row: row))
        let harmony = KazakhLetter.Harmony.of(ending: letters)
        for person in persons[row[5]] ?? [] {
          let harmonies = Set([harmony, KazakhLetter.Harmony.of(ending: person), KazakhLetter.Harmony.none])
          guard harmonies.count < 3 else { continue }
          var text = Self.text(letters + person, row: row)
          text.cost = Int32(row[4]) ?? text.cost
          slots[row[0], default: []].append(text)
        }
      }
    }
    func slot(_ name: String) -> Slot { Slot(slots[name] ?? []) }
    plural = slot("plural")
    third = slot("third")
    mine = slot("mine")
    ours = slot("ours")
    cases = slot("case")
    casesOfThird = slot("case-of-third")
    casesOfMine = slot("case-of-mine")
    verb = slot("verb")
    let verbs = slots["verb"] ?? []
    afterI = Slot(
      verbs.filter { $0.letters.first == KazakhLetter.й.rawValue }.map {
        ([KazakhLetter.и.rawValue] + $0.letters.dropFirst(), $0.sounds, $0.harmony, $0.cost)
      })
    afterYa = Slot(
      verbs.filter { $0.letters.first == KazakhLetter.а.rawValue }.map {
        ([KazakhLetter.я.rawValue] + $0.letters.dropFirst(), $0.sounds, $0.harmony, $0.cost)
      })
    participle = slot("participle")
    negation = slot("negation")
    negated = slot("negated")
    voice = slot("voice")
    maker = slot("maker")
    var isPair = [Bool](repeating: false, count: KazakhLetter.limit * KazakhLetter.limit)
    for (letters, _, _, _) in slots["pair"] ?? [] where letters.count == 2 {
      isPair[Int(letters[0]) << 6 | Int(letters[1])] = true
    }
    self.isPair = isPair
  }

  private static func text(_ letters: [UInt8], row: [String]) -> Text {
    let stands = row[2].reduce(0) { $0 | (KazakhLetter.Sound.names[$1] ?? 0) }
    // мен, бен and пен stand on words of either harmony.
    let isFree =
      row[0] == "case" && [.м, .б, .п].contains(letters.first.flatMap(KazakhLetter.init(rawValue:)))
    return (
      letters, stands, isFree ? KazakhLetter.Harmony.none : KazakhLetter.Harmony.of(ending: letters),
      Int32(row[3]) ?? 0
    )
  }
}

/// Words beside a place's name: `қаласында`, `область`, `г.`, and those that make it no place: `көшесі`, `имени`.
struct PlaceHeads: Sendable {
  enum Kind: String, Sendable {
    case region, district, settlement, street, nature, `in`
    case namedAfter = "named-after"

    fileprivate var bit: UInt32 {
      switch self {
      case .region: 1
      case .district: 2
      case .settlement: 4
      case .street: 8
      case .nature: 16
      case .in: 32
      case .namedAfter: 64
      }
    }
  }

  enum Side: String, Sendable {
    case before, after
    /// English "city of".
    case beforeOf = "before-of"

    fileprivate var shift: UInt32 {
      switch self {
      case .after: 0
      case .before: 8
      case .beforeOf: 16
      }
    }
  }

  /// What a word is: of which kinds, on which sides.
  struct Uses: Sendable {
    private var bits: UInt32 = 0

    mutating func insert(_ kind: Kind, _ side: Side) { bits |= kind.bit << side.shift }

    func has(_ kind: Kind, _ side: Side) -> Bool { bits & kind.bit << side.shift != 0 }

    /// Whether a name may stand behind it.
    var standsBefore: Bool { bits & 0xFF_FF00 != 0 }
  }

  /// By the word: few words of a text are any.
  private let uses: WordTable<Uses>
  private let beginnings: WordBeginnings
  private let settlementTypes: [Side: WordTable<String>]

  static let all = PlaceHeads()

  private init() {
    var uses = WordTable<Uses>()
    var types: [Side: WordTable<String>] = [:]
    for row in LanguageData.rows("places/heads.tsv") where row.count == 4 {
      guard let kind = Kind(rawValue: row[0]), let side = Side(rawValue: row[1]) else { continue }
      for word in row[3].split(separator: " ").map({ Tokenizer.fold(String($0)) }) {
        uses[word, default: Uses()].insert(kind, side)
        if kind == .settlement { types[side, default: [:]][word] = row[2] }
      }
    }
    self.uses = uses
    beginnings = WordBeginnings(uses.all.map(\.word))
    settlementTypes = types
  }

  func uses(of token: Int, in document: Document) -> Uses {
    guard beginnings.holds(document.signs[token].beginning) else { return Uses() }
    return uses[document.tokens[token].folded] ?? Uses()
  }

  /// "town", "village" or "-" of a settlement's head; nil where a word is none.
  func settlementType(_ word: String, _ side: Side) -> String? { settlementTypes[side]?[word] }
}

/// A set of cases.
struct GrammaticalCases: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt8

  private init(bits: UInt8) { self.bits = bits }

  init(arrayLiteral cases: GrammaticalCase...) { self.init(cases) }

  init(_ cases: some Sequence<GrammaticalCase>) { bits = cases.reduce(0) { $0 | Self.bit($1) } }

  static let all = GrammaticalCases(GrammaticalCase.allCases)

  var isEmpty: Bool { bits == 0 }
  /// The case, where it is one alone.
  var only: GrammaticalCase? {
    bits.nonzeroBitCount == 1 ? GrammaticalCase.allCases.first { contains($0) } : nil
  }

  func contains(_ grammaticalCase: GrammaticalCase) -> Bool { bits & Self.bit(grammaticalCase) != 0 }
  func isDisjoint(with other: GrammaticalCases) -> Bool { bits & other.bits == 0 }
  func intersection(_ other: GrammaticalCases) -> GrammaticalCases { .init(bits: bits & other.bits) }

  private static func bit(_ grammaticalCase: GrammaticalCase) -> UInt8 {
    switch grammaticalCase {
    case .nominative: 1
    case .genitive: 2
    case .dative: 4
    case .accusative: 8
    case .locative: 16
    case .ablative: 32
    case .instrumental: 64
    case .prepositional: 128
    }
  }
}

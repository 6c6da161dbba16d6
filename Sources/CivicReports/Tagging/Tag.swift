/// The IOB2 tag of one token (CoNLL-2002): `O`, `B-PERSON` for a name's first token, `I-PERSON` for its others.
package enum Tag: Sendable, Equatable, CustomStringConvertible {
  case outside
  case begin(EntityClass)
  case inside(EntityClass)

  package var description: String {
    switch self {
    case .outside: "O"
    case .begin(let kind): "B-" + kind.rawValue
    case .inside(let kind): "I-" + kind.rawValue
    }
  }
}

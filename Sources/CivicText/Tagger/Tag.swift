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

  /// Nil for what is no tag of a known class.
  package init?(_ text: String) {
    let name = String(text.dropFirst(2))
    switch text {
    case "O": self = .outside
    case _ where text.hasPrefix("B-"):
      guard let kind = EntityClass(rawValue: name) else { return nil }
      self = .begin(kind)
    case _ where text.hasPrefix("I-"):
      guard let kind = EntityClass(rawValue: name) else { return nil }
      self = .inside(kind)
    default: return nil
    }
  }
}

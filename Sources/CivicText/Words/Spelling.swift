/// A text as a key that is compared by its bytes, as those of a ``WordTable`` are.
package struct Spelling: Sendable, Hashable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package init(_ letter: Character) { text = String(letter) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package static func == (one: Spelling, other: Spelling) -> Bool { one.text.isSpelled(other.text) }
}

/// A few marks of one scalar each, told without the hash of a text: they are asked about at every token.
struct MarkSet: Sendable, ExpressibleByArrayLiteral {
  private var marks = SIMD8<UInt32>(repeating: 0)

  /// - Parameter elements: eight at most.
  init(arrayLiteral elements: Unicode.Scalar...) {
    for (place, mark) in zip(marks.indices, elements) { marks[place] = mark.value }
  }

  /// - Parameter mark: the text of a token.
  func contains(_ mark: String) -> Bool {
    mark.unicodeScalars.first.map { any(marks .== SIMD8(repeating: $0.value)) } ?? false
  }
}

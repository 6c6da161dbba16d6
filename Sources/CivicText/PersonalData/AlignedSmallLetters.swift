/// A text's bytes with small letters for capitals, each byte where it was: a letter whose small one takes another number of
/// bytes stays as it is.
enum AlignedSmallLetters {
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let small = SmallLetters.small(scalar) ?? scalar
      SmallLetters.append(UTF8.width(small) == UTF8.width(scalar) ? small : scalar, to: &bytes)
    }
    return bytes
  }
}

internal import CLibStemmer

/// One of libstemmer's stemmers. It keeps its last result in itself and so serves one caller at a time: make one
/// where it is used, and do not share it.
struct SnowballStemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// - Parameter algorithm: Snowball's name, "russian" or "english".
  init(_ algorithm: String) {
    stemmer = sb_stemmer_new(algorithm, "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// The stem of a word in lower case; the word itself where memory ran out.
  func stem(_ word: String) -> String {
    guard let stemmer else { return word }
    var word = word
    return word.withUTF8 { bytes in
      guard let found = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let count = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: found, count: count), as: UTF8.self)
    }
  }
}

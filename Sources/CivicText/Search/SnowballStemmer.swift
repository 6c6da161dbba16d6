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
    var word = word
    var output: [UInt8] = []
    return word.withUTF8 { stem($0, to: &output) } ? String(decoding: output, as: UTF8.self) : word
  }

  /// Adds the stem of a word in lower case; false, with nothing added, where memory ran out.
  func stem(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    guard let stemmer, let found = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count)) else {
      return false
    }
    let count = Int(sb_stemmer_length(stemmer))
    output.append(contentsOf: UnsafeBufferPointer(start: found, count: count))
    return true
  }
}

/// The text of a letter's part in the charset that it names.
enum MailText {
  /// The charset is taken at its word where the bytes can be it: what is told of a few words by their letters is a guess.
  ///
  /// - Returns: nil where neither the charset nor what the bytes look like makes a text of them.
  static func decoded(_ bytes: ArraySlice<UInt8>, charset: String?) -> String? {
    if bytes.isEmpty { return "" }
    if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) { return text }
    if let charset, let encoding = TextEncoding(declared: charset), encoding != .windows1252,
      let table = CodePage.scalars(encoding)
    {
      let scalars = bytes.map { table[Int($0)] }
      if !scalars.contains("\u{FFFD}") {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
      }
    }
    return try? TextDecoder.decode(Array(bytes), file: "")
  }
}

/// The line that names a sentence of KazNERD's `with_sentID` files: `AID283875`. The digits are the sentence, the letters
/// before them the form it is written in.
enum KazNERDSentenceName {
  /// The digits; nil for what is no sentence's name.
  static func identity(_ token: String) -> String? {
    guard let mark = token.firstRange(of: "ID"), mark.lowerBound > token.startIndex,
      token[..<mark.lowerBound].allSatisfy({ ("A"..."Z").contains($0) })
    else { return nil }
    let digits = token[mark.upperBound...]
    return !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) } ? String(digits) : nil
  }
}

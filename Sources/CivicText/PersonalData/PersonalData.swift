/// What texts hold that is nobody's business but one person's: identity numbers, telephones, e-mail addresses, accounts,
/// the ways into a meeting. It is found by its form and by the words before it (`personal-data.tsv` of each language),
/// whatever the text's language, in time that grows with the text's length.
///
///     PersonalData.masked("Тел.: +7 (701) 123-45-67")  // "Тел.: +● (●●●) ●●●-●●-●●"
package enum PersonalData {
  /// What stands for a letter or a digit. A sign that no sentence ends with, and no word or number is made of.
  package static let mark: Unicode.Scalar = "●"

  /// The text with each letter and digit of what is found replaced by ``mark``, and everything between them left: as
  /// many scalars as before, so that ranges hold, and a reader sees that a number stood there and of which kind.
  ///
  /// Masking a masked text changes nothing. Nothing is found across a blank line: paragraphs masked one by one give
  /// the same.
  package static func masked(_ text: String) -> String {
    var text = text
    // A number beside a masked one may be read otherwise than beside an open one.
    for _ in 0..<8 {
      let spans = spans(in: text)
      if spans.isEmpty { break }
      text = masked(text, spans)
    }
    return text
  }

  /// What stands where, in bytes of UTF-8, in order; none overlap.
  package static func spans(in text: String) -> [PersonalDataSpan] {
    let bytes = AlignedSmallLetters.bytes(of: text)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = PersonalDataScanner(buffer)
      return scanner.spans()
    }
  }

  package static func masked(_ text: String, _ spans: [PersonalDataSpan]) -> String {
    let bytes = Array(text.utf8)
    let mark = Array(String(mark).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + spans.count * 24)
    var next = 0
    for span in spans {
      result += bytes[next..<span.bytes.lowerBound]
      for scalar in String(decoding: bytes[span.bytes], as: UTF8.self).unicodeScalars {
        if scalar.isLetter || scalar.isNumeral || scalar.properties.generalCategory == .nonspacingMark {
          result += mark
        } else {
          SmallLetters.append(scalar, to: &result)
        }
      }
      next = span.bytes.upperBound
    }
    result += bytes[next...]
    return String(decoding: result, as: UTF8.self)
  }
}

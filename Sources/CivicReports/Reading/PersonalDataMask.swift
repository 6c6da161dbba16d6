internal import CivicText

extension Reading {
  /// Without anybody's numbers, addresses and passcodes, in the text and in what is said of it: readings also come from
  /// other programs. The reading itself where it holds none.
  package var withoutPersonalData: Reading {
    guard let text else { return self }
    let mask = PersonalDataMask(text)
    let masked = masked(mask.text, field: mask.masked)
    // Without anything masked all but the two hashes that are given up is as it was.
    var same = masked
    same.report.bytesSHA256 = report.bytesSHA256
    return same == self ? self : masked
  }
}

extension ReportHeader {
  /// Whether something of the report was masked, or it has marks of its own that look so.
  package func isMasked(_ text: String) -> Bool {
    Report.isMasked(text, title, author)
  }
}

extension Report {
  /// Whether something in it was masked.
  var isMasked: Bool { Self.isMasked(text, title, author) }

  fileprivate static func isMasked(_ texts: String?...) -> Bool {
    texts.contains { $0?.holds(String(PersonalData.mark)) == true }
  }
}

/// A text's personal data, and the same wherever else it is said.
private struct PersonalDataMask {
  let text: String
  /// Words that were masked in the text: "12345" is a passcode only behind «пароль:».
  private let secrets: Set<Substring>

  init(_ text: String) {
    let masked = PersonalData.masked(text)
    self.text = masked
    guard masked != text else {
      secrets = []
      return
    }
    var secrets: Set<Substring> = []
    let marks = Array(masked.unicodeScalars)
    var word = text.unicodeScalars.startIndex
    var isMasked = false
    var index = 0
    for place in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[place]
      if scalar.properties.isWhitespace {
        if isMasked { Self.add(text[word..<place], to: &secrets) }
        word = text.unicodeScalars.index(after: place)
        isMasked = false
      } else if marks[index] != scalar {
        isMasked = true
      }
      index += 1
    }
    if isMasked { Self.add(text[word...], to: &secrets) }
    self.secrets = secrets
  }

  private static func add(_ word: Substring, to secrets: inout Set<Substring>) {
    let word = word.trimmed
    if word.count(where: { $0.isLetter || $0.isNumber }) >= 4 { secrets.insert(word) }
  }

  func masked(_ field: String) -> String {
    let masked = PersonalData.masked(field)
    if secrets.isEmpty { return masked }
    return masked.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard secrets.contains(word.trimmed) else { return String(word) }
      return String(
        String.UnicodeScalarView(
          word.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
              ? PersonalData.mark : scalar
          }))
    }.joined(separator: " ")
  }
}

extension Substring {
  /// Without the marks around it.
  fileprivate var trimmed: Substring {
    var word = self
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word.drop { !$0.isLetter && !$0.isNumber }
  }
}

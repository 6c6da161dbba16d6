internal import CivicText

/// The business identification number (БИН, БСН) of a legal entity in Kazakhstan: an ``IdentityNumber`` of a body.
enum BusinessIdentificationNumber {
  /// As identifiers name it.
  static let scheme = "kz-bin"

  /// "kz-bin 123456789012"
  static func identifier(_ number: String) -> String { "\(scheme) \(number)" }

  static func isValid(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.map { $0 &- 48 }
    return IdentityNumber.hasCheckDigit(digits) && IdentityNumber.isBodys(digits)
  }

  /// The number that a text states beside a name: «(БИН 123456789012)», "БСН: 123456789012", right behind it.
  ///
  /// - Parameter end: of the name.
  static func stated(after end: Int, in document: Document) -> String? {
    let limit = min(document.scalars.count, end + 60)
    // Most names have no digit near them.
    guard end < limit, document.scalars[end..<limit].contains(where: \.isNumeral) else { return nil }
    var behind = document.text(end..<limit)
    // Another sentence or another item of a list is another body's.
    for mark in [";", "\n", ". "] {
      if let range = behind.firstRange(of: mark) { behind = String(behind[..<range.lowerBound]) }
    }
    for word in ["БИН", "БСН", "BIN"] {
      guard let range = behind.firstRange(of: word) else { continue }
      // Nothing but marks stands between: "», БИН".
      let between = behind[..<range.lowerBound]
      guard !between.contains(where: { $0.isNumber || $0.isLetter }) else { continue }
      let digits = behind[range.upperBound...].drop { !$0.isNumber && $0 != "," && !$0.isLetter }
      let number = digits.prefix { $0.isNumber }
      if isValid(number) { return String(number) }
    }
    return nil
  }
}

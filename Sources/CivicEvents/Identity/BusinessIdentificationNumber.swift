internal import CivicText

/// The business identification number (БИН, БСН) of a legal entity in Kazakhstan: 12 digits, the last of which checks the
/// others.
///
/// The check digit is the sum of the first eleven digits weighed 1…11, modulo 11; where that gives 10, weighed 3…11, 1, 2; where
/// that gives 10 too, no number is given (law of the Republic of Kazakhstan No. 223 of 12 January 2007, "On national registers of
/// identification numbers", and the rules under it; checked on numbers of well-known companies).
enum BusinessIdentificationNumber {
  /// As identifiers name it.
  static let scheme = "kz-bin"

  static func isValid(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 12, digits.allSatisfy({ (0...9).contains($0) }),
      // Year and month of registration; then what sort of entity it is: 4 resident, 5 non-resident, 6 an entrepreneurs' joint one.
      (1...12).contains(digits[2] * 10 + digits[3]), (4...6).contains(digits[4])
    else { return false }
    func sum(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 }
    var check = sum(Array(1...11))
    if check == 10 { check = sum(Array(3...11) + [1, 2]) }
    return check == digits[11]
  }

  /// The number that a text states beside a name: «(БИН 123456789012)», "БСН: 123456789012", right behind it.
  ///
  /// - Parameter end: of the name.
  static func stated(after end: Int, in document: Document) -> String? {
    let limit = min(document.scalars.count, end + 60)
    guard end < limit else { return nil }
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

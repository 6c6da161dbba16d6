/// What international numbers begin with (ITU-T E.164, assigned country codes).
enum CallingCodes {
  /// Codes of two digits; of those with three the first two are these of no country.
  private static let ofTwo: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
  private static let startsOfThree: Set<Int> = [
    21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99,
  ]

  /// Whether these digits are a country's code and nothing more.
  static func isCode(_ digits: [UInt8]) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    switch digits.count {
    case 1: return number == 1 || number == 7
    case 2: return ofTwo.contains(number)
    case 3: return startsOfThree.contains(number / 10)
    default: return false
    }
  }

  static func isCountry(_ number: [UInt8]) -> Bool {
    guard let first = number.first, number.count > 2 else { return false }
    if first == 1 || first == 7 { return true }
    let two = Int(first) * 10 + Int(number[1])
    return ofTwo.contains(two) || startsOfThree.contains(two)
  }
}

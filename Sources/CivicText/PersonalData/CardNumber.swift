/// The number of a bank's card: 16 digits, the last by Luhn's formula (ISO/IEC 7812-1).
enum CardNumber {
  static func isValid(_ digits: [UInt8]) -> Bool {
    guard digits.count == 16, (2...6).contains(digits[0]) else { return false }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let value = Int(digit) * (index.isMultiple(of: 2) ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum.isMultiple(of: 10)
  }
}

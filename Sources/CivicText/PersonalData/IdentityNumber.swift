/// The numbers of the Kazakh national registers: 12 digits, the last of which checks the others.
///
/// The check digit is the sum of the first eleven digits weighed 1…11, modulo 11; where that gives 10, weighed 3…11, 1, 2;
/// where that gives 10 too, no number is given (law of the Republic of Kazakhstan No. 223 of 12 January 2007, "On national
/// registers of identification numbers", and the rules under it). A person's (IIN, ЖСН, ИИН) begins with year, month and
/// day of birth, then 1…6 for century and sex, 0 for foreigners; a body's (BIN) with year and month of registration, then
/// 4 for a resident, 5 for a non-resident, 6 for a joint one of entrepreneurs: no day of a month begins so, and that tells
/// the two apart.
package enum IdentityNumber {
  package static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
    guard digits.count == 12, digits.allSatisfy({ $0 < 10 }) else { return false }
    func sum(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 } % 11 }
    var check = sum(Array(1...11))
    if check == 10 { check = sum(Array(3...11) + [1, 2]) }
    return check == digits[11]
  }

  /// The form of a person's, whatever its check digit.
  package static func isPersons(_ digits: [UInt8]) -> Bool {
    guard digits.count == 12 else { return false }
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    guard (1...12).contains(month), digits[6] <= 6 else { return false }
    let days: [UInt8] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= days[Int(month) - 1]
  }

  /// The form of a body's, whatever its check digit.
  package static func isBodys(_ digits: [UInt8]) -> Bool {
    digits.count == 12 && (1...12).contains(digits[2] * 10 + digits[3]) && (4...6).contains(digits[4])
  }
}

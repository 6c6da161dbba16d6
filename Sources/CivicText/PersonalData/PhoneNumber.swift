/// A telephone number among the groups of a run: Kazakh and Russian ones in any usual spelling, others behind a plus.
struct PhoneNumber {
  /// Groups of the run.
  let groups: Range<Int>
  /// False for a number of a city or a service: what a body has on its wall.
  let isMobile: Bool

  /// What the words before a run say.
  struct Context {
    /// «телефон» stands near before it.
    var isCalled = false
    /// … and right before it.
    var isCalledHere = false
    /// «т.», «обращаться» stand near before it: a number written as a telephone is one.
    var isContact = false
    /// «№», «приказ» stand right before it.
    var isPaper = false
    /// «тенге» or a letter stands right behind it.
    var isCounted = false
  }

  private static let most = 15

  /// The first number that begins at a group.
  ///
  /// - Parameter digits: of each group.
  static func first(at first: Int, in run: NumberRun, _ digits: [[UInt8]], _ context: Context) -> PhoneNumber?
  {
    var number: [UInt8] = []
    var found: PhoneNumber?
    for last in first..<digits.count {
      if last > first, run.groups[last].gap.opens, last > first + 2 { break }
      number += digits[last]
      if number.count > most { break }
      let groups = first..<(last + 1)
      var here = context
      // What stands behind the run says nothing of a number in its midst.
      if last + 1 < digits.count { here.isCounted = false }
      let hasPlus = run.hasPlus && first == 0
      if let isMobile = isPhone(number, groups, run, digits, hasPlus: hasPlus, here) {
        found = PhoneNumber(groups: groups, isMobile: isMobile)
        // "(7112) 50-50-50" begins as «7112-50» would; numbers of this country have their length.
        if number.count >= 10, !hasPlus || number.first == 7 { break }
      }
    }
    return found
  }

  /// - Returns: whether it is a mobile's; nil for no telephone.
  private static func isPhone(
    _ number: [UInt8], _ groups: Range<Int>, _ run: NumberRun, _ digits: [[UInt8]], hasPlus: Bool,
    _ context: Context
  ) -> Bool? {
    let sizes = groups.map { digits[$0].count }
    let inner = groups.dropFirst().map { run.groups[$0].gap }
    let isFormatted =
      inner.contains { $0.hasDash || $0.opens || $0.closes || $0.hasPoint }
      || run.groups[groups.lowerBound].gap.opens
    let isThousands =
      sizes.count > 1 && (1...3).contains(sizes[0]) && sizes.dropFirst().allSatisfy { $0 == 3 }
      && !isFormatted
    if hasPlus {
      if number.first == 7 { return number.count == 11 ? isMobile(area: number[1...]) : nil }
      let isCountry = CallingCodes.isCountry(number)
      // "+996 555 123 456", but "+15 000 000 000".
      let startsWithCode = number.count > 10 && CallingCodes.isCode(digits[groups.lowerBound])
      return isCountry && (9...most).contains(number.count)
        && (!isThousands || context.isCalled || startsWithCode)
        ? true : nil
    }
    if context.isCounted, !context.isCalledHere { return nil }
    let isTold = context.isCalled || context.isContact
    switch number.count {
    case 13 where number.starts(with: [0, 0, 7]) && isArea(number[3...]):
      return isMobile(area: number[3...])
    case 11 where number[0] == 7 || number[0] == 8:
      guard isArea(number[1...]), !isThousands || context.isCalledHere, !context.isPaper || isFormatted else {
        return nil
      }
      let isUsual = sizes[0] == 1 || sizes[0] == 4 || sizes[0] == 5 || sizes[0] == 11
      guard isUsual || context.isCalled else { return nil }
      // Eleven digits in one: mobiles alone are told by their first digits.
      let isMobile = isMobile(area: number[1...])
      if sizes.count == 1, !isTold, !isMobile { return nil }
      return isMobile
    case 10 where isArea(number[0...]):
      let area = sizes[0]
      guard (3...5).contains(area) || context.isCalled else { return nil }
      if run.groups[groups.lowerBound].gap.opens, inner.first?.closes == true {
        return isMobile(area: number[0...])
      }
      if sizes == [3, 3, 2, 2], inner.dropFirst().allSatisfy(\.hasDash) {
        return isMobile(area: number[0...])
      }
      guard isTold, !isThousands, context.isCalled || sizes.count > 2 else { return nil }
      return isMobile(area: number[0...])
    case 5...7 where isLocal(sizes, inner, context, isDay: isDay(digits[groups])):
      return false
    default:
      return nil
    }
  }

  /// «50-50-50», «2-15-30», «123-45-67», "505050" behind «тел.».
  private static func isLocal(
    _ sizes: [Int], _ gaps: [NumberRun.Gap], _ context: Context, isDay: Bool
  ) -> Bool {
    let isDashed = !gaps.isEmpty && gaps.allSatisfy { $0.hasDash && !$0.hasSpace }
    if isDashed, [[2, 2, 2], [1, 2, 2], [3, 2, 2], [3, 4]].contains(sizes) {
      return context.isCalled || (context.isContact && sizes.count == 3 && !isDay)
    }
    guard context.isCalledHere, !isDay else { return false }
    if sizes.count == 1 { return sizes[0] >= 5 }
    let isUsual = [
      [2, 2, 2], [1, 2, 2], [3, 2, 2], [3, 4], [2, 3], [3, 3], [2, 2, 1], [1, 2, 3], [2, 4], [4, 2],
    ].contains(sizes)
    return isUsual && (isDashed || gaps.allSatisfy { $0.hasPoint || $0.hasSpace })
  }

  /// "28-02-26".
  private static func isDay(_ groups: ArraySlice<[UInt8]>) -> Bool {
    let numbers = groups.map { $0.reduce(0) { $0 * 10 + Int($1) } }
    return numbers.count == 3 && (1...31).contains(numbers[0]) && (1...12).contains(numbers[1])
      && (15...40).contains(numbers[2])
  }

  /// 8 800 is called at nobody's home.
  static func isFree(_ digits: [UInt8]) -> Bool {
    let area = digits.count == 11 ? digits.dropFirst() : digits[...]
    return area.count == 10 && area.starts(with: [8, 0, 0])
  }

  /// The first digit of the codes of Kazakhstan (7) and of Russia.
  private static func isArea(_ number: ArraySlice<UInt8>) -> Bool {
    guard let first = number.first else { return false }
    return [3, 4, 7, 8, 9].contains(first)
  }

  /// Codes of mobile networks: of Kazakhstan 70x, 747, 75x, 76x, 77x; of Russia 9xx. Cities of Kazakhstan are 71x…73x.
  private static func isMobile(area number: ArraySlice<UInt8>) -> Bool {
    let code = Array(number.prefix(3))
    guard code.count == 3 else { return false }
    if code[0] == 9 { return true }
    return code[0] == 7 && ([0, 5, 6, 7].contains(code[1]) || code[1] == 4 && code[2] == 7)
  }
}

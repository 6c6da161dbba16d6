/// Words that differ by one typing error: a letter wrong, missing, too many, or two exchanged (Damerau, 1964).
enum EditDistance {
  static func isOne<Letters: RandomAccessCollection>(_ one: Letters, _ other: Letters) -> Bool
  where Letters.Element: Equatable {
    let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    if start == short.count { return long.count > short.count }
    if long.count > short.count { return short[start...].elementsEqual(long[(start + 1)...]) }
    if short[(start + 1)...].elementsEqual(long[(start + 1)...]) { return true }
    return start + 1 < short.count && short[start] == long[start + 1] && short[start + 1] == long[start]
      && short[(start + 2)...].elementsEqual(long[(start + 2)...])
  }
}

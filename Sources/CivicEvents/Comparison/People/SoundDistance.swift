/// How far two names are from each other by their sounds, in hundredths of a wrong letter.
///
/// A weighted edit distance with transpositions (F. J. Damerau. A technique for computer detection and correction of spelling
/// errors. Communications of the ACM 7, 1964). What one language writes in several ways, and what two languages write
/// differently, costs little or nothing: ө is о or у in Russian, қ is к or х, a short ы is left out.
enum SoundDistance {
  static let most = 1000

  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a == b { return 0 }
    // Two short vowels a name may be left out, no more; and no name is as long as that.
    guard abs(a.count - b.count) <= 4, !a.isEmpty, !b.isEmpty, a.count <= 64 else { return most }
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * width) { rows in
      var (before, above, row) = (2 * width, 0, width)
      rows[above] = 0
      for j in 1..<width { rows[above + j] = rows[above + j - 1] + Int32(left(out: b, j - 1, beside: a, 0)) }
      for i in 1...a.count {
        rows[row] = rows[above] + Int32(left(out: a, i - 1, beside: b, 0))
        for j in 1..<width {
          var least = rows[above + j - 1] + Int32(cost(a, i - 1, b, j - 1))
          least = min(least, rows[above + j] + Int32(left(out: a, i - 1, beside: b, j)))
          least = min(least, rows[row + j - 1] + Int32(left(out: b, j - 1, beside: a, i)))
          if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1], a[i - 1] != a[i - 2] {
            least = min(least, rows[before + j - 2] + 100)
          }
          rows[row + j] = least
        }
        (before, above, row) = (above, row, before)
      }
      return Int(rows[above + width - 1])
    }
  }

  private static func cost(_ a: [UInt8], _ i: Int, _ b: [UInt8], _ j: Int) -> Int {
    if a[i] == b[j] { return 0 }
    let cost = Int(costs[Int(a[i] & 0x7F) << 7 | Int(b[j] & 0x7F)])
    if cost == 70, i + 1 < a.count, j + 1 < b.count, isI(a[i + 1]), isI(b[j + 1]) { return 30 }
    if cost == 100, isNasal(a[i]), isNasal(b[j]), i + 1 < a.count, isLabial(a[i + 1]) { return 10 }
    return cost
  }

  /// What a sound costs that the other name lacks between its sounds before and from `j`.
  private static func left(out a: [UInt8], _ i: Int, beside b: [UInt8], _ j: Int) -> Int {
    let next = i + 1 < a.count ? a[i + 1] : 0
    switch a[i] {
    case "Y": return 5
    case "y": return i > 0 && next != 0 ? 15 : 60
    case "i":
      // Күләш is Куляш, Мюллер Mueller.
      guard j < b.count else { return 100 }
      switch b[j] {
      case "A": return next == UInt8(ascii: "a") ? 10 : 100
      case "U", "u": return next == UInt8(ascii: "u") ? 20 : 100
      default: return 100
      }
    case "h": return i > 0 && SoundBuilder.isVowel(a[i - 1]) && !SoundBuilder.isVowel(next) ? 30 : 100
    case "d": return next == UInt8(ascii: "j") ? 5 : 100
    case "t": return next == UInt8(ascii: "j") ? 20 : 100
    default: return 100
    }
  }

  private static func isI(_ sound: UInt8) -> Bool { SoundBuilder.isNarrow(sound) }

  private static func isNasal(_ sound: UInt8) -> Bool {
    switch sound {
    case "m", "n": true
    default: false
    }
  }

  private static func isLabial(_ sound: UInt8) -> Bool {
    switch sound {
    case "b", "p": true
    default: false
    }
  }

  /// Of one sound for another; 100 for those not named.
  private static let costs: [UInt8] = {
    var costs = [UInt8](repeating: 100, count: 128 * 128)
    let alike: [(String, UInt8)] = [
      ("aA oO uU qk hH iy Yi Yy", 0), ("eA uO qh Hg", 10), ("iU yU yu OU", 20), ("cx eO", 30),
      ("kh vu gh oU", 40),
      ("ou td bp vf iu", 50), ("zs ea ei ey ji", 70), ("jc jz sx", 80),
    ]
    for (pairs, cost) in alike {
      for pair in pairs.split(separator: " ") {
        let (a, b) = (Int(pair.utf8.first ?? 0), Int(pair.utf8.last ?? 0))
        costs[a << 7 | b] = cost
        costs[b << 7 | a] = cost
      }
    }
    return costs
  }()
}

/// How far two passages are the same.
enum SpanOverlap {
  /// What both have, by what either has (Jaccard), 0…1.
  static func shared(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let both = a.clamped(to: b).count
    let either = a.count + b.count - both
    return either > 0 ? Double(both) / Double(either) : 0
  }

  /// The same for passages of several parts, which do not overlap among themselves.
  static func shared(_ a: [Range<Int>], _ b: [Range<Int>]) -> Double {
    var both = 0
    for x in a { for y in b { both += x.clamped(to: y).count } }
    let either = a.reduce(0) { $0 + $1.count } + b.reduce(0) { $0 + $1.count } - both
    return either > 0 ? Double(both) / Double(either) : 0
  }

  /// What both have, by the shorter.
  static func contained(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let shorter = min(a.count, b.count)
    return shorter > 0 ? Double(a.clamped(to: b).count) / Double(shorter) : 0
  }
}

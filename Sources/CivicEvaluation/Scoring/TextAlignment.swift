/// Which scalar of the labelled text is which of the text that a reading counts in. The two differ where a page's
/// furniture was kept or a part of the report was lost.
struct TextAlignment {
  /// For each scalar of the reading's text, its place in the labelled text.
  private let places: [Int?]?
  /// Scalars that both texts have, that only the reading's has, that only the labelled one has; line ends do not count.
  let tally: Tally
  private let labelledCount: Int

  init(from read: String, to labelled: String) {
    let a = Array(read.unicodeScalars)
    let b = Array(labelled.unicodeScalars)
    labelledCount = b.count
    func letters(_ text: [Unicode.Scalar]) -> Int { text.count { $0 != "\n" } }
    guard a != b else {
      places = nil
      tally = Tally(right: letters(b))
      return
    }
    let places = Self.align(a, b)
    self.places = places
    let common = zip(a, places).count { $0 != "\n" && $1 != nil }
    tally = Tally(right: common, invented: letters(a) - common, missed: letters(b) - common)
  }

  /// The passage in the labelled text; nil where none of it stands there.
  func range(_ range: Range<Int>) -> Range<Int>? {
    guard let places else { return range.upperBound <= labelledCount ? range : nil }
    let there = places[range.clamped(to: 0..<places.count)].compactMap { $0 }
    guard let first = there.first, let last = there.last else { return nil }
    return first..<(last + 1)
  }

  /// Paragraphs that are equal first, then the scalars between them.
  private static func align(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> [Int?] {
    var places = [Int?](repeating: nil, count: a.count)
    let first = paragraphs(a)
    let second = paragraphs(b)
    let pairs = pairs(first.map { Array(a[$0]) }, second.map { Array(b[$0]) })
    var from = (0, 0)
    for (x, y) in pairs + [(first.count, second.count)] {
      fill(&places, a, b, span(first, from.0..<x), span(second, from.1..<y))
      if x < first.count {
        for (i, j) in zip(first[x], second[y]) { places[i] = j }
      }
      from = (x + 1, y + 1)
    }
    return places
  }

  private static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.split(whereSeparator: { scalars[$0] == "\n" }).map { $0.startIndex..<$0.endIndex }
  }

  private static func span(_ paragraphs: [Range<Int>], _ which: Range<Int>) -> Range<Int> {
    guard let first = which.first, let last = which.last else { return 0..<0 }
    return paragraphs[first].lowerBound..<paragraphs[last].upperBound
  }

  private static func fill(
    _ places: inout [Int?], _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ x: Range<Int>, _ y: Range<Int>
  ) {
    guard !x.isEmpty, !y.isEmpty else { return }
    for (i, j) in pairs(Array(a[x]), Array(b[y])) { places[x.lowerBound + i] = y.lowerBound + j }
  }

  /// Indices of a longest common subsequence (Myers 1986, by the standard library).
  private static func pairs<Element: Hashable>(_ a: [Element], _ b: [Element]) -> [(Int, Int)] {
    let difference = b.difference(from: a)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return Array(zip(a.indices.filter { !removed.contains($0) }, b.indices.filter { !inserted.contains($0) }))
  }
}

internal import CivicText

/// How many letters stand between the nodes of a page.
struct HTMLLetters {
  /// Before each node.
  private let sums: [Int]

  /// - Parameter isCounted: whether the text of a node counts; asked of each node in order.
  init(_ tree: HTMLTree, isCounted: (Int) -> Bool) {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    for (index, node) in tree.nodes.enumerated() {
      let counts = isCounted(index) && node.isText
      sums.append(sums[index] + (counts ? node.text.unicodeScalars.count(where: \.isLetter) : 0))
    }
    self.sums = sums
  }

  var total: Int { sums.last ?? 0 }

  func count(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
}

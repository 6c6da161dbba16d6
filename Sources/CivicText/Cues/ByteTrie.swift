/// Keys by their bytes: one walk through a word finds every key that it begins with.
struct ByteTrie: Sendable {
  private struct Node: Sendable {
    /// Of `numbers`: the keys that end here.
    var keys: Range<Int> = 0..<0
    /// Of `edges`, in the order of their bytes.
    var edges: Range<Int> = 0..<0
  }

  private struct Edge: Sendable {
    let byte: UInt8
    let node: Int
  }

  private var nodes: [Node] = []
  private var edges: [Edge] = []
  /// The keys' numbers in the order of their bytes.
  private let numbers: [Int]

  init(_ keys: [String]) {
    let bytes = keys.map { Array($0.utf8) }
    numbers = bytes.indices.sorted { left, right in
      bytes[left] == bytes[right] ? left < right : bytes[left].lexicographicallyPrecedes(bytes[right])
    }
    add(numbers.indices, depth: 0, bytes)
  }

  /// Adds the node of keys that share their first bytes, and all below it.
  @discardableResult
  private mutating func add(_ keys: Range<Int>, depth: Int, _ bytes: [[UInt8]]) -> Int {
    let node = nodes.count
    nodes.append(Node())
    var next = keys.lowerBound
    while next < keys.upperBound, bytes[numbers[next]].count == depth { next += 1 }
    nodes[node].keys = keys.lowerBound..<next
    var children: [Range<Int>] = []
    while next < keys.upperBound {
      let first = next
      let byte = bytes[numbers[first]][depth]
      while next < keys.upperBound, bytes[numbers[next]][depth] == byte { next += 1 }
      children.append(first..<next)
    }
    let start = edges.count
    edges += children.map { Edge(byte: bytes[numbers[$0.lowerBound]][depth], node: 0) }
    nodes[node].edges = start..<edges.count
    for (order, child) in children.enumerated() {
      let below = add(child, depth: depth + 1, bytes)
      edges[start + order] = Edge(byte: edges[start + order].byte, node: below)
    }
    return node
  }

  /// Calls with the number of each key that a word begins with, and how many of its bytes the key takes; shorter keys
  /// first.
  func forEachPrefix(of word: String, _ body: (_ key: Int, _ length: Int) -> Void) {
    var word = word
    word.withUTF8 { forEachPrefix(of: $0[...], body) }
  }

  /// The same of a text's bytes.
  func forEachPrefix(of bytes: Slice<UnsafeBufferPointer<UInt8>>, _ body: (_ key: Int, _ length: Int) -> Void)
  {
    var node = 0
    var length = 0
    while true {
      for key in nodes[node].keys { body(numbers[key], length) }
      guard length < bytes.count, let next = child(of: node, bytes[bytes.startIndex + length]) else { return }
      node = next
      length += 1
    }
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var low = nodes[node].edges.lowerBound
    var high = nodes[node].edges.upperBound
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].byte == byte { return edges[middle].node }
      if edges[middle].byte < byte { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

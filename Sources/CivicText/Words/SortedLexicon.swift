/// A data file whose rows are sorted by the bytes of their first column, searched in place: nothing is loaded.
struct SortedLexicon: Sendable {
  /// Constant data of the program: safe to read from anywhere.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  private let firstRow: Int

  /// The lexicon of a data file ("kk/given-names.tsv"); empty where there is none.
  init(_ path: String) {
    bytes = LanguageData.bytes(path) ?? UnsafeBufferPointer(start: nil, count: 0)
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      while start < bytes.count, bytes[start] != UInt8(ascii: "\n") { start += 1 }
      start += 1
    }
    firstRow = min(start, bytes.count)
  }

  /// The columns after the key; nil where no row has this key.
  func row(_ key: String) -> [String]? {
    place(of: key).map { String(decoding: bytes[$0], as: UTF8.self).split(separator: "\t").map(String.init) }
  }

  func contains(_ key: String) -> Bool { place(of: key) != nil }

  /// The bytes behind a key, to the end of its row.
  private func place(of key: String) -> Range<Int>? {
    let sought = Array(key.utf8)
    guard !sought.isEmpty else { return nil }
    var low = firstRow
    var high = bytes.count
    while low < high {
      let start = startOfRow(low + (high - low) / 2, notBefore: low)
      let (order, keyEnd) = compare(rowAt: start, with: sought)
      let end = endOfRow(start)
      if order == 0 { return keyEnd..<end }
      if order < 0 { low = end + 1 } else { high = start }
    }
    return nil
  }

  private func startOfRow(_ position: Int, notBefore low: Int) -> Int {
    var start = position
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func endOfRow(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func compare(rowAt start: Int, with sought: [UInt8]) -> (order: Int, keyEnd: Int) {
    var index = start
    for byte in sought {
      guard index < bytes.count, !isKeyEnd(bytes[index]) else { return (-1, index) }
      if bytes[index] != byte { return (bytes[index] < byte ? -1 : 1, index) }
      index += 1
    }
    return (index < bytes.count && !isKeyEnd(bytes[index]) ? 1 : 0, index)
  }

  private func isKeyEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") }
}

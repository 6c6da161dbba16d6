/// Which of many phrases stand in a text, byte for byte, found in one walk over it. All must be in NFC.
package struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]
  /// The phrases by their first four bytes, and those that are shorter.
  private var byHead: [UInt32: [Int]] = [:]
  private var short: [Int] = []
  /// A bit for each head, several heads a bit: nearly all places of a text begin no phrase.
  private var filter = [Bool](repeating: false, count: 1 << filterBits)

  private static let headLength = 4
  private static let filterBits = 12

  package init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    for (index, phrase) in self.phrases.enumerated() {
      guard phrase.count >= Self.headLength else {
        short.append(index)
        continue
      }
      let head = phrase.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
      byHead[head, default: []].append(index)
      filter[Self.bit(head)] = true
    }
  }

  private static func bit(_ head: UInt32) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B1) >> UInt32(32 - filterBits))
  }

  /// The numbers of the phrases that stand anywhere in the text, in their order.
  func found(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { found(in: UnsafeRawBufferPointer($0)) }
  }

  /// The same of any bytes, whatever else stands in them.
  package func found(in bytes: UnsafeRawBufferPointer) -> [Int] {
    var found: [Int] = []
    _ = contains(in: bytes) { index in
      if !found.contains(index) { found.append(index) }
      return false
    }
    return found.sorted()
  }

  /// Whether one of the phrases that are meant stands anywhere in the text.
  func contains(in text: String, where isMeant: (Int) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { contains(in: UnsafeRawBufferPointer($0), where: isMeant) }
  }

  private func contains(in bytes: UnsafeRawBufferPointer, where isMeant: (Int) -> Bool) -> Bool {
    filter.withUnsafeBufferPointer { filter in
      for start in bytes.indices.dropLast(Self.headLength - 1) {
        let head = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        guard filter[Self.bit(head)], let phrases = byHead[head] else { continue }
        if phrases.contains(where: { isPhrase($0, at: start, of: bytes) && isMeant($0) }) { return true }
      }
      return short.contains { phrase in
        bytes.indices.contains { isPhrase(phrase, at: $0, of: bytes) } && isMeant(phrase)
      }
    }
  }

  private func isPhrase(_ index: Int, at start: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
    let phrase = phrases[index]
    return start + phrase.count <= bytes.count
      && bytes[start..<(start + phrase.count)].elementsEqual(phrase)
  }
}

/// Goes through JSON as it lies in a file, without making values of it: an export of a channel is hundreds of megabytes,
/// of which one message at a time is read.
///
/// Nothing here recurses: brackets are counted, so that the deepest nesting takes no stack.
struct JSONBytes {
  private var bytes: ByteWindow
  private var index: Int

  struct Broken: Error {
    /// In bytes.
    let offset: Int
    /// The value that is not whole.
    var value: Range<Int>?
  }

  /// - Parameter start: where a value begins, white space before it allowed.
  init(_ bytes: ByteWindow, from start: Int = 0) {
    self.bytes = bytes
    index = start
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if index == 0, self.bytes[0] == mark[0], self.bytes.kept(from: 0).starts(with: mark) { index = 3 }
  }

  /// Hands on each member of the object that stands here: its key, undecoded, and where its value is; of an object that
  /// breaks off, the value that is not whole too.
  mutating func members(_ body: ([UInt8], Range<Int>) throws(Broken) -> Void) throws(Broken) {
    try take(UInt8(ascii: "{"))
    if next() == UInt8(ascii: "}") { return index += 1 }
    while true {
      let key = try value()
      guard key.count >= 2, bytes[key.lowerBound] == UInt8(ascii: "\"") else {
        throw Broken(offset: key.lowerBound)
      }
      try take(UInt8(ascii: ":"))
      let name = key.count > 200 ? [] : bytes.bytes((key.lowerBound + 1)..<(key.upperBound - 1))
      let range: Range<Int>
      do throws(Broken) {
        range = try value()
      } catch {
        if let value = error.value { try body(name, value) }
        throw error
      }
      try body(name, range)
      if try separator(before: UInt8(ascii: "}")) { return }
    }
  }

  /// Hands on where each element of the array that stands here is.
  mutating func elements<Failure>(
    orBroken broken: (Broken) throws(Failure) -> Void, _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    do throws(Broken) {
      try take(UInt8(ascii: "["))
    } catch {
      return try broken(error)
    }
    if next() == UInt8(ascii: "]") { return }
    while true {
      let element: Range<Int>
      do throws(Broken) {
        element = try value()
      } catch {
        return try broken(error)
      }
      try body(element)
      do throws(Broken) {
        if try separator(before: UInt8(ascii: "]")) { return }
      } catch {
        return try broken(error)
      }
    }
  }

  /// Goes past the value that stands here.
  private mutating func value() throws(Broken) -> Range<Int> {
    guard let first = next() else { throw Broken(offset: index) }
    let start = index
    do throws(Broken) {
      try pass(first)
    } catch {
      throw Broken(offset: error.offset, value: start..<max(start, index))
    }
    return start..<index
  }

  private mutating func pass(_ first: UInt8) throws(Broken) {
    switch first {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): try nested()
    default:
      let start = index
      while let byte = bytes[index], !Self.isEnd(byte) {
        if byte == 0 { throw Broken(offset: index) }
        index += 1
      }
      if index == start { throw Broken(offset: index) }
    }
  }

  private mutating func nested() throws(Broken) {
    var depth = 0
    while let byte = bytes[index] {
      switch byte {
      case UInt8(ascii: "\""):
        try string()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          index += 1
          return
        }
      default: break
      }
      index += 1
    }
    throw Broken(offset: index)
  }

  private mutating func string() throws(Broken) {
    index += 1
    // RFC 8259 has no control characters in strings; a file with a hole in it has nothing else.
    while let byte = bytes[index], byte != 0 {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    // What follows a backslash may be behind the end.
    if bytes[index - 1] == nil { index -= 1 }
    throw Broken(offset: index)
  }

  /// The next byte that is no white space; nil at the end.
  private mutating func next() -> UInt8? {
    while let byte = bytes[index], InputHead.isSpace(byte) { index += 1 }
    return bytes[index]
  }

  private mutating func take(_ byte: UInt8) throws(Broken) {
    guard next() == byte else { throw Broken(offset: index) }
    index += 1
  }

  /// True at the end of what is gone through.
  private mutating func separator(before end: UInt8) throws(Broken) -> Bool {
    let byte = next()
    guard byte == end || byte == UInt8(ascii: ",") else { throw Broken(offset: index) }
    index += 1
    return byte == end
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }
}

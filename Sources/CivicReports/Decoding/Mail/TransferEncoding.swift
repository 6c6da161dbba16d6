/// How mail packs bytes into lines of ASCII (RFC 2045, 6). What is damaged is passed over, as mail programs do.
enum TransferEncoding {
  /// - Parameter name: as the header gives it: "base64", "quoted-printable"; anything else stands for itself.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "base64": base64(bytes)
    case "quoted-printable": unescaped(withoutSoftBreaks(bytes)[...], escape: UInt8(ascii: "="))
    default: Array(bytes)
    }
  }

  /// Up to the padding; white space and what is no digit is passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: "=") { break }
      let digit = digits[Int(byte)]
      if digit == 0xFF { continue }
      bits = (bits << 6 | UInt32(digit)) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  /// Two hexadecimal digits after the escape stand for a byte.
  static func unescaped(_ bytes: ArraySlice<UInt8>, escape: UInt8) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == escape, index + 2 < bytes.endIndex,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// Without the "=" at the ends of lines, with which an encoder broke a long line, and the blanks after it.
  private static func withoutSoftBreaks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let line = MailLines.line(of: bytes, at: index)
      var content = line.content
      while let last = content.last, last == 0x20 || last == 0x09 { content.removeLast() }
      if content.last == UInt8(ascii: "=") {
        joined += content.dropLast()
      } else {
        joined += content
        if line.next > line.content.endIndex { joined.append(0x0A) }
      }
      index = line.next
    }
    return joined
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The value of each byte as a digit of base64, 0xFF for those that are none.
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 0xFF, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    for (value, byte) in alphabet.enumerated() { digits[Int(byte)] = UInt8(value) }
    return digits
  }()
}

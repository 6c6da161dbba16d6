/// Whether bytes are UTF-8 (RFC 3629), and where they stop being it.
enum UTF8Check {
  struct Failure {
    /// Of the first byte that no UTF-8 text has there.
    let offset: Int
    let errors: Int
    /// How many characters beyond ASCII are well formed.
    let validBefore: Int
    /// True where the only error is that the last character is not complete.
    let isCutOff: Bool
  }

  /// nil for well-formed UTF-8.
  static func firstError(in bytes: [UInt8]) -> Failure? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var first: Int?
    var errors = 0
    var valid = 0
    var index = 0
    var isCutOff = false
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = characterLength(bytes, at: index)
      if length > 0 {
        valid += 1
        index += length
      } else {
        if first == nil {
          first = index
          isCutOff = length < 0
        }
        errors += 1
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return first.map {
      Failure(offset: $0, errors: errors, validBefore: valid, isCutOff: isCutOff && errors == 1 && valid > 0)
    }
  }

  /// 0 for an ill-formed character, -1 for one that the end of the bytes cuts off.
  private static func characterLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    for step in 1..<length {
      guard index + step < bytes.count else { return -1 }
      let allowed = step == 1 ? second : 0x80...0xBF
      if !allowed.contains(bytes[index + step]) { return 0 }
    }
    return length
  }
}

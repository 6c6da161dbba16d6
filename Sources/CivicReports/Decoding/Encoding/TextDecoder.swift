/// Bytes of a file → its text, whatever encoding it was saved in.
enum TextDecoder {
  /// Reports are texts of some pages; what is bigger is something else.
  static let limit = 32 << 20

  /// - Parameters:
  ///   - limit: in bytes.
  ///   - charset: what a server says, which counts for more than what the text declares (HTML, 13.2.3.2). Text that is
  ///     UTF-8 throughout is UTF-8: servers say the same of all their pages.
  static func decode(
    _ bytes: [UInt8], file: String, limit: Int = TextDecoder.limit, charset: String? = nil
  ) throws(ReportError) -> String {
    if bytes.isEmpty { throw ReportError(file, .empty) }
    if bytes.count > limit { throw ReportError(file, .tooLarge(bytes: bytes.count, limit: limit)) }
    if let signature = FileSignature.find(in: bytes) { throw ReportError(file, .binary(signature)) }
    let text: String
    do {
      text = try decode(bytes, charset.flatMap { TextEncoding(declared: $0) })
    } catch let reason {
      throw ReportError(file, reason)
    }
    if !text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) {
      throw ReportError(file, .empty)
    }
    if GarbledText.isGarbled(text) { throw ReportError(file, .garbled) }
    return text
  }

  private static func decode(_ bytes: [UInt8], _ told: TextEncoding?) throws(ReportError.Reason) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), .utf16BigEndian) }
    if let nul = bytes.firstIndex(of: 0) {
      guard let encoding = EncodingStatistics.utf16(bytes) else { throw .nulByte(offset: nul) }
      return try utf16(bytes[...], encoding)
    }
    guard let broken = UTF8Check.firstError(in: bytes) else { return String(decoding: bytes, as: UTF8.self) }
    if broken.validBefore > 10 * broken.errors || broken.isCutOff {
      throw .brokenEncoding(.utf8, offset: broken.offset)
    }
    // A code page that is none of theirs is no help.
    let declared = told.flatMap { CodePage.scalars($0) == nil ? nil : $0 } ?? DeclaredEncoding.find(in: bytes)
    guard let encoding = EncodingStatistics.codePage(bytes, declared: declared) else {
      throw .unknownEncoding(offset: broken.offset)
    }
    return try codePage(bytes, encoding)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(ReportError.Reason) -> String {
    if let broken = UTF8Check.firstError(in: Array(bytes)) {
      throw .brokenEncoding(.utf8, offset: broken.offset + bytes.startIndex)
    }
    if let nul = bytes.firstIndex(of: 0) { throw .nulByte(offset: nul) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(ReportError.Reason) -> String {
    if bytes.count % 2 == 1 { throw .brokenEncoding(encoding, offset: bytes.endIndex - 1) }
    let high = encoding == .utf16BigEndian ? 0 : 1
    var scalars = String.UnicodeScalarView()
    var index = bytes.startIndex
    var lead: UInt32?
    while index < bytes.endIndex {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      if let first = lead {
        guard 0xDC00...0xDFFF ~= unit,
          let scalar = Unicode.Scalar((first - 0xD800) << 10 + unit - 0xDC00 + 0x10000)
        else { throw .brokenEncoding(encoding, offset: index) }
        scalars.append(scalar)
        lead = nil
      } else if 0xD800...0xDBFF ~= unit {
        lead = unit
      } else if unit == 0 {
        throw .nulByte(offset: index)
      } else if let scalar = Unicode.Scalar(unit) {
        scalars.append(scalar)
      } else {
        throw .brokenEncoding(encoding, offset: index)
      }
      index += 2
    }
    if lead != nil { throw .brokenEncoding(encoding, offset: bytes.endIndex - 2) }
    return String(scalars)
  }

  private static func codePage(_ bytes: [UInt8], _ encoding: TextEncoding) throws(ReportError.Reason)
    -> String
  {
    guard let table = CodePage.scalars(encoding) else { throw .unknownEncoding(offset: 0) }
    var scalars = String.UnicodeScalarView()
    for (offset, byte) in bytes.enumerated() {
      let scalar = table[Int(byte)]
      if scalar == "\u{FFFD}" { throw .brokenEncoding(encoding, offset: offset) }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

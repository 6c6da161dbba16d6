internal import CLibXML2

/// The elements and texts of an XML document one after the other, by libxml2's reader: nothing is fetched, and a document
/// that declares types or entities of its own is refused, for no office program writes one.
final class XMLParts {
  enum Part: Equatable {
    /// An element begins; its name without the prefix.
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  private let buffer: UnsafeMutableBufferPointer<CChar>
  private var isEmpty = false
  /// How many elements are open, with the one that just began.
  private(set) var depth = 0
  private var name = ""

  /// - Throws: `.brokenPart`.
  init(_ bytes: [UInt8]) throws(ReportError.Reason) {
    guard Self.isPrepared, !bytes.isEmpty else { throw .brokenPart }
    do { try MarkupLoad.check(bytes, isHTML: false, limit: nil) } catch { throw .brokenPart }
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING].reduce(0) { $0 | $1.rawValue }
    guard let reader = xmlReaderForMemory(buffer.baseAddress, CInt(bytes.count), nil, nil, CInt(options))
    else {
      buffer.deallocate()
      throw .brokenPart
    }
    self.reader = reader
    XMLMessages.silence()
  }

  deinit {
    xmlFreeTextReader(reader)
    buffer.deallocate()
  }

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// nil at the end of the document.
  ///
  /// - Throws: `.brokenPart`.
  func next() throws(ReportError.Reason) -> Part? {
    if isEmpty {
      isEmpty = false
      depth -= 1
      return .end(name)
    }
    while true {
      let status = xmlTextReaderRead(reader)
      if status == 0 { return nil }
      guard status == 1 else { throw .brokenPart }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        depth += 1
        name = Self.string(xmlTextReaderConstLocalName(reader))
        isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT:
        depth -= 1
        return .end(Self.string(xmlTextReaderConstLocalName(reader)))
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text(Self.string(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .brokenPart
      default: continue
      }
    }
  }

  /// An attribute of the element that just began, by its name without the prefix.
  func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      if Self.string(xmlTextReaderConstLocalName(reader)) == name {
        return Self.string(xmlTextReaderConstValue(reader))
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  /// Goes to the end of the element that just began.
  func skip() throws(ReportError.Reason) {
    let outside = depth - 1
    while depth > outside { if try next() == nil { return } }
  }

  /// All the text in the element that just began.
  func text() throws(ReportError.Reason) -> String {
    let outside = depth - 1
    var text = ""
    while depth > outside {
      guard let part = try next() else { break }
      if case .text(let piece) = part { text += piece }
    }
    return text
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

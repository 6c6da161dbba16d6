/// Documents that are zip archives of their parts, told by the names of the parts at their beginning.
enum ZIPPackage {
  /// "DOCX", "XLSX", "PPTX", "ODT", "OpenDocument" or "EPUB"; nil for a plain archive.
  static func format(of bytes: some RandomAccessCollection<UInt8>) -> String? {
    let head = Array(bytes.prefix(1 << 16))
    let names = names(in: head)
    if names.first == "mimetype" {
      return types.first { head.prefix(256).contains(sequence: Array($0.type.utf8)) }?.format
    }
    let isPackage = names.contains { packageParts.contains($0) }
    if let folder = folders.first(where: { folder in
      names.contains { $0.hasPrefix(folder.name) && (isPackage || $0.hasSuffix(".xml")) }
    }) {
      return folder.format
    }
    return isPackage ? "DOCX" : nil
  }

  /// The longer types first: one is the beginning of the other.
  private static let types = [
    (type: "application/vnd.oasis.opendocument.text", format: "ODT"),
    (type: "application/vnd.oasis.opendocument", format: "OpenDocument"),
    (type: "application/epub+zip", format: "EPUB"),
  ]
  private static let folders = [
    (name: "word/", format: "DOCX"), (name: "xl/", format: "XLSX"), (name: "ppt/", format: "PPTX"),
  ]
  private static let packageParts: Set<String> = ["[Content_Types].xml", "_rels/.rels"]

  /// What the local headers name (APPNOTE 4.3.7): four bytes of signature, the name's length at 26, the name at 30.
  private static func names(in head: [UInt8]) -> [String] {
    var names: [String] = []
    var index = 0
    while index + 30 <= head.count {
      guard head[index] == 0x50, head[index + 1] == 0x4B, head[index + 2] == 3, head[index + 3] == 4 else {
        index += 1
        continue
      }
      let length = Int(head[index + 26]) | Int(head[index + 27]) << 8
      names.append(String(decoding: head[(index + 30)...].prefix(length), as: UTF8.self))
      index += 30 + length
    }
    return names
  }
}

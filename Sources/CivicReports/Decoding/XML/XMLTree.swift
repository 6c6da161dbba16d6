internal import CLibXML2

/// The elements and texts of an XML file in the order of its source, read by libxml2, which goes on past small errors.
///
/// A node's descendants are the nodes from the one after it up to its `end`, so nothing here recurses. Nothing is fetched,
/// and no entity is expanded: a document type, with all that it may declare, is cut off before the text is read.
struct XMLTree: Sendable {
  struct Node: Sendable {
    /// Without its prefix, as it is written; "" for a piece of text.
    let name: String
    /// Of the element's name: "http://www.w3.org/2005/Atom".
    let namespace: String
    let text: String
    /// By name without prefix.
    let attributes: [String: String]
    /// -1 for the root.
    let parent: Int
    /// One past its last descendant.
    fileprivate(set) var end: Int

    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = []
  /// True where the file ends before its root does.
  let isCutOff: Bool

  /// - Throws: `.brokenXML` where there is no element at all, `.nestedTooDeep`, `.tooManyElements`.
  init(_ text: String) throws(ReportError.Reason) {
    guard Self.isPrepared, let context = xmlNewParserCtxt() else { throw .brokenXML }
    defer { xmlFreeParserCtxt(context) }
    XMLMessages.silence()
    let options = [
      XML_PARSE_RECOVER, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET, XML_PARSE_IGNORE_ENC,
      XML_PARSE_NOCDATA,
    ]
    var bytes = XMLSource.prepared(text)
    do { try MarkupLoad.check(bytes, isHTML: false, limit: MarkupLoad.mostElements.xml) } catch {
      throw .tooManyElements(limit: error.limit)
    }
    let document = bytes.withUnsafeMutableBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8",
        Int32(options.reduce(0) { $0 | $1.rawValue }))
    }
    guard let document else { throw .brokenXML }
    defer { xmlFreeDoc(document) }
    let error = context.pointee.lastError
    if error.level == XML_ERR_FATAL, error.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue) {
      throw .nestedTooDeep
    }
    let root = xmlDocGetRootElement(document)
    guard let root else { throw .brokenXML }
    let name =
      "</" + (root.pointee.ns?.pointee.prefix.map { Self.string($0) + ":" } ?? "")
      + Self.string(root.pointee.name)
    let tail = String(decoding: bytes.suffix(4000), as: UTF8.self)
    isCutOff = !tail.contains(name) && tail.contains { !$0.isWhitespace } && !tail.hasSuffix("/>")
    read(root)
  }

  /// The name of the root element without its prefix, in small letters; nil where the input is no XML.
  static func root(_ head: InputHead) -> String? {
    guard head.first == "<" else { return nil }
    var rest = head.folded[...]
    while rest.first == "<" {
      if rest.hasPrefix("<?") {
        guard let end = rest.firstRange(of: "?>") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!doctype") {
        guard let end = XMLSource.endOfDoctype(rest.utf8) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "_:-.".contains($0) }
        return name.isEmpty ? nil : String(name.split(separator: ":").last ?? name)
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return nil
  }

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  private mutating func read(_ root: xmlNodePtr) {
    var open: [Int] = []
    var namespaces: [UnsafeMutablePointer<xmlNs>: String] = [:]
    var next: xmlNodePtr? = root
    while let node = next {
      let isElement = add(node, parent: open.last ?? -1, &namespaces)
      if isElement, let child = node.pointee.children {
        open.append(nodes.count - 1)
        next = child
        continue
      }
      var last = node
      while last.pointee.next == nil, let index = open.popLast(), let parent = last.pointee.parent {
        nodes[index].end = nodes.count
        last = parent
      }
      next = open.isEmpty ? nil : last.pointee.next
    }
    while let index = open.popLast() { nodes[index].end = nodes.count }
  }

  /// True where the node's children are to be read too.
  private mutating func add(
    _ node: xmlNodePtr, parent: Int, _ namespaces: inout [UnsafeMutablePointer<xmlNs>: String]
  ) -> Bool {
    let end = nodes.count + 1
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      var namespace = ""
      if let pointer = node.pointee.ns {
        namespace = namespaces[pointer] ?? Self.string(pointer.pointee.href)
        namespaces[pointer] = namespace
      }
      nodes.append(
        Node(
          name: Self.string(node.pointee.name), namespace: namespace, text: "",
          attributes: Self.attributes(of: node), parent: parent, end: end))
      return true
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = Self.string(node.pointee.content)
      nodes.append(Node(name: "", namespace: "", text: text, attributes: [:], parent: parent, end: end))
    default: break
    }
    return false
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      attributes[string(attribute.pointee.name)] =
        attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension XMLTree {
  /// All the text within an element.
  func text(of index: Int) -> String {
    (index..<nodes[index].end).filter { nodes[$0].isText }.map { nodes[$0].text }.joined()
  }

  /// The elements right within one.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      if !nodes[next].isText { children.append(next) }
      next = nodes[next].end
    }
    return children
  }

  /// The first element of a name right within one.
  func child(of index: Int, _ name: String) -> Int? { children(of: index).first { nodes[$0].name == name } }
}

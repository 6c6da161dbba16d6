internal import CLibXML2

/// The elements and texts of an HTML page in the order of its source, read by libxml2, which repairs what is broken.
///
/// A node's descendants are the nodes from the one after it up to its `end`, so nothing here recurses.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    /// The element's name in small letters; "" for a piece of text.
    let name: String
    let text: String
    let attributes: [String: String]
    /// -1 for the page's first nodes.
    let parent: Int
    /// One past its last descendant.
    fileprivate(set) var end: Int

    var isText: Bool { name.isEmpty }
  }

  enum Failure: Error {
    case nestedTooDeep, notParsed, tooManyElements

    /// What a page has failed by.
    var reason: ReportError.Reason {
      switch self {
      case .nestedTooDeep: .nestedTooDeep
      case .tooManyElements: .tooManyElements(limit: MarkupLoad.mostElements.html)
      case .notParsed: .noArticle
      }
    }
  }

  private(set) var nodes: [Node] = []
  /// The address a browser left in a comment when it saved the page.
  private(set) var savedFrom: String?

  init(_ html: String) throws(Failure) {
    guard Self.isPrepared, let context = htmlNewParserCtxt() else { throw .notParsed }
    defer { htmlFreeParserCtxt(context) }
    XMLMessages.silence()
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
    ]
    var bytes = Array(html.utf8)
    do { try MarkupLoad.check(bytes, isHTML: true, limit: MarkupLoad.mostElements.html) } catch {
      throw .tooManyElements
    }
    let document = bytes.withUnsafeMutableBytes { buffer in
      htmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
        Int32(options.reduce(0) { $0 | $1.rawValue }))
    }
    guard let document else { throw .notParsed }
    defer { xmlFreeDoc(document) }
    // Beyond 256 levels the parser stops and leaves the rest of the page out.
    let error = context.pointee.lastError
    if error.level == XML_ERR_FATAL {
      throw error.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue) ? .nestedTooDeep : .notParsed
    }
    read(document.pointee.children)
  }

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  private mutating func read(_ first: xmlNodePtr?) {
    var open: [Int] = []
    var next = first
    while let node = next {
      let hasChildren = add(node, parent: open.last ?? -1)
      if hasChildren, let child = node.pointee.children {
        open.append(nodes.count - 1)
        next = child
        continue
      }
      var last = node
      while last.pointee.next == nil, let index = open.popLast(), let parent = last.pointee.parent {
        nodes[index].end = nodes.count
        last = parent
      }
      next = last.pointee.next
    }
    while let index = open.popLast() { nodes[index].end = nodes.count }
  }

  /// True where the node's children are to be read too.
  private mutating func add(_ node: xmlNodePtr, parent: Int) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      nodes.append(
        Node(
          name: Self.string(node.pointee.name).lowercased(), text: "", attributes: Self.attributes(of: node),
          parent: parent,
          end: nodes.count + 1))
      return true
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = Self.string(node.pointee.content)
      nodes.append(Node(name: "", text: text, attributes: [:], parent: parent, end: nodes.count + 1))
    case XML_COMMENT_NODE:
      if savedFrom == nil { savedFrom = Self.savedFrom(Self.string(node.pointee.content)) }
    default: break
    }
    return false
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let name = string(attribute.pointee.name).lowercased()
      if keptAttributes.contains(name) {
        let value = attribute.pointee.children?.pointee.content
        if xmlStrlen(value) <= longestAttribute { attributes[name] = string(value) }
      }
      next = attribute.pointee.next
    }
    return attributes
  }

  /// "saved from url=(0028)https://…".
  private static func savedFrom(_ comment: String) -> String? {
    guard let mark = comment.firstRange(of: "saved from url=(") else { return nil }
    let rest = comment[mark.upperBound...].drop { $0 != ")" }.dropFirst()
    return String(rest.prefix { !$0.isWhitespace })
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  /// In bytes of UTF-8. What is longer is a picture or made to be.
  private static let longestAttribute = 16_384

  private static let keptAttributes: Set<String> = [
    "class", "id", "role", "itemprop", "itemtype", "property", "name", "content", "href", "rel", "datetime",
    "type", "lang",
    "style", "hidden", "aria-hidden", "pubdate", "xml:lang", "title",
  ]
}

extension HTMLTree {
  /// The words within an element, in one line.
  func text(of index: Int) -> String {
    var text = ""
    var skipTo = index
    for node in index..<nodes[index].end where node >= skipTo {
      if nodes[node].isText {
        text += nodes[node].text
      } else if HTMLElements.unseen.contains(nodes[node].name) {
        skipTo = nodes[node].end
      } else if HTMLElements.blocks.contains(nodes[node].name) || nodes[node].name == "br" {
        text += " "
      }
    }
    return CleanCharacters.singleSpaced(CleanCharacters.cleaned(text))
  }

  /// The small elements that hold these words and nothing else, outside links: a headline on a page without any `h1`.
  ///
  /// - Parameter folded: as `FurnitureWords.folded` has it.
  func shown(_ folded: String) -> [Int] {
    guard folded.count >= 8 else { return [] }
    var found: [Int] = []
    var linkEnd = 0
    for (index, node) in nodes.enumerated() {
      if node.name == "a" { linkEnd = max(linkEnd, node.end) }
      guard index >= linkEnd, !node.isText, node.end - index <= 8, !HTMLElements.unseen.contains(node.name),
        FurnitureWords.folded(text(of: index)) == folded
      else { continue }
      found.append(index)
    }
    // Of elements within each other the innermost, which is the last.
    return found.indices.filter { $0 + 1 == found.count || found[$0 + 1] >= nodes[found[$0]].end }.map {
      found[$0]
    }
  }

  /// The elements with a name, in order.
  func elements(_ name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }

  /// The elements around a node, the nearest first.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var parent = nodes[index].parent
    while parent >= 0 {
      ancestors.append(parent)
      parent = nodes[parent].parent
    }
    return ancestors
  }
}

/// What kinds of HTML elements there are, as far as a reader sees them.
enum HTMLElements {
  /// They begin and end a paragraph.
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li", "table",
    "tbody", "thead",
    "tr", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dl", "dt", "dd", "figure",
    "figcaption",
    "form", "fieldset", "address", "hr", "center", "body", "html", "details", "summary",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// What stands in them is never shown as text.
  static let unseen: Set<String> = [
    "script", "style", "noscript", "template", "head", "iframe", "svg", "canvas", "object", "embed", "select",
    "option",
    "textarea", "input", "button", "video", "audio", "map", "math", "dialog",
  ]
}

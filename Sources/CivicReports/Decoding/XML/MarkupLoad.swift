/// How much a parser would have to keep of HTML or XML, told before it is parsed: a file of some megabytes may hold millions
/// of elements, each of which takes a hundred bytes and more, and an element as many attributes, each of which is compared
/// with all before it.
enum MarkupLoad {
  /// Pages of sites have some thousands; the largest sitemap, of 50,000 addresses, half a million.
  static let mostElements = (html: 200_000, xml: 600_000)
  /// Comparisons of attributes: 14,000 attributes in one element, or 20 in each of 500,000.
  private static let mostComparisons = 200_000_000

  struct TooMuch: Error {
    /// In elements.
    let limit: Int
  }

  /// - Parameters:
  ///   - isHTML: whether what stands in scripts and styles is no markup.
  ///   - limit: in elements; nil where they are read one after the other and none is kept.
  static func check(_ bytes: [UInt8], isHTML: Bool, limit: Int?) throws(TooMuch) {
    let limit = limit ?? .max
    var (elements, comparisons, index) = (0, 0, 0)
    // A mark whose end is nowhere hides nothing, and is not looked for again.
    var hidden = hidden
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      guard index < bytes.count else { return }
      switch bytes[index] {
      case UInt8(ascii: "!"):
        guard let number = hidden.firstIndex(where: { bytes[index...].starts(with: $0.mark) }) else {
          continue
        }
        if let end = bytes[index...].place(of: hidden[number].end) {
          index = end.upperBound
        } else {
          hidden.remove(at: number)
        }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
        0x80...:
        elements += 1
        let name = bytes[index...].prefix(7)
        let attributes = attributes(bytes, &index)
        comparisons += attributes * attributes
        if elements > limit || comparisons > mostComparisons {
          throw TooMuch(limit: min(limit, mostElements.xml))
        }
        if isHTML, unread.contains(where: { name.map { $0 | 0x20 }.starts(with: $0) }) {
          index = bytes[index...].place(of: "</")?.lowerBound ?? bytes.count
        }
      default: break
      }
    }
  }

  /// Goes to the end of the element's tag.
  ///
  /// - Returns: how many attributes it has, about.
  private static func attributes(_ bytes: [UInt8], _ index: inout Int) -> Int {
    var count = 0
    var isSpaced = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if isSpaced, !InputHead.isSpace(byte) { count += 1 }
      isSpaced = InputHead.isSpace(byte) || byte == UInt8(ascii: "/")
      index += 1
      if byte == UInt8(ascii: "="), index < bytes.count, [0x22, 0x27].contains(bytes[index]) {
        // What follows a value may be the next name.
        index = bytes[(index + 1)...].firstIndex(of: bytes[index]).map { $0 + 1 } ?? bytes.count
        isSpaced = true
      }
    }
    return count
  }

  private static let hidden: [(mark: [UInt8], end: StaticString)] = [
    (Array("!--".utf8), "-->"), (Array("![CDATA[".utf8), "]]>"),
  ]
  private static let unread = ["script", "style"].map { Array($0.utf8) }
}

/// What a DOCX says of its paragraphs elsewhere: the kinds of paragraphs (`styles.xml`) and how its lists are numbered
/// (`numbering.xml`).
struct DOCXStyles {
  struct Style {
    var name = ""
    var isHeading = false
    var list: String?
    var level: Int?
    var base: String?
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: ListNumbers.Level]] = [:]
  private var abstractLists: [String: String] = [:]

  init(styles: [UInt8]?, numbering: [UInt8]?) throws(ReportError.Reason) {
    if let styles { try read(styles: XMLParts(styles)) }
    if let numbering { try read(numbering: XMLParts(numbering)) }
  }

  /// A paragraph's kind, with what it takes over from the kinds it is made from.
  func style(_ id: String?) -> Style {
    var found = Style()
    var next = id
    for _ in 0..<16 {
      guard let id = next, let style = styles[id] else { break }
      if found.name.isEmpty { found.name = style.name }
      found.isHeading = found.isHeading || style.isHeading
      found.list = found.list ?? style.list
      found.level = found.level ?? style.level
      next = style.base
    }
    return found
  }

  /// The list that an item belongs to: several may go on with one count.
  func list(_ number: String) -> (id: String, levels: [Int: ListNumbers.Level]) {
    let id = abstractLists[number] ?? number
    return (id, lists[id] ?? [:])
  }

  private mutating func read(styles xml: XMLParts) throws(ReportError.Reason) {
    var id: String?
    while let part = try xml.next() {
      guard case .start(let name) = part else { continue }
      if name == "style" {
        id = xml.attribute("type") == "paragraph" ? xml.attribute("styleId") : nil
        if let id { styles[id] = Style() }
      }
      guard let id else { continue }
      switch name {
      case "name":
        let name = xml.attribute("val")?.lowercased() ?? ""
        styles[id]?.name = name
        if name == "title" || name.hasPrefix("heading") { styles[id]?.isHeading = true }
      case "basedOn": styles[id]?.base = xml.attribute("val")
      case "numId": styles[id]?.list = xml.attribute("val")
      case "ilvl": styles[id]?.level = ListNumbers.level(xml.attribute("val"))
      default: break
      }
    }
  }

  private mutating func read(numbering xml: XMLParts) throws(ReportError.Reason) {
    var list: String?
    var level: Int?
    var number: String?
    while let part = try xml.next() {
      guard case .start(let name) = part else { continue }
      let value = xml.attribute("val")
      switch name {
      case "abstractNum":
        list = xml.attribute("abstractNumId")
        level = nil
      case "lvl":
        level = list == nil ? nil : ListNumbers.level(xml.attribute("ilvl"))
        if let list, let level { lists[list, default: [:]][level] = ListNumbers.Level(format: .decimal) }
      case "numFmt": if let list, let level { lists[list]?[level]?.format = Self.format(value) }
      case "lvlText": if let list, let level { lists[list]?[level]?.text = value ?? "" }
      case "start": if let list, let level { lists[list]?[level]?.start = ListNumbers.start(value) }
      case "num":
        number = xml.attribute("numId")
        list = nil
      case "abstractNumId": if let number { abstractLists[number] = value }
      default: break
      }
    }
  }

  private static func format(_ name: String?) -> ListNumbers.Format? {
    switch name {
    case "bullet", "none", nil: nil
    case "lowerLetter", "upperLetter": .letter
    case "lowerRoman", "upperRoman": .roman
    default: .decimal
    }
  }
}

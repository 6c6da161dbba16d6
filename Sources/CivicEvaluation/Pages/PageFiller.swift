/// What stands around articles: words of menus, other headlines, comments, styles and scripts, always the same for one page.
struct PageFiller: Sendable {
  /// The lists of one language: "word", "headline", "teaser", "comment", "name", "prose".
  private let lists: [String: [String]]
  private var random: SplitMix64

  init(_ lists: [String: [String]], seed: UInt64) {
    self.lists = lists
    random = SplitMix64(seed: seed)
  }

  /// A file of lists: lines below `== name`.
  static func lists(_ text: String) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
      } else {
        lists[name, default: []].append(String(line))
      }
    }
    return lists
  }

  /// - Parameter argument: how many bytes, for styles and scripts; the greatest number, for `n`.
  mutating func value(_ name: String, _ argument: String) -> String? {
    let size = Int(argument) ?? 0
    switch name {
    case "n": return String(random.next(below: size > 0 ? size : 100_000))
    case "day": return "\(two(1 + random.next(below: 28))).\(two(1 + random.next(below: 12))).2025"
    case "clock": return "\(two(8 + random.next(below: 14))):\(two(random.next(below: 60)))"
    case "css": return grown(to: size) { $0.rule() }
    case "js": return grown(to: size) { $0.statement() }
    case "svg": return "<svg viewBox=\"0 0 24 24\"><path d=\"" + grown(to: size) { $0.curve() } + "\"/></svg>"
    case "data": return "data:image/png;base64," + grown(to: size) { $0.letters() }
    default:
      guard let list = lists[name], !list.isEmpty else { return nil }
      return list[random.next(below: list.count)]
    }
  }

  private mutating func grown(to size: Int, _ piece: (inout PageFiller) -> String) -> String {
    var text = ""
    while text.utf8.count < size { text += piece(&self) }
    return text
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private mutating func rule() -> String {
    let parts = ["nav", "item", "box", "card", "row", "btn", "list", "head", "foot", "tile"]
    let properties = [
      "margin", "padding", "font-size", "line-height", "width", "top", "left", "border-radius",
    ]
    var rule = ".\(parts[random.next(below: parts.count)])-\(random.next(below: 999))>a:hover{"
    for _ in 0..<(2 + random.next(below: 4)) {
      rule += "\(properties[random.next(below: properties.count)]):\(random.next(below: 100))px;"
    }
    return rule + "}\n"
  }

  private mutating func statement() -> String {
    let name = "f\(random.next(below: 9_999))"
    return
      "window.\(name)=function(e){if(!e)return;for(var i=0;i<e.length;i++){e[i].setAttribute('data-\(name)',"
      + "'\(random.next(below: 1_000_000))')}};\n"
  }

  private mutating func curve() -> String { "M\(random.next(below: 24)) \(random.next(below: 24))c" }

  private mutating func letters() -> String { String(random.next(), radix: 36) }
}

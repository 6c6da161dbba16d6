/// How much room text takes in a drawing, whose font is not known: estimated for a wide one (the advances of DejaVu Sans in
/// classes of 1/20 em), so that what fits here fits with narrower fonts as well.
package enum TextExtent {
  /// In the units of `size`, which is the em.
  package static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + width($1) }
    return ems * size * (isBold ? 1.12 : 1)
  }

  /// The box of a line of text whose base line is at `place`.
  package static func box(
    _ text: String, at place: (x: Double, y: Double), anchor: SVGDrawing.Anchor, size: Double,
    isBold: Bool = false
  ) -> PlotBox {
    let width = width(text, size: size, isBold: isBold)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return PlotBox(
      left: left, top: place.y - 0.78 * size, right: left + width, bottom: place.y + 0.22 * size)
  }

  /// The text, or as many of its first words as have room, with "…".
  package static func shortened(_ text: String, to width: Double, size: Double, isBold: Bool = false)
    -> String
  {
    guard self.width(text, size: size, isBold: isBold) > width else { return text }
    let words = text.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let short = words.prefix(count).joined(separator: " ").trimmingSuffix { ",–-·:;".contains($0) } + "…"
      if self.width(short, size: size, isBold: isBold) <= width { return short }
    }
    // One word that is too long by itself.
    var letters = text.prefix { $0 != " " }
    while letters.count > 1, self.width(letters + "…", size: size, isBold: isBold) > width {
      letters.removeLast()
    }
    return letters + "…"
  }

  /// Broken at spaces into lines of at most `width`; the last of `most` lines is shortened where more would follow.
  package static func lines(_ text: String, width: Double, size: Double, most: Int = .max) -> [String] {
    var lines: [String] = []
    var words = text.split(separator: " ")[...]
    while !words.isEmpty {
      if lines.count == most - 1 {
        lines.append(shortened(words.joined(separator: " "), to: width, size: size))
        break
      }
      var count = 1
      while count < words.count,
        self.width(words.prefix(count + 1).joined(separator: " "), size: size) <= width
      {
        count += 1
      }
      lines.append(shortened(words.prefix(count).joined(separator: " "), to: width, size: size))
      words = words.dropFirst(count)
    }
    return lines
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    if let width = widths[scalar] { return width }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .uppercaseLetter: return 0.75
    // Of other scripts, East Asian ones among them.
    default: return scalar.value < 0x2E80 ? 0.65 : 1
    }
  }

  private static let widths: [Unicode.Scalar: Double] = {
    let classes: [(Double, String)] = [
      (0.3, "',.IJijlіІ·"), (0.35, " -/:;\\f|"), (0.4, "!()[]rt"), (0.45, "\""), (0.5, "*_`sz–“”„"),
      (0.55, "?Lcгзсэ"), (0.6, "FPTYaekovxyГРТУабвекотухчьяёәғқөұүҰҮ«»"),
      (0.65, "$0123456789EKSbdghnpqu{}ЕЗийлнпрЁңһҒ"), (0.7, "ABCRVXZАБВКСХЧЬЭЯдцъҚҺ"),
      (0.75, "DGHNUИЙЛНПмҢ"), (0.8, "&OQwДОЦыӘӨ"), (0.85, "#+<=>M^~МФЪфю"), (0.9, "Ыжш"), (0.95, "%mщ"),
      (1, "@W—…"), (1.05, "Ш№"), (1.1, "ЖЩЮ"),
    ]
    var widths: [Unicode.Scalar: Double] = [:]
    for (width, letters) in classes { for letter in letters.unicodeScalars { widths[letter] = width } }
    return widths
  }()
}

extension String {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isCut(last) || last == " " { text.removeLast() }
    return String(text)
  }
}

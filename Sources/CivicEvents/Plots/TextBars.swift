/// Numbers as bars of block characters, for a terminal.
package enum TextBars {
  private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let lengths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A character a number, as high as it is large; "·" for none.
  ///
  /// - Parameter largest: what the highest bar stands for, so that several lines have one scale; nil: the largest of these.
  package static func sparkline(_ counts: [Int], largest: Int? = nil) -> String {
    let largest = max(largest ?? counts.max() ?? 0, 1)
    return String(
      counts.map { count in
        count <= 0 ? "·" : heights[min(7, (count * 8 + largest - 1) / largest - 1)]
      })
  }

  /// A bar of at most `width` columns, to an eighth of one; what is more than nothing shows.
  package static func bar(_ count: Int, of largest: Int, width: Int) -> String {
    guard count > 0, largest > 0, width > 0 else { return "" }
    let exact = Double(min(count, largest)) / Double(largest) * Double(width * 8)
    let eighths = max(1, Int(exact.rounded()))
    let full = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? full : full + String(lengths[eighths % 8 - 1])
  }
}

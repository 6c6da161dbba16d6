/// Digits in groups with marks and spaces between them: "+7 (701) 123-45-67", "850101 300127".
struct NumberRun {
  struct Group {
    let bytes: Range<Int>
    /// What stands between it and the group before it.
    var gap = Gap()
  }

  struct Gap {
    var hasDash = false
    var hasPoint = false
    var opens = false
    var closes = false
    var hasSpace = false
  }

  private(set) var groups: [Group] = []
  let hasPlus: Bool
  /// Where the number begins, plus and bracket in.
  let start: Int
  var end: Int { groups.last?.bytes.upperBound ?? start }

  /// More groups than this are a table or a list of figures: it is read in pieces.
  private static let mostGroups = 64

  /// Reads the run that begins at a digit, a plus or an opening bracket; nil where no digit follows.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    var gap = Gap()
    hasPlus = bytes[index] == UInt8(ascii: "+")
    self.start = start
    if hasPlus { index += 1 }
    while index < bytes.count, index < start + 4, let mark = Self.separator(bytes, at: index) {
      mark.add(to: &gap)
      index += mark.length
    }
    while index < bytes.count, Self.isDigit(bytes[index]), groups.count < Self.mostGroups {
      var end = index
      while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
      groups.append(Group(bytes: index..<end, gap: gap))
      gap = Gap()
      index = end
      // A gap: at most four marks, a point only with a digit right behind it.
      var marks = 0
      while index < bytes.count, marks < 4, let mark = Self.separator(bytes, at: index) {
        mark.add(to: &gap)
        index += mark.length
        marks += 1
      }
      if gap.hasPoint, gap.hasSpace || gap.hasDash { break }
    }
    if groups.isEmpty { return nil }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private enum Mark {
    case space(Int), dash(Int), point, open, close

    var length: Int {
      switch self {
      case .space(let length), .dash(let length): length
      case .point, .open, .close: 1
      }
    }

    func add(to gap: inout Gap) {
      switch self {
      case .space: gap.hasSpace = true
      case .dash: gap.hasDash = true
      case .point: gap.hasPoint = true
      case .open: gap.opens = true
      case .close: gap.closes = true
      }
    }
  }

  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Mark? {
    switch bytes[index] {
    case 0x20, 0x09: return .space(1)
    case UInt8(ascii: "-"): return .dash(1)
    case UInt8(ascii: "."): return .point
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    // A space that does not break.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return .space(2)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x80...0x8B, 0xAF: return .space(3)
      case 0x90...0x95: return .dash(3)
      default: return nil
      }
    default: return nil
    }
  }
}

/// The numbers of the items of a document's lists, which office programs count themselves.
struct ListNumbers {
  struct Level {
    /// nil for a bullet.
    var format: Format?
    /// "%1.%2." with the numbers of this level and those above it.
    var text = ""
    var start = 1
  }

  enum Format { case decimal, letter, roman }

  private var counts: [String: [Int: Int]] = [:]

  /// A level as a file has it; nil for one that no office program makes: they have nine or ten.
  static func level(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (0...10).contains($0) ? $0 : nil }
  }

  /// What a list begins with as a file has it; 1 for what no list is counted from.
  static func start(_ text: String?) -> Int {
    text.flatMap { Int($0) }.flatMap { (0...999_999).contains($0) ? $0 : nil } ?? 1
  }

  /// The mark before an item, with a space.
  mutating func mark(list: String, level: Int, levels: [Int: Level]) -> String {
    guard let own = levels[level], let format = own.format else { return "• " }
    var numbers = counts[list] ?? [:]
    numbers[level] = (numbers[level] ?? own.start - 1) + 1
    for below in numbers.keys where below > level { numbers[below] = nil }
    counts[list] = numbers
    var mark = own.text
    for index in 0...max(0, level) where mark.contains("%\(index + 1)") {
      let number = numbers[index] ?? levels[index]?.start ?? 1
      let shown = Self.shown(number, index == level ? format : levels[index]?.format ?? .decimal)
      mark = mark.replacing("%\(index + 1)", with: shown)
    }
    return mark.isEmpty ? "" : mark + " "
  }

  static func shown(_ number: Int, _ format: Format) -> String {
    switch format {
    case .letter where (1...26).contains(number): return String(UnicodeScalar(UInt8(96 + number)))
    case .roman where (1...39).contains(number):
      let tens = String(repeating: "X", count: number / 10)
      return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
    default: return String(number)
    }
  }
}

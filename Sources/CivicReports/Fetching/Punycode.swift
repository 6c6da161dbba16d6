/// Names of hosts in letters beyond ASCII, as the network has them (RFC 3492).
enum Punycode {
  /// "жайық.қаз" → "xn--…"; the name itself where it is ASCII. Small letters, NFC.
  static func host(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    // Full stops of other scripts part names too.
    let labels = name.lowercased().replacing("。", with: ".").split(
      separator: ".", omittingEmptySubsequences: false)
    return labels.map { label in
      let label = CleanCharacters.cleaned(String(label))
      return label.utf8.allSatisfy { $0 < 0x80 } ? label : "xn--" + encoded(label)
    }.joined(separator: ".")
  }

  private static func encoded(_ label: String) -> String {
    let scalars = label.unicodeScalars.map(\.value)
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var next: UInt32 = 0x80
    var delta = 0
    var bias = 72
    var handled = basic
    while handled < scalars.count, let smallest = scalars.filter({ $0 >= next }).min() {
      delta += Int(smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        output += digits(delta, bias: bias)
        bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number of digits whose values grow smaller as the bias says.
  private static func digits(_ delta: Int, bias: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = delta
    var position = 36
    while true {
      let threshold = min(max(position - bias, 1), 26)
      if rest < threshold { break }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      position += 36
    }
    digits.append(digit(rest))
    return digits
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var bias = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}

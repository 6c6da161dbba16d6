/// The place, day and agency that open a report's first sentence: `URALSK, December 3, 2025 (Akzhaiyk News) – …`.
struct Dateline {
  let published: String
  let agency: String?

  /// nil where the line does not begin with a place in capitals and a full date.
  init?(_ line: String) {
    let head = line.prefix(100)
    guard let dash = [" – ", " — ", " - "].compactMap({ head.firstRange(of: $0)?.lowerBound }).min() else {
      return nil
    }
    var words = head[..<dash]
    guard let comma = words.firstIndex(where: { $0 == "," || $0 == "." }) else { return nil }
    let place = words[..<comma]
    guard place.contains(where: \.isLetter), place.allSatisfy({ !$0.isLowercase }) else { return nil }
    words = words[words.index(after: comma)...]
    var agency: String?
    if words.last == ")", let open = words.lastIndex(of: "(") {
      agency = String(words[words.index(after: open)...].dropLast())
      words = words[..<open]
    }
    guard let day = PageDate(words)?.iso else { return nil }
    published = day
    self.agency = agency
  }
}

internal import CivicText

/// The place, day and agency that open a report's first sentence: `URALSK, December 3, 2025 (Akzhaiyk News) – …`.
struct Dateline {
  let published: String
  let agency: String?

  /// nil where the line does not begin with a place in capitals and a full date.
  init?(_ line: String) {
    let head = line.prefix(100)
    guard let dash = [" – ", " — ", " - "].compactMap({ head.place(of: $0)?.lowerBound }).min() else {
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
    guard let day = PageDate(words)?.iso ?? PageDate(Self.behindComma(words))?.iso else { return nil }
    published = day
    self.agency = agency
  }

  /// "УРАЛЬСК, Казахстан, 14 сентября 2013 г.": the country between.
  private static func behindComma(_ words: Substring) -> Substring {
    guard let comma = words.firstIndex(of: ","), words[..<comma].split(separator: " ").count == 1,
      !words[..<comma].contains(where: \.isNumber)
    else { return "" }
    return words[words.index(after: comma)...]
  }

  /// The agency that a first sentence names before its dash: `АСТАНА. 19 қараша. Самал-Ақпарат – …`, `ASTANA. DALA INFORM – …`,
  /// `Дала-Инфо – …`; the old state agency without one.
  static func agency(_ line: String) -> String? {
    let head = line.prefix(90)
    // "ALMATY (TCA) — …", «Нұр-Сұлтан, DALA.KZ. …»
    if let open = head.place(of: " ("),
      head[..<open.lowerBound].allSatisfy({ $0.isUppercase || $0 == "-" }),
      let match = head.prefixMatch(of: #/[\p{Lu}\-]{3,20} \(([\p{Lu}][\p{L} .\-]{1,20})\) [–—\-] /#)
    {
      return String(match.1)
    }
    if [".KZ. ", ".COM. ", ".RU. "].contains(where: head.holds),
      let match = head.prefixMatch(
        of: #/[\p{L}\-]{3,20}[,.] ([A-Z][A-Z0-9\-]{1,30}\.(?:KZ|COM|RU))\. \p{Lu}/#)
    {
      return String(match.1)
    }
    let dash = ["- ", " – ", " — ", " - "].compactMap { head.place(of: $0)?.lowerBound }.min()
    guard dash != nil || head.holds(". ") else { return nil }
    let pieces = head[..<(dash ?? head.endIndex)].split(separator: ". ", omittingEmptySubsequences: true)
    guard pieces.count <= 3, let last = pieces.last else { return nil }
    if dash == nil {
      guard pieces.count >= 2, isPlace(pieces[0]), let word = pieces[1].split(separator: " ").first,
        agencies.contains(word.lowercased())
      else { return nil }
      return String(word)
    }
    guard pieces.count == 1 || isPlace(pieces[0]) else { return nil }
    let name = last.prefix { $0 != "/" && $0 != "(" }.trimming { " «»\"“”".contains($0) }
    guard (1...3).contains(name.split(separator: " ").count), name.first?.isUppercase == true else {
      return nil
    }
    let words = name.split(whereSeparator: { " -".contains($0) }).map { FurnitureWords.folded($0) }
    // "КОКШЕТАУ. СТЕПЬИНФОРМ – …": a name of several capitals behind the place.
    let isCapital =
      pieces.count > 1 && words.count <= 2 && name.count >= 5 && name.count(where: \.isUppercase) >= 3
      && name.count <= 20
    guard let end = words.last,
      isCapital || agencies.contains(end) || FurnitureWords.all.isWhole(.outlet, end)
    else {
      return nil
    }
    return name
  }

  private static func isPlace(_ words: Substring) -> Bool {
    words.contains(where: \.isLetter) && words.count <= 30
      && (words.allSatisfy { !$0.isLowercase } || Places.settlementNames(named: String(words)) != nil)
  }

  private static let agencies: Set<String> = ["kazinform", "казинформ", "қазақпарат", "казтаг", "kaztag"]
}

internal import CivicText

/// What a line of a page is there for.
enum LineKind: Sendable, Equatable {
  /// Part of the report, as far as the line alone tells.
  case text
  /// Date, counters, section.
  case meta(MetaLine)
  /// Words of a menu, a breadcrumb trail, a counter without a label.
  case menu
  /// The name of a picture file, or whose picture it is.
  case picture
  /// Buttons, calls to follow, hashtags, advertisements: never part of a report.
  case furniture
  /// Other reports: with the headline on the line, or a heading of a list of them.
  case related(hasHeadline: Bool)
  /// The report is over.
  case end
  case author(Byline)
  /// «Источник: …»: the words after the label.
  case source(String)
  /// «URL: https://…», or an address alone.
  case address(String)

  init(_ line: PageLine) {
    let text = line.text
    let line = FoldedLine(text)
    if line.folded.isEmpty {
      self = .furniture
    } else if PhotoName.isPhotoName(text, line.folded) || Self.isPictureCredit(line) {
      self = .picture
    } else if Counter(folded: line.folded)?.kind == .remarks {
      self = .end
    } else if let meta = MetaLine(text, folded: line.folded) {
      self = .meta(meta)
    } else if let address = Self.address(line) {
      self = .address(address)
    } else if line.isWhole(.end) || Self.isEnd(line) {
      self = .end
    } else if let headline = Self.related(line) {
      self = .related(hasHeadline: headline)
    } else if Self.isFurniture(line) {
      self = .furniture
    } else if Self.isMenu(line) {
      self = .menu
    } else if let source = line.labelled(.source) {
      self = .source(source)
    } else if Self.isPressService(text, line.folded) {
      self = .source(text)
    } else if let byline = Byline.Draft(text[...], folded: line.folded)?.byline {
      self = .author(byline)
    } else {
      self = .text
    }
  }

  /// A line that is nothing but a press service: "Рудный қаласы әкімдігінің баспасөз қызметі", "Пресс-служба ЗКУ".
  static func isPressService(_ text: String, _ folded: String) -> Bool {
    let isNamed =
      folded.hasSuffix("баспасөз қызметі") || folded.hasSuffix("баспасөз қызметі орталығы")
      || folded.hasPrefix("пресс-служба ") || folded.hasPrefix("служба коммуникаций ")
      || folded.hasPrefix("press service of ") || folded.hasSuffix(" press service")
    return isNamed && text.spacedWords <= 9 && !Sentences.isClosed(text) && !text.holds(":")
  }

  private static func isPictureCredit(_ line: FoldedLine) -> Bool {
    let text = line.text
    if isCaption(line) { return true }
    guard text.utf8.count <= 300, let label = line.beginning(.photo) else { return false }
    let rest = line.folded.dropFirst(label.count)
    if line.labelled(.photo) != nil { return text.utf8.count <= 240 }
    if FurnitureWords.folded(rest).isEmpty || rest.first == "." { return true }
    if Sentences.isClosed(text) && !line.holds(.credit) { return false }
    return rest.spacedWords <= 3 || (line.holds(.credit) && rest.spacedWords <= 8)
  }

  /// In words.
  private static let longestCaption = 12

  /// A caption with its credit: "Участники встречи. Фото: пресс-служба акимата".
  private static func isCaption(_ line: FoldedLine) -> Bool {
    let text = line.text
    guard text.utf8.count <= 500, ["фото", "сурет", "photo"].contains(where: line.folded.holds) else {
      return false
    }
    let small = text.lowercased()
    let marks = [
      "фото:", "сурет:", "суретті түсірген:", "photo:", "photo credit:", "photo by ", ", фото -", ", фото –",
    ]
    for mark in marks {
      guard let range = small.place(of: mark) else { continue }
      let caption = String(small[..<range.lowerBound])
      // Running text with a credit at its end is no caption: a credit too many does less harm than a sentence lost.
      let original = String(text.prefix(caption.count))
      guard Sentences.words(caption) <= longestCaption, !Sentences.isSeveral(original) else { return false }
      return small[range.upperBound...].count <= 80
        && !Crediting.isWithin(caption)
    }
    return false
  }

  private static func isEnd(_ line: FoldedLine) -> Bool {
    guard line.text.utf8.count <= 800 else { return false }
    if line.beginning(.end) != nil { return true }
    // "Комментарии (3)", "Comments: 0".
    let folded = line.folded
    guard folded.last?.isNumber == true else { return false }
    let words = folded.prefix { !$0.isNumber }
    return FurnitureWords.all.isWhole(.end, FurnitureWords.folded(words))
      && folded.dropFirst(words.count).allSatisfy(\.isNumber)
  }

  private static func related(_ line: FoldedLine) -> Bool? {
    if line.isWhole(.related) { return false }
    if let colon = line.folded.utf8.firstIndex(of: UInt8(ascii: ":")),
      FurnitureWords.all.isWhole(.related, String(line.folded[..<colon]))
    {
      return true
    }
    guard line.text.utf8.count <= 600, let label = line.beginning(.related) else { return nil }
    return !FurnitureWords.folded(line.folded.dropFirst(label.count)).isEmpty
  }

  private static func isFurniture(_ line: FoldedLine) -> Bool {
    let text = line.text
    let words = FurnitureWords.all
    if !line.folded.unicodeScalars.contains(where: \.isLetter) { return isAgeMark(text) }
    if [.share, .tool, .subscribe].contains(where: line.isWhole) { return true }
    guard text.utf8.count <= 700 else { return false }
    if [.share, .tool, .subscribe].contains(where: { line.beginning($0) != nil }) { return true }
    if line.holds(.subscribe) || line.holds(.tool) { return true }
    if isContact(line) { return true }
    if line.labelled(.tags) != nil || line.labelled(.editor) != nil { return true }
    func isTag(_ word: Substring) -> Bool { word.utf8.first == UInt8(ascii: "#") && word.count > 1 }
    func isName(_ word: Substring) -> Bool {
      let name = FurnitureWords.folded(word)
      return name.isEmpty || words.isWhole(.share, name) || words.isWhole(.languageSwitch, name)
        || isRate(name)
    }
    func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") }
    // Most lines are told by their first word.
    let first = Substring(text.utf8.prefix { !isJoint($0) })
    guard isTag(first) || isName(first) else { return false }
    let tokens = text.utf8.split(whereSeparator: isJoint).map { Substring($0) }
    return tokens.allSatisfy(isTag) || tokens.allSatisfy(isName)
  }

  /// Whom the press may call: a label, or a line that is little more than a telephone or mail address.
  private static func isContact(_ line: FoldedLine) -> Bool {
    if line.beginning(.contact) != nil { return true }
    let text = line.text
    guard !Sentences.isStopped(text), text.spacedWords <= 12 else { return false }
    if text.holds("@"), text.spaced.contains(where: { $0.holds("@") && $0.holds(".") }) { return true }
    return (text.holds("+7") || line.folded.hasPrefix("тел")) && text.count(where: \.isNumber) >= 10
  }

  /// "12+".
  private static func isAgeMark(_ text: String) -> Bool {
    text.hasSuffix("+") && text.count <= 3
  }

  private static func isRate(_ word: String) -> Bool {
    !word.unicodeScalars.contains(where: \.isLetter) || rates.contains(word)
  }

  private static let rates: WordSet = ["usd", "eur", "rub", "cny", "kgs", "kzt", "usd/kzt"]

  private static func isMenu(_ line: FoldedLine) -> Bool {
    let text = line.text
    let words = FurnitureWords.all
    if line.isWhole(.menu) || line.beginning(.menu) != nil && text.utf8.count <= 160 { return true }
    if !line.folded.unicodeScalars.contains(where: \.isLetter) || isMasthead(line.folded) { return true }
    guard text.utf8.count <= 400 else { return false }
    if HeadSegments.isMenuRow(text) || HeadSegments.isTrail(text) { return true }
    // A trail: "Главная / Новости / Общество".
    guard text.unicodeScalars.contains(where: isTrailMark) else { return false }
    let pieces = text.unicodeScalars.split(whereSeparator: isTrailMark)
      .map { FurnitureWords.folded(Substring($0)) }.filter { !$0.isEmpty }
    return pieces.count >= 2 && words.isWhole(.menu, pieces[0])
  }

  private static func isTrailMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "»", "›", ">", "→", "|", "•", "·": true
    default: false
    }
  }

  /// "В Уральске вторник, 5 ноября": today's day, as some sites show it on every page.
  private static func isMasthead(_ folded: String) -> Bool {
    guard folded.utf8.count <= 120 else { return false }
    let pieces = folded.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
      .map { Substring($0) }
    guard pieces.count <= 7,
      let weekday = pieces.prefix(3).firstIndex(where: { FurnitureWords.all.isWhole(.weekday, String($0)) })
    else { return false }
    return PageDate(pieces[weekday...].joined(separator: " ")) != nil && pieces.count > weekday + 1
  }

  private static func address(_ line: FoldedLine) -> String? {
    let text = line.text
    let rest =
      line.beginning(.address) == nil
      ? text : String(text.drop { $0 != ":" }.dropFirst()).trimming { $0 == " " }
    guard let first = rest.utf8.first, first | 0x20 == UInt8(ascii: "h") else { return nil }
    let small = rest.prefix(8).lowercased()
    guard small.hasPrefix("http://") || small.hasPrefix("https://"), !rest.holds(" ") else { return nil }
    return rest
  }
}

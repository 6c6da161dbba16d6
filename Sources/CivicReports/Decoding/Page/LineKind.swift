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
    let words = FurnitureWords.all
    let folded = FurnitureWords.folded(text)
    if folded.isEmpty {
      self = .furniture
    } else if PhotoName.isPhotoName(text) || Self.isPictureCredit(text, folded) {
      self = .picture
    } else if Counter(text)?.kind == .remarks {
      self = .end
    } else if let meta = MetaLine(text) {
      self = .meta(meta)
    } else if let address = Self.address(text, folded) {
      self = .address(address)
    } else if words.isWhole(.end, folded) || Self.isEnd(text, folded) {
      self = .end
    } else if let headline = Self.related(text, folded) {
      self = .related(hasHeadline: headline)
    } else if Self.isFurniture(text, folded) {
      self = .furniture
    } else if Self.isMenu(text, folded) {
      self = .menu
    } else if let source = Self.labelled(.source, text, folded) {
      self = .source(source)
    } else if Self.isPressService(text, folded) {
      self = .source(text)
    } else if let byline = Byline(text) {
      self = .author(byline)
    } else {
      self = .text
    }
  }

  /// The words after a label and its colon; nil without both.
  private static func labelled(_ kind: FurnitureWords.Kind, _ text: String, _ folded: String) -> String? {
    guard text.utf8.count <= 240, FurnitureWords.all.beginning(kind, of: folded) != nil,
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "–" || $0 == "—" })
    else { return nil }
    let label = FurnitureWords.folded(text[..<colon])
    guard FurnitureWords.all.beginning(kind, of: label) == label else { return nil }
    let rest = text[text.index(after: colon)...].trimming { $0 == " " }
    return rest.isEmpty ? nil : rest
  }

  /// A line that is nothing but a press service: "Рудный қаласы әкімдігінің баспасөз қызметі", "Пресс-служба ЗКУ".
  static func isPressService(_ text: String, _ folded: String) -> Bool {
    guard text.split(separator: " ").count <= 9, !Sentences.isClosed(text), !text.contains(":") else {
      return false
    }
    return folded.hasSuffix("баспасөз қызметі") || folded.hasSuffix("баспасөз қызметі орталығы")
      || folded.hasPrefix("пресс-служба ") || folded.hasPrefix("служба коммуникаций ")
      || folded.hasPrefix("press service of ") || folded.hasSuffix(" press service")
  }

  private static func isPictureCredit(_ text: String, _ folded: String) -> Bool {
    if isCaption(text) { return true }
    guard text.utf8.count <= 300, let label = FurnitureWords.all.beginning(.photo, of: folded) else {
      return false
    }
    let rest = folded.dropFirst(label.count)
    if labelled(.photo, text, folded) != nil { return text.utf8.count <= 240 }
    if FurnitureWords.folded(rest).isEmpty || rest.first == "." { return true }
    if Sentences.isClosed(text) && !FurnitureWords.all.isWithin(.credit, folded) { return false }
    return rest.split(separator: " ").count <= 3
      || (FurnitureWords.all.isWithin(.credit, folded) && rest.split(separator: " ").count <= 8)
  }

  /// In words.
  private static let longestCaption = 12

  /// A caption with its credit: "Участники встречи. Фото: пресс-служба акимата".
  private static func isCaption(_ text: String) -> Bool {
    guard text.utf8.count <= 500 else { return false }
    let small = text.lowercased()
    let marks = [
      "фото:", "сурет:", "суретті түсірген:", "photo:", "photo credit:", "photo by ", ", фото -", ", фото –",
    ]
    for mark in marks {
      guard small.holds(mark), let range = small.firstRange(of: mark) else { continue }
      let caption = String(small[..<range.lowerBound])
      // Running text with a credit at its end is no caption: a credit too many does less harm than a sentence lost.
      let original = String(text.prefix(caption.count))
      guard Sentences.words(caption) <= longestCaption, !Sentences.isSeveral(original) else { return false }
      return small[range.upperBound...].count <= 80
        && !Crediting.isWithin(caption)
    }
    return false
  }

  private static func isEnd(_ text: String, _ folded: String) -> Bool {
    guard text.utf8.count <= 800 else { return false }
    if FurnitureWords.all.beginning(.end, of: folded) != nil { return true }
    // "Комментарии (3)", "Comments: 0".
    let words = folded.prefix { !$0.isNumber }
    return words.count < folded.count && FurnitureWords.all.isWhole(.end, FurnitureWords.folded(words))
      && folded.dropFirst(words.count).allSatisfy(\.isNumber)
  }

  private static func related(_ text: String, _ folded: String) -> Bool? {
    if FurnitureWords.all.isWhole(.related, folded) { return false }
    if let colon = folded.firstIndex(of: ":"), FurnitureWords.all.isWhole(.related, String(folded[..<colon]))
    {
      return true
    }
    guard text.utf8.count <= 600, let label = FurnitureWords.all.beginning(.related, of: folded) else {
      return nil
    }
    return !FurnitureWords.folded(folded.dropFirst(label.count)).isEmpty
  }

  private static func isFurniture(_ text: String, _ folded: String) -> Bool {
    let words = FurnitureWords.all
    if !folded.unicodeScalars.contains(where: \.isLetter) { return isAgeMark(text) }
    if [.share, .tool, .subscribe].contains(where: { words.isWhole($0, folded) }) { return true }
    guard text.utf8.count <= 700 else { return false }
    if [.share, .tool, .subscribe].contains(where: { words.beginning($0, of: folded) != nil }) {
      return true
    }
    if words.isWithin(.subscribe, folded) || words.isWithin(.tool, folded) { return true }
    if isContact(text, folded) { return true }
    if labelled(.tags, text, folded) != nil || labelled(.editor, text, folded) != nil { return true }
    let tokens = text.split(whereSeparator: { $0 == " " || $0 == "," })
    if tokens.allSatisfy({ $0.first == "#" && $0.count > 1 }) { return true }
    let names = tokens.map { FurnitureWords.folded($0) }.filter { !$0.isEmpty }
    return names.allSatisfy { words.isWhole(.share, $0) || words.isWhole(.languageSwitch, $0) || isRate($0) }
  }

  /// Whom the press may call: a label, or a line that is little more than a telephone or mail address.
  private static func isContact(_ text: String, _ folded: String) -> Bool {
    if FurnitureWords.all.beginning(.contact, of: folded) != nil { return true }
    guard !Sentences.isStopped(text), text.split(separator: " ").count <= 12 else { return false }
    let isMail =
      text.contains { $0 == "@" }
      && text.split(separator: " ").contains { $0.contains("@") && $0.contains(".") }
    let digits = text.count(where: \.isNumber)
    return isMail || (text.contains("+7") || folded.hasPrefix("тел")) && digits >= 10
  }

  /// "12+".
  private static func isAgeMark(_ text: String) -> Bool {
    text.hasSuffix("+") && text.count <= 3
  }

  private static func isRate(_ word: String) -> Bool {
    ["usd", "eur", "rub", "cny", "kgs", "kzt", "usd/kzt"].contains(word) || !word.contains(where: \.isLetter)
  }

  private static func isMenu(_ text: String, _ folded: String) -> Bool {
    let words = FurnitureWords.all
    if words.isWhole(.menu, folded) || words.beginning(.menu, of: folded) != nil && text.utf8.count <= 160 {
      return true
    }
    if !folded.unicodeScalars.contains(where: \.isLetter) || isMasthead(folded) { return true }
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
    let pieces = folded.split(whereSeparator: { " ,".contains($0) })
    guard pieces.count <= 7,
      let weekday = pieces.prefix(3).firstIndex(where: { FurnitureWords.all.isWhole(.weekday, String($0)) })
    else { return false }
    return PageDate(pieces[weekday...].joined(separator: " ")) != nil && pieces.count > weekday + 1
  }

  private static func address(_ text: String, _ folded: String) -> String? {
    let label = FurnitureWords.all.beginning(.address, of: folded)
    let rest = label == nil ? text : String(text.drop { $0 != ":" }.dropFirst()).trimming { $0 == " " }
    let small = rest.prefix(8).lowercased()
    guard small.hasPrefix("http://") || small.hasPrefix("https://"), !rest.contains(" ") else { return nil }
    return rest
  }
}

internal import CivicText

/// How far a Russian body's name goes behind its head: its field, whom it is named after, where it stands.
extension RussianOrganizations {
  /// Where the words behind a head that belong to its name end.
  ///
  /// - Parameter depth: of how many greater bodies this head is named as one; three are the most that a name has.
  func rightAttributes(of head: OrganizationHeads.Head, depth: Int = 0) -> Int {
    let sentence = document.sentences[document.sentenceOfToken[head.tokens.lowerBound]]
    var end = head.tokens.upperBound
    var index = end
    while index < sentence.upperBound, !nameTokens.contains(index) || placeTokens.contains(index) {
      let token = document.tokens[index]
      // "отдел управления": what follows a unit at once is the greater body.
      if index == head.tokens.upperBound, Self.isUnit(head), headsByToken[index].map(Self.isSuperior) ?? false
      {
        break
      }
      if index == head.tokens.upperBound,
        let after = greaterEnd(index, of: head, depth: depth, sentence: sentence)
      {
        return after
      }
      if isAttribute(index) || placeTokens.contains(index) || isProper(index) {
        index += 1
        end = index
      } else if let after = greaterEnd(index, of: head, depth: depth, sentence: sentence) {
        return after
      } else if let after = listEnd(index, sentence: sentence) {
        index = after
        end = index
      } else if let after = purposeEnd(index, of: head, sentence: sentence) {
        index = after
        end = index
      } else if let after = abroadEnd(index, of: head, sentence: sentence) {
        index = after
        end = index
      } else if token.text == "НПО", index == head.tokens.upperBound, head.kind == .ngo {
        // Ассоциация НПО ▸Павлодарского Прииртышья
        index += 1
        end = index
        while index < sentence.upperBound, index - end < 3, document.tokens[index].isCapitalized,
          !document.tokens[index].isAcronym, !nameTokens.contains(index)
        {
          index += 1
        }
        return index
      } else if ["и", "по", "при", "в", "сфере", "на", "№"].contains(token.folded),
        index + 1 < sentence.upperBound,
        continues(after: index)
      {
        index += 1
      } else if ["имени", "им"].contains(token.folded) {
        guard let after = namesakeEnd(index, sentence: sentence) else { return end }
        index = after
        end = index
      } else if token.kind == .number, index > 0, document.tokens[index - 1].text == "№" {
        index += 1
        end = index
      } else if token.kind == .word, Self.isGenitiveAdjective(token.folded), index + 1 < sentence.upperBound,
        isAttribute(index + 1) || Self.isGenitiveAdjective(document.tokens[index + 1].folded)
          || document.tokens[index + 1].folded == "и"
      {
        index += 1
      } else if leadsToAttribute(index, sentence: sentence) {
        index += 1
      } else if let pair = quotes.pair(openingAt: index),
        head.kind == .party || [.modified, .whole].contains(head.requirement)
      {
        // What follows a quoted name is another body, but for its place: «Ақ жол» по области Жетісу.
        index = pair.close + 1
        end = index
        if index < sentence.upperBound, document.tokens[index].folded == "по" { index += 1 }
        while index < sentence.upperBound, placeTokens.contains(index) {
          index += 1
          end = index
        }
        break
      } else {
        break
      }
    }
    return end
  }

  /// Центр изучения ▸проблем религий, управление общественной ▸безопасности области: a small-letter word of no known
  /// field that leads on to one, and is no verb.
  func leadsToAttribute(_ index: Int, sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalized, token.folded.count >= 5, headsByToken[index] == nil,
      index + 1 < sentence.upperBound, headsByToken[index + 1] == nil,
      isAttribute(index + 1) || placeTokens.contains(index + 1)
    else { return false }
    return ["ов", "ев", "ей", "ий", "ики", "сти", "лем", "ств"].contains(where: token.folded.hasSuffix)
  }

  /// университет имени ▸Ш. Есенова, имени ▸академика Е. А. Букетова, имени ▸Сакена Сейфуллина: where the namesake
  /// ends.
  func namesakeEnd(_ name: Int, sentence: Range<Int>) -> Int? {
    var index = name + 1
    if index < sentence.upperBound, document.tokens[index].isMark(".") { index += 1 }
    if index < sentence.upperBound, !document.tokens[index].isCapitalized { index += 1 }
    var initials = 0
    while index + 1 < sentence.upperBound, document.tokens[index].isCapitalized,
      document.tokens[index].text.count <= 2, document.tokens[index + 1].isMark(".")
    {
      index += 2
      initials += 1
    }
    guard index < sentence.upperBound, document.tokens[index].isCapitalized else { return nil }
    index += 1
    guard initials == 0 else { return index }
    let limit = min(index + 2, sentence.upperBound)
    while index < limit, document.tokens[index].isCapitalized,
      Self.namesakeEndings.contains(where: document.tokens[index].folded.hasSuffix)
    {
      index += 1
    }
    return index
  }

  /// A namesake stands in the genitive, or its Kazakh patronymic in no case at all.
  static let namesakeEndings = ["а", "я", "ого", "его", "ы", "и", "улы", "кызы", "қызы", "ұлы"]

  /// отдел жилищно-коммунального хозяйства▸, пассажирского транспорта и автомобильных дорог: a list of fields with
  /// its "и".
  func listEnd(_ comma: Int, sentence: Range<Int>) -> Int? {
    guard document.tokens[comma].isMark(",") else { return nil }
    var index = comma
    while index < sentence.upperBound, index - comma < 12 {
      let isLast = document.tokens[index].folded == "и"
      guard isLast || document.tokens[index].isMark(",") else { return nil }
      index += 1
      while index < sentence.upperBound, Self.isGenitiveAdjective(document.tokens[index].folded),
        !document.tokens[index].isCapitalized
      {
        index += 1
      }
      guard index < sentence.upperBound, isAttribute(index), headsByToken[index] == nil else { return nil }
      while index < sentence.upperBound, isAttribute(index) { index += 1 }
      if isLast { return index }
    }
    return nil
  }

  /// Совет матерей ▸при областной Ассамблее народа Казахстана, областной филиал ▸Общества Красного Полумесяца, Совет
  /// ▸Казахстанского отраслевого профсоюза: where the greater body ends that a part of it is named with.
  func greaterEnd(
    _ joint: Int, of head: OrganizationHeads.Head, depth: Int, sentence: Range<Int>
  ) -> Int? {
    guard depth < 3 else { return nil }
    var index = joint
    if document.tokens[joint].folded == "при" {
      guard [.modified, .whole].contains(head.requirement) else { return nil }
      index += 1
    } else if joint > head.tokens.upperBound || !Self.isPart(document.tokens[head.tokens.upperBound - 1]) {
      return nil
    }
    while index < sentence.upperBound, index - joint < 5, headsByToken[index] == nil,
      isLevelAdjective(index, sentence: sentence) || Self.isGenitiveAdjective(document.tokens[index].folded)
    {
      index += 1
    }
    guard index < sentence.upperBound, let greater = headsByToken[index], greater.tokens != head.tokens else {
      return nil
    }
    if let pair = quotes.pair(openingAt: greater.tokens.upperBound) { return pair.close + 1 }
    return rightAttributes(of: greater, depth: depth + 1)
  }

  /// Whether a head is the word of a part: филиал, отделение, секретариат, совет, штаб.
  static func isPart(_ token: Token) -> Bool {
    ["филиал", "отделени", "секретариат", "совет", "штаб", "организаци", "представительств"].contains(
      where: token.folded.hasPrefix)
  }

  /// Комитет ▸по охране прав детей, комиссия ▸по делам женщин и семейно-демографической политике: the field after
  /// "по", of any words in the cases that follow it.
  func purposeEnd(_ joint: Int, of head: OrganizationHeads.Head, sentence: Range<Int>) -> Int? {
    // "заседание Совета аксакалов АНК ▸по обсуждению" tells of the sitting.
    guard document.tokens[joint].folded == "по", joint + 1 < sentence.upperBound,
      head.kind != .advisoryBody || joint == head.tokens.upperBound
        || document.tokens[joint - 1].folded == "президенте" || document.tokens[joint - 1].text == "РК",
      [.stateBody, .localGovernment, .advisoryBody].contains(head.kind) || head.kind == .international
    else { return nil }
    func isDative(_ index: Int) -> Bool {
      let word = document.tokens[index].folded
      return document.tokens[index].kind == .word && !document.tokens[index].isCapitalized
        && ["ам", "ям", "ию", "ью", "ству", "ости", "ке", "те", "не", "ане", "ите", "ику"].contains {
          word.hasSuffix($0)
        }
    }
    func isAdjective(_ index: Int) -> Bool {
      let word = document.tokens[index].folded
      return !document.tokens[index].isCapitalized
        && (Self.isGenitiveAdjective(word) || ["ным", "ким", "ому", "ему"].contains { word.hasSuffix($0) })
    }
    var index = joint + 1
    while index < sentence.upperBound, isAdjective(index) { index += 1 }
    guard index < sentence.upperBound, isDative(index) else { return nil }
    index += 1
    var end = index
    // What the field governs, and one more field after "и".
    while index < sentence.upperBound, index - joint < 12, !nameTokens.contains(index) {
      let token = document.tokens[index]
      if headsByToken[index] != nil { break }
      if isAttribute(index) || isDative(index) && end < index
        || (token.kind == .word && !token.isCapitalized && token.folded.count > 3
          && ["ов", "ей", "ий", "ых", "их"].contains { token.folded.hasSuffix($0) }
          && !isAdjective(index))
      {
        index += 1
        end = index
      } else if isAdjective(index) || token.folded == "и" || token.text == "ЖКХ" {
        index += 1
        if token.text == "ЖКХ" { end = index }
      } else {
        break
      }
    }
    return end
  }

  /// Посольство Королевства Нидерландов ▸в Казахстане, Центр ОБСЕ ▸в Астане, Представительство ЮНИСЕФ ▸в Республике Казахстан.
  func abroadEnd(_ joint: Int, of head: OrganizationHeads.Head, sentence: Range<Int>) -> Int? {
    guard joint > head.tokens.upperBound,
      head.kind == .international || ["ОБСЕ", "ООН"].contains(document.tokens[joint - 1].text)
    else { return nil }
    if document.tokens[joint].isMark("("), joint + 2 < sentence.upperBound,
      document.tokens[joint + 1].isAcronym, document.tokens[joint + 2].isMark(")")
    {
      return joint + 3
    }
    guard document.tokens[joint].folded == "в" else { return nil }
    var index = joint + 1
    if index < sentence.upperBound, document.tokens[index].folded == "республике" { index += 1 }
    guard index < sentence.upperBound, placeTokens.contains(index) || document.tokens[index].isCapitalized
    else { return nil }
    while index < sentence.upperBound, placeTokens.contains(index) { index += 1 }
    return max(index, joint + 2)
  }

  /// Whether a joining word leads on to more of the name: "культуры и спорта", "по делам молодёжи", "при Президенте".
  func continues(after index: Int) -> Bool {
    let joint = document.tokens[index].folded
    let next = index + 1
    let token = document.tokens[next]
    guard token.kind == .word || token.kind == .number else { return false }
    switch joint {
    case "и":
      return !token.isCapitalized && headsByToken[next] == nil
        && (isAttribute(next) || (Self.isGenitiveAdjective(token.folded) && isAttribute(next + 1)))
    case "по":
      return isAttribute(next) || placeTokens.contains(next)
        || (token.folded.hasSuffix("им") || token.folded.hasSuffix("ым") || token.folded.hasSuffix("ой"))
          && isAttribute(next + 1)
        || token.isAcronym
    case "при": return token.isCapitalized || isAttribute(next)
    case "в": return token.folded == "сфере"
    case "сфере": return isAttribute(next) || Self.isGenitiveAdjective(token.folded)
    case "№": return token.kind == .number
    default: return false
    }
  }

  func isAttribute(_ index: Int) -> Bool {
    guard index < document.tokens.count, document.tokens[index].kind == .word else { return false }
    let word = document.tokens[index].folded
    if Self.attributes.contains(word) { return true }
    if ["представителей", "участников"].contains(word) { return false }
    return word.count >= 6 && !document.tokens[index].isCapitalized
      && [
        "ии", "ики", "ства", "ния", "ости", "ции", "ицы", "цев", "истов", "телей", "ников", "щиков", "еров",
        "оров", "ентов", "антов", "логов",
      ].contains { word.hasSuffix($0) }
  }

  /// A capital or an abbreviation inside a sentence that is no head of a body of its own: "Казахстана", "РК".
  func isProper(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word else { return false }
    if token.text.unicodeScalars.allSatisfy({ $0.isASCII }), token.isCapitalized { return true }
    if token.isAcronym { return !Self.noNames.contains(token.text) }
    guard token.isCapitalized else { return false }
    return ["ского", "ской", "цкой", "стана", "ана", "ской", "ого", "ии", "ики"].contains {
      token.folded.hasSuffix($0)
    }
  }

  /// Abbreviations that begin another body or name a group.
  static let noNames: Set<String> = [
    "НПО", "СМИ", "НКО", "ОО", "ОФ", "РОО", "ОЮЛ", "ТОО", "АО", "КГУ", "ЧФ", "ГУ",
  ]

  static let adjectiveEndings = [
    "ий", "ый", "ой", "ого", "его", "ому", "ему", "им", "ым", "ом", "ем", "ая", "яя", "ую", "юю", "ое", "ее",
    "ые", "ие", "ых", "их", "ыми", "ими", "ей",
  ]

  /// Of adjectives that are made of places' names: "павлодарский", "актюбинского".
  static let skiyEndings = ["ск", "цк"].flatMap { stem in adjectiveEndings.map { stem + $0 } }

  static func endsAsAdjective(_ folded: String) -> Bool {
    folded.count >= 5 && adjectiveEndings.contains { folded.hasSuffix($0) }
  }

  static func isGenitiveAdjective(_ folded: String) -> Bool {
    folded.count >= 5 && ["ого", "его", "ой", "ей", "ых", "их"].contains { folded.hasSuffix($0) }
  }
}

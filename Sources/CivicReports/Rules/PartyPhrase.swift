internal import CivicText

/// How a body's name stands in its phrase: in somebody's post («қорының төрағасы», "председатель фонда"), or under a noun
/// for those it sent («қорының өкілдері», "представители фонда", "members of the council").
enum PartyPhrase {
  /// Posts of long bodies: "начальник отдела по борьбе с … управления …".
  private static let longestWalk = 16

  /// "председатель ▸ОФ «Өркен»", «▸қорының төрағасы»: whoever holds the post stands for the body, the list does not name it.
  static func isInPost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk: isBeforePost(body, text)
    case .ru: isBehindPost(body, text)
    case .en: isOfPost(body, text)
    }
  }

  /// "Chairman of the Board of ▸the Center◂", "head of the department of ▸the ministry◂"; not "representatives of …".
  private static func isOfPost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let low = max(text.sentence(of: body.tokens.lowerBound).lowerBound, body.tokens.lowerBound - longestWalk)
    var index = body.tokens.lowerBound - 1
    while index >= low, tokens[index].folded == "the" { index -= 1 }
    guard index >= low, ["of", "at", "with", "for"].contains(tokens[index].folded) else { return false }
    while index >= low, tokens[index].kind == .word {
      if Posts.en.head(startingAt: index, in: text.document) != nil {
        return !isMany(tokens[index].folded, .en)
      }
      if sent(tokens[index].folded, .en) || ["by", "and", "from"].contains(tokens[index].folded) {
        return false
      }
      index -= 1
    }
    return false
  }

  private static let sentKazakh = [
    "өкіл", "мүше", "қызметкер", "маман", "белсенді", "ерікті", "волонтер", "студент",
  ]

  private static func isBeforePost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    var index = body.tokens.upperBound
    let end = min(index + longestWalk, text.sentence(of: body.tokens.lowerBound).upperBound)
    guard body.mayBeSubject || body.grammaticalCase == .genitive else { return false }
    // «басқармасы ▸«Келісім» КММ-нің◂ басшысы»
    if let next = text.organizations(in: between(index, index + 1)).first { index = next.tokens.upperBound }
    while index < end, tokens[index].kind == .word, !joints.contains(tokens[index].folded) {
      // «мәслихаттың үлкен ▸залына◂»
      if rooms.contains(where: tokens[index].folded.hasPrefix) { return true }
      // «министрлігі ▸комитетінің◂ төрағасы»
      if let next = text.organizations(in: between(index, index + 1)).first {
        index = next.tokens.upperBound
        continue
      }
      // «агенттігінің ▸өкілдері◂ облыс әкімі Асан Серікпен кездесті»
      if sent(tokens[index].folded, .kk), isMany(tokens[index].folded, .kk) { return false }
      if let post = Posts.kk.head(startingAt: index, in: text.document) {
        let word = tokens[post.lowerBound].folded
        let isMany = KazakhPlural.isWithin(word)
        let isSent = sentKazakh.contains(where: word.hasPrefix)
        // «директорлары Асанов пен Ким»: named, they stand for it; «басшылары қатысты» does not.
        return isMany
          ? !isSent && !isFollowedByVerb(post.upperBound, text)
          : !(isSent && isFollowedByVerb(post.upperBound, text))
      }
      index += 1
    }
    return false
  }

  private static let rooms = ["залы", "ғимарат", "кеңсес", "алаңы"]

  /// «… қорының өкілі қатысты» names nobody; «… қорының өкілі Айгүл …» somebody.
  private static func isFollowedByVerb(_ index: Int, _ text: ReportText) -> Bool {
    index >= text.document.tokens.count || !text.document.tokens[index].isCapitalized
  }

  private static let joints: Set<String> = ["және", "мен", "пен", "бен", "и", "а", "да", "де"]
  private static let sentRussian = [
    "представител", "член", "сотрудник", "специалист", "волонтер", "активист", "студент", "делегат",
    "делегаци",
  ]

  private static func isBehindPost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let low = max(text.sentence(of: body.tokens.lowerBound).lowerBound, body.tokens.lowerBound - longestWalk)
    var index = body.tokens.lowerBound - 1
    let first = tokens[body.tokens.lowerBound]
    // "управления" may be a genitive where the whole name does not tell.
    let isGoverned =
      !first.isAcronym
      && (body.grammaticalCase == .genitive || body.grammaticalCase == nil || first.folded.hasSuffix("я"))
    while index >= low, tokens[index].kind == .word || tokens[index].kind == .number {
      if Posts.ru.head(startingAt: index, in: text.document) != nil {
        let word = tokens[index].folded
        let isMany = ["и", "ы", "ей", "ов", "ами", "ями"].contains(where: word.hasSuffix)
        if !isMany, isBehindName(index, low, text) { return true }
        return !isMany && !sentRussian.contains(where: word.hasPrefix)
      }
      // "председатель комитета ▸министерства◂"
      if let other = text.organizations(in: between(index - 20, index + 1)).last,
        other.tokens.contains(index)
      {
        index = other.tokens.lowerBound - 1
        continue
      }
      let word = tokens[index].folded
      if isGoverned && links.contains(word) || nouns.contains(where: word.hasPrefix) {
        index -= 1
        continue
      }
      if stops.contains(word) || isVerb(word) {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "Серикова Айгуль Ерлановна ▸член◂ комиссии", "Айгуль Серикова, ▸представитель◂ фонда": a capital before a post is a name.
  private static func isBehindName(_ post: Int, _ low: Int, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    var index = post - 1
    if index > low, [",", "–", "—", "-"].contains(tokens[index].text) { index -= 1 }
    return index > low && tokens[index].kind == .word && tokens[index].isCapitalized
      && !tokens[index].isAcronym && text.organizations(in: between(index, index + 1)).isEmpty
      && !text.isPlace(index)
  }

  /// Whether a Russian word ends as a verb does and is none of the nouns that do.
  static func isVerb(_ folded: String) -> Bool {
    verbEndings.contains(where: folded.hasSuffix) && !nouns.contains(where: folded.hasPrefix)
  }

  private static let stops: Set<String> = [
    "и", "а", "в", "во", "на", "с", "со", "из", "от", "к", "у", "о", "при",
  ]
  /// Words that a long post may hold: "по борьбе с …", "по делам семьи и демографии".
  private static let links: Set<String> = ["и", "с", "со", "к"]
  /// Nouns that end like verbs.
  private static let nouns = ["отдел", "филиал", "дела", "зала", "стола", "школ", "числ", "комитет", "совет"]
  private static let verbEndings = [
    "ли", "ла", "ло", "ют", "ут", "ят", "ет", "ит", "лась", "лись", "лся", "лось",
  ]

  /// Whether a body stands in a list under a noun for those it sent.
  static func isRepresented(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    switch text.document.language {
    case .kk:
      guard let last = text.coordinated(startingAt: body.tokens.lowerBound, fillers: 0).last,
        last.tokens.upperBound < tokens.count
      else { return false }
      let word = tokens[last.tokens.upperBound].folded
      return sent(word, .kk) && isMany(word, .kk)
    case .ru, .en:
      guard let first = text.coordinated(endingAt: body.tokens.upperBound).first else { return false }
      var index = first.tokens.lowerBound - 1
      while index >= 0, ["of", "from", "the", "от", "из"].contains(tokens[index].folded) { index -= 1 }
      guard index >= 0 else { return false }
      return sent(tokens[index].folded, text.document.language)
        && isMany(tokens[index].folded, text.document.language)
    }
  }

  /// «X кітапханасының ▸қызметкерлері◂ … өткізді»: those whom a body has do what it does, where they are named right behind
  /// it.
  static func actsThroughMembers(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let next = body.tokens.upperBound
    guard text.document.language == .kk, next < text.document.tokens.count,
      body.grammaticalCase == .genitive
    else { return false }
    let word = text.document.tokens[next].folded
    return (sent(word, .kk) || ["психолог", "заңгер"].contains(where: word.hasPrefix)) && isMany(word, .kk)
      && KazakhCase.stripped(word).grammaticalCase == .nominative
  }

  private static func sent(_ word: String, _ language: Language) -> Bool {
    sentStems[language]?.contains(where: word.hasPrefix) == true
  }

  /// Whether a noun stands in the plural, as the subject or with "with".
  private static func isMany(_ word: String, _ language: Language) -> Bool {
    switch language {
    case .kk:
      KazakhPlural.endings.contains {
        word.hasSuffix($0) || word.hasSuffix($0 + "ы") || word.hasSuffix($0 + "і")
      }
    case .ru: ["и", "ы", "ами", "ями"].contains(where: word.hasSuffix)
    case .en: word.hasSuffix("s") || word == "staff"
    }
  }

  /// Nouns for those whom a body sends.
  private static let sentStems: [Language: [String]] = [
    .kk: sentKazakh + ["басшы", "жетекші", "ұстаз", "оқытушы", "ғалым", "сарапшы", "делегат"],
    .ru: sentRussian + ["руководител", "лидер", "преподавател", "педагог", "эксперт", "ветеран"],
    .en: [
      "representative", "member", "leader", "staff", "student", "expert", "specialist", "official",
      "employee", "activist", "volunteer", "delegate", "observer",
    ],
  ]

  /// Where a sentence says "at the event": «Форумда …», "На форуме …", "At the forum".
  static func tellsOfDoing(at sentence: Range<Int>, _ text: ReportText) -> Bool {
    text.cues.words(in: between(sentence.lowerBound, min(sentence.lowerBound + 4, sentence.upperBound)))
      .contains { word in
        let last = text.document.tokens[word.tokens.upperBound - 1].folded
        let before =
          word.tokens.lowerBound > sentence.lowerBound
          ? text.document.tokens[word.tokens.lowerBound - 1].folded : ""
        switch text.document.language {
        case .kk: return ["да", "де", "та", "те", "нда", "нде"].contains(where: last.hasSuffix)
        case .ru: return before == "на"
        case .en: return ["at", "the"].contains(before)
        }
      }
  }
}

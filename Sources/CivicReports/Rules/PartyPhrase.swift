internal import CivicText

/// How a body's name stands in its phrase: in somebody's post («қорының төрағасы», "председатель фонда"), or under a noun
/// for those it sent («қорының өкілдері», "представители фонда", "members of the council").
enum PartyPhrase {
  private static let longestWalk = 8

  /// "председатель ▸ОФ «Өркен»", «▸қорының төрағасы»: whoever holds the post stands for the body, the list does not name it.
  static func isInPost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk: isBeforePost(body, text)
    case .ru: isBehindPost(body, text)
    case .en: false
    }
  }

  private static let sentKazakh = [
    "өкіл", "мүше", "қызметкер", "маман", "белсенді", "ерікті", "волонтер", "студент",
  ]

  private static func isBeforePost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    var index = body.tokens.upperBound
    let end = min(index + longestWalk, text.sentence(of: body.tokens.lowerBound).upperBound)
    guard
      body.grammaticalCase == .genitive || body.grammaticalCase == .nominative || body.grammaticalCase == nil
    else { return false }
    while index < end, tokens[index].kind == .word, !joints.contains(tokens[index].folded) {
      // «мәслихаттың үлкен ▸залына◂»
      if rooms.contains(where: tokens[index].folded.hasPrefix) { return true }
      // «министрлігі ▸комитетінің◂ төрағасы»
      if let next = text.organizations(in: between(index, index + 1)).first {
        index = next.tokens.upperBound
        continue
      }
      if let post = Posts.kk.head(startingAt: index, in: text.document) {
        let word = tokens[post.lowerBound].folded
        let isMany = ["лар", "лер", "дар", "дер", "тар", "тер"].contains { word.contains($0) }
        return
          !(isMany || sentKazakh.contains(where: word.hasPrefix) && isFollowedByVerb(post.upperBound, text))
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
    while index >= low, tokens[index].kind == .word || tokens[index].kind == .number {
      if Posts.ru.head(startingAt: index, in: text.document) != nil {
        let word = tokens[index].folded
        let isMany = ["и", "ы", "ей", "ов", "ами", "ями"].contains(where: word.hasSuffix)
        return !isMany && !sentRussian.contains(where: word.hasPrefix)
      }
      // "председатель комитета ▸министерства◂"
      if let other = text.organizations(in: between(index - 20, index + 1)).last,
        other.tokens.contains(index)
      {
        index = other.tokens.lowerBound - 1
        continue
      }
      if stops.contains(tokens[index].folded) || verbEndings.contains(where: tokens[index].folded.hasSuffix) {
        return false
      }
      index -= 1
    }
    return false
  }

  private static let stops: Set<String> = [
    "и", "а", "в", "во", "на", "с", "со", "из", "от", "к", "у", "о", "при",
  ]
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
      return ["өкілдер", "мүшелер", "белсенділер", "мамандар", "қызметкерлер", "басшылар"].contains(
        where: word.hasPrefix)
    case .ru, .en:
      guard let first = text.coordinated(endingAt: body.tokens.upperBound).first else { return false }
      var index = first.tokens.lowerBound - 1
      while index >= 0, ["of", "from", "the"].contains(tokens[index].folded) { index -= 1 }
      guard index >= 0 else { return false }
      return [
        "представители", "члены", "руководители", "активисты", "делегаты", "representatives", "members",
        "leaders",
      ]
      .contains(tokens[index].folded)
    }
  }

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

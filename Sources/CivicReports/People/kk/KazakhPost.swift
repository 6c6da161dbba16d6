internal import CivicText

extension PostReader {
  /// «Өркен» қоғамдық қорының атқарушы директоры ▸Айгүл Сәрсен: body in the genitive, modifiers, post, name. Of two posts
  /// with a comma between («қор директоры, психолог») the first is meant where it has the body.
  func kazakhPost(endingAt name: Int) -> PostReading? {
    // «қор директоры ▸–◂ Айгүл Сәрсен, бөлім басшысы – Асан Үсен»
    let isBehindDash = name > 1 && ["–", "—", "-"].contains(document.tokens[name - 1].text)
    let end = isBehindDash ? name - 1 : name
    guard let nearest = kazakhPostAlone(endingAt: end).map({ isBehindDash ? $0.extended(to: name) : $0 })
    else { return nil }
    let comma = nearest.tokens.lowerBound - 1
    guard comma > 0, document.tokens[comma].isMark(","), let first = kazakhPostAlone(endingAt: comma),
      !first.isPlural, !isBehindName(first),
      first.organization != nil || first.ownsBody || isDeputy(first) || nearest.organization == nil
    else { return nearest }
    return first.extended(to: end)
  }

  func kazakhPostAlone(endingAt end: Int) -> PostReading? {
    let headEnd = actingStart(before: end)
    guard
      let head = headEnd == end
        ? Posts.kk.head(endingAt: end, in: document) : Posts.kk.inflectedHead(endingAt: headEnd, in: document)
    else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[head.lowerBound]]
    let isDeputy = document.tokens[head.lowerBound].folded.hasPrefix("депутат")
    var first = head.lowerBound
    var body: Int?
    var start: Int?
    var ownsBody = isBodyOwner(head)
    while first > sentence.lowerBound, end - first < 40 {
      if let organization = organization(endingAt: first) {
        // «▸«Нұр» мешітінде◂ облыстың бас имамы»: where it happened.
        if [.locative, .ablative, .dative].contains(organization.grammaticalCase) { break }
        body = organization.entity
        start = organization.tokens.lowerBound
        break
      }
      let before = first - 1
      let token = document.tokens[before]
      // «▸«Дала қауымдастығының» төрағасы»: the ending stands inside the quotation marks.
      if ["»", "”", "\""].contains(token.text), let organization = organization(endingAt: before) {
        body = organization.entity
        start = organization.tokens.lowerBound
        break
      }
      guard token.kind == .word || token.kind == .number else { break }
      if token.folded == "басқарма", document.tokens[first].folded.hasPrefix("төра") {
        // The chair of a board.
        first = before
        continue
      }
      // «▸орталығының психология бөлімінің◂ басшысы»: the post is of a part, the body is the whole.
      if standIn(before)?.entity == nil, let unit = unit(endingAt: first, from: sentence.lowerBound) {
        first = unit.start
        body = unit.body.entity
        start = unit.body.tokens.lowerBound
        break
      }
      if let noun = standIn(before), !isOfOthers(before) {
        // «министрліктің ▸комитет төрағасы»: a part keeps its noun where the whole stands before it.
        let outer = organization(endingAt: before)?.entity ?? (before > 0 ? standIn(before - 1)?.entity : nil)
        if !noun.isWhole, outer != nil || isGenitive(before - 1) {
          first = before
          body = outer
          start = organization(endingAt: before)?.tokens.lowerBound
        } else {
          body = noun.entity
          start = before
        }
        break
      }
      if isDeputy { break }
      if let post = Posts.kk.inflectedHead(endingAt: first, in: document) {
        // басшысының орынбасары, облыс әкімінің кеңесшісі
        ownsBody = ownsBody || isBodyOwner(post)
        first = post.lowerBound
      } else if ["саласының", "саласындағы"].contains(token.folded), before > sentence.lowerBound {
        // «▸білім саласының ардагері»
        first = before - 1
      } else if Posts.kk.isModifier(before, in: document) || isPlaceOfPost(before)
        || isAttribute(before, of: first)
      {
        first = before
        if ["жөніндегі", "бойынша"].contains(token.folded) {
          first = fieldStart(before, from: sentence.lowerBound)
        }
      } else {
        break
      }
    }
    while first < head.lowerBound, ["бойынша", "жөніндегі"].contains(document.tokens[first].folded) {
      first += 1
    }
    if ownsBody, let start {
      first = start
      body = nil
    }
    if document.tokens[head.lowerBound].folded.contains("министр") {
      first = ministryStart(first, sentence.lowerBound)
    }
    // «▸Бүгін Ақпарат … министрі»: the day is no part of the post.
    while first < head.lowerBound, Self.notAttributes.contains(document.tokens[first].folded) { first += 1 }
    let position = unshouted(document.text(tokens: between(first, end)))
    let isPlural = Posts.kk.isPlural(head, in: document)
    if body == nil, !ownsBody, !isDeputy { start = complementStart(before: first, from: sentence.lowerBound) }
    return PostReading(
      position: isPlural ? Posts.kk.singular(position) : position, organization: body,
      tokens: between(min(first, start ?? first), end), isPlural: isPlural, ownsBody: ownsBody)
  }

  /// «ардагерлер кеңесіне қарасты ▸алқабилер кеңесінің◂ төрағасы»: a council of others than the one named before.
  private func isOfOthers(_ noun: Int) -> Bool {
    guard noun > 0, document.tokens[noun].folded.hasPrefix("кеңес") else { return false }
    let before = document.tokens[noun - 1]
    return before.kind == .word && KazakhPlural.ends(before.folded)
  }

  /// A part that bears no name of its own, and the body it is of: where its words begin, between body and post.
  private func unit(endingAt end: Int, from low: Int) -> (start: Int, body: OrganizationSpan)? {
    let noun = document.tokens[end - 1]
    guard isGenitive(end - 1), Self.units.contains(where: noun.folded.hasPrefix) else { return nil }
    var index = end - 1
    while index > low, end - index <= 9 {
      if let body = organization(endingAt: index) {
        guard
          body.grammaticalCase == nil || body.grammaticalCase == .nominative
            || body.grammaticalCase == .genitive
        else { return nil }
        // «ассамблеясы ▸жанындағы◂ кеңестің мүшесі» is another body's.
        return document.tokens[index].folded == "жанындағы" ? nil : (index, body)
      }
      let token = document.tokens[index - 1]
      guard token.kind == .word, !Self.notAttributes.contains(token.folded) || token.folded == "және",
        standIn(index - 1) == nil, !isName(index - 1),
        // Another's post: «әкімінің», «төрағасы».
        Posts.kk.head(endingAt: index, in: document) == nil,
        !isGenitive(index - 1) || Posts.kk.inflectedHead(endingAt: index, in: document) == nil
      else { return nil }
      index -= 1
    }
    return nil
  }

  private static let units = [
    "бөлім", "топ", "тоб", "комиссия", "секция", "сектор", "қызмет", "комитет", "кеңсе", "орталығ",
    "департамент",
    "басқарма", "филиал", "штаб", "қанат", "кафедра", "факультет",
  ]

  /// «басқарма төрағасының ▸м.а. Айгүл Сәрсен»: who acts for somebody.
  private func actingStart(before end: Int) -> Int {
    guard end > 4, document.tokens[end - 1].isMark("."), document.tokens[end - 2].folded == "а",
      document.tokens[end - 3].isMark("."), document.tokens[end - 4].folded == "м"
    else { return end }
    return end - 4
  }

  private func isDeputy(_ post: PostReading) -> Bool { post.position?.hasPrefix("депутат") ?? false }

  /// Who holds it is the body: «облыс әкімі», «вице-министрі».
  private func isBodyOwner(_ head: Range<Int>) -> Bool {
    ["әкім", "министр", "вице-министр"].contains { word in
      guard document.tokens[head.lowerBound].folded.hasPrefix(word) else { return false }
      return !document.tokens[head.lowerBound].folded.hasPrefix("министрлі")
        && !document.tokens[head.lowerBound].folded.hasPrefix("әкімді")
    }
  }

  /// A noun that only tells which post it is: «бөлім ▸басшысы», «жобалар ▸үйлестірушісі», «3-курс ▸студенті».
  private func isAttribute(_ index: Int, of post: Int) -> Bool {
    let token = document.tokens[index]
    if token.kind == .number { return post > index && document.tokens[post].folded == "курс" }
    let possessed = document.tokens[post].folded
    guard token.kind == .word, !token.isCapitalized || index == sentenceStart(index), token.folded.count > 2,
      ["ы", "і"].contains(where: possessed.hasSuffix),
      KazakhCase.stripped(token.folded).grammaticalCase == .nominative
    else { return false }
    return !Self.notAttributes.contains(token.folded)
      && ![
        "ған", "ген", "қан", "кен", "ып", "іп", "ды", "ді", "ты", "ті", "сы", "сі", "атын", "етін", "да",
        "де",
      ]
      .contains(where: token.folded.hasSuffix)
  }

  private static let notAttributes: Set<String> = [
    "және", "мен", "пен", "бен", "мұнда", "бұл", "осы", "оның", "соң", "кейін", "бірге", "сонымен", "қатар",
    "арнайы",
    "бүгін", "кеше", "кейде", "ретінде", "болып", "басқа", "тағы", "әрі", "сондай-ақ", "екі", "үш", "төрт",
    "бір", "сол",
    "онда", "арқылы", "үшін", "дейін", "сияқты", "ал", "одан", "бірақ", "тек", "бойы", "тиісінше", "алдымен",
    "иә", "жоқ",
  ]

  /// Not «▸ауылында ауыл әкімі»: where it happened.
  private func isPlaceOfPost(_ index: Int) -> Bool {
    isPlace(index)
      && ![.locative, .ablative, .dative].contains(
        KazakhCase.stripped(document.tokens[index].text).grammaticalCase)
  }

  /// «▸жұмыс тобының мүшесі», «▸комиссияның төрағасы»: what a post is of, where no body of the text is.
  private func complementStart(before post: Int, from low: Int) -> Int {
    let noun = post - 1
    guard noun >= low, document.tokens[noun].kind == .word, !document.tokens[noun].isCapitalized,
      isGenitive(noun), !Self.notAttributes.contains(document.tokens[noun].folded),
      document.tokens[noun].folded.count > 4
    else { return post }
    let attribute = noun - 1
    guard attribute >= low, document.tokens[attribute].kind == .word,
      !document.tokens[attribute].isCapitalized,
      !Self.notAttributes.contains(document.tokens[attribute].folded),
      KazakhCase.stripped(document.tokens[attribute].folded).grammaticalCase == .nominative,
      ["ының", "інің"].contains(where: document.tokens[noun].folded.hasSuffix)
    else { return noun }
    return attribute
  }

  private func isGenitive(_ index: Int) -> Bool {
    index >= 0 && KazakhCase.stripped(document.tokens[index].text).grammaticalCase == .genitive
  }

  private func sentenceStart(_ index: Int) -> Int {
    document.sentences[document.sentenceOfToken[index]].lowerBound
  }

  /// «▸ғылым және инновация жөніндегі проректоры»: back to the body, a comma or a genitive.
  private func fieldStart(_ field: Int, from low: Int) -> Int {
    var first = field
    while first > low, field - first < 8 {
      let token = document.tokens[first - 1]
      // «▸наурызда◂ … құқықтары жөніндегі уәкіл»: when or where it was.
      if KazakhCase.stripped(token.text).grammaticalCase == .locative { break }
      guard token.kind == .word, organization(endingAt: first) == nil,
        ![
          "ның", "нің", "дың", "дің", "тың", "тің", "ған", "ген", "қан", "кен", "ны", "ні", "мен", "бен",
          "пен",
        ].contains(where: token.folded.hasSuffix) || token.folded == "мен"
          || Self.withWhom.contains(document.tokens[first].folded),
        standIn(first - 1) == nil || Self.withWhom.contains(document.tokens[first].folded)
      else { break }
      first -= 1
    }
    return first
  }

  /// «қоғаммен ▸байланыс жөніндегі», «жастармен ▸жұмыс бойынша»
  private static let withWhom: Set<String> = ["байланыс", "жұмыс", "ынтымақтастық", "өзара", "қарым-қатынас"]

  /// «▸Мәдениет және ақпарат вице-министрі».
  private func ministryStart(_ first: Int, _ low: Int) -> Int {
    var index = first
    while index > low, first - index < 6 {
      let token = document.tokens[index - 1]
      guard token.kind == .word,
        token.isCapitalized || token.folded == "және" || token.folded == "мен"
          || document.tokens[index].folded == "және"
          || (index < first && KazakhCase.stripped(token.folded).grammaticalCase == .nominative)
          || index == first
      else { break }
      guard KazakhCase.stripped(token.folded).grammaticalCase == .nominative else { break }
      index -= 1
    }
    return index
  }

  /// Behind a name: «…, «Өркен» қорының төрағасы:».
  func kazakhPost(startingAt start: Int) -> PostReading? {
    let sentence = document.sentences[document.sentenceOfToken[start]]
    var index = start
    while index < min(sentence.upperBound, start + 24) {
      if let head = Posts.kk.head(startingAt: index, in: document) {
        // The last post noun of the run: басшысының орынбасары.
        var end = head.upperBound
        while end < sentence.upperBound, let next = Posts.kk.head(startingAt: end, in: document) {
          end = next.upperBound
        }
        guard
          end == sentence.upperBound
            || [",", ":", ".", "–", "—", "-", ")", ";"].contains(document.tokens[end].text)
        else {
          index = end
          continue
        }
        return kazakhPostAlone(endingAt: end).map { $0.starting(at: max(start, $0.tokens.lowerBound)) }
      }
      if let body = organization(startingAt: index) {
        index = body.tokens.upperBound
        continue
      }
      if [",", ":", ".", ";"].contains(document.tokens[index].text) { return nil }
      index += 1
    }
    return nil
  }
}

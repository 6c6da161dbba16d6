internal import CivicText

/// Bodies named side by side: «А қоры, Б бірлестігі және В басқармасы»; "А, Б и В"; "A, B and C".
extension ReportText {
  private static let joints: Set<String> = [
    ",", "және", "мен", "пен", "бен", "сондай-ақ", "әрі", "и", "а", "также", "and", "the", "as", "well", "&",
    "/",
  ]

  /// What no list begins behind.
  private static let prepositions: Set<String> = [
    "from", "at", "in", "of", "on", "for", "with", "в", "на", "из", "от", "для", "с", "по", "к",
  ]

  /// The bodies of the list that ends right before a token.
  func coordinated(endingAt end: Int, atMost limit: Int = .max) -> [OrganizationSpan] {
    var found: [OrganizationSpan] = []
    var index = end
    var isJoined = true
    let low = end > 0 ? sentence(of: end - 1).lowerBound : 0
    while index > low, found.count < limit {
      if isJoined, let last = organization(endingAt: index) {
        let span = owned(by: last) ?? last
        found.append(span)
        index = span.tokens.lowerBound
        isJoined = false
      } else if !found.isEmpty, Self.joints.contains(document.tokens[index - 1].folded) {
        index -= 1
        isJoined = true
      } else if !found.isEmpty, !isJoined, isScope(index - 1) {
        index -= 1
      } else {
        break
      }
    }
    return found.reversed()
  }

  /// The bodies of the list that begins at a token, past at most `fillers` words that are no verb of another role.
  func coordinated(startingAt start: Int, fillers: Int, atMost limit: Int = .max) -> [OrganizationSpan] {
    var found: [OrganizationSpan] = []
    guard start < document.tokens.count else { return [] }
    let high = sentence(of: start).upperBound
    var index = start
    var skipped = 0
    var isJoined = true
    while index < high, found.count < limit {
      if isJoined, let span = organizations(in: between(index, index + 1)).first {
        found.append(span)
        index = span.tokens.upperBound
        isJoined = false
      } else if !found.isEmpty, let greater = organizations(in: between(index, index + 1)).first,
        greater.tokens.lowerBound == index, owned(by: greater) != nil
      {
        index = greater.tokens.upperBound
      } else if Self.joints.contains(document.tokens[index].folded) {
        index += 1
        isJoined = true
      } else if let close = closing(at: index, before: high), !found.isEmpty {
        index = close + 1
      } else if isPlace(index) || isJoined && !found.isEmpty && isScope(index) {
        index += 1
      } else if !found.isEmpty, ["in", "в"].contains(document.tokens[index].folded), isPlace(index + 1) {
        // "the OSCE Centre ▸in Astana◂ and …"
        index += 2
      } else if found.isEmpty, skipped < fillers, document.tokens[index].kind == .word,
        !Self.prepositions.contains(document.tokens[index].folded)
      {
        index += 1
        skipped += 1
      } else {
        break
      }
    }
    return found
  }

  /// The body right before a genitive that names the greater one: "▸КГУ «Жас»◂ управления общественного развития".
  private func owned(by greater: OrganizationSpan) -> OrganizationSpan? {
    guard document.language == .ru, greater.grammaticalCase == .genitive,
      let part = organization(endingAt: greater.tokens.lowerBound), part.legalForm != nil || part.core != nil
    else { return nil }
    return part
  }

  /// How many bodies stand side by side with one, itself counted; no more than a few to either side are looked at.
  func listLength(of body: OrganizationSpan) -> Int {
    coordinated(endingAt: body.tokens.upperBound, atMost: 3).count
      + coordinated(startingAt: body.tokens.lowerBound, fillers: 0, atMost: 3).count - 1
  }

  /// "ОО «Дала» ▸(Шымкент)◂, …": a remark in brackets does not end a list.
  private func closing(at index: Int, before high: Int) -> Int? {
    guard document.tokens[index].isMark("(") else { return nil }
    return between(index, min(index + 8, high)).first { document.tokens[$0].isMark(")") }
  }

  private func organization(endingAt end: Int) -> OrganizationSpan? {
    organizations(in: between(max(0, end - OrganizationSpan.longestName), end)).last {
      $0.tokens.upperBound == end
    }
  }

  /// «А ассамблеясы мен ▸Қостанай облысының◂ «Б» альянсы», «А қоры, ▸облыстық◂ «Б» қоғамы»: where a body of a Kazakh list is.
  private func isScope(_ token: Int) -> Bool {
    document.language == .kk
      && (isPlace(token) || Self.levels.contains(document.tokens[token].folded))
  }

  private static let levels: Set<String> = [
    "облыстық", "қалалық", "аудандық", "республикалық", "өңірлік", "халықаралық", "ұлттық", "жергілікті",
  ]

  func isPlace(_ token: Int) -> Bool {
    places(near: between(token, token + 1)).contains { $0.contains(token) }
  }

  /// The places that may overlap a range.
  func places(near range: Range<Int>) -> [Range<Int>] {
    places.beginning(in: between(max(0, range.lowerBound - 12), range.upperBound), \.tokens.lowerBound).map(
      \.tokens)
  }

  /// The people whose phrases may overlap a range.
  func people(near range: Range<Int>) -> [PersonSpan] {
    people(
      in: between(
        max(0, range.lowerBound - OrganizationSpan.longestName),
        range.upperBound + OrganizationSpan.longestName))
  }
}

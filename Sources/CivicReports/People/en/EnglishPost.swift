internal import CivicText

extension PostReader {
  /// "Adilet Zholy director ▸Asel Nurlan", "head of the department ▸…", "lawyer ▸…".
  /// Of two posts with a comma between ("Member of the Council, Doctor of Law") the first is meant where it has the body.
  func englishPost(endingAt end: Int) -> PostReading? {
    guard let nearest = englishPostAlone(endingAt: end) else { return nil }
    let comma = nearest.tokens.lowerBound - 1
    guard comma > 0, document.tokens[comma].isMark(","), nearest.organization == nil,
      let first = englishPostAlone(endingAt: comma), !isBehindName(first),
      first.organization != nil || first.ownsBody
    else { return nearest }
    return first.extended(to: end)
  }

  func englishPostAlone(endingAt end: Int) -> PostReading? {
    guard end > 0 else { return nil }
    if let head = longestHead(endingAt: end) {
      let body = organization(endingAt: head.lowerBound)
      return PostReading(
        position: smallLetters(document.text(tokens: head)), organization: body?.entity,
        tokens: between(body?.tokens.lowerBound ?? head.lowerBound, end))
    }
    // post of body ▸Name
    if let body = organization(endingAt: end) {
      var joint = body.tokens.lowerBound - 1
      if joint >= 0, document.tokens[joint].folded == "the" { joint -= 1 }
      guard joint > 0, Self.joints.contains(document.tokens[joint].folded),
        let head = longestHead(endingAt: joint) ?? headOfBoard(endingAt: joint)
      else { return nil }
      // "Mazhilis deputy ▸from the Dala Party◂": of whose list somebody sits there is not where.
      let isSeat =
        document.tokens[joint].folded == "from" && document.tokens[head.upperBound - 1].folded == "deputy"
      let seat = isSeat ? organization(endingAt: head.lowerBound) : body
      return PostReading(
        position: smallLetters(document.text(tokens: head)), organization: seat?.entity,
        tokens: between(min(head.lowerBound, seat?.tokens.lowerBound ?? head.lowerBound), end))
    }
    return headBeforeComplement(end)
  }

  /// "▸Chair of the Supervisory Board◂ of the foundation": the body's own board.
  private func headOfBoard(endingAt end: Int) -> Range<Int>? {
    var board = end - 1
    if board > 2, Self.governors.contains(document.tokens[board].folded),
      document.tokens[board - 1].folded == "of"
    {
      board -= 2
    }
    guard board > 2, Self.boards.contains(document.tokens[board].folded),
      let article = [board - 1, board - 2].first(where: { document.tokens[$0].folded == "the" }),
      document.tokens[article - 1].folded == "of", let head = longestHead(endingAt: article - 1)
    else { return nil }
    return between(head.lowerBound, end)
  }

  /// Behind a post: where "of the Supervisory Board" of a body ends.
  private func boardEnd(_ start: Int, sentence: Range<Int>) -> Int? {
    guard start + 2 < sentence.upperBound, document.tokens[start].folded == "of",
      document.tokens[start + 1].folded == "the",
      let board = between(start + 2, min(start + 4, sentence.upperBound)).first(where: {
        Self.boards.contains(document.tokens[$0].folded)
      })
    else { return nil }
    let end = board + 1
    let isOfSome =
      end + 1 < sentence.upperBound && document.tokens[end].folded == "of"
      && Self.governors.contains(document.tokens[end + 1].folded)
    return isOfSome ? end + 2 : end
  }

  private static let boards: Set<String> = ["board", "presidium"]
  /// "Board of ▸Trustees◂"
  private static let governors: Set<String> = ["directors", "trustees"]

  private static let joints: Set<String> = ["of", "at", "from", "for", "with", "in"]

  /// "Deputy Akim ▸of Akmola Region", "head ▸of the department", "Professor ▸of X University": a body of the text, a place or
  /// a noun for a body named before stands between post and name.
  private func headBeforeComplement(_ end: Int) -> PostReading? {
    let sentence = document.sentences[document.sentenceOfToken[end - 1]]
    var index = end - 1
    while index > sentence.lowerBound, end - index < 14 {
      let token = document.tokens[index]
      guard token.kind == .word else { return nil }
      if Self.joints.contains(token.folded), let head = longestHead(endingAt: index) {
        if ownsBody(head) {
          return PostReading(
            position: document.text(tokens: between(head.lowerBound, end)), organization: nil,
            tokens: between(head.lowerBound, end), ownsBody: true)
        }
        let noun = standIn(end - 1)
        let complement = between(index + 1, end)
        guard noun != nil || index + 1 < end, isComplement(complement) || namesBody(complement) else {
          return nil
        }
        return PostReading(
          position: smallLetters(document.text(tokens: head)), organization: noun?.entity,
          tokens: between(head.lowerBound, end))
      }
      index -= 1
    }
    return nil
  }

  /// Capitals, or "the" with a noun, all the way.
  private func isComplement(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      let token = document.tokens[index]
      return token.isCapitalized || isPlace(index) || standIn(index) != nil
        || ["the", "of", "and", "for", "on", "in", "our", "its", "regional", "city", "district"].contains(
          token.folded)
    }
  }

  /// "head of ▸the internal policy department", "head of ▸the department for languages of the region": a noun for a body near
  /// the front.
  private func namesBody(_ tokens: Range<Int>) -> Bool {
    tokens.prefix(5).contains { standIn($0) != nil }
      && tokens.allSatisfy {
        document.tokens[$0].kind == .word
          && !["said", "who", "that", "which", "as", "and", "by"].contains(
            document.tokens[$0].folded)
      }
  }

  /// A post that names its body itself: "akim", "deputy minister".
  private func ownsBody(_ head: Range<Int>) -> Bool {
    head.contains {
      ["akim", "mayor", "minister", "governor", "vice-minister"].contains(document.tokens[$0].folded)
    }
  }

  /// Behind a name: ", chair of the Adilet Zholy Public Foundation,".
  func englishPost(startingAt start: Int) -> PostReading? {
    let sentence = document.sentences[document.sentenceOfToken[start]]
    if let headed = headedBody(start, sentence: sentence) { return headed }
    var first = start
    while first < sentence.upperBound, ["the", "a", "an"].contains(document.tokens[first].folded) {
      first += 1
    }
    // "a Kokshetau-based lawyer", "Adilet Zholy director"
    if let body = organization(startingAt: first) {
      let head = longestHead(startingAt: body.tokens.upperBound)
      return head.map {
        PostReading(
          position: smallLetters(document.text(tokens: $0)), organization: body.entity,
          tokens: between(start, $0.upperBound))
      }
    }
    guard let head = longestHead(startingAt: first) else { return nil }
    if ownsBody(head) {
      let end = ownedEnd(head.upperBound, sentence: sentence)
      return PostReading(
        position: document.text(tokens: between(head.lowerBound, end)), organization: nil,
        tokens: between(start, end), ownsBody: true)
    }
    var end = complementEnd(head.upperBound, sentence: sentence)
    let position = between(head.lowerBound, end)
    var body: OrganizationSpan?
    if end < sentence.upperBound,
      Self.joints.contains(document.tokens[end].folded)
    {
      var next = end + 1
      if next < sentence.upperBound, document.tokens[next].folded == "the" { next += 1 }
      body = organization(startingAt: next)
      if body == nil, next < sentence.upperBound, let noun = standIn(next)?.entity {
        return PostReading(
          position: smallLetters(document.text(tokens: position)), organization: noun,
          tokens: between(start, next + 1))
      }
      end = body?.tokens.upperBound ?? end
    }
    return PostReading(
      position: smallLetters(document.text(tokens: position)), organization: body?.entity,
      tokens: between(start, end))
  }

  /// "deputy akim ▸of Karaganda Region◂"
  private func ownedEnd(_ start: Int, sentence: Range<Int>) -> Int {
    guard start < sentence.upperBound, ["of", "for"].contains(document.tokens[start].folded) else {
      return start
    }
    var end = start + 1
    while end < sentence.upperBound, document.tokens[end].kind == .word,
      document.tokens[end].isCapitalized || isPlace(end)
        || ["of", "the", "and", "rural", "district", "region", "city"].contains(document.tokens[end].folded)
    {
      end += 1
    }
    return end
  }

  /// "deputy director ▸of a department◂ at the Ministry"
  private func complementEnd(_ start: Int, sentence: Range<Int>) -> Int {
    if let end = boardEnd(start, sentence: sentence) { return end }
    guard start + 2 < sentence.upperBound, document.tokens[start].folded == "of",
      ["a", "an"].contains(document.tokens[start + 1].folded)
    else { return start }
    let end = (between(start + 2, min(start + 6, sentence.upperBound))).first {
      ["at", "of", "in"].contains(document.tokens[$0].folded) || document.tokens[$0].kind != .word
    }
    return end ?? start
  }

  /// "who heads ▸the Adilet Foundation"
  private func headedBody(_ start: Int, sentence: Range<Int>) -> PostReading? {
    guard start + 2 < sentence.upperBound, document.tokens[start].folded == "who",
      ["heads", "leads", "chairs", "runs", "represents"].contains(document.tokens[start + 1].folded)
    else { return nil }
    let next = document.tokens[start + 2].folded == "the" ? start + 3 : start + 2
    return organization(startingAt: next).map {
      PostReading(position: nil, organization: $0.entity, tokens: between(start, $0.tokens.upperBound))
    }
  }

  private func longestHead(endingAt end: Int) -> Range<Int>? {
    guard let head = Posts.en.head(endingAt: end, in: document) else { return nil }
    var first = head.lowerBound
    while first > 0,
      Posts.en.isModifier(first - 1, in: document) || Posts.en.head(endingAt: first, in: document) != nil
    {
      first -= 1
    }
    return between(first, end)
  }

  private func longestHead(startingAt start: Int) -> Range<Int>? {
    var index = start
    while Posts.en.isModifier(index, in: document) { index += 1 }
    // "▸deputy of the Mazhilis": a modifier of other posts is one itself.
    if index > start, Posts.en.head(startingAt: index, in: document) == nil { index -= 1 }
    guard let head = Posts.en.head(startingAt: index, in: document) else { return nil }
    var end = head.upperBound
    while let next = Posts.en.head(startingAt: end, in: document) { end = next.upperBound }
    return between(start, end)
  }

  /// "Program Manager" is written "program manager"; abbreviations keep their capitals.
  private func smallLetters(_ text: String) -> String {
    text.split(separator: " ").map { word in
      word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }
}

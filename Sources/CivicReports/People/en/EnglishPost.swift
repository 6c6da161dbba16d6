internal import CivicText

extension PostReader {
  /// "Adilet Zholy director ▸Asel Nurlan", "head of the department ▸…", "lawyer ▸…".
  func englishPost(endingAt end: Int) -> PostReading? {
    guard end > 0 else { return nil }
    if let head = longestHead(endingAt: end) {
      let body = organization(endingAt: head.lowerBound)
      return PostReading(
        position: smallLetters(document.text(tokens: head)), organization: body?.entity,
        tokens: between(body?.tokens.lowerBound ?? head.lowerBound, end))
    }
    // post of body ▸Name
    guard let body = organization(endingAt: end) else { return nil }
    var joint = body.tokens.lowerBound - 1
    if joint >= 0, document.tokens[joint].folded == "the" { joint -= 1 }
    guard joint > 0, ["of", "at", "from", "for"].contains(document.tokens[joint].folded),
      let head = longestHead(endingAt: joint)
    else { return nil }
    return PostReading(
      position: smallLetters(document.text(tokens: head)), organization: body.entity,
      tokens: between(head.lowerBound, end))
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
    if ownsBody(document.text(tokens: head)) {
      return PostReading(
        position: smallLetters(document.text(tokens: head)), organization: nil,
        tokens: between(start, head.upperBound))
    }
    var end = complementEnd(head.upperBound, sentence: sentence)
    let position = between(head.lowerBound, end)
    var body: OrganizationSpan?
    if end < sentence.upperBound,
      ["of", "at", "from", "for", "with", "in"].contains(document.tokens[end].folded)
    {
      var next = end + 1
      if next < sentence.upperBound, document.tokens[next].folded == "the" { next += 1 }
      body = organization(startingAt: next)
      end = body?.tokens.upperBound ?? end
    }
    return PostReading(
      position: smallLetters(document.text(tokens: position)), organization: body?.entity,
      tokens: between(start, end))
  }

  /// "deputy director ▸of a department◂ at the Ministry"
  private func complementEnd(_ start: Int, sentence: Range<Int>) -> Int {
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

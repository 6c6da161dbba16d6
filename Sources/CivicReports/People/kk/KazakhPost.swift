internal import CivicText

extension PostReader {
  /// «Өркен» қоғамдық қорының атқарушы директоры ▸Айгүл Сәрсен: body in the genitive, modifiers, post, name.
  func kazakhPost(endingAt end: Int) -> PostReading? {
    guard let head = Posts.kk.head(endingAt: end, in: document) else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[head.lowerBound]]
    var first = head.lowerBound
    var body: OrganizationSpan?
    while first > sentence.lowerBound {
      if let organization = organization(endingAt: first) {
        body = organization
        break
      }
      let before = first - 1
      let token = document.tokens[before]
      guard token.kind == .word else { break }
      if Posts.kk.isModifier(before, in: document) || isPlace(before) {
        first = before
      } else if let post = Posts.kk.inflectedHead(endingAt: first, in: document) {
        // басшысының орынбасары, облыс әкімінің кеңесшісі
        first = post.lowerBound
      } else {
        break
      }
    }
    while first < head.lowerBound, ["бойынша", "жөніндегі"].contains(document.tokens[first].folded) {
      first += 1
    }
    if let organization = body, ownsBody(document.text(tokens: head)) {
      first = organization.tokens.lowerBound
      body = nil
    }
    return PostReading(
      position: unshouted(document.text(tokens: between(first, end))), organization: body?.entity,
      tokens: between(body?.tokens.lowerBound ?? first, end))
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
        let reading = kazakhPost(endingAt: end)
        return reading.map {
          PostReading(
            position: $0.position, organization: $0.organization,
            tokens: between(max(start, $0.tokens.lowerBound), end))
        }
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

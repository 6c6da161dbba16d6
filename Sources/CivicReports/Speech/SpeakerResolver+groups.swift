internal import CivicText

/// Words of those who have no name: groups, and voices such as «бір тұрғын».
extension SpeakerResolver {
  /// "организаторы", «бір тұрғын», "одна из участниц".
  func voice(_ cue: Range<Int>, in clause: Range<Int>) -> String {
    let isPartitive = cue.last.map { ["из", "of"].contains(text.document.tokens[$0].folded) } ?? false
    let tokens = isPartitive ? between(cue.lowerBound, min(cue.upperBound + 1, clause.upperBound)) : cue
    return text.document.text(tokens: tokens).lowercased()
  }

  /// "участников", «тұрғындардың»: a plural noun of people in the clause.
  func group(in clause: Range<Int>, verb: Range<Int>?) -> String? {
    let isAccording =
      verb.map { text.speechCues.has(.according, in: between($0.lowerBound, $0.lowerBound + 1)) } ?? true
    let matches = GroupCues.speakers(in: text.document, tokens: clause).filter {
      !isAddressee($0.tokens) && (isAccording || isNominative($0.tokens))
    }
    let match =
      isAccording
      ? matches.first
      : matches.min { distance($0.tokens, verb ?? clause) < distance($1.tokens, verb ?? clause) }
    return match.map { match in
      let words = nominative(text.document.text(tokens: match.tokens))
      // A capital at the beginning of a sentence is none of the group's.
      let opens = text.sentence(of: match.tokens.lowerBound).lowerBound == match.tokens.lowerBound
      return opens ? words.prefix(1).lowercased() + words.dropFirst() : words
    }
  }

  /// «филиал басшылары», «ауыл әкімдерінің»: a Kazakh post in the plural, with what stands before it in the clause.
  func severalWithPost(in clause: Range<Int>) -> String? {
    guard text.document.language == .kk else { return nil }
    let posts = Posts.of(.kk)
    guard
      let noun = clause.prefix(14).first(where: {
        posts.isPlural(KazakhCase.nominative(text.document.tokens[$0].folded))
      })
    else { return nil }
    // «ойын ортаға салған ▸ұйым жетекшілері»: what tells of them by a verb, a place or a time is no part of the phrase.
    var first = noun
    while first > clause.lowerBound, noun - first < 4 {
      let token = text.document.tokens[first - 1]
      guard token.kind == .word,
        !["ған", "ген", "қан", "кен", "да", "де", "та", "те", "дан", "ден"].contains(
          where: token.folded.hasSuffix)
      else { break }
      first -= 1
    }
    return KazakhCase.nominative(text.document.text(tokens: between(first, noun + 1)))
  }

  private func isNominative(_ tokens: Range<Int>) -> Bool {
    guard text.document.language == .ru, let word = tokens.last.map({ text.document.tokens[$0].folded })
    else { return true }
    return ["ы", "и", "е", "а", "я"].contains { word.hasSuffix($0) }
  }

  /// "сообщил журналистам", «журналистерге айтты».
  private func isAddressee(_ tokens: Range<Int>) -> Bool {
    guard let word = tokens.last.map({ text.document.tokens[$0].folded }) else { return false }
    switch text.document.language {
    case .ru: return ["ам", "ям", "ами", "ями"].contains(where: word.hasSuffix)
    case .kk:
      return ["ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты", "ті", "ны", "ні"].contains(
        where: word.hasSuffix)
    case .en: return false
    }
  }

  /// The group that "they" goes back to: the subject of the sentence before.
  func group(before token: Int) -> String? {
    let index = text.document.sentenceOfToken[min(token, text.document.tokens.count - 1)]
    guard index > 0 else { return nil }
    let before = text.document.sentences[index - 1]
    // «Қауымдастық өкілдері», "представители альянса"
    for body in text.organizations(in: before) {
      let neighbour = text.document.language == .kk ? body.tokens.upperBound : body.tokens.lowerBound - 1
      guard before.contains(neighbour),
        ["өкілдер", "мүшелер", "представител", "члены", "representatives", "members"].contains(where: {
          text.document.tokens[neighbour].folded.hasPrefix($0)
        })
      else { continue }
      let tokens = between(min(neighbour, body.tokens.lowerBound), max(neighbour + 1, body.tokens.upperBound))
      return nominative(text.document.text(tokens: tokens))
    }
    if let group = GroupCues.speakers(in: text.document, tokens: before).first {
      var tokens = group.tokens
      if let body = text.organizations(in: before).first(where: { $0.tokens.upperBound == tokens.lowerBound })
      {
        tokens = between(body.tokens.lowerBound, tokens.upperBound)
      }
      return nominative(text.document.text(tokens: tokens))
    }
    return nil
  }

  private func nominative(_ phrase: String) -> String {
    switch text.document.language {
    case .kk: KazakhCase.nominative(phrase)
    case .ru: RussianCase.nominative(phrase)
    case .en: phrase
    }
  }
}

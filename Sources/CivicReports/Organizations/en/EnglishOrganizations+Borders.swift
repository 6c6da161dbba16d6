internal import CivicText

/// Where an English body's name begins and ends around its head.
extension EnglishOrganizations {
  /// How far the capitals before a head go: ▸Panfilov Apple Growers' Association, ▸Culture and Information Ministry,
  /// ▸Lawyers at the Door Private Foundation. A town in the genitive is no part: Kazakhstan's ▸Civil Alliance.
  func nameStart(of head: OrganizationHeads.Head, isLegal: Bool, sentence: Range<Int>) -> Int {
    var first = head.tokens.lowerBound
    let leadsOn =
      head.tokens.upperBound < sentence.upperBound
      && (["of", "for", "on"].contains(document.tokens[head.tokens.upperBound].folded)
        || isLegal && document.tokens[head.tokens.upperBound].isCapitalized)
    while first > sentence.lowerBound {
      let token = document.tokens[first - 1]
      if token.isMark("."), !token.spaceBefore, first - 1 > sentence.lowerBound, isInitial(first - 2) {
        // ▸M. Kozybayev University, ▸U.S. Embassy
        first -= 2
      } else if ["khan", "al"].contains(token.folded), first - 1 > sentence.lowerBound,
        isName(first - 2, sentence: sentence)
      {
        first -= 2
      } else if ["'", "’"].contains(token.text), !token.spaceBefore, first - 1 > sentence.lowerBound,
        isName(first - 2, sentence: sentence)
      {
        first -= 2
      } else if isName(first - 1, sentence: sentence) || Self.levels.contains(token.folded) {
        // Kazakhstan's Civil Alliance, UNICEF's volunteer network
        if token.folded.hasSuffix("’s") || token.folded.hasSuffix("'s"),
          placeTokens.contains(first - 1) || isAcronym(token)
        {
          break
        }
        first -= 1
      } else if first - 1 > sentence.lowerBound, let before = joined(at: first - 1, sentence: sentence),
        !leadsOn, isLegal ? token.folded != "and" : isJoined(first, of: head)
      {
        first = before
      } else {
        break
      }
    }
    return first
  }

  func isInitial(_ index: Int) -> Bool {
    document.tokens[index].isCapitalized && document.tokens[index].text.unicodeScalars.count <= 2
  }

  private func isAcronym(_ token: Token) -> Bool {
    token.text.split(whereSeparator: { "'’".contains($0) }).first.map {
      $0.count > 1 && $0.unicodeScalars.allSatisfy(\.properties.isUppercase)
    } ?? false
  }

  /// Where the word before "of", "for", "at the", "and" stands.
  func joined(at end: Int, sentence: Range<Int>) -> Int? {
    var joint = end
    var joints = ["of", "for", "and", "at", "in"]
    if document.tokens[joint].folded == "the", joint > sentence.lowerBound {
      joint -= 1
      joints = ["of", "at"]
    }
    guard joints.contains(document.tokens[joint].folded), joint > sentence.lowerBound,
      isName(joint - 1, sentence: sentence), headsByEnd[joint] == nil
    else { return nil }
    return joint - 1
  }

  /// "Culture ▸and Information Ministry" is one body; "USAID and Friedrich Ebert Foundation" are two.
  func isJoined(_ first: Int, of head: OrganizationHeads.Head) -> Bool {
    document.tokens[first - 1].folded == "and"
      && [.stateBody, .localGovernment, .university].contains(head.kind)
      && !document.tokens[first - 2].isAcronym && document.tokens[first].isCapitalized
      && headsByEnd[first - 1] == nil
  }

  /// How far the words behind a head go: Ministry ▸of Culture, Information and Youth Policy, Civil Alliance ▸of the West
  /// Kazakhstan Region, Programme Office ▸in Astana, Public Foundation ▸Umit Kemesi.
  ///
  /// - Parameter isLast: whether the name stands before its head, so that a capital behind it begins something else:
  ///   "Riverside Foundation ▸Robert O’Connell".
  func nameEnd(
    of head: OrganizationHeads.Head, isLegal: Bool, isLast: Bool, sentence: Range<Int>
  ) -> Int {
    var end = head.tokens.upperBound
    // After a form alone what looks like a person is the name.
    if isLegal {
      while end < sentence.upperBound, end - head.tokens.upperBound < 4, document.tokens[end].isCapitalized {
        end += 1
      }
      if end > head.tokens.upperBound { return end }
    }
    var index = end
    while index < sentence.upperBound, !nameTokens.contains(index) || placeTokens.contains(index) {
      let token = document.tokens[index]
      if index > head.tokens.upperBound, beginsPerson(index) || Self.days.contains(token.folded) { break }
      if isLast, index == head.tokens.upperBound, token.isCapitalized, !token.isAcronym,
        !placeTokens.contains(index)
      {
        break
      }
      // Public Council of Shymkent ▸city, of the ▸city
      if Self.areas.contains(token.folded), index > head.tokens.upperBound,
        placeTokens.contains(index - 1) || document.tokens[index - 1].folded == "the"
      {
        index += 1
        end = index
      } else if token.kind == .word, token.isCapitalized || Self.fields.contains(token.folded) {
        index += 1
        end = index
      } else if token.isMark(","), end > head.tokens.upperBound,
        let after = listEnd(index, sentence: sentence)
      {
        index = after
        end = index
      } else if token.folded == "with", index + 1 < sentence.upperBound,
        document.tokens[index + 1].folded == "disabilities"
      {
        index += 2
        end = index
      } else if ["of", "for", "on", "and", "the", "under", "to"].contains(token.folded),
        end > head.tokens.upperBound || token.folded != "and", isJoint(index, sentence: sentence)
      {
        index += 1
      } else if token.folded == "in",
        head.kind == .international || Self.offices.contains(document.tokens[end - 1].folded),
        index + 1 < sentence.upperBound,
        document.tokens[index + 1].isCapitalized || document.tokens[index + 1].folded == "the"
      {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// "Civil Alliance of Kazakhstan ▸Bota Nurmukhambetova", "Department of Public Development ▸Yerik Toleubai": two
  /// capitals behind a place or a field that are neither.
  func beginsPerson(_ index: Int) -> Bool {
    func isOther(_ index: Int) -> Bool {
      document.tokens.indices.contains(index) && document.tokens[index].isCapitalized
        && !document.tokens[index].isAcronym && !placeTokens.contains(index)
        && !Self.fields.contains(document.tokens[index].folded)
        && !Self.areas.contains(document.tokens[index].folded)
    }
    let before = document.tokens[index - 1].folded
    return (placeTokens.contains(index - 1) || Self.fields.contains(before)) && isOther(index)
      && isOther(index + 1)
      && !OrganizationHeads.en.hasHead(in: document, tokens: between(index, index + 2))
  }

  /// Ministry of Culture▸, Information and Youth Policy: a list of fields with its "and".
  func listEnd(_ comma: Int, sentence: Range<Int>) -> Int? {
    var index = comma + 1
    while index < sentence.upperBound, index - comma < 8 {
      let token = document.tokens[index]
      if token.folded == "and" {
        guard index + 1 < sentence.upperBound, Self.fields.contains(document.tokens[index + 1].folded) else {
          return nil
        }
        index += 1
        while index < sentence.upperBound, Self.fields.contains(document.tokens[index].folded) { index += 1 }
        return index
      }
      guard Self.fields.contains(token.folded) || token.isMark(",") else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether "of", "the", "and" leads on to more of the name.
  func isJoint(_ index: Int, sentence: Range<Int>) -> Bool {
    var next = index + 1
    if next < sentence.upperBound, document.tokens[next].folded == "the" { next += 1 }
    guard next < sentence.upperBound else { return false }
    let token = document.tokens[next]
    // "Library on Thursday"
    if Self.days.contains(token.folded) { return false }
    if document.tokens[index].folded == "and" {
      return next == index + 1 && Self.fields.contains(token.folded)
        || next == index + 1 && (token.isCapitalized && !startsBody(next, sentence: sentence))
    }
    // Public Council of the ▸city of Pavlodar
    if document.tokens[index].folded == "of", next == index + 2, Self.areas.contains(token.folded) {
      return true
    }
    if document.tokens[index].folded == "to" {
      // Delegation of the European Union ▸to Kazakhstan
      return (next == index + 2 || placeTokens.contains(next)) && document.tokens[next].isCapitalized
    }
    return token.isCapitalized || Self.fields.contains(token.folded)
      || document.tokens[index].folded == "the" && Self.areas.contains(token.folded)
  }

  /// Whether the capitals that begin at a token lead to a head of their own.
  func startsBody(_ index: Int, sentence: Range<Int>) -> Bool {
    var end = index
    while end < sentence.upperBound, document.tokens[end].isCapitalized { end += 1 }
    return OrganizationHeads.en.hasHead(in: document, tokens: between(index, end))
      || quotes.isQuote(min(end, document.tokens.count - 1))
  }

  func isName(_ index: Int, sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, token.isCapitalized else { return false }
    if Self.openers.contains(token.folded) { return false }
    return true
  }
}

internal import CivicText

/// Persons whom a label introduces as the speakers of what follows it: «АЙГҮЛ СӘРСЕН, ҚОР ТӨРАҒАСЫ:» above a speech set by a
/// dash or in quotation marks; "Айгуль Серикова, директор фонда: «…»".
enum LabelLines {
  /// A longer line is a sentence.
  private static let longest = 30

  static func speakers(in text: ReportText) -> [ActingPersons.Subject] {
    var found: [ActingPersons.Subject] = []
    let paragraphs = text.document.paragraphs
    for (number, paragraph) in paragraphs.enumerated() where text.owns(paragraph.lowerBound) {
      guard let person = text.people(in: between(paragraph.lowerBound, paragraph.lowerBound + 12)).first,
        person.phrase.lowerBound <= paragraph.lowerBound + 1, !text.headline.contains(paragraph.lowerBound),
        let colon = colon(behind: person, in: paragraph, text: text)
      else { continue }
      let next = colon + 1 < paragraph.upperBound ? colon + 1 : paragraphs.dropFirst(number + 1).first?.first
      guard let next,
        opensSpeech(next, text) || (isShouted(person, text) && colon + 1 == paragraph.upperBound)
      else { continue }
      let act = PersonActs.Act(kind: .speaks, tokens: between(colon, colon + 1))
      found.append(ActingPersons.Subject(person: person, act: act, isNear: true))
    }
    return found
  }

  private static func colon(behind person: PersonSpan, in paragraph: Range<Int>, text: ReportText) -> Int? {
    let low = max(person.tokens.upperBound, person.phrase.upperBound)
    return between(low, min(paragraph.upperBound, paragraph.lowerBound + longest)).first { index in
      text.document.tokens[index].isMark(":") && text.acts.acts(in: between(low, index)).isEmpty
        && !between(low, index).contains {
          [".", "!", "?", ";"].contains(text.document.tokens[$0].text)
        }
    }
  }

  static func isDash(_ token: Token) -> Bool { token.kind == .mark && SpeechText.dashes.contains(token.text) }

  private static func opensSpeech(_ token: Int, _ text: ReportText) -> Bool {
    isDash(text.document.tokens[token])
      || ["«", "“", "\"", "„"].contains(text.document.tokens[token].text)
  }

  private static func isShouted(_ person: PersonSpan, _ text: ReportText) -> Bool {
    person.tokens.allSatisfy { !text.document.tokens[$0].isCapitalized || text.document.tokens[$0].isAcronym }
  }
}

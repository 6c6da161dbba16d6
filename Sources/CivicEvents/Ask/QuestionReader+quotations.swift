internal import CivicReports

/// "Who said “…”?", «… деген сөзді кім айтты?»: the words of a statement, whose speaker is asked for.
extension QuestionReader {
  /// As few words in quotation marks may be a title's.
  private static let fewWords = 3

  /// Reads the question where it asks who said what stands in it; false where it does not.
  mutating func quotation() -> Bool {
    guard let quotation = items.indices.first(where: isQuotation), let who = first([.who]) else {
      return false
    }
    let isSaid = has(.say) || has(.statement) || has(.speak) || has(.belong)
    guard isSaid else { return false }
    isUsed[who] = true
    isUsed[quotation] = true
    query.subject = .statements
    form = .speakers
    query.about.any = [question.text(of: items[quotation].range)]
    use([.say, .statement, .speak, .belong, .person, .who])
    return true
  }

  private func isQuotation(_ index: Int) -> Bool {
    guard case .words(let words) = items[index].meaning, words.count >= Self.fewWords else { return false }
    return items[index].range.allSatisfy { question.words[$0].isQuoted }
  }
}

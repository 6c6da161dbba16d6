internal import CivicEvents
internal import CivicText

/// How a fact's sentence is shown: its words, the passage standing out, and where to look it up.
enum EvidenceText {
  /// `reason: “… passage …” f88 r3`
  static func line(
    _ reason: String, sentence: String, passage: String, state: FactState, fact: TypedID, report: TypedID
  ) -> StyledText {
    var text = StyledText(reason + ": ")
    text.append(quotation(sentence, [passage]))
    text.append(mark(state))
    text.append(" \(fact) \(report)", .id)
    return text
  }

  /// The sentence in quotation marks, with the passages in bold.
  static func quotation(_ sentence: String, _ passages: [String]) -> StyledText {
    let marks = EventText.quoted("\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
    var text = StyledText(String(marks.first ?? ""))
    var position = sentence.startIndex
    for range in passages.compactMap(sentence.firstRange).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.lowerBound >= position, !range.isEmpty else { continue }
      text.append(String(sentence[position..<range.lowerBound]))
      text.append(String(sentence[range]), .bold)
      position = range.upperBound
    }
    text.append(String(sentence[position...]))
    text.append(String(marks.last ?? ""))
    return text
  }

  /// A word for what people have decided; nothing for what the machine has read.
  static func mark(_ state: FactState) -> StyledText {
    guard state != .machine else { return "" }
    let label = Interface.labels.text(state.rawValue, in: "fact-state")
    return StyledText(" (\(label))", state == .reviewed ? .dim : .warning)
  }
}

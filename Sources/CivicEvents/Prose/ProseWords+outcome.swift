internal import CivicText

/// What events come to.
extension ProseWords {
  /// "решение", "решения".
  func outcome(_ kind: String, isOne: Bool) -> String {
    (isOne ? nil : text("outcome-kinds.\(kind)")) ?? label(kind, in: "outcome-kind")
  }

  /// In quotation marks, shortened like any quotation.
  func quoted(outcome text: String) -> String { phrase("quoted", ["text": quotation(text)["quote"] ?? ""]) }

  /// Whether an outcome's text says no more than its kind: «принята резолюция», «Форум қарары қабылданды».
  func isBare(_ text: String, outcome kind: String) -> Bool {
    guard let own = self.text("bare.\(kind)"), let common = self.text("bare") else { return false }
    let bare = Set((own + " " + common).split(separator: " "))
    return text.lowercased().split { !$0.isLetter && $0 != "-" }.allSatisfy(bare.contains)
  }
}

internal import CivicReports

/// Words narrower than the kinds of bodies.
extension QuestionReader {
  /// - Throws: ``QuestionRefusal`` where what is counted is of such a kind.
  mutating func narrow() throws(QuestionRefusal) {
    for index in items.indices where isUsed[index] {
      guard let bodies = items[index].bodies, case .organizationKind(let kind) = items[index].meaning,
        !isAskedWhole(kind)
      else { continue }
      let text = question.text(of: items[index].range)
      if let measure, case .organizations(let kinds, _) = measure.counted, kinds.contains(kind) {
        throw .notUnderstood([text])
      }
      narrowings.append(QuestionNarrowing(kind: kind, word: text, bodies: bodies))
    }
  }

  /// A word for all of the kind stands in the question as well.
  func isAskedWhole(_ kind: OrganizationKind) -> Bool {
    items.contains { $0.meaning == .organizationKind(kind) && $0.bodies == nil }
  }
}

internal import CivicReports

/// Words narrower than the kinds of bodies.
extension QuestionReader {
  /// - Throws: ``QuestionRefusal`` where what is counted is of such a kind, and where other kinds stand beside it.
  mutating func narrow() throws(QuestionRefusal) {
    for index in items.indices where isUsed[index] {
      guard let bodies = items[index].bodies, case .organizationKind(let kind) = items[index].meaning,
        !isAskedWhole(kind)
      else { continue }
      let text = question.text(of: items[index].range)
      if isCounted(kind) || isAmongOthers(kind) { throw .notUnderstood([text]) }
      if let same = narrowings.firstIndex(where: { $0.kind == kind }) {
        // "Akimats and maslikhats"
        narrowings[same] = QuestionNarrowing(
          kind: kind, word: narrowings[same].word + ", " + text,
          bodies: Set(narrowings[same].bodies + bodies).sorted())
      } else {
        narrowings.append(QuestionNarrowing(kind: kind, word: text, bodies: bodies))
      }
    }
  }

  private func isCounted(_ kind: OrganizationKind) -> Bool {
    guard let measure, case .organizations(let kinds, _) = measure.counted else { return false }
    return kinds.contains(kind)
  }

  /// "Colleges and universities": alternatives of names and of kinds are no one condition.
  private func isAmongOthers(_ kind: OrganizationKind) -> Bool {
    [query.organizationKinds, query.withKinds, query.organizedByKinds].contains {
      $0.any.contains(kind) && Set($0.any).count > 1 || $0.none.contains(kind) && Set($0.none).count > 1
    }
  }

  /// A word for all of the kind stands in the question as well.
  func isAskedWhole(_ kind: OrganizationKind) -> Bool {
    items.contains { $0.meaning == .organizationKind(kind) && $0.bodies == nil }
  }
}

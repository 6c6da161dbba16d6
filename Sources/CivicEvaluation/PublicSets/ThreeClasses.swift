internal import CivicReports
internal import CivicText

/// PER, ORG and LOC: the classes that most sets have, of those that the tagger gives.
enum ThreeClasses {
  static let all: Set<String> = ["PER", "ORG", "LOC"]

  /// The names of one sentence, ranges in tokens. Classes that are none of the three are left out.
  ///
  /// - Parameter facilities: whether the set counts halls and buildings as locations.
  static func spans(_ tags: [Tag], facilities: Bool) -> Set<LabelledSpan> {
    Set(
      SpanScore.spans(tags.map(\.description)).compactMap { span in
        EntityClass(rawValue: span.label).flatMap { name($0, facilities: facilities) }
          .map { LabelledSpan(label: $0, range: span.range) }
      })
  }

  private static func name(_ kind: EntityClass, facilities: Bool) -> String? {
    switch kind {
    case .person: "PER"
    case .organization: "ORG"
    case .geopolitical, .location: "LOC"
    case .facility: facilities ? "LOC" : nil
    default: nil
    }
  }
}

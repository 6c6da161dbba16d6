internal import CivicText

/// Whether a body is named only as the house that something is in: "в областной библиотеке", "зал акимата города",
/// «кітапханада», «мәслихаттың үлкен залына», "at the Regional Library". Such a passage makes it no party to the event.
enum Whereabouts {
  private static let houses: Set<OrganizationKind> = [
    .stateInstitution, .university, .school, .religious, .unknown,
  ]
  private static let rooms = [
    "зал", "фойе", "здани", "ғимарат", "аудитори", "дәрісхана", "hall", "building", "lobby", "premises",
    "медиазал",
    "конференц-зал", "коворкинг",
  ]

  static func isHouse(_ span: OrganizationSpan, in document: Document) -> Bool {
    let before = span.tokens.lowerBound > 0 ? document.tokens[span.tokens.lowerBound - 1] : nil
    func isRoom(_ token: Token) -> Bool { rooms.contains { token.folded.hasPrefix($0) } }
    switch document.language {
    case .kk:
      if houses.contains(span.kind), span.grammaticalCase == .locative { return true }
      let after = document.tokens[min(span.tokens.upperBound, document.tokens.count)...].prefix(3)
      return (span.grammaticalCase == .genitive || span.grammaticalCase == .nominative)
        && after.prefix { $0.kind == .word && !$0.isCapitalized }.contains(where: isRoom)
    case .ru:
      guard let before else { return false }
      return isRoom(before) || before.folded == "базе"
        || ["стенах", "площадке", "территории", "помещении", "офисе"].contains(before.folded)
        || ["в", "во"].contains(before.folded) && houses.contains(span.kind)
    case .en:
      let two = document.tokens[max(0, span.tokens.lowerBound - 2)..<span.tokens.lowerBound].map(\.folded)
      return houses.contains(span.kind)
        && (two.last == "at" || two == ["at", "the"] || two == ["in", "the"])
    }
  }
}

internal import CivicText

/// Bodies named side by side: «А қоры, Б бірлестігі және В басқармасы»; "А, Б и В"; "A, B and C".
extension ReportText {
  private static let joints: Set<String> = [
    ",", "және", "мен", "пен", "бен", "сондай-ақ", "әрі", "и", "а", "также", "and", "the", "as", "well", "&",
    "/",
  ]

  /// The bodies of the list that ends right before a token.
  func coordinated(endingAt end: Int) -> [OrganizationSpan] {
    var found: [OrganizationSpan] = []
    var index = end
    var isJoined = true
    let low = end > 0 ? sentence(of: end - 1).lowerBound : 0
    while index > low {
      if isJoined, let span = organizations.last(where: { $0.tokens.upperBound == index }) {
        found.append(span)
        index = span.tokens.lowerBound
        isJoined = false
      } else if !found.isEmpty, Self.joints.contains(document.tokens[index - 1].folded) {
        index -= 1
        isJoined = true
      } else {
        break
      }
    }
    return found.reversed()
  }

  /// The bodies of the list that begins at a token, past at most `fillers` words that are no verb of another role.
  func coordinated(startingAt start: Int, fillers: Int) -> [OrganizationSpan] {
    var found: [OrganizationSpan] = []
    guard start < document.tokens.count else { return [] }
    let high = sentence(of: start).upperBound
    var index = start
    var skipped = 0
    var isJoined = true
    while index < high {
      if isJoined, let span = organizations.first(where: { $0.tokens.lowerBound == index }) {
        found.append(span)
        index = span.tokens.upperBound
        isJoined = false
      } else if Self.joints.contains(document.tokens[index].folded) {
        index += 1
        isJoined = true
      } else if isPlace(index) {
        index += 1
      } else if found.isEmpty, skipped < fillers, document.tokens[index].kind != .number {
        index += 1
        skipped += 1
      } else {
        break
      }
    }
    return found
  }

  func isPlace(_ token: Int) -> Bool { places.contains { $0.tokens.contains(token) } }
}

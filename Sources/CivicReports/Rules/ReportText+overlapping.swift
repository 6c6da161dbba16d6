internal import CivicText

/// What is named at a place of the text, found without going through all that is named in it.
extension ReportText {
  /// The bodies that share a token with a range.
  func organizations(overlapping tokens: Range<Int>) -> [OrganizationSpan] {
    organizations.beginning(
      in: between(tokens.lowerBound - longestBody, tokens.upperBound), \.tokens.lowerBound
    )
    .filter { $0.tokens.overlaps(tokens) }
  }

  /// The persons whose name shares a token with a range.
  func people(overlapping tokens: Range<Int>) -> [PersonSpan] {
    near(tokens).filter { $0.tokens.overlaps(tokens) }
  }

  /// The persons whose name, post and body share a token with a range.
  func people(withPostOverlapping tokens: Range<Int>) -> [PersonSpan] {
    near(tokens).filter { $0.phrase.overlaps(tokens) }
  }

  private func near(_ tokens: Range<Int>) -> ArraySlice<PersonSpan> {
    people.beginning(
      in: between(tokens.lowerBound - longestPhrase, tokens.upperBound + longestPhrase), \.tokens.lowerBound)
  }
}

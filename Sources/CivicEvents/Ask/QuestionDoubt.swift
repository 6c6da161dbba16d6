/// Words that can be meant in two ways: the question is read both ways, and answered where both come to the same.
enum QuestionDoubt: Sendable, Hashable, CaseIterable {
  /// "Until March", «до марта»: with March or without.
  case untilMonth
  /// "No meetings": sittings are called so too.
  case meeting
  /// "Hosted": was the host, or held it.
  case host
  /// "Deputies of the Majilis": who stood for it, or those whose post says so.
  case postOfBody

  /// Whether the one reading does where the other finds nothing.
  var isEither: Bool { self == .host || self == .postOfBody }
}

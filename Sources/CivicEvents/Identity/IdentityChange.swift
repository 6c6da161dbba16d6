/// What working out who is who has changed.
struct IdentityChange {
  /// Mentions that are stored for the first time.
  var new: Set<Int> = []
  /// Mentions that were of somebody else before.
  var moved: Set<Int> = []
  /// Whose the mentions of a changed body or person are now, as far as judgements may be of them.
  var owner: [Int: Int] = [:]
  /// The bodies or persons that have gained or lost a mention.
  var changed: Set<Int> = []

  /// True for a mention that was not judged yet as it is now.
  func touches(_ mention: Int) -> Bool { new.contains(mention) || moved.contains(mention) }
}

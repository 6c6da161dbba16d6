/// What working out who is who has changed.
struct IdentityChange {
  /// Mentions that are stored for the first time.
  var new: Set<Int> = []
  /// Mentions that were of somebody else before.
  var moved: Set<Int> = []
  /// Whose each mention of a changed body or person is now.
  var owner: [Int: Int] = [:]

  /// True for a mention that was not judged yet as it is now.
  func touches(_ mention: Int) -> Bool { new.contains(mention) || moved.contains(mention) }
}

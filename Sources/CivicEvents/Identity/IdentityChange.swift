/// What working out who is who has changed.
struct IdentityChange {
  /// Mentions that are stored for the first time.
  var new: Set<Int> = []
  /// Mentions that were of somebody else before.
  var moved: Set<Int> = []
  /// Whose the mentions are now of whom it may be in doubt who they are: of a changed body, or of anybody with a person's name.
  var owner: [Int: Int] = [:]
  /// The bodies or persons that have gained or lost a mention.
  var changed: Set<Int> = []

  /// True for a mention that was not judged yet as it is now.
  func touches(_ mention: Int) -> Bool { new.contains(mention) || moved.contains(mention) }
}

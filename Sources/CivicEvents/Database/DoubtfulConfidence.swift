/// From which confidence on a fact is told as one.
public enum DoubtfulConfidence {
  /// Below it four facts of ten and more are wrong: they wait for a person, and summaries leave them out.
  public static let bound = 0.6
  /// From it on one fact of twenty is wrong at most: it is told without a mark.
  public static let sure = 0.95
}

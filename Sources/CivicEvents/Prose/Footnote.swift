/// The sentence that a told fact stands in, and the report that holds it.
public struct Footnote: Codable, Sendable, Equatable {
  /// From 1, in the order in which the text tells.
  public let number: Int
  public let report: TypedID
  /// Of the report: its headline, the outlet, the day of publication, its address.
  @Nullable public var title: String?
  @Nullable public var source: String?
  @Nullable public var published: String?
  @Nullable public var url: String?
  public let sentence: String
}

/// What erasing a person has taken out of the file. It holds no name.
public struct ErasureReceipt: Codable, Sendable, Equatable {
  /// The number of the erasure; nil where it was only tried.
  public internal(set) var id: Int?
  /// The printed id that is nobody's now.
  public let person: TypedID
  public internal(set) var erasedAt: String
  public internal(set) var erasedBy: String
  /// Reports whose text named the person.
  public internal(set) var reports: Int
  /// Scalars of their texts that are marks now.
  public internal(set) var scalars: Int
  public internal(set) var mentions: Int
  public internal(set) var facts: Int
  /// Rows of the log and of other tables in which a name was replaced.
  public internal(set) var rows: Int
  /// Originals that were dropped whole.
  public internal(set) var originals: Int
  /// Bodies and regions by which a later report's person of that name is known to be the same. None: a name alone goes to
  /// review.
  public internal(set) var scopes: Int

  enum CodingKeys: String, CodingKey {
    case id, person
    case erasedAt = "erased_at"
    case erasedBy = "erased_by"
    case reports, scalars, mentions, facts, rows, originals, scopes
  }
}

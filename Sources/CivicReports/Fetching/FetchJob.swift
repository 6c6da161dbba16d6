/// One address to be fetched, and how far that has come.
struct FetchJob: Sendable {
  /// As it was asked for: what errors call it.
  let address: String
  /// Where it is fetched from: redirects lead on.
  var current: WebAddress
  var redirects = 0
  var attempts = 0
  /// How many lists led to it.
  let depth: Int
  /// ISO 8601 date, where a feed tells it.
  let published: String?
  /// What is taken where it cannot be fetched: the beginning that a feed holds.
  let fallback: InputDocument?
  /// What the columns of a table at it hold.
  let columns: ColumnMap<EventField>?

  /// nil for what is no address that can be fetched.
  init?(
    _ address: String, depth: Int = 0, published: String? = nil, fallback: InputDocument? = nil,
    columns: ColumnMap<EventField>? = nil
  ) {
    guard let current = WebAddress(address) else { return nil }
    self.address = Address.canonical(address) ?? current.text
    self.current = WebAddress(self.address) ?? current
    self.depth = depth
    self.published = published
    self.fallback = fallback
    self.columns = columns
  }
}

/// Where a document lies: in a file, or in a container within others.
struct ContainerPlace: Sendable {
  /// How many containers may lie in one another: a letter in an archive in an archive is seen in practice, and beyond
  /// that a file is made to be unpacked for ever.
  static let deepest = 4

  /// "pages.zip/mail/1.eml#2".
  let name: String
  let metadata: DocumentMetadata
  /// 0 for a file.
  let depth: Int
  /// True for what lies beside other things in a container: one file compressed alone does not.
  let isWithin: Bool
  /// What the columns of tables in it hold, where a person has said so.
  let columns: ColumnMap<EventField>?

  init(
    _ name: String, metadata: DocumentMetadata = DocumentMetadata(), depth: Int = 0, isWithin: Bool = false,
    columns: ColumnMap<EventField>? = nil
  ) {
    self.name = name
    self.metadata = metadata
    self.depth = depth
    self.isWithin = isWithin
    self.columns = columns
  }

  /// What lies in it.
  ///
  /// - Parameter name: its place there with the mark that parts it from the container's: "/a.html", "#12".
  func inner(_ name: String, metadata: DocumentMetadata = DocumentMetadata()) -> ContainerPlace {
    ContainerPlace(
      self.name + name, metadata: metadata, depth: depth + 1, isWithin: isWithin || !name.isEmpty,
      columns: columns)
  }
}

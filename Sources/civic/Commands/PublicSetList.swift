internal import CivicEvaluation

/// What the public sets are, who publishes them, and where they are offered.
enum PublicSetList {
  private struct Row: Encodable {
    let name: String
    let title: String
    let publisher: String
    let address: String
    let licence: String
    /// Of the data directory.
    let folder: String
  }

  static func print(as format: OutputFormat?) throws {
    let rows = PublicSet.allCases.map { set in
      Row(
        name: set.rawValue, title: set.title, publisher: set.publisher, address: set.address,
        licence: set.licence, folder: set.folder)
    }
    try RowList(
      columns: [
        .init("set") { StyledText($0.name) }, .init("title", wraps: true) { StyledText($0.title) },
        .init("publisher", wraps: true) { StyledText($0.publisher) },
        .init("address") { StyledText($0.address) }, .init("licence", wraps: true) { StyledText($0.licence) },
        .init("folder") { StyledText($0.folder) },
      ],
      fields: [
        .init("name") { $0.name }, .init("title") { $0.title }, .init("publisher") { $0.publisher },
        .init("address") { $0.address }, .init("licence") { $0.licence }, .init("folder") { $0.folder },
      ]
    ).print(rows, as: format)
  }
}

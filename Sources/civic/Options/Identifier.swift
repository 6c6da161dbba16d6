internal import CivicEvents
internal import CivicText

/// A printed id on the command line.
enum Identifier {
  static func any(_ text: String) throws -> TypedID {
    guard let id = TypedID(text) else {
      throw UsageError(Interface.labels.format("error.id-not-understood", text))
    }
    return id
  }

  /// The number of an id that must be of one kind: 88 of "f88".
  static func number(_ text: String, of kind: TypedID.Kind) throws -> Int {
    let id = try any(text)
    guard id.kind == kind else {
      throw UsageError(
        Interface.labels.format(
          "usage.other-id", text, Interface.text("id.\(kind.rawValue)"), "\(kind.rawValue)12"))
    }
    return id.number
  }
}

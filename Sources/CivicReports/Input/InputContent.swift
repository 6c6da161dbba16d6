/// What a file holds.
public struct InputContent: Sendable, Equatable {
  public let form: InputForm
  /// All of them; none of an archive that is read as it is needed.
  public let bytes: [UInt8]
  let archive: ArchiveSource?

  init(_ bytes: [UInt8]) { self.init(InputForm(InputHead(bytes)), bytes) }

  init(_ form: InputForm, _ bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
    archive = form == .archive ? .memory(bytes) : nil
  }

  init(_ archive: ArchiveSource) {
    form = .archive
    bytes = []
    self.archive = archive
  }
}

/// What a file holds.
public struct InputContent: Sendable, Equatable {
  public let form: InputForm
  /// All of them; none of a container that is read as it is needed.
  public let bytes: [UInt8]
  let source: InputSource

  init(_ bytes: [UInt8]) { self.init(InputForm(InputHead(bytes)), bytes) }

  init(_ form: InputForm, _ bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
    source = .memory(bytes)
  }

  init(_ form: InputForm, _ source: InputSource) {
    self.form = form
    bytes = []
    self.source = source
  }
}

/// What a file holds.
public struct InputContent: Sendable, Equatable {
  public let form: InputForm
  public let bytes: [UInt8]

  /// - Parameter bytes: all of them.
  init(_ bytes: [UInt8]) { self.init(InputForm(InputHead(bytes)), bytes) }

  init(_ form: InputForm, _ bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
  }
}

/// Something a person should know that is no error: a stable code with its arguments.
public struct CivicNote: Sendable, Equatable {
  /// What it is about. The raw value never changes.
  public enum Code: String, Sendable, CaseIterable {
    /// path
    case openedImmutable = "opened-immutable"
    /// path
    case walRemains = "wal-remains"
    /// path or report
    case noEvent = "no-event"
    /// report, field, value
    case valueWithoutEvidence = "value-without-evidence"
  }

  public let code: Code
  /// In the order that the code's documentation gives.
  public let arguments: [String]

  package init(_ code: Code, _ arguments: String...) {
    self.code = code
    self.arguments = arguments
  }
}

extension CivicNote: CustomStringConvertible {
  public var description: String { CivicError.fill(code.message, with: arguments) }
}

extension CivicNote.Code {
  /// In English, with `%1` for the first argument.
  var message: String {
    switch self {
    case .openedImmutable:
      "%1 is on a read-only medium. It was opened as a file that nobody changes meanwhile."
    case .walRemains:
      "Another program is reading %1, so that its newest rows are still in %1-wal. Copy both files, or none."
    case .noEvent: "No event found in %1. The report is stored and can be searched."
    case .valueWithoutEvidence:
      "Report %1: %2 “%3” was left out, because the reading does not say where it stands."
    }
  }
}

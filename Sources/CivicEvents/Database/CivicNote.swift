/// Something a person should know that is no error: a stable code with its arguments.
public struct CivicNote: Sendable, Equatable {
  /// What it is about. The raw value never changes.
  public enum Code: String, Sendable, CaseIterable {
    /// path
    case openedImmutable = "opened-immutable"
    /// path
    case walRemains = "wal-remains"
    /// path
    case identityOutdated = "identity-outdated"
    /// path or report
    case noEvent = "no-event"
    /// path, count
    case tooShort = "too-short"
    /// report, field
    case valueWithoutEvidence = "value-without-evidence"
    /// report, count, facts
    case factsRemoved = "facts-removed"
    /// report, field, older value, newer value
    case valueChanged = "value-changed"
    /// path or report
    case erasedName = "erased-name"
  }

  public let code: Code
  /// In the order that the code's documentation gives.
  public let arguments: [String]

  package init(_ code: Code, _ arguments: String...) {
    self.init(code: code, arguments: arguments)
  }

  private init(code: Code, arguments: [String]) {
    self.code = code
    self.arguments = arguments
  }
}

extension CivicNote {
  /// With another name for what it is about, its first argument: a person knows the file, not the report's hash.
  func named(_ name: String) -> CivicNote {
    CivicNote(code: code, arguments: [name] + arguments.dropFirst())
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
    case .identityOutdated:
      "%1: names were compared by another version of the program or with other lexicons. Run `civic identify`."
    case .noEvent: "No event found in %1. The report is stored and can be searched."
    case .tooShort: "%1: messages left out, because they are too short to be reports: %2."
    case .valueWithoutEvidence:
      "Report %1: %2 was left out, because the reading does not say where it stands."
    case .factsRemoved:
      "%1: %2 facts that the older version told are not in the new one: %3. They wait for a person's look."
    case .erasedName:
      "%1 names somebody who is called as a person who was erased, and nothing else tells whether it is them. Their facts wait for a person's look."
    case .valueChanged: "%1: %2 was “%3” in the older version and is “%4” now."
    }
  }
}

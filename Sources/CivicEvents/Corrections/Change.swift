internal import Foundation

/// One thing that a person has decided.
public struct Change: Sendable, Equatable {
  public enum Action: String, Sendable, Codable, CaseIterable {
    case set, reject, confirm, dispute, block, unblock, merge, split, different, rename, attach, add,
      register,
      undo
  }

  /// The row of the change log; nil where nothing was written (`dryRun`, or it was so already).
  public internal(set) var id: Int?
  public let action: Action
  /// Printed ids: "f88", "p7", "o5 o9".
  public let target: String
  /// What stood there; nil where there is no such thing.
  public let before: String?
  public let after: String?
  /// Of an undo: the number of the change it cancels.
  public internal(set) var cancels: Int?
}

/// Who decides, and whether it is only tried.
public struct CorrectionOptions: Sendable, Equatable {
  /// The person's name, for the change log.
  public var by: String
  /// Checks and tells what would change, and writes nothing.
  public var dryRun: Bool

  /// - Parameter by: by default the user's name from the environment: `CIVIC_USER`, `USER`, `LOGNAME`.
  public init(by: String? = nil, dryRun: Bool = false) {
    let environment = ProcessInfo.processInfo.environment
    let names = [by, environment["CIVIC_USER"], environment["USER"], environment["LOGNAME"]]
    self.by = names.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
    self.dryRun = dryRun
  }
}

internal import Foundation

/// The time of what is done now.
package enum Clock {
  /// ISO 8601, UTC, to the second.
  package static func now() -> String { Date().formatted(.iso8601) }

  /// The day where the program runs, ISO 8601.
  package static func today() -> String {
    Date().formatted(.iso8601.year().month().day().dateSeparator(.dash))
  }
}

internal import Foundation

/// The time of what is done now.
package enum Clock {
  /// ISO 8601, UTC, to the second.
  package static func now() -> String { Date().formatted(.iso8601) }
}

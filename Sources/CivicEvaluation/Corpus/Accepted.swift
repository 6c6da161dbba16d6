internal import CivicText
internal import CivicReports

/// A labelled value with the others that are right as well; nil stands for "absent".
package struct Accepted: Sendable, Equatable {
  /// The labeller's first choice, then what else is right. Never empty.
  package let values: [String?]

  package init(_ values: [String?]) { self.values = values.isEmpty ? [nil] : values }

  /// `A // B // -`: values parted by `//`, of which `-` and nothing are "absent".
  init(written: String) {
    self.init(
      written.split(separator: "//", omittingEmptySubsequences: false).map { part in
        let value = part.trimming(\.isWhitespace)
        return value.isEmpty || value == "-" ? nil : value
      })
  }

  static let absent = Accepted([nil])

  package var preferred: String? { values[0] }

  /// Whether "absent" is right.
  package var allowsAbsence: Bool { values.contains(nil) }

  /// The values that say something.
  package var stated: [String] { values.compactMap { $0 } }
}

internal import CivicText

/// A command line that cannot be done as it stands; its message says what would do.
struct UsageError: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }

  /// A word that is no value of a vocabulary: names those that are, with the raw value where it differs.
  static func noValue(_ text: String, in vocabulary: String, allowed: [String]) -> UsageError {
    let names = allowed.map { value in
      let label = Interface.labels.text(value, in: vocabulary)
      return label == value ? value : "\(label) (\(value))"
    }
    return UsageError(
      Interface.labels.format(
        "usage.no-value", text, Interface.text("vocabulary.\(vocabulary)"), names.joined(separator: ", ")))
  }
}

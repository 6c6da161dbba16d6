internal import CivicText

/// Texts compared by their bytes, as `CivicText` does: the operators stand in for those of the standard library inside this module.
extension String {
  static func == (one: String, other: String) -> Bool { one.isSpelled(other) }
  static func != (one: String, other: String) -> Bool { !one.isSpelled(other) }
  /// What `switch` asks.
  static func ~= (one: String, other: String) -> Bool { one.isSpelled(other) }
}

extension Array<String> {
  func contains(_ word: String) -> Bool { contains { $0.isSpelled(word) } }
}

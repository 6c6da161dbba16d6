extension ProseWords {
  /// "A, B және C", "A, B, сондай-ақ C және D"; "A; B", "A; B; сондай-ақ C; D" where a comma would not part them: one sign parts all.
  ///
  /// - Parameter groups: unnamed parties, behind the names.
  func list(_ names: [String], also groups: [String] = []) -> String {
    let separator = needsSemicolons(names, also: groups) ? "; " : ", "
    let last = list(groups.isEmpty ? names : groups, separator)
    if names.isEmpty || groups.isEmpty { return last }
    return (names + [phrase("also", ["groups": last])]).joined(separator: separator)
  }

  private func list(_ items: [String], _ separator: String) -> String {
    guard let last = items.last, items.count > 1, separator == ", " else {
      return items.joined(separator: separator)
    }
    return phrase("and", ["first": items.dropLast().joined(separator: separator), "last": last])
  }

  /// Whether one of several has a comma itself, or an "and" where the list ends in one.
  func needsSemicolons(_ names: [String], also groups: [String] = []) -> Bool {
    let and = " \(phrase("and").split(separator: " ").joined()) "
    let last = groups.isEmpty ? names : groups
    return names.count + groups.count > 1 && (names + groups).contains { $0.contains(", ") }
      || last.count > 1 && last.contains { $0.contains(and) }
  }
}

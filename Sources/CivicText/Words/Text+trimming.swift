extension StringProtocol {
  /// Without the characters at both ends that are as told.
  package func trimming(_ isEdge: (Character) -> Bool) -> String {
    let head = drop(while: isEdge)
    guard let last = head.lastIndex(where: { !isEdge($0) }) else { return "" }
    return String(head[...last])
  }

  /// Without this mark at the end.
  package func trimmingEnd(_ mark: Character) -> String {
    guard let last = lastIndex(where: { $0 != mark }) else { return "" }
    return String(self[...last])
  }
}

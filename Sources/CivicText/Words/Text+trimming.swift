extension StringProtocol {
  /// Without the characters at both ends that are as told.
  package func trimming(_ isEdge: (Character) -> Bool) -> String {
    let head = drop(while: isEdge)
    guard let last = head.lastIndex(where: { !isEdge($0) }) else { return "" }
    return String(head[...last])
  }

}

extension String {
  /// Without the characters at both ends that are as told.
  package func trimming(_ isEdge: (Character) -> Bool) -> String {
    guard let first, let last, isEdge(first) || isEdge(last) else { return self }
    return self[...].trimming(isEdge)
  }
}

extension Substring {
  /// Without the characters at both ends that are as told.
  package func trimming(_ isEdge: (Character) -> Bool) -> String {
    var rest = self
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}

extension StringProtocol {
  /// Without this mark at the end.
  package func trimmingEnd(_ mark: Character) -> String {
    guard let last = lastIndex(where: { $0 != mark }) else { return "" }
    return String(self[...last])
  }
}

internal import CivicText

/// A query in words, in one language: "organisations · kind of organisation: NGO · topic: constitutional reform".
struct QueryWords {
  let labels: Labels
  /// The names of those that are asked for by id.
  let names: [TypedID: String]

  init(_ language: Language, names: [TypedID: String]) {
    labels = Labels(language)
    self.names = names
  }

  func text(_ query: Query) -> String {
    var parts = [labels.text("subject.\(query.subject.rawValue)")]
    if let grouping = query.grouping { parts[0] = labels.text("subject.by-\(grouping.rawValue)") }
    parts += phrases(query.filters)
    parts += query.also.map { other in
      labels.format(
        "subject.also",
        phrases(other.filters.filter { $0.name != "organization-kind" }).joined(separator: ", "))
    }
    parts += query.except.map { other in
      labels.format(
        "subject.except",
        phrases(other.filters.filter { $0.name != "organization-kind" }).joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }

  /// Values of one filter together: "kind of event: forum or hearing".
  private func phrases(_ filters: [QueryFilter]) -> [String] {
    var order: [String] = []
    var values: [String: [String]] = [:]
    for filter in filters where !["by", "sort", "limit"].contains(filter.name) {
      if values[filter.name] == nil { order.append(filter.name) }
      values[filter.name, default: []].append(value(filter))
    }
    return order.map { name in
      let isTwin = name.hasPrefix("not-")
      let label = labels.text("filter.\(isTwin ? String(name.dropFirst(4)) : name)")
      let value = (values[name] ?? []).joined(separator: " \(labels.text("or")) ")
      if value.isEmpty { return label }
      return isTwin ? labels.format("filter.not", label, value) : "\(label): \(value)"
    }
  }

  private func value(_ filter: QueryFilter) -> String {
    let name = filter.name.hasPrefix("not-") ? String(filter.name.dropFirst(4)) : filter.name
    switch name {
    case "topic": return labels.text(filter.value, in: "topic")
    case "kind": return labels.text(filter.value, in: "event-kind")
    case "organization-kind", "with-kind", "organized-by-kind":
      return labels.text(filter.value, in: "organization-kind")
    case "role":
      for vocabulary in ["role", "organization-role", "person-role"] {
        let label = labels.text(filter.value, in: vocabulary)
        if label != filter.value { return label }
      }
      return filter.value
    case "format": return labels.text(filter.value, in: "event-format")
    case "language": return labels.text(filter.value, in: "language")
    case "basis": return labels.text(filter.value, in: "basis")
    case "presence": return labels.text(filter.value, in: "presence")
    case "support": return labels.text(filter.value, in: "support")
    case "status": return labels.text(filter.value, in: "event-status")
    case "outcome-kind": return labels.text(filter.value, in: "outcome-kind")
    case "position": return PositionPatterns.word(filter.value, labels.language)
    case "region": return Places.regionName(filter.value, labels.language) ?? filter.value
    case "organization", "with", "organized-by", "person", "with-person", "represented-by", "event":
      return TypedID(filter.value).flatMap { names[$0] }.map { labels.format("quote", $0) } ?? filter.value
    default: return filter.value
    }
  }
}

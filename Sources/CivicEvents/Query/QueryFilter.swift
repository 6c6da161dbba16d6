internal import CivicText

/// One condition of a query in the words of the command line: `--topic constitutional-reform`.
public struct QueryFilter: Sendable, Hashable {
  /// The flag without its dashes: "topic", "not-region".
  public let name: String
  /// As the flag takes it: "ngo", "o5", "2026-02". Empty for a flag without a value.
  public let value: String

  init(_ name: String, _ value: String = "") {
    self.name = name
    self.value = value
  }
}

extension Query {
  /// Its conditions, in the order of the help page.
  public var filters: [QueryFilter] {
    var filters: [QueryFilter] = []
    func add<Value>(_ name: String, _ choice: Choice<Value>, _ text: (Value) -> String) {
      filters += choice.any.map { QueryFilter(name, text($0)) }
      filters += choice.none.map { QueryFilter("not-" + name, text($0)) }
    }
    func add(_ name: String, _ value: String?) {
      if let value { filters.append(QueryFilter(name, value)) }
    }
    filters += events.map { QueryFilter("event", TypedID(.event, $0).description) }
    add("topic", topics) { $0 }
    add("kind", kinds, \.rawValue)
    add("organization-kind", organizationKinds, \.rawValue)
    add("role", roles, \.rawValue)
    add("organization", organizations) { $0.text(.organization) }
    add("organized-by", organizedBy) { $0.text(.organization) }
    add("organized-by-kind", organizedByKinds, \.rawValue)
    add("with", with) { $0.text(.organization) }
    add("with-kind", withKinds, \.rawValue)
    add("with-person", withPeople) { $0.text(.person) }
    add("person", people) { $0.text(.person) }
    add("represented-by", representedBy) { $0.text(.person) }
    add("position", positions) { $0 }
    filters += outcomeKinds.map { QueryFilter("outcome-kind", $0.rawValue) }
    add("region", regions) { $0 }
    add("place", places) { $0 }
    add("venue", venues) { $0 }
    add("format", formats, \.rawValue)
    add("since", period.since)
    add("until", period.until)
    add("not-since", period.notSince)
    add("not-until", period.notUntil)
    if let undated = period.undated { filters.append(QueryFilter(undated ? "undated" : "not-undated")) }
    add("language", languages, \.rawValue)
    add("text", texts) { $0 }
    add("about", about) { $0 }
    filters += bases.map { QueryFilter("basis", $0.rawValue) }
    filters += presences.map { QueryFilter("presence", $0.rawValue) }
    filters += supports.map { QueryFilter("support", $0.rawValue) }
    filters += statuses.map { QueryFilter("status", $0.rawValue) }
    if reviewedOnly { filters.append(QueryFilter("reviewed-only")) }
    add("min-confidence", minimumConfidence.map { String($0) })
    add("by", grouping?.rawValue)
    add("sort", sort?.rawValue)
    add("limit", limit.map(String.init))
    return filters
  }

  /// The command that asks the same; nil where no single one does.
  public var command: String? {
    guard except.isEmpty, also.isEmpty else { return nil }
    let words = filters.flatMap { filter in
      filter.value.isEmpty ? ["--" + filter.name] : ["--" + filter.name, Self.quoted(filter.value)]
    }
    return (["civic", subject.rawValue] + words).joined(separator: " ")
  }

  private static func quoted(_ value: String) -> String {
    value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      ? value : "'" + value.replacing("'", with: "'\\''") + "'"
  }
}

extension Who {
  /// As a flag takes it.
  func text(_ kind: TypedID.Kind) -> String {
    switch self {
    case .id(let id): TypedID(kind, id).description
    case .name(let name): name
    }
  }
}

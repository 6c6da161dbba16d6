internal import CivicReports
internal import GRDB

/// What kinds of organisations `o` are asked for. Those of unknown kind are never among them: they are counted apart.
enum OrganizationKindSQL {
  /// 1: of a kind that is asked for; 0: of unknown kind.
  static func ofKind(_ query: Query, _ kind: SQL = "o.kind") -> SQL {
    let asked = query.organizationKinds.any
    return asked.isEmpty ? "1" : "\(kind) IN \(asked.map(\.rawValue))"
  }

  static func conditions(_ query: Query, _ kind: SQL = "o.kind") -> [SQL] {
    let asked = query.organizationKinds.any
    return Choice(any: asked.isEmpty ? [] : asked + [.unknown], none: query.organizationKinds.none)
      .conditions(on: kind)
  }
}

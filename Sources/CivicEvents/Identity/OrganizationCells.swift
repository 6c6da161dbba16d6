internal import CivicReports

/// The bearers of one name, parted into those that are one body.
struct OrganizationCells {
  /// Bearers of the name that are one body.
  struct Cell {
    let family: OrganizationKindFamily?
    let place: Place
    var mentions: [Int]
    let reasons: [String]
    let score: Double

    /// Two kinds of body, or two regions that their names state, are two bodies without a doubt.
    func mayBe(_ other: Cell) -> Bool {
      if let family, let others = other.family, family != others { return false }
      if case .region = place, case .region = other.place { return false }
      return true
    }

    func doubts(_ other: Cell) -> [String] {
      let kind = family == other.family ? [] : ["kind-unknown"]
      return ["name"] + kind + (place == other.place ? [] : ["place-differs"])
    }
  }

  /// What tells a body from others of its name and kind.
  enum Place: Hashable {
    /// Nothing: there is one.
    case anywhere
    case country
    /// The region that its name states, or that "облыстық" means.
    case region(String)
    /// The region of the event, for a name that does not say.
    case eventRegion(String)
    case locality(String)
    /// Only its own report can say which one it is.
    case report(Int)
  }

  private let bearers: [OrganizationMention]
  private let families: [OrganizationKindFamily?]
  private let oneFamily: Bool
  /// The region of the same name in the same report, where one is stated there.
  private let regionInReport: [String?]
  /// How many regions claim a name that does not state its own, for each kind.
  private var claims: [OrganizationKindFamily?: Set<String>] = [:]

  /// - Parameter bearers: all mentions of one name, in the order of their ids.
  init(_ bearers: [OrganizationMention]) {
    self.bearers = bearers
    var families = Self.known(bearers) { OrganizationKindFamily($0.kind) }
    let distinct = Set(families.compactMap { $0 })
    oneFamily = distinct.count <= 1
    if oneFamily { families = families.map { _ in distinct.first } }
    self.families = families
    regionInReport = Self.known(bearers) { bearer in
      bearer.nameRegion
        ?? (OrganizationScope(nameKey: bearer.nameKey).isRegional ? bearer.eventRegion : nil)
    }
    for (bearer, family) in zip(bearers, families) {
      if bearer.nameRegion == nil, let region = bearer.eventRegion {
        claims[family, default: []].insert(region)
      }
    }
  }

  /// In the order of their first mentions.
  var cells: [Cell] {
    struct Address: Hashable {
      let family: OrganizationKindFamily?
      let place: Place
    }
    var cells: [Cell] = []
    var placed: [Address: Int] = [:]
    var scopes: [String: OrganizationScope] = [:]
    for (index, bearer) in bearers.enumerated() {
      let scope = scopes[bearer.nameKey] ?? OrganizationScope(nameKey: bearer.nameKey)
      scopes[bearer.nameKey] = scope
      let place = place(of: index, scope)
      let address = Address(family: families[index], place: place)
      if let cell = placed[address] {
        cells[cell].mentions.append(bearer.id)
      } else {
        placed[address] = cells.count
        let kind = families[index] == nil ? "kind-unknown" : "kind"
        cells.append(
          Cell(
            family: families[index], place: place, mentions: [bearer.id],
            reasons: ["name", kind] + [place.reason].compactMap { $0 }, score: place.score))
      }
    }
    return cells
  }

  private func place(of index: Int, _ scope: OrganizationScope) -> Place {
    let bearer = bearers[index]
    if let region = bearer.nameRegion { return .region(region) }
    if scope.isMunicipal { return bearer.eventLocality.map { .locality($0) } ?? .report(bearer.report) }
    if scope.isRegional { return bearer.eventRegion.map { .region($0) } ?? .report(bearer.report) }
    if scope.isNational || families[index]?.isNationwide == true { return .country }
    if let region = regionInReport[index] { return .region(region) }
    if scope.distinctiveWords == 0 {
      return bearer.eventRegion.map { .eventRegion($0) } ?? .report(bearer.report)
    }
    if scope.distinctiveWords == 1, (claims[families[index]]?.count ?? 0) > 1 {
      return bearer.eventRegion.map { .eventRegion($0) } ?? .report(bearer.report)
    }
    return .anywhere
  }

  /// Each mention's value; where it has none, that of the same name in the same report.
  private static func known<Value: Hashable>(
    _ bearers: [OrganizationMention], _ value: (OrganizationMention) -> Value?
  ) -> [Value?] {
    let own = bearers.map(value)
    var ofReport: [Int: Set<Value>] = [:]
    for (bearer, value) in zip(bearers, own) {
      if let value { ofReport[bearer.report, default: []].insert(value) }
    }
    return zip(bearers, own).map { bearer, value in
      if let value { return value }
      let others = ofReport[bearer.report] ?? []
      return others.count == 1 ? others.first : nil
    }
  }
}

extension OrganizationCells.Place {
  fileprivate var reason: String? {
    switch self {
    case .anywhere: nil
    case .country: "nationwide"
    case .region, .eventRegion: "region"
    case .locality: "locality"
    case .report: "report"
    }
  }

  fileprivate var score: Double {
    switch self {
    case .country, .region: 0.95
    case .anywhere: 0.9
    case .eventRegion, .locality, .report: 0.85
    }
  }
}

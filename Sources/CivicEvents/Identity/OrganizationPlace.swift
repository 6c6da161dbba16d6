/// What tells a body from others of its name and kind, as one report has it.
package enum OrganizationPlace: Sendable, Hashable {
  /// One in the country.
  case country
  /// ISO 3166-2: the region that its name states.
  case region(String)
  /// The region of the event, which "облыстық" means.
  case impliedRegion(String)
  /// Folded: the town or district of the event.
  case locality(String)
  /// Only its own report can say which one it is: the SHA-256 of the report's text.
  case report(String)
  /// The region that the same name states elsewhere in the report.
  case regionInReport(String)
  /// The region of the event, for a name that each region has.
  case eventRegion(String)
  /// The region of the event, for a name with one word of its own: it counts where another region claims the name too.
  case claimed(String)
  /// A name with one word of its own at an event whose region nobody states.
  case unclaimed(String)
  /// Nothing: there is one, seen at an event of that region. It counts where names of two languages are compared.
  case seen(String)
  /// Nothing: there is one.
  case anywhere

  /// Of a name that its report states nothing about.
  ///
  /// - Parameters:
  ///   - regionInReport: see the case.
  ///   - report: the SHA-256 of the text.
  init(
    _ mention: OrganizationMention, family: OrganizationKindFamily?, regionInReport: String?, report: String
  ) {
    let scope = OrganizationScope(nameKey: mention.nameKey)
    if let region = mention.nameRegion {
      self = .region(region)
    } else if scope.isMunicipal {
      self = mention.eventLocality.map { .locality($0) } ?? .report(report)
    } else if scope.isRegional {
      self = mention.eventRegion.map { .impliedRegion($0) } ?? .report(report)
    } else if scope.isNational || family?.isNationwide == true {
      self = .country
    } else if let regionInReport {
      self = .regionInReport(regionInReport)
    } else if scope.distinctiveWords == 0 {
      self = mention.eventRegion.map { .eventRegion($0) } ?? .report(report)
    } else if scope.distinctiveWords == 1 {
      self = mention.eventRegion.map { .claimed($0) } ?? .unclaimed(report)
    } else {
      self = mention.eventRegion.map { .seen($0) } ?? .anywhere
    }
  }

  /// What it comes to among all bearers of the name.
  ///
  /// - Parameters:
  ///   - family: of the bearers, where they agree.
  ///   - isShared: true where several regions claim the name.
  func settled(_ family: OrganizationKindFamily?, isShared: Bool) -> OrganizationPlace {
    switch self {
    case .country, .region, .locality, .report, .anywhere: self
    case .impliedRegion(let region): .region(region)
    case _ where family?.isNationwide == true: .country
    case .regionInReport(let region): .region(region)
    case .seen: .anywhere
    case .eventRegion: self
    case .claimed(let region): isShared ? .eventRegion(region) : .anywhere
    case .unclaimed(let report): isShared ? .report(report) : .anywhere
    }
  }

  /// What a name of that key is compared within here.
  func block(_ nameBlock: String) -> String {
    if case .report(let hash) = self { "\(nameBlock) \(hash.prefix(16))" } else { nameBlock }
  }

  /// The region, however it is known.
  var regionCode: String? {
    switch self {
    case .region(let code), .impliedRegion(let code), .regionInReport(let code), .eventRegion(let code),
      .claimed(let code), .seen(let code):
      code
    case .country, .locality, .report, .unclaimed, .anywhere: nil
    }
  }

  /// True where two names of one body can be used of these places: neither says anything against the other.
  func agrees(_ other: OrganizationPlace) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.report, _), (_, .report), (.locality, _), (_, .locality): return false
    case (.country, .anywhere), (.anywhere, .country): return true
    case (.country, _), (_, .country): return false
    case (.anywhere, _), (_, .anywhere): return true
    default: return regionCode == other.regionCode
    }
  }
}

// As it is stored: a word, and a value after it.
extension OrganizationPlace {
  package init?(_ text: String) {
    let halves = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let value = halves.count > 1 ? halves[1] : ""
    switch halves[0] {
    case "country": self = .country
    case "region": self = .region(value)
    case "implied-region": self = .impliedRegion(value)
    case "locality": self = .locality(value)
    case "report": self = .report(value)
    case "region-in-report": self = .regionInReport(value)
    case "event-region": self = .eventRegion(value)
    case "claimed": self = .claimed(value)
    case "unclaimed": self = .unclaimed(value)
    case "seen": self = .seen(value)
    case "anywhere": self = .anywhere
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .country: "country"
    case .region(let code): "region \(code)"
    case .impliedRegion(let code): "implied-region \(code)"
    case .locality(let name): "locality \(name)"
    case .report(let hash): "report \(hash)"
    case .regionInReport(let code): "region-in-report \(code)"
    case .eventRegion(let code): "event-region \(code)"
    case .claimed(let code): "claimed \(code)"
    case .unclaimed(let hash): "unclaimed \(hash)"
    case .seen(let code): "seen \(code)"
    case .anywhere: "anywhere"
    }
  }

  /// Why two of one place are one, in a judgement's words.
  var reason: String? {
    switch self {
    case .anywhere, .seen, .unclaimed: nil
    case .country: "nationwide"
    case .region, .impliedRegion, .eventRegion, .regionInReport, .claimed: "region"
    case .locality: "locality"
    case .report: "report"
    }
  }

  /// How sure it makes that two of one name are one.
  var score: Double {
    switch self {
    case .country, .region, .impliedRegion: 0.95
    case .anywhere, .seen, .unclaimed: 0.9
    case .eventRegion, .regionInReport, .claimed, .locality, .report: 0.85
    }
  }
}

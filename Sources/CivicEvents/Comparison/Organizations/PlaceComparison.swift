internal import CivicText

/// Whether two names can be of bodies in one place.
enum PlaceComparison {
  case same
  /// Nothing is said on one side or both.
  case open
  /// Only one of the two says where.
  case missing
  /// A town in one name, the region it lies in in the other.
  case within
  case different(ComparisonReason)

  static func of(_ one: NamePlace, _ other: NamePlace) -> PlaceComparison {
    let one = settled(one, by: other)
    let other = settled(other, by: one)
    if let conflict = conflict(one, other) { return .different(conflict) }
    if !one.isStated, !other.isStated {
      if let a = one.reach, let b = other.reach, a != b, !isNational(a) || !isNational(b) {
        return .different(ComparisonReason(.levelDiffers))
      }
      return .open
    }
    guard one.isStated, other.isStated else { return missing(one, other) }
    let areSame =
      agree(one.districts, other.districts) && agree(one.settlements, other.settlements)
      && (agree(one.regions, other.regions) || !one.settlements.isEmpty || !one.districts.isEmpty)
    return areSame ? .same : .within
  }

  /// "Карагандинский" is of the town where the other name has the town.
  private static func settled(_ one: NamePlace, by other: NamePlace) -> NamePlace {
    guard !one.perhapsSettlements.isEmpty, one.settlements.isEmpty else { return one }
    let towns = one.perhapsSettlements.intersection(other.settlements)
    if towns.isEmpty { return one }
    var place = one
    place.settlements = towns
    place.lyingIn.formUnion(one.regions)
    place.regions = []
    return place
  }

  private static func agree(_ one: Set<String>, _ other: Set<String>) -> Bool {
    one.isEmpty == other.isEmpty
  }

  private static func missing(_ one: NamePlace, _ other: NamePlace) -> PlaceComparison {
    let (stated, silent) = one.isStated ? (one, other) : (other, one)
    guard let reach = silent.reach else { return .missing }
    // A body of the whole country, and one of a part of it.
    if isNational(reach) { return .different(ComparisonReason(.branch)) }
    return reach == stated.reach ? .missing : .different(ComparisonReason(.levelDiffers))
  }

  private static func isNational(_ level: NameLexicon.Level) -> Bool {
    level == .national || level == .international
  }

  private static func conflict(_ one: NamePlace, _ other: NamePlace) -> ComparisonReason? {
    if parted(one.districts, other.districts) {
      return reason(.placeDiffers, one.districts, other.districts)
    }
    if one.districts.isEmpty != other.districts.isEmpty, one.isStated, other.isStated {
      return ComparisonReason(.levelDiffers)
    }
    if parted(one.settlements, other.settlements) {
      return reason(.placeDiffers, one.settlements, other.settlements)
    }
    if parted(one.regions, other.regions) { return reason(.regionDiffers, one.regions, other.regions) }
    guard one.settlements.isEmpty || other.settlements.isEmpty else { return nil }
    let a = one.regions.union(one.lyingIn)
    let b = other.regions.union(other.lyingIn)
    return parted(a, b) ? reason(.regionDiffers, a, b) : nil
  }

  private static func parted(_ one: Set<String>, _ other: Set<String>) -> Bool {
    !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private static func reason(
    _ code: ComparisonReason.Code, _ one: Set<String>, _ other: Set<String>
  ) -> ComparisonReason {
    ComparisonReason(code, one.sorted().joined(separator: ", "), other.sorted().joined(separator: ", "))
  }
}

/// The usages of one name, parted into those that are one body.
struct OrganizationCells {
  /// Usages of the name that are one body.
  struct Cell {
    let family: OrganizationKindFamily?
    let place: OrganizationPlace
    let identifier: String?
    /// True for a name that every region or town has.
    let isGeneric: Bool
    var usages: [OrganizationUsage]

    /// Of the names, or of the events at which they are used.
    var regions: Set<String> { Set(usages.compactMap(\.signature.place.regionCode)) }

    var reasons: [String] {
      ["name", family == nil ? "kind-unknown" : "kind"]
        + [identifier.map { _ in "identifier" } ?? place.reason].compactMap { $0 }
    }

    /// Two kinds of body, two regions and two identifiers are two bodies without a doubt.
    func mayBe(_ other: Cell) -> Bool {
      if let family, let others = other.family, family != others { return false }
      if let identifier, let others = other.identifier, identifier != others { return false }
      if isGeneric { return place.agrees(other.place) }
      if case .region = place, case .region = other.place { return place == other.place }
      return true
    }

    func doubts(_ other: Cell) -> [String] {
      ["name"] + (family == other.family ? [] : ["kind-unknown"])
        + (place == other.place ? [] : ["place-differs"])
    }
  }

  /// In the order of their first usages.
  private(set) var cells: [Cell] = []

  /// - Parameter usages: all of one name, in the order of their signatures.
  init(_ usages: [OrganizationUsage]) {
    let families = Set(usages.compactMap(\.signature.family))
    let onlyFamily = families.count == 1 ? families.first : nil
    // How many regions claim a name that does not state its own, for each kind.
    var claims: [OrganizationKindFamily?: Set<String>] = [:]
    for usage in usages {
      if case .claimed(let region) = usage.signature.place {
        claims[usage.signature.family ?? onlyFamily, default: []].insert(region)
      }
    }
    struct Address: Hashable {
      let family: OrganizationKindFamily?
      let place: OrganizationPlace
    }
    let addressed = usages.map { usage in
      let family = usage.signature.family ?? onlyFamily
      let place = usage.signature.place.settled(family, isShared: (claims[family]?.count ?? 0) > 1)
      return (usage: usage, address: Address(family: family, place: place))
    }
    // The bodies that are known by numbers, each with the regions it is known in.
    var identifiers: [Address: [String: Set<String>]] = [:]
    for (usage, address) in addressed {
      guard let identifier = usage.number else { continue }
      identifiers[address, default: [:]][identifier, default: []].formUnion(
        [usage.signature.place.regionCode].compactMap { $0 })
    }
    struct Key: Hashable {
      let address: Address
      let identifier: String?
    }
    var placed: [Key: Int] = [:]
    for (usage, address) in addressed {
      let known = identifiers[address] ?? [:]
      // Of several that bear the name, the one of the region where it is used.
      let here = known.filter { usage.signature.place.regionCode.map($0.value.contains) ?? false }
      let identifier =
        usage.number ?? (known.count == 1 ? known.first?.key : here.count == 1 ? here.first?.key : nil)
      let key = Key(address: address, identifier: identifier)
      if let cell = placed[key] {
        cells[cell].usages.append(usage)
      } else {
        placed[key] = cells.count
        cells.append(
          Cell(
            family: address.family, place: address.place, identifier: identifier,
            isGeneric: OrganizationScope(nameKey: usage.signature.nameBlock).distinctiveWords == 0,
            usages: [usage]))
      }
    }
  }
}

extension OrganizationUsage {
  /// The number that tells its body from all others.
  fileprivate var number: String? { signature.identifier.flatMap { RegisterRow.isRow($0) ? nil : $0 } }
}

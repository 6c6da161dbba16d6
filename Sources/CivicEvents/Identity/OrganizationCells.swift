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
    let addressed = usages.map { usage in
      let family = usage.signature.family ?? onlyFamily
      let place = usage.signature.place.settled(family, isShared: (claims[family]?.count ?? 0) > 1)
      return (usage: usage, address: Address(family: family, place: place))
    }
    let bearers = Bearers(addressed.map { ($0.usage, $0.address) })
    struct Key: Hashable {
      let address: Address
      let identifier: String?
    }
    var placed: [Key: Int] = [:]
    for (usage, address) in addressed {
      let identifier = bearers.bearer(usage, address)
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

extension OrganizationCells {
  private struct Address: Hashable {
    let family: OrganizationKindFamily?
    let place: OrganizationPlace
  }

  /// The bodies of one name and address that are known by a number, or as the row of a register, each with the regions it is
  /// known in. A row without a number stands for its region: the rows of two registers may be one body's.
  private struct Bearers {
    private var numbered: [Address: [String: Set<String>]] = [:]
    private var all: [Address: [String: Set<String>]] = [:]

    init(_ usages: [(OrganizationUsage, Address)]) {
      for (usage, address) in usages {
        guard let number = usage.number else { continue }
        numbered[address, default: [:]][number, default: []].formUnion(usage.region)
      }
      all = numbered
      for (usage, address) in usages where usage.isRow && numberedBearer(usage, address) == nil {
        all[address, default: [:]][Self.row(usage), default: []].formUnion(usage.region)
      }
    }

    func bearer(_ usage: OrganizationUsage, _ address: Address) -> String? {
      if let number = usage.number { return number }
      if usage.isRow { return numberedBearer(usage, address) ?? Self.row(usage) }
      let known = all[address] ?? [:]
      if known.count == 1 { return known.first?.key }
      // Of several that bear the name, the one of the region where it is used.
      let here = known.filter { !$0.value.isDisjoint(with: usage.region) }
      return here.count == 1 ? here.first?.key : nil
    }

    /// The number that a row's body has elsewhere: that of the only one in its region.
    private func numberedBearer(_ usage: OrganizationUsage, _ address: Address) -> String? {
      let fitting = (numbered[address] ?? [:]).filter {
        $0.value.isEmpty || usage.region.isEmpty || !$0.value.isDisjoint(with: usage.region)
      }
      return fitting.count == 1 ? fitting.first?.key : nil
    }

    private static func row(_ usage: OrganizationUsage) -> String {
      "\(RegisterRow.scheme) in \(usage.region.first ?? "no region")"
    }
  }
}

extension OrganizationUsage {
  fileprivate var isRow: Bool { signature.identifier.map(RegisterRow.isRow) ?? false }
  /// The number that tells its body from all others.
  fileprivate var number: String? { isRow ? nil : signature.identifier }
  /// One at most.
  fileprivate var region: Set<String> { Set([signature.place.regionCode].compactMap(\.self)) }
}

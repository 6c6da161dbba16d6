internal import CivicReports

/// Which mentions of bodies are of one body: a pure function of the mentions and of people's judgements.
///
/// Bodies join on an equal name with a compatible kind and region. A name that many bodies bear joins only within
/// one region; one that has a single word of its own joins across regions only where no two regions claim it.
package enum OrganizationIdentity {
  /// - Parameters:
  ///   - mentions: every mention of each name among them.
  ///   - judgements: people's, of any two of the mentions.
  /// - Returns: the bodies, each the ids of its mentions in order, and what was judged on the way.
  package static func identify(
    _ mentions: [OrganizationMention], judgements: [Judgement]
  ) -> (components: [[Int]], judged: [Judgement]) {
    var partition = Partition(
      mentions.map(\.id),
      different: judgements.filter { $0.verdict == .different }.map { ($0.first, $0.second) })
    for judgement in judgements where judgement.verdict == .same {
      partition.join(judgement.first, judgement.second)
    }
    let decided = Set(judgements.map { [$0.first, $0.second] })
    var judged: [Judgement] = []
    let names = Dictionary(grouping: mentions, by: \.nameKey).sorted { $0.key < $1.key }
    for (name, bearers) in names {
      let cells = cells(of: bearers.sorted { $0.id < $1.id }, name: name)
      for cell in cells {
        for mention in cell.mentions.dropFirst() where partition.join(cell.mentions[0], mention) {
          judged.append(Judgement(cell.mentions[0], mention, .same, score: cell.score, reasons: cell.reasons))
        }
      }
      for cell in cells.dropFirst() where cells[0].mayBe(cell) {
        let (one, other) = (cells[0].mentions[0], cell.mentions[0])
        guard !partition.areTogether(one, other), !decided.contains([min(one, other), max(one, other)]) else {
          continue
        }
        judged.append(Judgement(one, other, .unsure, score: 0.5, reasons: cells[0].doubts(cell)))
      }
    }
    return (partition.components, judged)
  }

  /// Mentions of one name that are of one body.
  private struct Cell {
    let family: OrganizationKindFamily?
    let region: String?
    var mentions: [Int]
    let score: Double
    let reasons: [String]

    /// Two kinds of body, or two regions of a name that many bear, are two bodies without a doubt.
    func mayBe(_ other: Cell) -> Bool {
      family == nil || other.family == nil || family == other.family
    }

    func doubts(_ other: Cell) -> [String] {
      var doubts = ["name"]
      if family != other.family { doubts.append("kind-unknown") }
      if region != other.region {
        doubts.append(region == nil || other.region == nil ? "region-unknown" : "region-differs")
      }
      return doubts
    }
  }

  private static func cells(of bearers: [OrganizationMention], name: String) -> [Cell] {
    let scope = OrganizationScope(nameKey: name)
    let families = known(bearers) { OrganizationKindFamily($0.kind) }
    let regions = known(bearers) { $0.nameRegion ?? $0.eventRegion }
    let familyCount = Set(families.compactMap { $0 }).count
    var claims: [OrganizationKindFamily?: Set<String>] = [:]
    for (family, region) in zip(families, regions) {
      if let region { claims[familyCount > 1 ? family : nil, default: []].insert(region) }
    }
    var cells: [Cell] = []
    var placed: [[String]: Int] = [:]
    for (index, bearer) in bearers.enumerated() {
      let family = familyCount == 1 ? families.compactMap { $0 }.first : families[index]
      let binding = binding(
        scope, family: family, nameRegion: bearer.nameRegion, region: regions[index],
        claims: claims[familyCount > 1 ? family : nil]?.count ?? 0, report: bearer.report)
      let address = [family.map { "\($0)" } ?? "", binding.cell]
      if let cell = placed[address] {
        cells[cell].mentions.append(bearer.id)
      } else {
        placed[address] = cells.count
        cells.append(
          Cell(
            family: family, region: binding.isBound ? regions[index] : nil, mentions: [bearer.id],
            score: binding.score,
            reasons: ["name", family == nil ? "kind-unknown" : "kind"] + binding.reasons))
      }
    }
    return cells
  }

  private struct Binding {
    let cell: String
    let isBound: Bool
    let score: Double
    let reasons: [String]
  }

  /// Which of the bodies of one name and kind the mention is of.
  private static func binding(
    _ scope: OrganizationScope, family: OrganizationKindFamily?, nameRegion: String?,
    region: String?, claims: Int, report: Int
  ) -> Binding {
    if nameRegion != nil || scope.isNational || family?.isNationwide == true {
      return Binding(
        cell: "", isBound: false, score: 0.95, reasons: nameRegion == nil ? ["nationwide"] : ["region"])
    }
    if scope.distinctiveWords == 0 {
      // Without a region, only its own report can say which one it is.
      let cell = region ?? "report \(report)"
      return Binding(cell: cell, isBound: true, score: 0.85, reasons: [region == nil ? "report" : "region"])
    }
    if scope.distinctiveWords == 1, claims > 1 {
      return Binding(cell: region ?? "nowhere", isBound: true, score: 0.85, reasons: ["region"])
    }
    return Binding(cell: "", isBound: false, score: 0.9, reasons: [])
  }

  /// Each mention's value; where it has none, that of the same name in the same report.
  private static func known<Value: Hashable>(
    _ bearers: [OrganizationMention], _ value: (OrganizationMention) -> Value?
  ) -> [Value?] {
    var ofReport: [Int: Set<Value>] = [:]
    for bearer in bearers { if let own = value(bearer) { ofReport[bearer.report, default: []].insert(own) } }
    return bearers.map { bearer in
      if let own = value(bearer) { return own }
      let others = ofReport[bearer.report] ?? []
      return others.count == 1 ? others.first : nil
    }
  }
}

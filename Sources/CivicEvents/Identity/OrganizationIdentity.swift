/// Which mentions of bodies are of one body: a pure function of the mentions and of people's judgements.
///
/// Bodies join on an equal name with a compatible kind and place. A name that every region or town has joins only
/// within it; one that has a single word of its own joins across regions only where no two regions claim it.
package enum OrganizationIdentity {
  /// - Parameters:
  ///   - mentions: every mention of each name among them.
  ///   - judgements: people's, of any two of the mentions.
  /// - Returns: the bodies, each the ids of its mentions in order, and what was judged on the way.
  package static func identify(
    _ mentions: [OrganizationMention], judgements: [Judgement]
  ) -> (components: [[Int]], judged: [Judgement]) {
    var partition = Partition(mentions.map(\.id), judgements: judgements)
    let decided = Set(judgements.map(\.pair))
    var judged: [Judgement] = []
    let names = Dictionary(grouping: mentions, by: \.blockKey).sorted { $0.key < $1.key }
    for bearers in names.map(\.value) {
      let cells = OrganizationCells(bearers.sorted { $0.id < $1.id }).cells
      for cell in cells {
        for mention in cell.mentions.dropFirst() where partition.join(cell.mentions[0], mention) {
          judged.append(Judgement(cell.mentions[0], mention, .same, score: cell.score, reasons: cell.reasons))
        }
      }
      for cell in cells.dropFirst() where cells[0].mayBe(cell) {
        let doubt = Judgement(
          cells[0].mentions[0], cell.mentions[0], .unsure, score: 0.5, reasons: cells[0].doubts(cell))
        if partition.areTogether(doubt.pair.first, doubt.pair.second) || decided.contains(doubt.pair) {
          continue
        }
        judged.append(doubt)
      }
    }
    return (partition.components, judged)
  }
}

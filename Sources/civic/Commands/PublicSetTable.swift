internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// Figures of public sets as a table, in per cent; as JSON, CSV or TSV from 0 to 1.
enum PublicSetTable {
  static var list: RowList<PublicSetScore, PublicSetScore> {
    RowList(
      columns: [
        .init("set") { StyledText($0.set) },
        .init("split") { StyledText($0.split) },
        .init("measure") { StyledText(Interface.labels.text($0.measure.rawValue, in: "public-measure")) },
        .init("class") { StyledText($0.class) },
        .init("precision", alignsRight: true) { StyledText(percent($0.precision)) },
        .init("recall", alignsRight: true) { StyledText(percent($0.recall)) },
        .init("f1-or-share", alignsRight: true) { StyledText(percent($0.f1 ?? $0.share)) },
        .init("interval", alignsRight: true) { StyledText(interval($0.interval)) },
        .init("expected", alignsRight: true) { StyledText(String($0.counts.expected)) },
        .init("found", alignsRight: true) { StyledText($0.counts.found.map(String.init) ?? "") },
        .init("right", alignsRight: true) { StyledText(String($0.counts.right)) },
        .init("speed", alignsRight: true) { StyledText(speed($0.speed)) },
      ],
      fields: [
        .init("set") { $0.set }, .init("split") { $0.split }, .init("language") { $0.language.rawValue },
        .init("measure") { $0.measure.rawValue }, .init("class") { $0.class },
        .init("precision") { number($0.precision) }, .init("recall") { number($0.recall) },
        .init("f1") { number($0.f1) }, .init("share") { number($0.share) },
        .init("interval_low") { number($0.interval?.low) },
        .init("interval_high") { number($0.interval?.high) },
        .init("expected") { String($0.counts.expected) }, .init("found") { $0.counts.found.map(String.init) },
        .init("right") { String($0.counts.right) },
        .init("per_second") { $0.speed.map { String(Int($0.perSecond)) } },
        .init("per_second_unit") { $0.speed?.unit },
      ])
  }

  private static func percent(_ value: Double?) -> String {
    value.map { String(format: "%.1f", $0 * 100) } ?? ""
  }

  private static func interval(_ interval: PublicSetScore.Interval?) -> String {
    interval.map { percent($0.low) + "–" + percent($0.high) } ?? ""
  }

  private static func speed(_ speed: PublicSetScore.Speed?) -> String {
    speed.map { Interface.labels.format("public-set.\($0.unit)-per-second", String(Int($0.perSecond))) } ?? ""
  }

  private static func number(_ value: Double?) -> String? { value.map { String(format: "%.4f", $0) } }
}

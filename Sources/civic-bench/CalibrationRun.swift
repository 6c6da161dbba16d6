internal import CivicEvaluation
internal import CivicReports
internal import Foundation

/// Counts how often facts are right, and prints the points that confidence is made by.
struct CalibrationRun {
  let corpus: String

  func run() throws {
    let reports = try CorpusFolder(URL(fileURLWithPath: corpus), splits: [.calibrate]).reports
    let fit = ConfidenceFit(
      Evaluation.ofExtraction(reports, scale: .identity).scores.flatMap(\.outcomes))
    say("each report by the points of the others; error: how far what is said lies from what is right")
    let before = Reliability.table(fit.outcomes)
    let after = Dictionary(
      uniqueKeysWithValues: Reliability.table(fit.crossValidated()).map { ($0.field, $0) })
    for before in before {
      guard let after = after[before.field] else { continue }
      say(
        "\(before.field.rawValue): \(before.facts) facts, error \(Self.share(before.calibrationError)) → "
          + "\(Self.share(after.calibrationError)), Brier \(Self.share(before.brierScore)) → "
          + "\(Self.share(after.brierScore)), sure \(Self.sure(before)) → \(Self.sure(after))")
    }
    print(fit.table, terminator: "")
  }

  private static func share(_ value: Double) -> String { String(format: "%.3f", value) }

  private static func sure(_ row: Reliability) -> String { "\(row.sure.right)/\(row.sure.facts)" }
}

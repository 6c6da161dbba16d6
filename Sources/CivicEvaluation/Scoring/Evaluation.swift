package import CivicReports

/// Readings of a corpus's reports, scored.
package struct Evaluation: Sendable {
  package let corpus: [CorpusReport]
  package let scores: [ReportScore]
  /// Reports that could not be decoded, with the reason: all their facts count as missed.
  package let failures: [String: ReportError]

  /// Today's extraction: each page as a program gets it, decoded and read.
  package static func ofExtraction(_ corpus: [CorpusReport], scale: ConfidenceScale = .counted) -> Evaluation
  {
    var failures: [String: ReportError] = [:]
    let scores = corpus.map { report in
      do throws(ReportError) {
        let decoded = try ReportDecoder.decode(report.pageBytes, name: report.name)
        return ReportScore(ReportReader.read(decoded, scale: scale), of: report)
      } catch {
        failures[report.name] = error
        return ReportScore(nothing(of: report), of: report)
      }
    }
    return Evaluation(corpus: corpus, scores: scores, failures: failures)
  }

  /// Readings by other means, matched by `report.id`; a report without one is missed whole.
  package static func of(_ readings: [Reading], _ corpus: [CorpusReport]) -> Evaluation {
    let byID = Dictionary(readings.map { ($0.report.id, $0) }, uniquingKeysWith: { first, _ in first })
    let scores = corpus.map { report in
      ReportScore(byID[report.labelledReport.header.id] ?? nothing(of: report), of: report)
    }
    return Evaluation(corpus: corpus, scores: scores, failures: [:])
  }

  package var score: CorpusScore { CorpusScore(scores, of: corpus) }

  private static func nothing(of report: CorpusReport) -> Reading {
    Reading(
      report: Report(language: report.language, text: report.text).header, events: [], text: report.text)
  }
}

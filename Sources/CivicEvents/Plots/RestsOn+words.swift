package import CivicText

extension RestsOn {
  /// "12 events; 4 reports; 3 of 40 facts not reviewed by a person."
  ///
  /// - Parameters:
  ///   - what: what was found, with its number.
  ///   - namesReports: false where `what` are the reports.
  package func sentence(_ what: String, namesReports: Bool = true, _ labels: Labels) -> String {
    var text = what
    if facts > 0 {
      if namesReports { text += "; " + labels.count("unit.reports", reports) }
      text += "; " + labels.format("answer.unreviewed", String(unreviewed), String(facts))
    }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

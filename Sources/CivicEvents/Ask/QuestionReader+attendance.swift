internal import CivicReports
internal import CivicText

/// "How many delegates came": those who were there, by what reports call them.
extension QuestionReader {
  /// "Сколько делегатов", "how many volunteers": those who came, by a word for them.
  func attendees(_ asked: Int) -> Int? {
    let place = language == .kk && !items.indices.contains(asked + 1) ? asked - 1 : asked + 1
    guard items.indices.contains(place), !has(.speak), !has(.moderate) else { return nil }
    if items[place].isCue(.attendee) { return place }
    // Students are counted by reports, ministers by name.
    if case .post(let post) = items[place].meaning, !Self.offices.contains(post) { return place }
    if case .words(let words) = items[place].meaning, words.count == 1, has(.takePart) { return place }
    if case .topic(let topic) = items[place].meaning, ["volunteering", "youth"].contains(topic) {
      // "How many youth events"
      let next = items.indices.contains(place + 1) ? items[place + 1] : nil
      if let next, next.isCue(.event) || next.isEventKind { return nil }
      return place
    }
    return nil
  }

  /// Posts whose holders reports name.
  private static let offices: Set<String> = [
    "akim", "deputy-akim", "minister", "vice-minister", "deputy", "director", "chair", "head", "president",
    "rector",
    "judge", "ombudsman", "secretary", "prosecutor",
  ]

  mutating func attendance(_ came: Int) {
    isUsed[came] = true
    attendees = items[came].range.map { question.words[$0].text }
    use([.award])
    attendance()
  }

  mutating func attendance() {
    query.subject = .groups
    form = .attendance
    use([.takePart, .participant, .person])
  }
}

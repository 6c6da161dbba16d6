internal import CivicText

/// What a further event of a report has from the main one: a section takes place on the day and in the town of its forum,
/// the next meeting of a day's tour on that day, unless its own passages say otherwise.
enum FurtherEventFields {
  private static let confidence = 0.7

  static func complete(
    _ event: inout EventReading, of passages: EventPassages, from main: EventReading, text: ReportText
  ) {
    if event.title == nil, let title = passages.title {
      event.title = text.quotes.name(title)
      event.evidence["title"] = text.mention(title, 0.85)
    }
    if passages.isPart {
      event.partOf = main.title ?? main.kind.rawValue
      event.evidence["part_of"] = text.mention(passages.word, passages.confidence)
    }
    // What a forum is about its sections are about as well.
    if passages.isPart, let topic = main.topics.first,
      !event.topics.contains(where: { $0.topic == topic.topic })
    {
      event.topics.append(
        TopicReading(
          topic: topic.topic, confidence: min(topic.confidence, confidence),
          mention: lowered(topic.mention) ?? topic.mention))
    }
    if event.status == .unknown { event.status = main.status }
    guard event.start == nil, main.end == nil, event.status == main.status else { return }
    event.start = main.start
    event.noLaterThan = main.noLaterThan
    event.evidence["start"] = lowered(main.evidence["start"])
    guard passages.isPart, event.place == PlaceReading() else { return }
    event.place.settlement = main.place.settlement
    event.evidence["settlement"] = lowered(main.evidence["settlement"])
  }

  private static func lowered(_ mention: Mention?) -> Mention? {
    mention.map { Mention($0.start..<$0.end, min($0.confidence, confidence)) }
  }
}

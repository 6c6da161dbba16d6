internal import CivicEvents
internal import CivicText

/// What is to be reviewed, as a list and one by one.
enum ReviewText {
  static func print(_ list: ReviewList, as format: OutputFormat?) throws {
    try rows.print(list.items, as: format)
    let counted = Interface.labels.count("unit.review", list.count)
    let text =
      list.items.count < list.count
      ? Interface.labels.format("answer.shown", String(list.items.count), counted) : counted
    guard format == nil, !list.items.isEmpty else { return Messages.say(text + ".") }
    Terminal.output.print(["", StyledText(text + ".", .dim)])
  }

  /// Everything that helps to decide.
  static func lines(_ item: ReviewItem, width: Int?) -> [StyledText] {
    var lines = Paragraph.lines(
      StyledText("\(item.id) ", .id) + StyledText(question(item), .bold)
        + StyledText(" · \(grounds(item))", .dim),
      indent: 0, width: width)
    for side in item.sides {
      lines.append("")
      lines.append(contentsOf: self.lines(side, width: width))
    }
    if let fact = item.fact {
      lines += Paragraph.lines(said(by: fact, in: item.section), indent: 2, width: width)
      if let event = fact.event {
        let name = StyledText(event.id.description, .id) + StyledText(" \(event.name)", .dim)
        lines += Paragraph.lines(name, indent: 2, width: width)
      }
      lines += Paragraph.lines(
        EvidenceText.quotation(fact.sentence, [fact.passage]) + StyledText(" \(fact.report)", .id), indent: 4,
        width: width)
    }
    return lines
  }

  private static func lines(_ side: ReviewSide, width: Int?) -> [StyledText] {
    var heading = StyledText("\(side.id) ", .id) + StyledText(side.name, .bold)
    let about = about(side)
    if !about.isEmpty { heading.append(" (\(about))") }
    var lines = Paragraph.lines(heading, indent: 2, hanging: 2, width: width)
    if !side.also.isEmpty {
      let also =
        StyledText(Interface.text("field.also") + ": ", .dim) + StyledText(side.also.joined(separator: "; "))
      lines += Paragraph.lines(also, indent: 4, hanging: 2, width: width)
    }
    for event in side.events {
      lines += Paragraph.lines(EventText.brief(event), indent: 4, hanging: 2, width: width)
    }
    lines += Paragraph.lines(
      EvidenceText.quotation(side.sentence, [side.passage]) + StyledText(" \(side.report)", .id), indent: 4,
      width: width)
    return lines
  }

  /// "NGO, West Kazakhstan Region"; "chair, Adilet Zholy".
  private static func about(_ side: ReviewSide) -> String {
    let region = side.region.flatMap { Places.regionName($0, Interface.language) }
    let kind = side.kind.map { Interface.labels.text($0.rawValue, in: "organization-kind") }
    return ([kind, region].compactMap { $0 } + side.posts.prefix(2)).joined(separator: ", ")
  }

  /// "Topics: NGO funding"
  private static func said(by fact: CardFact, in section: CardSection.Name?) -> StyledText {
    guard let section else { return StyledText(ChangeText.label(fact.value)) }
    return StyledText(Interface.text("section.\(section.rawValue)") + ": ", .dim)
      + CardText.said(by: fact, in: section)
  }

  private static func question(_ item: ReviewItem) -> String {
    guard let first = item.sides.first else { return Interface.text("review.fact") }
    switch first.id.kind {
    case .person: return Interface.text("review.person")
    case .event: return Interface.text("review.event")
    default: return Interface.text("review.organization")
    }
  }

  /// "0.50, one name, other place"
  private static func grounds(_ item: ReviewItem) -> String {
    let reasons = ReasonText.words(item.reasons)
    return ([item.score.hundredths] + (reasons.isEmpty ? [] : [reasons])).joined(separator: ", ")
  }

  private static var rows: RowList<ReviewItem, ReviewItem> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("score", alignsRight: true) { StyledText($0.score.hundredths) },
        .init("what", wraps: true) { what($0) },
      ],
      details: { item in
        let reasons = ReasonText.words(item.reasons)
        return (reasons.isEmpty ? [] : [Table.Detail(text: StyledText(reasons, .dim))])
          + item.sides.map { side in
            Table.Detail(
              text: StyledText("\(side.id): ", .id) + EvidenceText.quotation(side.sentence, [side.passage])
                + StyledText(" \(side.report)", .id))
          }
          + (item.fact.map { fact in
            [
              Table.Detail(
                text: EvidenceText.quotation(fact.sentence, [fact.passage])
                  + StyledText(" \(fact.report)", .id))
            ]
          } ?? [])
      },
      fields: [
        .init("id") { $0.id.description }, .init("score") { $0.score.hundredths },
        .init("weight") { $0.weight.hundredths }, .init("reasons") { $0.reasons.joined(separator: "; ") },
        .init("one") { $0.sides.first?.id.description }, .init("one_name") { $0.sides.first?.name },
        .init("other") { $0.sides.last?.id.description }, .init("other_name") { $0.sides.last?.name },
        .init("value") { $0.fact?.value }, .init("event") { $0.fact?.event?.id.description },
        .init("report") { $0.fact?.report.description ?? $0.sides.first?.report.description },
        .init("sentence") { $0.fact?.sentence ?? $0.sides.first?.sentence },
        .init("other_report") { $0.sides.last?.report.description },
        .init("other_sentence") { $0.sides.last?.sentence },
      ])
  }

  /// "o5 Жайық жастары = o9 Жайық жастары?", "organiser: …"
  private static func what(_ item: ReviewItem) -> StyledText {
    if let fact = item.fact {
      var text = said(by: fact, in: item.section)
      if let event = fact.event { text.append(" \(event.id)", .id) }
      return text
    }
    return item.sides.enumerated().reduce(into: StyledText()) { text, side in
      text.append(side.offset == 0 ? "" : " = ")
      text.append("\(side.element.id) ", .id)
      text.append(side.element.name)
      let about = about(side.element)
      if !about.isEmpty { text.append(" (\(about))", .dim) }
    }
  }
}

internal import CivicEvents
internal import CivicText

/// The profile of a body or person, a line a matter.
enum ProfileText {
  static func lines(_ card: Card, width: Int?) -> [StyledText] {
    guard let profile = card.profile else { return [] }
    let vocabulary = card.id.kind == .person ? "person-role" : "organization-role"
    var lines: [StyledText] = []
    if !profile.years.isEmpty {
      lines.append(labelled("profile.events", profile.years.map { year($0, vocabulary) }, " · "))
    }
    if !profile.posts.isEmpty { lines.append(labelled("profile.posts", profile.posts.map(post), " · ")) }
    let people = card.id.kind == .person ? "profile.people" : "profile.represented"
    for (key, companions) in [("profile.organizations", profile.organizations), (people, profile.people)]
    where !companions.isEmpty {
      lines.append(labelled(key, companions.map(companion), ", "))
    }
    if !profile.topics.isEmpty {
      let topics = profile.topics.map {
        StyledText("\(Interface.labels.text($0.value, in: "topic")) \($0.events)")
      }
      lines.append(labelled("field.topics", topics, ", "))
    }
    return lines.flatMap { Paragraph.lines($0, indent: 0, hanging: 2, width: width) }
  }

  private static func labelled(_ key: String, _ parts: [StyledText], _ separator: String) -> StyledText {
    parts.enumerated().reduce(into: StyledText(Interface.text(key) + ": ", .dim)) { text, part in
      if part.offset > 0 { text.append(separator, .dim) }
      text = text + part.element
    }
  }

  /// "2026 – 5 (participant 4, organiser 1)".
  private static func year(_ year: CardProfile.Year, _ vocabulary: String) -> StyledText {
    let roles = year.roles.map { "\(Interface.labels.text($0.value, in: vocabulary)) \($0.events)" }
    return StyledText("\(year.year ?? Interface.text("profile.undated")) – \(year.events) ")
      + StyledText("(" + roles.joined(separator: ", ") + ")", .dim)
  }

  /// "director, Өркен o5 (2025-03-01 – 2026-02-13; 4)".
  private static func post(_ post: CardProfile.Post) -> StyledText {
    var text = StyledText(post.position)
    if let organization = post.organization {
      text.append(", " + organization.name)
      text.append(" \(organization.id)", .id)
    }
    var days = [post.first, post.last].compactMap(\.self)
    if days.count == 2, days[0] == days[1] { days.removeLast() }
    let number = post.events > 1 ? [String(post.events)] : []
    let details = ([days.joined(separator: " – ")].filter { !$0.isEmpty } + number).joined(separator: "; ")
    if !details.isEmpty { text.append(" (\(details))", .dim) }
    return text
  }

  private static func companion(_ companion: CardProfile.Companion) -> StyledText {
    StyledText(companion.name) + StyledText(" \(companion.id)", .id)
      + StyledText(" \(companion.events)", .dim)
  }
}

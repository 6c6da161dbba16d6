internal import CivicReports
internal import CivicText

extension ProseWords {
  /// Whether a title says itself what the event is («Гражданский форум», «II съезі»), so that its kind beside it would say it twice.
  func names(_ title: String, _ kind: EventKind) -> Bool {
    let title = " " + title.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ") + " "
    let own = (text("own-kind.\(kind.rawValue)") ?? "").split(separator: "|").map(String.init)
    return kind != .other && ([self.kind(kind)] + own).contains { title.contains(" \($0.lowercased()) ") }
  }

  /// A kind among others: "заседание рабочей группы", and of those that are none of them "другое мероприятие".
  func listed(_ kind: EventKind) -> String {
    kind == .other ? label(kind.rawValue, in: "event-kind") : self.kind(kind)
  }
}

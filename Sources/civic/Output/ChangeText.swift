internal import CivicEvents
internal import CivicText

/// What a decision changed.
enum ChangeText {
  /// "12 f88: roundtable → forum"
  static func print(_ change: Change, _ decision: DecisionOptions) {
    Terminal.output.print([line(change)])
    told(change, decision)
  }

  /// Whether anything was written, and how to take it back.
  static func told(_ change: Change, _ decision: DecisionOptions) {
    if decision.dryRun {
      Messages.say(Interface.text("change.dry-run"))
    } else if change.id == nil {
      Messages.say(Interface.text("change.nothing"))
    } else if let id = change.id {
      Messages.say(Interface.labels.format("change.undo", String(id)))
    }
  }

  static func line(_ change: Change) -> StyledText {
    var text = StyledText(change.target, .id)
    text.append(": ")
    text.append(
      words(
        change.action, before: change.before, after: change.after,
        cancels: change.cancels))
    return text
  }

  /// "roundtable → forum", "one now: o5", "change 12 undone"
  static func words(_ action: Change.Action, before: String?, after: String?, cancels: Int?) -> StyledText {
    switch action {
    case .set, .rename: StyledText("\(label(before)) → \(label(after))")
    case .reject, .confirm, .dispute, .block, .unblock, .different:
      StyledText(Interface.text("change.\(action.rawValue)"))
    case .attach, .add, .register:
      StyledText(Interface.text("change.\(action.rawValue)")) + StyledText(after.map { " \($0)" } ?? "")
    case .merge, .split:
      StyledText((before.map { "\($0) → " } ?? "")) + StyledText(after ?? "", .id)
    case .undo:
      StyledText(Interface.labels.format("change.undone", cancels.map(String.init) ?? ""))
        + StyledText(before == nil && after == nil ? "" : ": \(label(before)) → \(label(after))")
    }
  }

  /// A value in the words of the interface; "role=host" by the value alone.
  static func label(_ value: String?) -> String {
    guard let value else { return "–" }
    let halves = value.split(separator: "=", maxSplits: 1).map(String.init)
    let bare = halves.count == 2 && halves[0].allSatisfy { $0.isASCII && $0.isLowercase } ? halves[1] : value
    let state = Interface.labels.text(bare, in: "fact-state")
    return state == bare ? FactValue.label(bare) : state
  }
}

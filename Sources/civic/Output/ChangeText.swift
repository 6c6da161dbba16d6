internal import CivicEvents
internal import CivicText

/// What a decision changed.
enum ChangeText {
  /// "f88: roundtable → forum"
  static func print(_ change: Change, _ decision: DecisionOptions) {
    var text = StyledText(change.target, .id)
    text.append(": ")
    switch change.action {
    case .set: text.append("\(label(change.before)) → \(label(change.after))")
    case .reject, .block, .unblock: text.append(Interface.text("change.\(change.action.rawValue)"))
    }
    Terminal.output.print([text])
    if decision.dryRun {
      Messages.say(Interface.text("change.dry-run"))
    } else if change.id == nil {
      Messages.say(Interface.text("change.nothing"))
    }
  }

  private static func label(_ value: String?) -> String { value.map(FactValue.label) ?? "–" }
}

internal import CivicText

/// How people met, only where the text says so: «онлайн», "в гибридном формате", "in person".
enum FormatRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    for sentence in text.lead {
      let online = text.cues.matches(.online, in: sentence).first
      let inPerson = text.cues.matches(.inperson, in: sentence).first
      guard let match = online ?? inPerson else { continue }
      // One guest on a screen does not make the event an online one.
      let tells = !text.cues.words(in: sentence).isEmpty
      guard tells || (online != nil && inPerson != nil) else { continue }
      event.format = online != nil && inPerson != nil ? .hybrid : online != nil ? .online : .inPerson
      event.evidence["format"] = text.mention(match, 0.7)
      return
    }
  }
}

extension Reading {
  /// The same facts, each as sure as a scale says.
  package consuming func scaled(by scale: ConfidenceScale) -> Reading {
    for index in events.indices { events[index].scale(by: scale) }
    return self
  }
}

extension EventReading {
  fileprivate mutating func scale(by scale: ConfidenceScale) {
    for (name, mention) in evidence {
      guard let field = ConfidenceField(rawValue: name) else { continue }
      evidence[name]?.confidence = scale.right(mention.confidence, of: field)
    }
    within.scale(by: scale, \.mention.confidence) { _ in .within }
    organizers.scale(by: scale, \.mention.confidence) { body in
      switch body.role {
      case .host: .hosts
      case .partner: .partners
      default: .organizers
      }
    }
    participants.scale(by: scale, \.mention.confidence) { _ in .participants }
    mentioned.scale(by: scale, \.mention.confidence) { _ in .mentioned }
    groups.scale(by: scale, \.mention.confidence) { _ in .groups }
    speakers.scale(by: scale, \.mention.confidence) { _ in .speakers }
    people.scale(by: scale, \.mention.confidence) { _ in .people }
    statements.scale(by: scale, \.mention.confidence) { $0.direct ? .quotations : .reported }
    outcomes.scale(by: scale, \.mention.confidence) { _ in .outcomes }
    topics.scale(by: scale, \.mention.confidence) { _ in .topics }
    for index in participants.indices {
      participants[index].also.scale(by: scale, \.confidence) { _ in .participants }
    }
    for index in statements.indices {
      let field: ConfidenceField = statements[index].direct ? .quotations : .reported
      statements[index].parts.scale(by: scale, \.confidence) { _ in field }
    }
    for index in topics.indices { topics[index].confidence = topics[index].mention.confidence }
  }
}

extension Array {
  fileprivate mutating func scale(
    by scale: ConfidenceScale, _ confidence: WritableKeyPath<Element, Double>,
    as field: (Element) -> ConfidenceField
  ) {
    for index in indices {
      self[index][keyPath: confidence] = scale.right(
        self[index][keyPath: confidence], of: field(self[index]))
    }
  }
}

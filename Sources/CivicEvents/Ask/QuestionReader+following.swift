internal import CivicReports

extension QuestionReader {
  /// The question before with what this one says anew: "А в Актобе?", "and the parties?". Nil where this one stands by itself.
  ///
  /// - Throws: ``QuestionRefusal``.
  mutating func following(_ previous: QuestionFrame) throws(QuestionRefusal) -> QuestionFrame? {
    // A follow-up has neither an asking word of its own, or it points back: "there", "they".
    let asks = items.contains { $0.isCue(in: Self.asking) }
    let acts = items.contains { $0.isCue(in: Self.acting) }
    if asks, acts || !pointsBack { if !pointsBack { return nil } }
    if !asks, acts, items.contains(where: isFocus) { return nil }
    return try merged(with: previous, asks: asks)
  }

  private static let asking: Set<QuestionCue> = [.who, .which, .what, .when, .where, .whereRegion, .howMany]
  private static let acting: Set<QuestionCue> = [
    .takePart, .organize, .speak, .say, .moderate, .represent, .support, .fund, .host, .invite, .absent,
    .award, .sign, .decide, .cancel, .announce, .postpone,
  ]

  /// "Там", "they", «онда»: the events, bodies or people of the question before.
  private var pointsBack: Bool {
    question.words.contains { Self.pronouns.contains($0.folded) }
  }

  private static let pronouns: Set<String> = [
    "там", "они", "он", "она", "их", "туда", "этом", "него", "нее", "ними", "there", "they", "them", "it", "he",
    "she", "that", "онда", "оны", "олар", "ол", "оларды", "сонда", "мунда", "оган", "оларга", "соган", "олардын", "онын",
  ]

  private mutating func merged(with previous: QuestionFrame, asks: Bool) throws(QuestionRefusal) -> QuestionFrame {
    var frame = previous
    if asks {
      // Another question about what was asked before.
      try target()
      frame.query.subject = query.subject
      frame.query.grouping = query.grouping
      frame.form = form
      frame.isMost = isMost
      frame.top = top
      if query.subject != previous.query.subject {
        frame.query.organizationKinds = query.organizationKinds
        frame.query.roles = query.roles
        frame.query.presences = []
        frame.query.supports = []
      }
    } else {
      query.subject = previous.query.subject
    }
    let before = query
    query.roles = Choice()
    try replaceFocus(of: &frame)
    try conditions()
    let left = items.indices.filter { !isUsed[$0] }
    if !left.isEmpty { throw .notUnderstood(left.map { question.text(of: items[$0].range) }) }
    _ = before
    replace(\.topics, in: &frame)
    replace(\.formats, in: &frame)
    replace(\.with, in: &frame)
    replace(\.withKinds, in: &frame)
    replace(\.organizedBy, in: &frame)
    replace(\.people, in: &frame)
    replace(\.organizations, in: &frame)
    replace(\.roles, in: &frame)
    replace(\.languages, in: &frame)
    if query.subject == .events || !query.kinds.isEmpty { replace(\.kinds, in: &frame) }
    if !query.organizationKinds.isEmpty { frame.query.organizationKinds = query.organizationKinds }
    if !query.regions.isEmpty || !query.places.isEmpty {
      frame.query.regions = query.regions
      frame.query.places = query.places
    }
    if query.period != Period() { frame.query.period = query.period }
    if !query.events.isEmpty { frame.query.events = query.events }
    if !query.presences.isEmpty { frame.query.presences = query.presences }
    if !query.supports.isEmpty { frame.query.supports = query.supports }
    frame.corrections = corrections
    return frame
  }

  /// "А партии?": the kind takes the place of the one that was asked for.
  private mutating func replaceFocus(of frame: inout QuestionFrame) throws(QuestionRefusal) {
    for index in items.indices where !isUsed[index] {
      switch items[index].meaning {
      case .organizationKind(let kind) where frame.query.subject == .organizations:
        isUsed[index] = true
        query.organizationKinds.any.append(kind)
      case .eventKind(let kind) where frame.query.subject == .events:
        isUsed[index] = true
        query.kinds.any.append(kind)
      default: continue
      }
    }
  }

  private func replace<Value>(_ path: WritableKeyPath<Query, Choice<Value>>, in frame: inout QuestionFrame) {
    if !query[keyPath: path].isEmpty { frame.query[keyPath: path] = query[keyPath: path] }
  }
}

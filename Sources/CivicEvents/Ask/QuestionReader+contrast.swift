internal import CivicReports
internal import CivicText

/// "In forums but not in hearings", «форумға қатысты, бірақ тыңдауға қатыспады»: of bodies and people those that did the one and
/// never the other.
extension QuestionReader {
  static let contrasted: Set<QuestionCue> = [.takePart, .organize, .speak]

  /// What was done and what was not: an act of each kind is told of.
  var isContrast: Bool {
    guard query.subject == .organizations || query.subject == .people else { return false }
    let acts = items.indices.filter { items[$0].isCue(in: Self.contrasted) && !askedNouns.contains($0) }
    return acts.contains(where: isDeniedAct) && acts.contains { !isDeniedAct($0) }
  }

  /// «Қатыспады», "did not take part"
  func isDeniedAct(_ index: Int) -> Bool {
    if items[index].isCue(.not) { return true }
    for beside in [index - 1, index + 1] where items.indices.contains(beside) {
      if items[beside].isCue(.not), beside < index || language == .kk { return true }
    }
    return false
  }

  /// Whether the act that a condition belongs to is the one that was not done.
  func isContrasted(_ index: Int) -> Bool {
    guard isContrast, let act = actOf(index) else { return false }
    return isDeniedAct(act)
  }

  /// Parts what is excluded from what is asked for: the conditions that have both become two queries.
  ///
  /// - Throws: ``QuestionRefusal`` where another act was denied than was done.
  mutating func contrast() throws(QuestionRefusal) {
    guard query.subject == .organizations || query.subject == .people else { return }
    if isContrast {
      let acts = items.indices.filter { items[$0].isCue(in: Self.contrasted) && !askedNouns.contains($0) }
      let done = acts.filter { !isDeniedAct($0) }
      for act in acts where isDeniedAct(act) {
        if done.contains(where: {
          !items[$0].cues.isDisjoint(with: items[act].cues.intersection(Self.contrasted))
        }) {
          continue
        }
        // "Attended events without organising any": never, anywhere.
        guard items[act].isCue(.organize),
          items[(act + 1)...].allSatisfy({ $0.isCue(in: [.filler, .event, .not]) })
        else {
          throw .notUnderstood([question.text(of: items[act].range)])
        }
        var organizers = Query(query.subject)
        organizers.organizationKinds = query.organizationKinds
        organizers.roles.any = [.organizer]
        organizers.statuses = query.statuses
        query.except.append(organizers)
        isUsed[act] = true
      }
      use([.not])
    }
    var other = query
    let isParted =
      [
        part(\.kinds, &other), part(\.places, &other), part(\.regions, &other), part(\.topics, &other),
        part(\.formats, &other),
      ]
      .contains(true)
    guard isParted else { return }
    other.organizationKinds = query.organizationKinds
    query.except.append(other)
  }

  private mutating func part<Value>(_ path: WritableKeyPath<Query, Choice<Value>>, _ other: inout Query)
    -> Bool
  {
    let choice = query[keyPath: path]
    guard !choice.any.isEmpty, !choice.none.isEmpty else { return false }
    other[keyPath: path] = Choice(any: choice.none)
    query[keyPath: path].none = []
    return true
  }
}

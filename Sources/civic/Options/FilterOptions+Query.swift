internal import CivicEvents
internal import CivicText

extension FilterOptions {
  /// The question that the filters ask.
  ///
  /// - Throws: `UsageError` for a word that is no value of its filter.
  func query(_ subject: Query.Subject) throws -> Query {
    var query = Query(subject)
    query.topics = Choice(any: try Vocabulary.topics(topic), none: try Vocabulary.topics(notTopic))
    query.kinds = Choice(
      any: try Vocabulary.values(kind, of: "event-kind"),
      none: try Vocabulary.values(notKind, of: "event-kind"))
    query.formats = Choice(
      any: try Vocabulary.values(format, of: "event-format"),
      none: try Vocabulary.values(notFormat, of: "event-format"))
    query.roles = Choice(
      any: try Vocabulary.values(role, of: "role", "organization-role", "person-role"),
      none: try Vocabulary.values(notRole, of: "role", "organization-role", "person-role"))
    query.organizationKinds = Choice(
      any: try Vocabulary.values(organizationKind, of: "organization-kind"),
      none: try Vocabulary.values(notOrganizationKind, of: "organization-kind"))
    query.languages = Choice(
      any: try Vocabulary.values(language, of: "language"),
      none: try Vocabulary.values(notLanguage, of: "language"))
    query.withKinds = Choice(
      any: try Vocabulary.values(withKind, of: "organization-kind"),
      none: try Vocabulary.values(notWithKind, of: "organization-kind"))
    query.organizedByKinds = Choice(
      any: try Vocabulary.values(organizedByKind, of: "organization-kind"),
      none: try Vocabulary.values(notOrganizedByKind, of: "organization-kind"))
    query.organizedBy = who(organizedBy, notOrganizedBy, .organization)
    query.representedBy = who(representedBy, notRepresentedBy, .person)
    query.positions = Choice(any: position, none: notPosition)
    query.events = try event.map { try Identifier.number($0, of: .event) }
    query.supports = try Vocabulary.values(support, of: "support")
    query.outcomeKinds = try Vocabulary.values(outcomeKind, of: "outcome-kind")
    query.about = Choice(any: about, none: notAbout)
    query.organizations = who(organization, notOrganization, .organization)
    query.with = who(with, notWith, .organization)
    query.people = who(person, notPerson, .person)
    query.regions = Choice(any: try Vocabulary.regions(region), none: try Vocabulary.regions(notRegion))
    query.places = Choice(any: place, none: notPlace)
    query.venues = Choice(any: venue, none: notVenue)
    query.withPeople = who(withPerson, notWithPerson, .person)
    query.texts = Choice(any: text, none: notText)
    query.period = Period(
      since: since, until: until, notSince: notSince, notUntil: notUntil,
      undated: undated ? true : notUndated ? false : nil)
    let held = subject == .organizations || subject == .people
    query.statuses = try allowed(
      status, notStatus, of: "event-status", unless: held ? [.held] : EventStatus.allCases)
    query.presences = try allowed(presence, notPresence, of: "presence", unless: [.present, .online])
    query.bases = try allowed(
      basis, notBasis, of: "basis", unless: ParticipationBasis.allCases.filter { $0 != .hosted })
    query.reviewedOnly = reviewedOnly
    if let minConfidence { query.minimumConfidence = try Vocabulary.confidence(minConfidence) }
    query.sort = try sort.map { try Vocabulary.values([$0], of: "sort")[0] }
    if let limit, limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    query.limit = limit
    return query
  }

  private func who(_ any: [String], _ none: [String], _ kind: TypedID.Kind) -> Choice<Who> {
    Choice(any: any.map { Who($0, kind: kind) }, none: none.map { Who($0, kind: kind) })
  }

  /// The values asked for; where only unwanted ones are named, the others of those that are meant by default.
  private func allowed<Value: CaseIterable & RawRepresentable<String> & Equatable>(
    _ any: [String], _ none: [String], of vocabulary: String, unless byDefault: [Value]
  ) throws -> [Value] {
    let wanted: [Value] = try Vocabulary.values(any, of: vocabulary)
    let unwanted: [Value] = try Vocabulary.values(none, of: vocabulary)
    if unwanted.isEmpty { return wanted }
    return (wanted.isEmpty ? byDefault : wanted).filter { !unwanted.contains($0) }
  }
}

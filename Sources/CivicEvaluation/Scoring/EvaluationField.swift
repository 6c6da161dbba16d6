/// What is scored, in the order in which it is shown.
package enum EvaluationField: String, Sendable, CaseIterable, Codable {
  /// (event, organisation, basis), for the bases that the question "who took part?" takes: organised, listed, represented.
  case tookPart = "took-part"
  /// The same for bodies of kind `ngo`: the kind must be right as well.
  case tookPartNGO = "took-part-ngo"
  case event, kind, status, title, start, end, country, region, district, settlement, venue, format
  case partOf = "part-of"
  case within
  case organizers
  case organizerRole = "organizer-role"
  case hosts, partners, support, participants, presence, mentioned
  case organizationName = "organization-name"
  case legalForm = "legal-form"
  case organizationKind = "organization-kind"
  case groups
  case groupCount = "group-count"
  case speakers, people
  case personRole = "person-role"
  case personName = "person-name"
  case position
  case personOrganization = "person-organization"
  /// Passage, speaker and occasion right.
  case quotations
  /// The passage alone.
  case quotationPassage = "quotation-passage"
  case reported, outcomes, topics
  /// Of the facts that are right, those whose range stands where the label says.
  case evidence
  case headline, url, published, author, source, views
  case creditedTo = "credited-to"
  /// Scalars of the clean text.
  case text
  /// Facts of confidence 0.9 and more.
  case sure
  /// Those of the facts that cost most when they are wrong.
  case sureTookPart = "sure-took-part"
  case sureOrganizers = "sure-organizers"
  case sureSpeakers = "sure-speakers"
  case sureQuotations = "sure-quotations"

  /// The fields that count a fact of this one when it is sure.
  var ofTheSure: [EvaluationField] {
    switch self {
    case .tookPart: [.sureTookPart]
    case .organizers: [.sure, .sureOrganizers]
    case .speakers: [.sure, .sureSpeakers]
    case .quotations: [.sure, .sureQuotations]
    case .kind, .status, .title, .start, .end, .country, .region, .district, .settlement, .venue, .format,
      .within, .hosts, .partners, .participants, .mentioned, .groups, .people, .reported, .outcomes, .topics:
      [.sure]
    // The others say something of a fact that is counted already.
    default: []
    }
  }

  /// True of fields whose facts have a confidence of their own.
  var saysHowSure: Bool { self == .tookPart || ofTheSure.contains(.sure) }
}

/// Wrong facts that cost most, counted by themselves.
package enum Invention: String, Sendable, CaseIterable, Codable {
  /// An event in a report that tells of none.
  case event
  /// A first or last day that the report does not give.
  case date
  /// A host that the report does not make one.
  case host
  /// An organiser that is none: a funder, a hall, a speaker's body.
  case organizer
  /// "Took part" of one who was invited, absent or sent a greeting, or of an event still to come.
  case absentee
  /// "Took part" of a body that the report names without it, or of what is no body.
  case participant
  /// A quotation given to somebody who did not say it.
  case speaker
  /// Such a one given as sure to a person by name.
  case sureSpeaker = "sure-speaker"
  /// A body called an NGO that is none.
  case ngo
}

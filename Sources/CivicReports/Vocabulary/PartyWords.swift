/// What kind of body it is. A legal form does not decide by itself.
public enum OrganizationKind: String, Codable, CaseIterable, Sendable {
  case ngo
  case initiativeGroup = "initiative-group"
  case tradeUnion = "trade-union"
  case coalition
  case advisoryBody = "advisory-body"
  case stateBody = "state-body"
  case stateInstitution = "state-institution"
  case localGovernment = "local-government"
  case party, media, university, school, business, religious, international, other, unknown
}

/// What an unnamed party was made of.
public enum GroupKind: String, Codable, CaseIterable, Sendable {
  case ngo, deputies, officials, experts, youth, students, residents, veterans, women, volunteers, media
  case business, parties, ethnocultural, religious, international, other
}

/// How exact a stated number is.
public enum CountBasis: String, Codable, CaseIterable, Sendable {
  case exact, about, over, under
}

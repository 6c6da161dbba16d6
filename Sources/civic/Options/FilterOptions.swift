internal import ArgumentParser

/// The filters of every list. Values of one filter are alternatives; different filters must all hold.
struct FilterOptions: ParsableArguments {
  @Option(help: .option("topic", value: "topic")) var topic: [String] = []
  @Option(help: .option("kind", value: "kind")) var kind: [String] = []
  @Option(help: .option("status", value: "status")) var status: [String] = []
  @Option(help: .option("format", value: "format")) var format: [String] = []
  @Option(help: .option("since", value: "date")) var since: String?
  @Option(help: .option("until", value: "date")) var until: String?
  @Flag(help: .option("undated")) var undated = false
  @Option(help: .option("region", value: "region")) var region: [String] = []
  @Option(help: .option("place", value: "place")) var place: [String] = []
  @Option(help: .option("venue", value: "name")) var venue: [String] = []
  @Option(help: .option("organization", value: "name|id")) var organization: [String] = []
  @Option(help: .option("organization-kind", value: "kind")) var organizationKind: [String] = []
  @Option(help: .option("with", value: "name|id")) var with: [String] = []
  @Option(help: .option("with-kind", value: "kind")) var withKind: [String] = []
  @Option(help: .option("organized-by", value: "name|id")) var organizedBy: [String] = []
  @Option(help: .option("organized-by-kind", value: "kind")) var organizedByKind: [String] = []
  @Option(help: .option("with-person", value: "name|id")) var withPerson: [String] = []
  @Option(help: .option("person", value: "name|id")) var person: [String] = []
  @Option(help: .option("represented-by", value: "name|id")) var representedBy: [String] = []
  @Option(help: .option("position", value: "post")) var position: [String] = []
  @Option(help: .option("event", value: "id")) var event: [String] = []
  @Option(help: .option("role", value: "role")) var role: [String] = []
  @Option(help: .option("basis", value: "basis")) var basis: [String] = []
  @Option(help: .option("presence", value: "presence")) var presence: [String] = []
  @Option(help: .option("support", value: "support")) var support: [String] = []
  @Option(help: .option("outcome-kind", value: "kind")) var outcomeKind: [String] = []
  @Option(help: .option("language", value: "language")) var language: [String] = []
  @Option(help: .option("text", value: "words")) var text: [String] = []
  @Option(help: .option("about", value: "words")) var about: [String] = []
  @Flag(help: .option("reviewed-only")) var reviewedOnly = false
  @Option(help: .option("min-confidence", value: "confidence")) var minConfidence: Double?

  // The twins are named by a line of the help page.
  @Option(help: .hidden) var notTopic: [String] = []
  @Option(help: .hidden) var notKind: [String] = []
  @Option(help: .hidden) var notStatus: [String] = []
  @Option(help: .hidden) var notFormat: [String] = []
  @Option(help: .hidden) var notSince: String?
  @Option(help: .hidden) var notUntil: String?
  @Flag(help: .hidden) var notUndated = false
  @Option(help: .hidden) var notRegion: [String] = []
  @Option(help: .hidden) var notPlace: [String] = []
  @Option(help: .hidden) var notVenue: [String] = []
  @Option(help: .hidden) var notWithPerson: [String] = []
  @Option(help: .hidden) var notOrganization: [String] = []
  @Option(help: .hidden) var notOrganizationKind: [String] = []
  @Option(help: .hidden) var notWith: [String] = []
  @Option(help: .hidden) var notWithKind: [String] = []
  @Option(help: .hidden) var notOrganizedBy: [String] = []
  @Option(help: .hidden) var notOrganizedByKind: [String] = []
  @Option(help: .hidden) var notRepresentedBy: [String] = []
  @Option(help: .hidden) var notPosition: [String] = []
  @Option(help: .hidden) var notPerson: [String] = []
  @Option(help: .hidden) var notRole: [String] = []
  @Option(help: .hidden) var notBasis: [String] = []
  @Option(help: .hidden) var notPresence: [String] = []
  @Option(help: .hidden) var notLanguage: [String] = []
  @Option(help: .hidden) var notText: [String] = []
  @Option(help: .hidden) var notAbout: [String] = []

  @Option(help: .option("sort", value: "order")) var sort: String?
  @Option(help: .option("limit", value: "number")) var limit: Int?
  @Flag(help: .option("explain-list")) var explain = false
}

internal import Foundation

/// One line of `Examples/expected.jsonl`: what a careful reader takes from a report.
struct ExpectedReport: Decodable {
  struct Body: Decodable {
    var name: String
    /// The part of the name that is enough to recognise it.
    var key: String
    var kind: String?
    var kindAccept: [String]?
    var role: String?
    var support: String?
    var presence: String?

    enum CodingKeys: String, CodingKey {
      case name, key, kind, role, support, presence
      case kindAccept = "kind_accept"
    }
  }

  struct Speaker: Decodable {
    var name: String
    var position: String?
    var organization: String?
    var role: String?
  }

  struct Group: Decodable {
    var text: String
    var kind: String
    var kindAccept: [String]?
    var count: Int?

    enum CodingKeys: String, CodingKey {
      case text, kind, count
      case kindAccept = "kind_accept"
    }
  }

  struct Quotation: Decodable {
    var speaker: String?
    var speakerKind: String
    var begins: String
    var occasion: String

    enum CodingKeys: String, CodingKey {
      case speaker, begins, occasion
      case speakerKind = "speaker_kind"
    }
  }

  /// What may be read as well, without being required.
  struct May: Decodable {
    var topics: [String]?
    var participants: [Body]?
    var groups: [Group]?
    var speakers: [String]?
    var organizers: [String]?
  }

  var file: String
  var language: String
  var kind: String
  var status: String
  var title: String?
  var start: String?
  var end: String?
  var region: String?
  var settlement: String?
  var venue: String?
  var organizers: [Body]
  var participants: [Body]
  var speakers: [Speaker]
  var groups: [Group]
  var quotations: [Quotation]
  var topics: [String]
  /// Other values of a field that are also right; null stands for "not stated".
  var accept: [String: [String?]]?
  var may: May?
  var mustNotTopics: [String]?
  var notSpeakers: [String]?
  var groupStatements: [String]?
  var outcomes: [String]?
  var people: [String]?

  enum CodingKeys: String, CodingKey {
    case file, language, kind, status, title, start, end, region, settlement, venue, organizers, participants
    case speakers, groups, quotations, topics, accept, may, outcomes, people
    case mustNotTopics = "must_not_topics"
    case notSpeakers = "not_speakers"
    case groupStatements = "group_statements"
  }

  /// Every line of a file.
  static func all(_ url: URL) throws -> [ExpectedReport] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(ExpectedReport.self, from: Data($0.utf8))
    }
  }
}

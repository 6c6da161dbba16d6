internal import CivicReports
internal import CivicText

/// What a corpus holds beside what is asked of it.
package struct CorpusDescription: Sendable {
  /// One thing asked for.
  package struct Requirement: Sendable, Equatable, Codable {
    /// The key of its name: "constitutional-reform".
    package let key: String
    package let asked: Int
    package let found: Int
    /// Language → how many.
    package let languages: [String: Int]
    /// Split → how many.
    package let splits: [String: Int]
    package var isMet: Bool { found >= asked }
  }

  package let requirements: [Requirement]
  /// Style of outlet → how many reports.
  package let styles: [String: Int]
  /// Kind of the main event → how many reports to develop on, and to measure with.
  package let kinds: [String: (develop: Int, measure: Int)]
  /// Trap → how many passages.
  package let traps: [String: Int]
  /// Kind of fact → how many are labelled, optional ones left out.
  package let facts: [String: Int]
  /// Unicode scalars of the pages: fewest, median, most.
  package let lengths: (least: Int, median: Int, most: Int)

  package init(_ reports: [CorpusReport]) {
    let scored = reports.filter { $0.split == .develop || $0.split == .measure }
    func requirement(_ key: String, _ asked: Int, _ holds: (CorpusReport) -> Bool) -> Requirement {
      let those = scored.filter(holds)
      return Requirement(
        key: key, asked: asked, found: those.count,
        languages: Dictionary(grouping: those, by: \.language.rawValue).mapValues(\.count),
        splits: Dictionary(grouping: those, by: \.split.rawValue).mapValues(\.count))
    }
    let third = (scored.count + 2) / 3
    let measure = scored.count * 2 / 5 - 2
    requirements =
      [
        requirement("reports", 150) { _ in true },
        requirement("kazakh", 65) { $0.language == .kk },
        requirement("russian", 65) { $0.language == .ru },
        requirement("english", 20) { $0.language == .en },
        requirement("measure", measure) { $0.split == .measure },
        requirement("constitutional-reform", 25) { $0.topics.contains("constitutional-reform") },
        requirement("false-cue", 10) {
          $0.has(trap: "false-cue") && !$0.topics.contains("constitutional-reform")
        },
        requirement("three-ngos", 60) { $0.ngos >= 3 },
        requirement("absent", 15, \.hasDoubtfulPresence),
        requirement("partners", 15) {
          $0.events.contains { $0.bodies.contains { $0.roles.contains(.partner) } }
        },
        requirement("other-occasion", 12) { report in
          report.has(trap: "nested-quote")
            || report.events.contains { $0.statements.contains { $0.occasions.preferred == "other" } }
        },
        requirement("respectively", 10) { $0.has(trap: "respectively") || $0.has(trap: "shared-post") },
        requirement("no-event", 10, \.events.isEmpty),
        requirement("several-events", 8) { $0.events.count > 1 },
        requirement("not-ngo", 10) { report in
          let kinds: Set<String?> = ["coalition", "advisory-body", "state-institution"]
          return report.events.contains { $0.bodies.contains { kinds.contains($0.kinds.preferred) } }
        },
        requirement("sector-size", 10) { report in
          report.has(trap: "sector-size") && report.events.contains { !$0.groups.isEmpty }
        },
        requirement("furniture", third, \.hasFurniture),
        requirement("thirty-bodies", 1) { report in
          report.events.contains { $0.bodies.count >= 30 }
        },
      ]
      + ["misspelling", "look-alike", "open-quote", "surname-first", "initials"].map { trap in
        requirement(trap, 3) { $0.has(trap: trap) }
      } + [Self.seconds(reports)]
    styles = Dictionary(grouping: scored, by: \.style).mapValues(\.count)
    kinds = Dictionary(grouping: scored) { $0.events.first?.kind.preferred ?? "no event" }
      .mapValues { those in
        (those.count { $0.split == .develop }, those.count { $0.split == .measure })
      }
    traps = Dictionary(grouping: scored.flatMap(\.traps), by: \.name).mapValues(\.count)
    facts = Self.facts(scored.flatMap(\.events))
    let counts = scored.map { $0.page.unicodeScalars.count }.sorted()
    lengths = (counts.first ?? 0, counts.isEmpty ? 0 : counts[counts.count / 2], counts.last ?? 0)
  }

  private static func seconds(_ reports: [CorpusReport]) -> Requirement {
    let measured = Set(reports.filter { $0.split == .measure }.map(\.name))
    let second = reports.filter { $0.split == .second && measured.contains($0.name) }
    return Requirement(
      key: "second", asked: 20, found: second.count,
      languages: Dictionary(grouping: second, by: \.language.rawValue).mapValues(\.count),
      splits: ["measure": second.count])
  }

  private static func facts(_ events: [GoldEvent]) -> [String: Int] {
    var facts: [String: Int] = ["events": events.count]
    for event in events {
      for body in event.bodies where !body.isOptional {
        facts["organizations: \(body.roles[0].rawValue)", default: 0] += 1
      }
      for person in event.people where !person.isOptional {
        facts["people: \(person.roles[0].rawValue)", default: 0] += 1
      }
      for group in event.groups where !group.isOptional && !group.isVoice {
        facts["groups", default: 0] += 1
      }
      for statement in event.statements where !statement.isOptional {
        facts[statement.isDirect ? "statements: quotation" : "statements: reported", default: 0] += 1
      }
      facts["outcomes", default: 0] += event.outcomes.count { !$0.isOptional }
      facts["topics", default: 0] += event.topics.count { !$0.isOptional }
    }
    return facts
  }
}

extension CorpusReport {
  fileprivate func has(trap name: String) -> Bool { traps.contains { $0.name == name } }

  fileprivate var topics: Set<String> {
    Set(events.flatMap(\.topics).filter { !$0.isOptional }.map(\.topic))
  }

  /// How many bodies are labelled as NGOs.
  fileprivate var ngos: Int {
    Set(events.flatMap(\.bodies).filter { $0.kinds.preferred == "ngo" }.map(\.id)).count
  }

  /// Somebody is labelled as invited or absent.
  fileprivate var hasDoubtfulPresence: Bool {
    let doubtful: Set<String?> = ["invited", "absent"]
    return events.contains { event in
      event.bodies.contains { doubtful.contains($0.presence.preferred) }
        || event.people.contains { doubtful.contains($0.presence.preferred) }
    }
  }
}

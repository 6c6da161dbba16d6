/// What a trial came to: a line of `Documentation/Reliability.md`.
package struct TrialFigures: Codable, Sendable, Equatable {
  /// Something that was counted, in words, as the table tells it.
  package struct Count: Codable, Sendable, Equatable {
    package var name: String
    package var value: Int

    package init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// As it is called on the command line.
  package var trial: String
  /// What was tried, in a few words: "kill -9 at a write or a sync".
  package var title: String
  /// ISO 8601 day.
  package var date = ""
  /// "release" or "debug".
  package var configuration = ""
  /// True for the few cases that every change is tried with.
  package var isQuick = false
  package var seconds = 0
  /// Points, copies, documents, inputs … that were tried.
  package var tried = 0
  /// In the order in which they are told.
  package var counts: [Count] = []
  /// What did not hold, a line each; empty where everything did.
  package var failures: [String] = []

  package init(trial: String, title: String) {
    self.trial = trial
    self.title = title
  }

  package mutating func count(_ name: String, _ value: Int = 1) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].value += value
    } else {
      counts.append(Count(name, value))
    }
  }
}

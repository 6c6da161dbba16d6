public import CivicReports

/// What came of an import.
public struct ImportSummary: Sendable, Equatable {
  /// Reports seen for the first time.
  public var new = 0
  /// Reports that were stored already, with this text.
  public var known = 0
  /// Reports with another report's text.
  public var copies = 0
  /// Reports most of whose text is that of another report of the same event. They are among the new ones.
  public var nearCopies = 0
  /// Reports whose text has changed since.
  public var versions = 0
  /// Inputs that gave no report; every other one was imported.
  public var failed: [ImportFailure] = []
  /// Messages that are too short to be reports.
  public var leftOut = 0
  /// Events that the reports of this import tell of, without those that were known.
  public var events = 0
  /// Facts below ``DoubtfulConfidence/bound``, pairs of names and of events of which it is unsure whether they are the same, and
  /// reports whose newer version no longer tells all that the older one told.
  public var toReview = 0
  /// In a dry run the hosts whose addresses would be fetched, and how many of each: what they hold is not known before.
  public var toFetch: [HostCount] = []
  /// Whether it was ended before its inputs: importing them again goes on, because what is known is skipped.
  public var isStopped = false
  /// What a person should know of an input that was imported.
  public var notes: [ImportNote] = []

  /// Reports that were stored or known.
  public var reports: Int { new + known + copies + versions }

  package init() {}

  mutating func count(_ outcome: StoredReport.Outcome) {
    switch outcome {
    case .new: new += 1
    case .known: known += 1
    case .copy: copies += 1
    case .newVersion: versions += 1
    }
  }
}

/// How many addresses of a host there are.
public struct HostCount: Sendable, Equatable {
  public let host: String
  public let count: Int
}

/// An input that gave no report, and why.
public struct ImportFailure: Sendable, Equatable {
  public enum Cause: Error, Sendable, Equatable {
    /// The file is no report that can be read.
    case unreadable(ReportError)
    /// What it says could not be stored.
    case notStored(CivicError)
  }

  /// As it was given or found; with a line's number for a file of readings.
  public let path: String
  public let cause: Cause

  /// In English: what happened and what to do.
  public var reason: String {
    switch cause {
    case .unreadable(let error): error.description
    case .notStored(let error): error.description
    }
  }
}

/// Something to know of an input that was imported.
public struct ImportNote: Sendable, Equatable {
  public let path: String
  public let note: CivicNote
}

/// One input is done, and what came of it has reached the disk.
public struct ImportProgress: Sendable, Equatable {
  /// How many inputs the documents so far came from, and how many there are: files and addresses, however many reports
  /// each holds. Lists of addresses lead to more.
  public let done: Int
  public let total: Int
  /// How many documents there were so far.
  public let documents: Int
  public let path: String
  /// Nil where the input failed.
  public let outcome: StoredReport.Outcome?
}

internal import ArgumentParser
internal import CivicReports
internal import CivicText
internal import Foundation

/// How addresses are fetched.
struct AddressOptions: ParsableArguments {
  @Flag(help: .option("follow")) var follow = false
  @Option(help: .option("fetch-since", value: "date")) var since: String?
  @Option(help: .option("fetch-limit", value: "number")) var limit: Int?
  @Option(help: .option("rate", value: "number")) var rate: Double?
  @Option(help: .option("contact", value: "address")) var contact: String?
  @Flag(help: .option("allow-private")) var allowPrivate = false

  /// Whether any of them was given.
  var isGiven: Bool {
    follow || allowPrivate || since != nil || limit != nil || rate != nil || contact != nil
  }

  /// - Throws: `UsageError` where a value cannot be.
  func fetching() throws -> FetchOptions {
    var options = FetchOptions()
    options.program = "\(options.program)/\(Civic.configuration.version)"
    let contact = contact ?? ProcessInfo.processInfo.environment["CIVIC_CONTACT"]
    options.contact = contact?.isEmpty == false ? contact : nil
    if let rate {
      guard rate.isFinite, rate > 0 else {
        throw UsageError(Interface.labels.format("usage.rate", "\(rate)"))
      }
      options.rate = rate
    }
    if let limit {
      guard limit > 0 else { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
      options.limit = limit
    }
    if let since {
      guard CivilDate(iso: since) != nil else {
        throw UsageError(Interface.labels.format("usage.fetch-since", since))
      }
      options.since = since
    }
    options.followsFeeds = follow
    options.allowsPrivate = allowPrivate
    return options
  }
}

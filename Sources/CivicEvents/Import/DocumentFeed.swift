internal import CivicReports

/// Goes through inputs and hands what they hold to a pool. Addresses among them are fetched side by side meanwhile.
struct DocumentFeed: Sendable {
  let inputs: [Result<InputFile, ReportError>]
  /// nil where nothing is to be fetched.
  let fetching: FetchOptions?
  let isDryRun: Bool
  /// What was fetched of an address before.
  let known: @Sendable (String) -> FetchRecord?

  private struct Stopped: Error {}

  func run(into pool: ExtractionPool) -> ExtractionPool.FeedResult {
    let fetcher = fetching.map { Fetcher($0, isDryRun: isDryRun, surroundings(pool)) }
    var result = ExtractionPool.FeedResult()
    for input in inputs {
      if pool.isEnded { break }
      if case .success(let file) = input, file.isAddress, let fetcher {
        pool.expect(-1)
        fetcher.add(file.path, columns: file.columns)
        continue
      }
      let isFound = (try? input.get())?.isFound ?? true
      do throws(Stopped) {
        let count = try InputDocuments.each(in: input) { (document) throws(Stopped) in
          if !isFound, let fetcher, fetcher.follow(document) { return }
          guard pool.put(document) else { throw Stopped() }
        }
        if count > 0 { result.leftOut.append((input.name, count)) }
      } catch {
        break
      }
      pool.finishInput()
    }
    if let outcome = fetcher?.finish() {
      result.leftOut += outcome.leftOut
      result.planned = outcome.planned
    }
    return result
  }

  private func surroundings(_ pool: ExtractionPool) -> Fetcher.Surroundings {
    Fetcher.Surroundings(
      known: known, put: { pool.put($0) }, end: { pool.put($0) }, expect: { pool.expect($0) },
      done: { pool.finishInput() }, isStopped: { pool.isEnded })
  }
}

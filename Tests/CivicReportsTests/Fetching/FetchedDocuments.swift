import Foundation
import TestSupport

@testable import CivicReports

/// What a fetcher hands on, collected.
final class FetchedDocuments: @unchecked Sendable {
  private let lock = NSLock()
  private var documents: [InputDocument] = []
  private(set) var records: [FetchRecord] = []
  private(set) var outcome: Fetcher.Outcome?
  private var expected = 0
  private var finished = 0

  /// Fetches addresses, and what inputs lead to.
  ///
  /// - Parameters:
  ///   - texts: files with lists.
  ///   - known: what was fetched before.
  init(
    _ addresses: [String] = [], texts: [String] = [], _ options: FetchOptions = .quick,
    isDryRun: Bool = false,
    known: [FetchRecord] = [], isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    let records = Dictionary(known.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    let fetcher = Fetcher(
      options, isDryRun: isDryRun,
      Fetcher.Surroundings(
        known: { records[$0] },
        put: { document in
          self.lock.withLock { self.documents.append(document) }
          return true
        },
        end: { record in
          self.lock.withLock { self.records.append(record) }
          return true
        },
        expect: { count in self.lock.withLock { self.expected += count } },
        done: { self.lock.withLock { self.finished += 1 } }, isStopped: isStopped))
    for address in addresses { fetcher.add(address) }
    for text in texts {
      InputDocuments.each(in: InputContent(Array(text.utf8)), ContainerPlace("list.txt")) { document in
        if !fetcher.follow(document) { self.documents.append(document) }
      }
    }
    outcome = fetcher.finish()
  }

  /// "https://…: text" or "https://…: code", in the order of their names.
  var told: [String] {
    documents.map { document in
      do throws(ReportError) {
        let reading = try document.read()
        return "\(document.name): \(reading.report.title ?? reading.text ?? "")"
      } catch {
        return "\(document.name): \(error.code)"
      }
    }.sorted()
  }

  /// Codes of what failed.
  var codes: [String] {
    documents.compactMap { document in
      do throws(ReportError) {
        _ = try document.read()
        return nil
      } catch {
        return error.code
      }
    }
  }

  var readings: [Reading] {
    documents.sorted { $0.name < $1.name }.compactMap { document in
      do throws(ReportError) { return try document.read() } catch { return nil }
    }
  }

  var isWhole: Bool { expected == finished }
}

internal import CivicReports

/// A document made ready to be stored. It needs no connection that writes, so that documents are extracted side by side
/// while one writer stores what is ready.
struct Extraction: Sendable {
  enum Outcome: Sendable {
    case ready(PreparedReading)
    /// Its bytes are stored, so that reading them again would tell nothing new.
    case known
    case failed(ImportFailure.Cause)
    /// No document: all of an address has been gone through.
    case fetched(FetchRecord)
  }

  let path: String
  let outcome: Outcome
  /// The address that it was fetched from, as it was asked for.
  let address: String?

  init(_ record: FetchRecord) {
    path = record.address
    address = record.address
    outcome = .fetched(record)
  }

  /// What was read elsewhere.
  init(_ path: String, _ prepared: PreparedReading) {
    self.path = path
    address = nil
    outcome = .ready(prepared)
  }

  /// - Parameters:
  ///   - id: what the report is known by already.
  ///   - keepsOriginal: whether the document is to be stored as it came, too.
  ///   - isKnown: whether a document of this fingerprint is stored.
  init(_ document: InputDocument, id: String? = nil, keepsOriginal: Bool = false, isKnown: (String) -> Bool) {
    path = document.name
    address = document.address
    if let fingerprint = document.fingerprint, isKnown(fingerprint) {
      outcome = .known
      return
    }
    do throws(ReportError) {
      var reading = try document.read()
      if let id { reading.report.id = id }
      do throws(CivicError) {
        var prepared = try PreparedReading(reading, isReadHere: document.isReadHere)
        if keepsOriginal { prepared.original = document.original }
        outcome = .ready(prepared)
      } catch {
        outcome = .failed(.notStored(error))
      }
    } catch {
      outcome = .failed(.unreadable(error))
    }
  }
}

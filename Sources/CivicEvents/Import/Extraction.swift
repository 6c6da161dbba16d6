internal import CivicReports

/// A document made ready to be stored. It needs no connection that writes, so that documents are extracted side by side
/// while one writer stores what is ready.
struct Extraction: Sendable {
  enum Outcome: Sendable {
    case ready(PreparedReading)
    /// Its bytes are stored, so that reading them again would tell nothing new.
    case known
    case failed(ImportFailure.Cause)
  }

  let path: String
  let outcome: Outcome

  /// - Parameter isKnown: whether a document of this fingerprint is stored.
  init(_ document: InputDocument, isKnown: (String) -> Bool) {
    path = document.name
    if let fingerprint = document.fingerprint, isKnown(fingerprint) {
      outcome = .known
      return
    }
    do throws(ReportError) {
      let reading = try document.read()
      do throws(CivicError) {
        outcome = .ready(try PreparedReading(reading))
      } catch {
        outcome = .failed(.notStored(error))
      }
    } catch {
      outcome = .failed(.unreadable(error))
    }
  }
}

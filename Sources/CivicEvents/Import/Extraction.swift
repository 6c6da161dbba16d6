internal import CivicReports

/// A document made ready to be stored. It needs no database, so that documents are extracted side by side while one writer
/// stores what is ready.
struct Extraction: Sendable {
  let path: String
  let result: Result<PreparedReading, ImportFailure.Cause>

  init(_ document: InputDocument) {
    path = document.name
    do throws(ReportError) {
      let reading = try document.read()
      result = Result { () throws(CivicError) in try PreparedReading(reading) }.mapError { .notStored($0) }
    } catch {
      result = .failure(.unreadable(error))
    }
  }
}

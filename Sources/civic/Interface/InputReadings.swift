internal import CivicReports
internal import CivicText

/// What files say: reports are read, readings are taken as they are.
enum InputReadings {
  /// Goes through files and folders in order; what cannot be read is said and does not stop the others.
  ///
  /// - Parameter body: gets each reading and the path it came from.
  /// - Returns: how many readings there were, and how many inputs or lines failed.
  static func each(
    of paths: [String], _ body: (Reading, String) -> Void
  ) -> (done: Int, failed: Int) {
    var done = 0
    var failed = 0
    for input in InputFiles.list(paths) {
      let leftOut = InputDocuments.each(in: input) { document in
        do throws(ReportError) {
          body(try document.read(), document.name)
          done += 1
        } catch {
          failed += 1
          Messages.error(error.message(Interface.language))
        }
      }
      if leftOut > 0 {
        Messages.warn(Interface.labels.format("note.too-short", [input.name, String(leftOut)]))
      }
    }
    return (done, failed)
  }
}

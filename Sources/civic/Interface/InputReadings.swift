internal import CivicReports

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
    func say(_ error: ReportError) {
      failed += 1
      Messages.error(error.message(Interface.language))
    }
    func take(_ reading: Reading, _ path: String) {
      body(reading, path)
      done += 1
    }
    for input in InputFiles.list(paths) {
      do throws(ReportError) {
        let file = try input.get()
        switch try file.read() {
        case .report(let bytes):
          take(ReportReader.read(try ReportDecoder.decode(bytes, name: file.path)), file.path)
        case .readings(let bytes):
          for line in ReadingLines(bytes, file: file.path) {
            switch line {
            case .success(let reading): take(reading, file.path)
            case .failure(let error): say(error)
            }
          }
        }
      } catch {
        say(error)
      }
    }
    return (done, failed)
  }
}

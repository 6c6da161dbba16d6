internal import CivicReports

/// Inputs made ready to be stored. It needs no database, so that inputs can be extracted side by side while one writer
/// stores what is ready.
enum Extraction {
  /// A report, or one line of a file of readings.
  struct Item: Sendable {
    let path: String
    let result: Result<PreparedReading, ImportFailure.Cause>
  }

  /// Hands on what an input holds, one at a time: a file of readings may hold more than fits into memory.
  static func extract<Failure>(
    _ input: Result<InputFile, ReportError>, _ body: (Item) throws(Failure) -> Void
  ) throws(Failure) {
    let file: InputFile
    let content: InputContent
    do throws(ReportError) {
      file = try input.get()
      content = try file.read()
    } catch {
      return try body(Item(path: error.file, result: .failure(.unreadable(error))))
    }
    switch content {
    case .report(let bytes):
      let report = Result { () throws(ReportError) in try ReportDecoder.decode(bytes, name: file.path) }
      try body(item(file.path, report.map(ReportReader.read)))
    case .readings(let bytes):
      for (index, line) in ReadingLines(bytes, file: file.path).enumerated() {
        var number = index + 1
        if case .failure(let error) = line { number = error.line ?? number }
        try body(item("\(file.path):\(number)", line))
      }
    }
  }

  private static func item(_ path: String, _ reading: Result<Reading, ReportError>) -> Item {
    switch reading {
    case .failure(let error): Item(path: path, result: .failure(.unreadable(error)))
    case .success(let reading):
      Item(
        path: path,
        result: Result { () throws(CivicError) in try PreparedReading(reading) }.mapError { .notStored($0) })
    }
  }
}

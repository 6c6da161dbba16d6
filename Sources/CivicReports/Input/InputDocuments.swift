/// What inputs hold: a file is one report, a container as many as are in it, and is none itself.
public enum InputDocuments {
  /// Hands on each document of an input, in the order in which the input has them and one at a time: a container may hold
  /// more than fits into memory. What cannot be taken out is handed on as a failure of its own.
  ///
  /// - Throws: only what `body` throws.
  public static func each<Failure>(
    in input: Result<InputFile, ReportError>, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    let file: InputFile
    let content: InputContent
    do throws(ReportError) {
      file = try input.get()
      content = try file.read()
    } catch {
      return try body(InputDocument(error.file, .failure(error)))
    }
    switch content {
    case .report(let bytes): try body(InputDocument(file.path, .file(bytes, DocumentMetadata())))
    case .readings(let bytes): try ReadingLines.each(in: bytes, file: file.path, body)
    }
  }
}

/// The text of a PDF, taken out of it by poppler's `pdftotext`.
enum PDFText {
  /// - Throws: `.missingTool`, `.encrypted`, `.picturesOnly`, `.brokenDocument`, `.tookTooLong` or `.tooLarge`.
  static func lines(_ bytes: [UInt8]) throws(ReportError.Reason) -> [PageLine] {
    let result: BoundedProcess.Result
    let process = BoundedProcess(arguments: ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"])
    do throws(BoundedProcess.Failure) {
      result = try process.run(input: bytes)
    } catch {
      switch error {
      case .notStarted: throw .missingTool("pdftotext", package: "poppler-utils")
      case .tookTooLong, .cancelled: throw .tookTooLong(seconds: Int(process.wallTime))
      case .tooManyComplaints: throw .brokenDocument("PDF")
      case .tooMuchOutput: throw .tooLarge(bytes: process.output + 1, limit: process.output)
      }
    }
    if result.errors.contains("ncorrect password") || result.status == 3 { throw .encrypted("PDF") }
    // A signal ended it: it asked for more time or memory than a document takes.
    guard let status = result.status else { throw .tookTooLong(seconds: process.processorTime) }
    guard status == 0 else { throw .brokenDocument("PDF") }
    let layout: PDFLayout
    do throws(ReportError.Reason) {
      layout = try PDFLayout(result.output)
    } catch {
      throw .brokenDocument("PDF")
    }
    guard layout.pages.contains(where: { !$0.blocks.isEmpty }) else { throw .picturesOnly }
    return PDFParagraphs.lines(of: layout)
  }
}

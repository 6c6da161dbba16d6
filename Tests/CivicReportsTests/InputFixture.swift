import Foundation

@testable import CivicReports

/// An input as files come, written for the project: `Tests/CivicReportsTests/Fixtures/<folder>/<name>`.
struct InputFixture {
  let path: String

  init(_ name: String) {
    path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
      .path
  }

  /// What it holds: reports in their order, and failures.
  var results: [Result<Report, ReportError>] { InputResults(.success(InputFile(path))).results }
  var reports: [Report] { results.compactMap { try? $0.get() } }
}

/// What an input holds.
struct InputResults {
  private(set) var results: [Result<Report, ReportError>] = []
  private(set) var names: [String] = []
  let leftOut: Int

  init(_ input: Result<InputFile, ReportError>) {
    var results: [Result<Report, ReportError>] = []
    var names: [String] = []
    leftOut = InputDocuments.each(in: input) { document in
      names.append((document.name as NSString).lastPathComponent)
      results.append(document.report)
    }
    self.results = results
    self.names = names
  }

  /// - Parameter text: of a file.
  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    var results: [Result<Report, ReportError>] = []
    var names: [String] = []
    leftOut = InputDocuments.each(in: InputContent(bytes), ContainerPlace("input")) { document in
      names.append(document.name)
      results.append(document.report)
    }
    self.results = results
    self.names = names
  }

  var reports: [Report] { results.compactMap { try? $0.get() } }
  var errors: [String] {
    results.compactMap { result in
      guard case .failure(let error) = result else { return nil }
      return error.code
    }
  }
}

extension InputDocument {
  /// The report alone: what it says of events is other tests' matter.
  fileprivate var report: Result<Report, ReportError> {
    Result { () throws(ReportError) in
      switch content {
      case .file(let bytes, let metadata): try ReportDecoder.decode(bytes, name: name, metadata: metadata)
      case .page(let html, let metadata): try ReportDecoder.decode(page: html, name: name, metadata: metadata)
      case .text(let text, let metadata): try ReportDecoder.decode(text: text, name: name, metadata: metadata)
      case .failure(let error): throw error
      case .report, .line, .reading: throw ReportError(name, .missing)
      }
    }
  }
}

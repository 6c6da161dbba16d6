internal import Foundation

/// A document as it came, so that it can be kept and read again.
package struct OriginalDocument: Sendable, Equatable {
  /// What the bytes are.
  package enum Content: String, Sendable {
    /// As a file holds them.
    case file
    /// HTML that a container held, in UTF-8.
    case page
    /// Text that a container held, in UTF-8.
    case text
  }

  /// What is larger was no document.
  package static let limit = TextDecoder.limit

  package let content: Content
  package let bytes: [UInt8]
  /// What its container told of it, as JSON.
  package let metadata: String

  package init(content: Content, bytes: [UInt8], metadata: String) {
    self.content = content
    self.bytes = bytes
    self.metadata = metadata
  }
}

extension InputDocument {
  /// nil where it came as a reading.
  package var original: OriginalDocument? {
    switch content {
    case .file(let bytes, let metadata):
      OriginalDocument(content: .file, bytes: bytes, metadata: OrderedJSON.text(of: metadata))
    case .page(let text, let metadata):
      OriginalDocument(content: .page, bytes: Array(text.utf8), metadata: OrderedJSON.text(of: metadata))
    case .text(let text, let metadata):
      OriginalDocument(content: .text, bytes: Array(text.utf8), metadata: OrderedJSON.text(of: metadata))
    case .report, .line, .reading, .failure: nil
    }
  }

  /// A document that was kept.
  ///
  /// - Throws: `DecodingError` where the metadata is not that of a document.
  package init(_ name: String, _ original: OriginalDocument) throws {
    let metadata = try JSONDecoder().decode(DocumentMetadata.self, from: Data(original.metadata.utf8))
    let text = String(decoding: original.bytes, as: UTF8.self)
    switch original.content {
    case .file: self.init(name, .file(original.bytes, metadata))
    case .page: self.init(name, .page(text, metadata))
    case .text: self.init(name, .text(text, metadata))
    }
  }

  /// A clean text that is stored.
  package init(_ name: String, _ report: Report) { self.init(name, .report(report)) }
}

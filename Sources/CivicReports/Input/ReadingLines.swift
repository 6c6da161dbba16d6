internal import Foundation

/// Readings as JSON Lines: one object a line, as `civic extract --with-text` prints them.
///
///     for result in ReadingLines(bytes, file: "readings.jsonl") {
///       switch result {
///       case .success(let reading): try database.store(reading)
///       case .failure(let error): print(error)       // names the file, the line and what is wrong
///       }
///     }
///
/// Every reading that comes out can be stored: its text is there and is the one that was read, and every range lies
/// within it. A line that is not so is an error of its own; the others are not affected.
public struct ReadingLines: Sequence, Sendable {
  private let bytes: [UInt8]
  private let file: String

  /// - Parameter file: what errors call the file.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  public func makeIterator() -> Iterator { Iterator(bytes, file: file) }

  /// The reading on one line, without the line's end: keys in the order in which a reading's types
  /// declare them, absent values as null.
  public static func line(_ reading: Reading) -> String { OrderedJSON.text(of: reading) }

  public struct Iterator: IteratorProtocol {
    private var rest: ArraySlice<UInt8>
    private let file: String
    private var line = 0
    private let decoder = JSONDecoder()

    fileprivate init(_ bytes: [UInt8], file: String) {
      rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      self.file = file
    }

    /// The next line that is not blank.
    public mutating func next() -> Result<Reading, ReportError>? {
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let content = rest[rest.startIndex..<end]
        rest = rest[end...].dropFirst()
        line += 1
        if content.contains(where: { $0 > 0x20 }) { return read(content) }
      }
      return nil
    }

    private func read(_ content: ArraySlice<UInt8>) -> Result<Reading, ReportError> {
      do {
        let reading = try decoder.decode(Reading.self, from: Data(content))
        try ReadingCheck(reading).check()
        return .success(reading)
      } catch let reason as ReportError.Reason {
        return .failure(ReportError(file, reason, line: line))
      } catch {
        return .failure(ReportError(file, Self.reason(error), line: line))
      }
    }

    private static func reason(_ error: any Error) -> ReportError.Reason {
      switch error as? DecodingError {
      case .keyNotFound(let key, let context): .missingField(path(context.codingPath + [key]))
      case .valueNotFound(_, let context): .missingField(path(context.codingPath))
      case .typeMismatch(_, let context):
        context.codingPath.isEmpty ? .brokenJSON : .wrongField(path(context.codingPath))
      case .dataCorrupted(let context):
        context.codingPath.isEmpty ? .brokenJSON : .wrongField(path(context.codingPath))
      default: .brokenJSON
      }
    }

    /// "events[0].mention".
    private static func path(_ keys: [any CodingKey]) -> String {
      keys.reduce("") { path, key in
        if let index = key.intValue { return "\(path)[\(index)]" }
        return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
      }
    }
  }
}

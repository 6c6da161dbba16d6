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

  /// Hands on each line that is not blank, unread.
  static func each<Failure>(
    in source: InputSource, file: String, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    var lines: Lines
    do {
      lines = Lines(try ByteWindow(source))
    } catch {
      return try body(InputDocument(file, .failure(ReportError(file, system: error.number))))
    }
    while let (content, number) = lines.next() {
      let name = "\(file):\(number)"
      if content.count > longest {
        let error = ReportError(file, .tooLarge(bytes: content.count, limit: longest), line: number)
        try body(InputDocument(name, .failure(error)))
      } else {
        try body(InputDocument(name, .line(content, file: file, number: number)))
      }
    }
  }

  /// In bytes. Of a longer line the beginning alone is kept.
  private static let longest = TextDecoder.limit

  /// - Throws: what is wrong with the line, and where in it.
  static func reading(
    _ content: some Sequence<UInt8>, file: String, line: Int, decoder: JSONDecoder = JSONDecoder()
  ) throws(ReportError) -> Reading {
    do {
      let reading = try decoder.decode(Reading.self, from: Data(content))
      try ReadingCheck(reading).check()
      return reading
    } catch let reason as ReportError.Reason {
      throw ReportError(file, reason, line: line)
    } catch {
      throw ReportError(file, Self.reason(error), line: line)
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

  /// "events[0].mention". Keys of the evidence are the file's own words.
  private static func path(_ keys: [any CodingKey]) -> String {
    let free = keys.firstIndex { $0.stringValue == "evidence" }.map { $0 + 1 } ?? keys.count
    return keys.prefix(free).reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }

  /// The lines that are not blank, with their numbers, counted from 1.
  private struct Lines: IteratorProtocol {
    private var bytes: ByteWindow
    private var offset: Int
    private var number = 0
    private var isEndless = false
    /// In bytes.
    private static let endless = 1 << 31

    init(_ bytes: ByteWindow) {
      self.bytes = bytes
      offset = 0
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if self.bytes[0] == mark[0], self.bytes.kept(from: 0).starts(with: mark) { offset = 3 }
    }

    /// One byte more than the longest at most. Behind a line that goes on for gigabytes there is nothing: a pipe may never end it.
    mutating func next() -> (content: [UInt8], number: Int)? {
      while !isEndless, bytes[offset] != nil {
        number += 1
        var line: [UInt8] = []
        let start = offset
        while !isEndless, bytes[offset] != nil {
          let kept = bytes.kept(from: offset)
          let end = kept.firstIndex(of: UInt8(ascii: "\n"))
          let part = kept[..<(end ?? kept.endIndex)]
          line += part.prefix(longest + 1 - line.count)
          offset += part.count
          isEndless = offset - start > Self.endless
          if end != nil {
            offset += 1
            break
          }
        }
        if line.contains(where: { $0 > 0x20 }) { return (line, number) }
      }
      return nil
    }
  }

  public struct Iterator: IteratorProtocol {
    private var lines: Lines
    private let file: String
    private let decoder = JSONDecoder()

    fileprivate init(_ bytes: [UInt8], file: String) {
      lines = Lines(ByteWindow(bytes))
      self.file = file
    }

    /// The next line that is not blank.
    public mutating func next() -> Result<Reading, ReportError>? {
      guard let (content, number) = lines.next() else { return nil }
      return Result { [file, decoder] () throws(ReportError) in
        try ReadingLines.reading(content, file: file, line: number, decoder: decoder)
      }
    }
  }
}

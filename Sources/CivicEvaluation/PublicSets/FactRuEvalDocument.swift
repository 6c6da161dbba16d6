internal import Foundation

/// One document of factRuEval-2016, as its line of JSON has it. Offsets count Unicode scalars of `text`.
struct FactRuEvalDocument: Decodable {
  /// `[id, start, length, token]`
  struct Token: Decodable {
    let range: Range<Int>
    let text: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      _ = try values.decode(Int.self)
      let start = try values.decode(Int.self)
      let length = try values.decode(Int.self)
      range = start..<(start + max(0, length))
      text = try values.decode(String.self)
    }
  }

  struct Span: Decodable {
    let id: Int
    let type: String
    let start: Int
    let length: Int

    var range: Range<Int> { start..<(start + max(0, length)) }
  }

  struct Object: Decodable {
    let id: Int
    let type: String
    let spans: [Int]
  }

  let text: String
  let sentences: [[Token]]
  let spans: [Span]
  let objects: [Object]
  /// Blocks of lines: the numbers of an entity and of the objects that name it, then its names.
  let coref: String
  /// Blocks of lines: the fact's number and kind, then its parts.
  let facts: String

  /// The documents of a file of one a line.
  static func read(_ files: PublicSetFiles, _ name: String) throws(PublicSetError) -> [FactRuEvalDocument] {
    let decoder = JSONDecoder()
    var documents: [FactRuEvalDocument] = []
    for (index, line) in try files.lines(name).enumerated() where !line.isEmpty {
      guard let document = try? decoder.decode(FactRuEvalDocument.self, from: Data(line.utf8)) else {
        throw .malformed(files.set, path: files.path(name), line: index + 1)
      }
      documents.append(document)
    }
    guard !documents.isEmpty else { throw .empty(files.set, path: files.path(name)) }
    return documents
  }

  /// The names as other systems score them: persons whole; of organisations only the name; of places of state and
  /// other places only the name.
  var names: Set<LabelledSpan> {
    let spanOfID = Dictionary(spans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(
      objects.compactMap { object in
        guard let (label, type) = Self.classes[object.type] else { return nil }
        let parts = object.spans.compactMap { spanOfID[$0] }.filter { type == nil || $0.type == type }
        return Self.envelope(parts.map(\.range)).map { LabelledSpan(label: label, range: $0) }
      })
  }

  private static let classes: [String: (label: String, type: String?)] = [
    "Person": ("PER", nil), "Org": ("ORG", "org_name"), "LocOrg": ("LOC", "loc_name"),
    "Location": ("LOC", "loc_name"),
  ]

  static func envelope(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else {
      return nil
    }
    return low..<high
  }
}

internal import CivicText
internal import CivicReports

/// One line of a corpus file's facts, taken apart: `? speaker p1: Name | position=… | organization=o1`.
struct FactLine {
  let number: Int
  let isOptional: Bool
  /// The words before the id: a role or two, a field, "event".
  let heads: [String]
  let id: String?
  /// What stands before the first `key=`: a name or value.
  let value: String?
  let fields: [String: String]
  /// What is wrong with the line itself.
  let problems: [String]

  private static let keys: Set<String> = [
    "form", "kind", "presence", "support", "position", "organization", "count", "basis", "total", "by",
    "occasion",
  ]

  /// nil for a line without a colon.
  init?(_ line: some StringProtocol, number: Int) {
    self.number = number
    var rest = line.trimming(\.isWhitespace)[...]
    isOptional = rest.hasPrefix("?")
    if isOptional { rest = rest.dropFirst() }
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    var words = rest[..<colon].split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "//" }
    id = words.last.flatMap { CorpusVocabulary.isID($0) ? $0 : nil }
    if id != nil { words.removeLast() }
    heads = words.flatMap { $0.split(separator: "//").map(String.init) }
    var value: String?
    var fields: [String: String] = [:]
    var problems: [String] = []
    for (index, part) in rest[rest.index(after: colon)...].split(separator: "|").enumerated() {
      let part = part.trimming(\.isWhitespace)
      if let equals = part.firstIndex(of: "="), Self.keys.contains(part[..<equals].trimming(\.isWhitespace)) {
        fields[part[..<equals].trimming(\.isWhitespace)] = part[part.index(after: equals)...].trimming(
          \.isWhitespace)
      } else if index == 0 {
        value = part.isEmpty ? nil : part
      } else {
        problems.append("“\(part)” is no field: write key=value")
      }
    }
    self.value = value
    self.fields = fields
    self.problems = problems
  }

  /// A field's values; absent where it is not written.
  func accepted(_ key: String, default standard: String? = nil) -> Accepted {
    fields[key].map { Accepted(written: $0) } ?? Accepted([standard])
  }

  /// The line with the name and fields of an earlier line of the same id where its own are missing.
  func inheriting(_ earlier: FactLine?) -> FactLine {
    guard let earlier else { return self }
    return FactLine(self, value: value ?? earlier.value, fields: earlier.fields.merging(fields) { $1 })
  }

  private init(_ line: FactLine, value: String?, fields: [String: String]) {
    number = line.number
    isOptional = line.isOptional
    heads = line.heads
    id = line.id
    self.value = value
    self.fields = fields
    problems = line.problems
  }
}

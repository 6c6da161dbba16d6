/// The page part of a corpus file, taken apart: what a program gets, the clean text, the marks.
struct CorpusPage {
  private(set) var page: [String] = []
  private(set) var title: String?
  private(set) var marks: [CorpusReport.Mark] = []
  private(set) var traps: [CorpusReport.Trap] = []
  private(set) var hasFurniture = false
  /// Line of the file and what is wrong there.
  private(set) var problems: [(line: Int, message: String)] = []
  private var scalars: [Unicode.Scalar] = []

  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// - Parameters:
  ///   - lines: of the page part.
  ///   - firstLine: the number of the first of them in the file.
  init(_ lines: [Substring], firstLine: Int) {
    for (index, line) in lines.enumerated() { read(line, at: firstLine + index) }
    while page.last?.isEmpty == true { page.removeLast() }
    while page.first?.isEmpty == true { page.removeFirst() }
  }

  private mutating func read(_ line: Substring, at number: Int) {
    guard !line.hasPrefix("~") else {
      page.append(String(line.dropFirst()))
      hasFurniture = true
      if line.contains("⟦") { problems.append((number, "a mark on a line of furniture")) }
      return
    }
    let isTitle = line.hasPrefix("# ")
    let marked = MarkedText(String(isTitle ? line.dropFirst(2) : line))
    for problem in marked.problems { problems.append((number, Self.words(problem))) }
    page.append(marked.text)
    let furniture = marked.spans("~").map(\.range)
    hasFurniture = hasFurniture || !furniture.isEmpty
    add(marked, without: furniture, at: number)
    if isTitle {
      if title != nil { problems.append((number, "a second headline")) }
      title = scalars.split(separator: "\n").last.map { String(String.UnicodeScalarView($0)) }
    }
  }

  /// Adds one paragraph to the clean text.
  private mutating func add(_ marked: MarkedText, without furniture: [Range<Int>], at number: Int) {
    let all = Array(marked.text.unicodeScalars)
    var kept = all.indices.filter { index in !furniture.contains { $0.contains(index) } }
    while let last = kept.last, all[last].properties.isWhitespace { kept.removeLast() }
    let leading = kept.prefix { all[$0].properties.isWhitespace }.count
    kept.removeFirst(leading)
    guard !kept.isEmpty else { return }
    if !scalars.isEmpty { scalars += ["\n", "\n"] }
    let start = scalars.count
    scalars += kept.map { all[$0] }
    for span in marked.spans where span.label != "~" {
      let lower = kept.firstIndex { $0 >= span.range.lowerBound } ?? kept.count
      let upper = kept.firstIndex { $0 >= span.range.upperBound } ?? kept.count
      guard lower < upper else {
        problems.append((number, "the mark “\(span.label)” covers nothing of the clean text"))
        continue
      }
      add(span.label, start + lower..<start + upper, at: number)
    }
  }

  private mutating func add(_ label: String, _ range: Range<Int>, at number: Int) {
    if label.hasPrefix("!") {
      let name = String(label.dropFirst())
      if CorpusVocabulary.traps.contains(name) {
        traps.append(.init(name: name, range: range))
      } else {
        problems.append((number, "no such trap: “\(name)”"))
      }
      return
    }
    let halves = label.split(separator: ".", maxSplits: 1)
    let base = halves.first.map(String.init) ?? ""
    let event = halves.count > 1 ? Int(halves[1]) : 1
    guard let event, CorpusVocabulary.isFieldMark(base) || (event == 1 && CorpusVocabulary.isID(base)) else {
      problems.append((number, "no such label: “\(label)”"))
      return
    }
    marks.append(.init(label: base, event: event, range: range))
  }

  private static func words(_ problem: MarkedText.Problem) -> String {
    switch problem {
    case .unclosed(let label): "the mark “\(label)” is not closed in its paragraph"
    case .unopened: "a closing mark without an opening one"
    case .unlabelled: "a mark without a label"
    }
  }
}

internal import CivicReports
internal import CivicText
internal import Foundation

/// A corpus file → a labelled report. The notation is described in `Tests/Corpus/README.md`.
package enum CorpusParser {
  /// - Parameters:
  ///   - source: the file's text.
  ///   - name: the file's name without extension; begins with the language.
  ///   - file: what problems call the file.
  ///   - load: the bytes of the page, where it is a file of its own ("page: ../pages/forum.html").
  /// - Returns: the report and all that is wrong with it; nil where too little of it can be read.
  package static func parse(
    _ source: String, name: String, file: String, split: CorpusSplit, load: (String) throws -> [UInt8]
  ) -> (report: CorpusReport?, problems: [CorpusProblem]) {
    var problems: [CorpusProblem] = []
    func problem(_ line: Int?, _ message: String) {
      problems.append(CorpusProblem(file: file, line: line, message: message))
    }
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let page = lines.firstIndex(where: { $0.trimming(\.isWhitespace) == "=== page" }),
      let facts = lines.firstIndex(where: { $0.trimming(\.isWhitespace) == "=== facts" }), page < facts
    else {
      problem(nil, "a corpus file has a head, then “=== page”, then “=== facts”")
      return (nil, problems)
    }
    guard let language = name.split(separator: "-").first.flatMap({ Language(rawValue: String($0)) }) else {
      problem(nil, "the name of the file does not begin with a language: kk-, ru-, en-")
      return (nil, problems)
    }
    let (style, pageFile, header) = head(lines[..<page], problem: problem)
    let body = CorpusPage(Array(lines[(page + 1)..<facts]), firstLine: page + 2)
    let reader = FactReader(Array(lines[(facts + 1)...]), firstLine: facts + 2)
    for (line, message) in body.problems + reader.problems { problem(line, message) }
    let text = body.page.joined(separator: "\n") + "\n"
    var bytes = Array(text.utf8)
    if let pageFile {
      do {
        bytes = try load(pageFile)
      } catch {
        problem(1, "the page “\(pageFile)” cannot be read: \(error.localizedDescription)")
      }
    }
    let report = CorpusReport(
      name: name, split: split, language: language, style: style, header: header,
      page: text, pageBytes: bytes, title: body.title, text: body.text, marks: body.marks,
      traps: body.traps, hasFurniture: body.hasFurniture, events: reader.events, mentioned: reader.mentioned)
    for message in CorpusCheck.problems(of: report) { problem(nil, message) }
    return (report, problems)
  }

  private static func head(
    _ lines: ArraySlice<Substring>, problem: (Int?, String) -> Void
  ) -> (style: String, page: String?, header: CorpusReport.Header) {
    var style = ""
    var page: String?
    var header = CorpusReport.Header()
    for (index, line) in lines.enumerated() where !line.trimming(\.isWhitespace).isEmpty {
      guard let colon = line.firstIndex(of: ":") else {
        problem(index + 1, "a line of the head is “key: value”")
        continue
      }
      let value = line[line.index(after: colon)...].trimming(\.isWhitespace)
      switch line[..<colon].trimming(\.isWhitespace) {
      case "style": style = value
      case "page": page = value
      case "url": header.url = value
      case "published": header.published = value
      case "author": header.author = value
      case "source": header.source = value
      case "credited-to": header.creditedTo = value
      case "views":
        header.views = Int(value)
        if header.views == nil { problem(index + 1, "views: “\(value)” is no number") }
      case let key: problem(index + 1, "no such key of the head: “\(key)”")
      }
    }
    if !CorpusVocabulary.styles.contains(style) { problem(1, "no such style: “\(style)”") }
    return (style, page, header)
  }
}

internal import CivicEvents
internal import CivicReports
internal import CivicText
package import Foundation

/// What a fuzzer begins with: passages of our own reports, names, questions and files, each as its target takes it.
package struct FuzzSeeds {
  /// Of the repository.
  private let root: URL
  private let reports: [CorpusReport]

  /// - Throws: `CorpusError` where the reports cannot be read.
  package init(root: URL) throws {
    self.root = root
    reports = try CorpusFolder(root.appending(path: "Tests/Corpus"), splits: [.develop]).reports
  }

  /// None longer than ``FuzzTarget/longest``.
  package func of(_ target: FuzzTarget) throws -> [[UInt8]] {
    let seeds: [[UInt8]] =
      switch target {
      case .decoders: encoded()
      case .pages: pages()
      case .containers: try files()
      case .dates: dates()
      case .names: try names()
      case .questions: try questions()
      case .searches: try searches()
      case .readings: readings()
      case .texts: passages(every: 3, longest: target.longest - 4).map { [$0.0, 1, 0, 0] + Array($0.1.utf8) }
      case .words: try words(longest: target.longest - 1)
      }
    return seeds.filter { !$0.isEmpty && $0.count <= target.longest }
  }

  /// A sentence of each so many with what fits of those behind it, and the number of its language.
  private func passages(every step: Int, longest: Int) -> [(UInt8, String)] {
    reports.enumerated().flatMap { number, report in
      let document = Document(report.text, language: report.language)
      let language = Language.allCases.firstIndex(of: report.language) ?? 0
      return stride(from: number % step, to: document.sentences.count, by: step).map { first in
        var text = document.text(document.range(document.sentences[first]))
        for next in document.sentences[(first + 1)...].prefix(2) {
          let longer = text + " " + document.text(document.range(next))
          if longer.utf8.count > longest { break }
          text = longer
        }
        return (UInt8(language), Self.cut(text, longest))
      }
    }
  }

  /// At most so many bytes, whole letters.
  private static func cut(_ text: String, _ longest: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += String(scalar).utf8.count
      if count > longest { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private func encoded() -> [[UInt8]] {
    passages(every: 12, longest: 400).enumerated().compactMap { number, passage in
      let text = passage.1
      switch number % 5 {
      case 0: return Array(text.utf8)
      case 1: return Array(("<html><body><h1>\(text.prefix(30))</h1><p>\(text)</p></body></html>").utf8)
      case 2: return text.data(using: .windowsCP1251).map { [UInt8]($0) }
      case 3: return [0xFF, 0xFE] + Self.cut(text, 240).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default:
        return [0xFE, 0xFF] + Self.cut(text, 240).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    }
  }

  private func pages() -> [[UInt8]] {
    let frames = [
      ("<html><head><title>", "</title></head><body><article><p>", "</p></article></body></html>"),
      (
        "<meta property=\"og:title\" content=\"", "\"><div class=\"post\"><h1>x</h1><p>",
        "<p>Фото: автор</div>"
      ),
      (
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"",
        "\",\"datePublished\":\"2026-02-13\"}</script><p>", "<br>"
      ),
      (
        "<ul><li><a href=\"/1\">", "</a></ul><table><tr><td>13.02.2026 15:45<td>Просмотров: 22</table><p>",
        "&nbsp;&#1040;</p>"
      ),
    ]
    let made = passages(every: 12, longest: 700).enumerated().map { number, passage in
      let frame = frames[number % frames.count]
      return Array((frame.0 + passage.1.prefix(24) + frame.1 + passage.1 + frame.2).utf8)
    }
    let designs = folder("Tests/Pages/develop").filter { $0.lastPathComponent == "design.html" }
    let pieces = designs.flatMap { file in
      let bytes = bytes(file)
      return stride(from: 0, to: bytes.count, by: 1000).map { Array(bytes[$0..<min($0 + 1000, bytes.count)]) }
    }
    return made + pieces.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
  }

  private func files() throws -> [[UInt8]] {
    let longest = FuzzTarget.containers.longest
    let binary = ["zip", "gz", "xz", "docx", "odt", "xlsx", "ods"]
    return ["Tests/CivicReportsTests/Fixtures", "Tests/Fixtures/formats", "Examples/lists"].flatMap(folder)
      .filter { !["py", "pdf"].contains($0.pathExtension) }
      .map { binary.contains($0.pathExtension) ? bytes($0) : Array(bytes($0).prefix(longest)) }
      + readings()
  }

  private func dates() -> [[UInt8]] {
    reports.flatMap { report in
      let document = Document(report.text, language: report.language)
      let language = UInt8(Language.allCases.firstIndex(of: report.language) ?? 0)
      return Dates.find(in: document, published: "2026-02-13").prefix(4).map { date in
        let start = max(0, date.range.lowerBound - 20)
        let text = document.text(start..<min(document.scalars.count, date.range.upperBound + 20))
        return [language, 0] + Array(Self.cut(text, FuzzTarget.dates.longest - 2).utf8)
      }
    }
  }

  private func names() throws -> [[UInt8]] {
    let pairs = try IdentityPairs(at: root.appending(path: "Tests/Identity").path, splits: [.develop]).pairs
    func number(_ language: Language?) -> UInt8 {
      language.flatMap { Language.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
    }
    return pairs.map { pair in
      [pair.pair.type == .organization ? 0 : 1, number(pair.pair.a.lang), number(pair.pair.b.lang)]
        + Array("\(pair.pair.a.text)\n\(pair.pair.b.text)".utf8)
    }
  }

  private func questions() throws -> [[UInt8]] {
    let all = try QuestionCase.all(in: root.appending(path: "Tests/Questions/learn.jsonl"))
    return all.map { question in
      let before = QuestionCase.before(question, among: all).last.map { "\n" + $0 } ?? ""
      return [0, 0, 0, 0] + Array((question.question + before).utf8)
    }
  }

  private func searches() throws -> [[UInt8]] {
    try SearchQuery.read(root.appending(path: "Tests/Search/queries.jsonl").path).filter {
      $0.split == .develop
    }
    .map { [0] + Array($0.query.utf8) }
  }

  private func readings() -> [[UInt8]] {
    passages(every: 15, longest: 500).enumerated().map { number, passage in
      let text = passage.1
      let report = Report(
        language: Language.allCases[Int(passage.0)], published: number % 2 == 0 ? "2026-02-13" : nil,
        text: text)
      return Array(ReadingLines.line(ReportReader.read(report)).utf8)
    }
  }

  private func words(longest: Int) throws -> [[UInt8]] {
    let personal = try String(
      contentsOf: root.appending(path: "Tests/PersonalData/develop.txt"), encoding: .utf8
    )
    .split(separator: "\n").map { [1] + Array(Self.cut(String($0), longest).utf8) }
    return personal + passages(every: 8, longest: longest).map { [$0.0] + Array($0.1.utf8) }
  }

  /// All files below a folder, in order.
  private func folder(_ path: String) -> [URL] {
    let url = root.appending(path: path)
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { url.appending(path: $0) }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
  }

  private func bytes(_ file: URL) -> [UInt8] { (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? [] }
}

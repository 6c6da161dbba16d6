internal import Foundation

/// Saved pages of sites, each beside what a reader takes from it: a folder as `Tests/Pages`.
///
/// The pages are made when they are asked for: `<split>/<design>/design.html` is the frame, `1-kk.txt` an article in it, and
/// `words/<language>.txt` what stands around. What a frame leaves as it is, is as large and as odd as on a real site.
package struct PageSet: Sendable {
  package struct Page: Sendable {
    /// "develop/portal/1-kk".
    package let name: String
    package let design: String
    package let article: PageArticle
    package let bytes: [UInt8]
  }

  package let pages: [Page]

  /// - Throws: `CorpusError` for a folder without pages, or a file that cannot be read.
  package init(at folder: String, splits: Set<CorpusSplit>) throws(CorpusError) {
    var lists: [String: [String: [String]]] = [:]
    for language in ["kk", "ru", "en"] {
      lists[language] = PageFiller.lists(try Self.text("\(folder)/words/\(language).txt"))
    }
    var pages: [Page] = []
    for split in [CorpusSplit.develop, .measure] where splits.contains(split) {
      for name in Self.names(in: "\(folder)/\(split.rawValue)") {
        let path = "\(folder)/\(split.rawValue)/\(name)"
        let design = PageDesign(try Self.text("\(path)/design.html"), name: name)
        for (number, file) in Self.names(in: path).filter({ $0.hasSuffix(".txt") }).enumerated() {
          let article = PageArticle(try Self.text("\(path)/\(file)"))
          let stem = String(file.dropLast(4))
          let words = lists[String(stem.suffix(2))] ?? [:]
          pages.append(
            Page(
              name: "\(split.rawValue)/\(name)/\(stem)", design: name, article: article,
              bytes: design.page(of: article, number: number + 1, lists: words)))
        }
      }
    }
    guard !pages.isEmpty else {
      throw CorpusError(problems: [CorpusProblem(file: folder, line: nil, message: "has no pages")])
    }
    self.pages = pages
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  private static func text(_ path: String) throws(CorpusError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError(problems: [CorpusProblem(file: path, line: nil, message: "cannot be read")])
    }
    return String(decoding: data, as: UTF8.self)
  }
}

internal import CivicText

/// A page of a site → the report on it.
struct HTMLPage {
  private(set) var content: PageContent
  let metadata: HTMLMetadata
  /// Kazakh, Russian or English, if the page declares one of them.
  var declaredLanguage: Language? {
    metadata.language.flatMap { Language(rawValue: String($0.lowercased().prefix(2))) }
  }

  /// - Throws: `.nestedTooDeep`, `.tooManyElements`, `.textTooLong` or `.noArticle`.
  init(_ html: String) throws(ReportError.Reason) {
    let tree: HTMLTree
    do throws(HTMLTree.Failure) {
      tree = try HTMLTree(html)
    } catch {
      throw error.reason
    }
    metadata = HTMLMetadata(tree)
    try TextLength.check(metadata.articleBody ?? "")
    guard let article = HTMLArticle(tree, title: metadata.title) else {
      guard let body = metadata.articleBody, body.count >= 100 else { throw .noArticle }
      content = PageReader.read(PageLine.lines(of: body), title: metadata.title)
      addMetadata()
      return
    }
    let body = article.body..<tree.nodes[article.body].end
    var lines = HTMLLines.lines(tree, body, without: article.furniture)
    try TextLength.check(lines)
    lines = Self.lead(tree, article) + lines
    if let told = metadata.articleBody { lines = Self.within(told, lines) }
    // Without any headline in its markup the page is read as its lines are.
    content = PageReader.read(lines, title: metadata.title)
    addMetadata()
    readFrame(tree, article)
    if content.paragraphs.joined().count < 40, let body = metadata.articleBody, body.count >= 100 {
      content.paragraphs = PageReader.read(PageLine.lines(of: body), title: metadata.title).paragraphs
    }
    if content.paragraphs.isEmpty { throw .noArticle }
  }

  private mutating func addMetadata() {
    content.published = metadata.published ?? content.published
    content.author = metadata.author ?? content.author
    content.address = metadata.url ?? content.address
  }

  /// The lines from the first to the last that the article has as its page gives it to machines, where nearly all of that is
  /// among them. In between only what reads as running text, an item or a heading stays: captions and calls are not there.
  private static func within(_ told: String, _ lines: [PageLine]) -> [PageLine] {
    func letters(_ text: String) -> String {
      var letters = String.UnicodeScalarView()
      letters.append(
        contentsOf: SmallLetters.folded(text).unicodeScalars.filter { $0.isLetter || $0.isNumeral })
      return String(letters)
    }
    let whole = letters(told)
    guard whole.utf8.count >= 200 else { return lines }
    let own = lines.map { letters($0.text) }
    let isTold = own.map { $0.utf8.count >= 4 && whole.holds($0) }
    let covered = zip(own, isTold).reduce(0) { $1.1 ? $0 + $1.0.utf8.count : $0 }
    guard covered * 10 >= whole.utf8.count * 9, let first = isTold.firstIndex(of: true),
      let last = isTold.lastIndex(of: true)
    else { return lines }
    return (first...last).filter { isTold[$0] || Sentences.isBody(lines[$0].text) || lines[$0].isHeading }.map
    { lines[$0] }
  }

  /// Sentences between the headline and the body, where sites put their summary.
  private static func lead(_ tree: HTMLTree, _ article: HTMLArticle) -> [PageLine] {
    guard let heading = article.heading, tree.nodes[heading].end <= article.body else { return [] }
    let between = HTMLLines.lines(tree, tree.nodes[heading].end..<article.body, without: article.furniture)
    return between.filter { line in
      LineKind(line) == .text && Sentences.isBody(line.text) && line.text.unicodeScalars.count >= 40
    }
  }

  /// Date, author and counters from the lines around the body, and from elements made for them.
  private mutating func readFrame(_ tree: HTMLTree, _ article: HTMLArticle) {
    let frame = article.frame..<tree.nodes[article.frame].end
    let body = article.body..<tree.nodes[article.body].end
    let above = HTMLLines.lines(tree, frame.lowerBound..<body.lowerBound, without: nil)
    let below = HTMLLines.lines(tree, body.upperBound..<max(body.upperBound, frame.upperBound), without: nil)
    let inner = HTMLLines.lines(tree, body, without: nil).prefix(8)
    for line in above.suffix(30) + inner { read(LineKind(line), isAbove: true) }
    for line in below.prefix(20) {
      let kind = LineKind(line)
      if kind == .end { break }
      if case .related = kind { break }
      read(kind, isAbove: false)
    }
    if content.published == nil { content.published = Self.time(tree, frame, body) }
    if content.views == nil { content.views = Self.views(tree, frame) }
    if content.author == nil { content.author = Self.author(tree, frame, outlet: metadata.outlet) }
  }

  private mutating func read(_ kind: LineKind, isAbove: Bool) {
    switch kind {
    case .meta(let meta):
      content.views = content.views ?? meta.views
      content.author = content.author ?? meta.author
      if isAbove, meta.date?.isMasthead != true { content.published = content.published ?? meta.date?.iso }
    case .author(let byline): content.author = content.author ?? byline.name
    case .source(let source) where !isAbove: content.source = content.source ?? source
    default: break
    }
  }

  /// The first `time` of the article, or of the page's part around it.
  private static func time(_ tree: HTMLTree, _ frame: Range<Int>, _ body: Range<Int>) -> String? {
    let times = tree.elements("time").filter { frame.contains($0) }
    let days = times.compactMap {
      HTMLMetadata.day(tree.nodes[$0].attributes["datetime"] ?? tree.text(of: $0))
    }
    if let day = days.first { return day }
    let labelled = frame.filter { index in
      let names = HTMLFurniture.words(of: tree.nodes[index].attributes["class"] ?? "")
      return names.contains { ["date", "time", "published", "pubdate", "datetime"].contains($0) }
    }
    return labelled.lazy.compactMap { HTMLMetadata.day(tree.text(of: $0)) }.first
  }

  /// A number in an element whose class says that it counts views: "345" beside the picture of an eye.
  private static func views(_ tree: HTMLTree, _ frame: Range<Int>) -> Int? {
    let names: Set<String> = [
      "views", "view", "viewed", "hits", "eye", "viewcount", "postviews", "prosmotry",
    ]
    for index in frame where !tree.nodes[index].isText {
      guard let name = tree.nodes[index].attributes["class"],
        HTMLFurniture.words(of: name).contains(where: names.contains)
      else { continue }
      // The eye is often an empty element before its number.
      let own = tree.text(of: index)
      let text = own.isEmpty && tree.nodes[index].parent >= 0 ? tree.text(of: tree.nodes[index].parent) : own
      if let counter = Counter(text), counter.kind == .views { return counter.count }
      if !text.isEmpty, text.allSatisfy({ $0.isNumber || $0 == " " }) {
        return Counter.number(text.split(separator: " "))
      }
    }
    return nil
  }

  private static func author(_ tree: HTMLTree, _ frame: Range<Int>, outlet: String?) -> String? {
    let names: Set<String> = ["author", "byline", "avtor", "writer"]
    return frame.lazy.filter { index in
      HTMLFurniture.words(of: tree.nodes[index].attributes["class"] ?? "").contains(where: names.contains)
    }.compactMap { HTMLMetadata.authorName(tree.text(of: $0), outlet: outlet) }.first
  }
}

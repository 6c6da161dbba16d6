internal import CivicText

/// A page of the HTML that Telegram Desktop writes for a chat (`messages.html`, `messages2.html` …): each message that is
/// long enough is a document.
struct TelegramPage {
  private let tree: HTMLTree
  private let place: ContainerPlace
  private let isCutOff: Bool
  /// For each node, whether a class is among its own.
  private let classes: [Set<Substring>]

  static func isOne(_ head: InputHead) -> Bool {
    head.first == "<" && head.folded.contains("class=\"page_wrap")
      && head.folded.contains("class=\"history")
  }

  /// - Throws: `.nestedTooDeep`, `.tooManyElements` or `.noArticle`.
  init(_ html: String, _ place: ContainerPlace) throws(ReportError.Reason) {
    do throws(HTMLTree.Failure) {
      tree = try HTMLTree(html)
    } catch {
      throw error.reason
    }
    self.place = place
    isCutOff = !html.suffix(2000).contains("</html>")
    classes = tree.nodes.map { Set(($0.attributes["class"] ?? "").split(separator: " ")) }
  }

  /// - Returns: how many messages with words are too short to be reports.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    let messages = tree.nodes.indices.filter { isOf($0, "message", "default") }
    let source = source(messages)
    if isCutOff {
      try body(InputDocument(place.name, .failure(ReportError(place.name, .cutOff(after: messages.count)))))
    }
    var leftOut = 0
    for message in messages {
      guard let number = number(of: message), let text = text(of: message) else { continue }
      guard MessageText.isReport(text) else {
        leftOut += 1
        continue
      }
      let moment = moment(of: message)
      // Names of chats are borne by several, and their messages are counted from 1: the second in which one was sent tells
      // them apart, and stays when it is changed.
      let nativeID = moment.seconds.map { "\(number)@\($0)" }
      let metadata = DocumentMetadata(
        published: moment.day, source: source, nativeID: source == nil ? nil : nativeID)
      try body(InputDocument(place.inner("#\(number)").name, .text(MessageText.withoutTail(text), metadata)))
    }
    return leftOut
  }

  private func isOf(_ node: Int, _ names: Substring...) -> Bool {
    names.allSatisfy { classes[node].contains($0) }
  }

  private func inside(_ node: Int) -> Range<Int> { (node + 1)..<max(node + 1, tree.nodes[node].end) }

  /// "message123".
  private func number(of message: Int) -> String? {
    guard let id = tree.nodes[message].attributes["id"], id.hasPrefix("message") else { return nil }
    let number = id.dropFirst(7)
    return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber } ? String(number) : nil
  }

  /// What was written; captions too. nil where there is nothing but a picture.
  private func text(of message: Int) -> String? {
    let parts = inside(message).filter { isOf($0, "text") }
    let lines = parts.flatMap { HTMLLines.lines(tree, $0..<tree.nodes[$0].end, without: nil) }
    return lines.isEmpty ? nil : PageLine.text(of: lines)
  }

  /// Of "13.02.2026 14:05:00 UTC+05:00", which stands beside the time that readers see: the day in Kazakhstan, and the
  /// seconds since 1970 where the zone is told.
  private func moment(of message: Int) -> (day: String?, seconds: Int?) {
    let told = inside(message).lazy.filter { isOf($0, "date") }.compactMap {
      tree.nodes[$0].attributes["title"]
    }
    .first
    guard let words = told?.split(separator: " "), let day = words.first, let iso = PageDate(day)?.iso else {
      return (nil, nil)
    }
    guard words.count > 2, words[2].hasPrefix("UTC") else { return (iso, nil) }
    let zone = words[2].dropFirst(3)
    return (
      InternetDate.day("\(iso)T\(words[1])\(zone)"),
      InternetDate.seconds(day: iso, time: words[1], zone: zone)
    )
  }

  /// The name above the page. Where people write to one another it is a person's, who is no source.
  private func source(_ messages: [Int]) -> String? {
    let header = tree.nodes.indices.first { isOf($0, "page_header") }
    let name = header.flatMap { header in inside(header).first { isOf($0, "text", "bold") } }.map {
      tree.text(of: $0)
    }
    guard let name, !name.isEmpty else { return nil }
    let senders = Set(
      messages.compactMap { message in
        inside(message).first { isOf($0, "from_name") }.map { tree.text(of: $0) }
      })
    return senders.contains(name) && senders.count > 1 ? nil : name
  }
}

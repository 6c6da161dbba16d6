internal import CivicText

/// A chat that WhatsApp wrote into a text file: each message that is long enough is a document.
///
///     13.02.2026, 14:05 - Айгүл: Бүгін форум өтті      [13.02.26, 14:05:11] Айгүл: Бүгін …      2/13/26, 2:05 PM - Aigul: …
///
/// Who wrote a message is left out: senders are private persons, their names and numbers no part of what they report. A
/// group's name is the source, where the chat itself tells it.
struct WhatsAppChat {
  private let messages: [Message]
  private let source: String?
  private let place: ContainerPlace

  private struct Message {
    let line: Int
    let day: String?
    let text: Substring
  }

  static func isOne(_ head: InputHead) -> Bool {
    guard let first = head.first, first.isNumeral || first == "[" || first == "?" else { return false }
    // Most texts are told by what stands first in them besides letters.
    guard let sign = head.firstSign, sign.isNumeral || sign == "[" else { return false }
    // UTF-8's marks of direction and narrow spaces are "???" here.
    let lines = head.text.split(separator: "\n", maxSplits: 400).prefix(400).lazy
      .map { Substring($0.map { $0 == "?" || $0.isWhitespace ? " " : $0 }) }
    guard let opening = lines.first, ChatLine(opening) != nil else { return false }
    let heads = lines.count { ChatLine($0) != nil }
    // One line may be a report that begins with its day and hour.
    return heads >= 2 || (heads == 1 && lines.count == 1 && opening.contains(": "))
  }

  init(_ text: String, _ place: ContainerPlace) {
    self.place = place
    // Marks of direction stand before names and in front of whole lines.
    let text = CleanCharacters.cleaned(text)
    var group: String?
    var days: [[Int]] = []
    var found: [(line: Int, day: [Int], text: Substring)] = []
    // Where what is open goes on to.
    var (start, end) = (nil as String.Index?, text.startIndex)
    func close() {
      if let start, let last = found.indices.last { found[last].text = text[start..<end] }
    }
    var next: String.Index? = text.startIndex
    var number = 0
    while let place = next {
      let lineEnd = text.utf8[place...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      number += 1
      if let head = ChatLine(text[place..<lineEnd]) {
        close()
        days.append(head.day)
        start = head.content?.startIndex
        // On an iPhone the group itself "writes" what the program tells.
        if let name = Self.groupName(head.content ?? head.rest) { group = name }
        if head.content != nil { found.append((number, head.day, "")) }
      }
      end = lineEnd
      next = lineEnd == text.endIndex ? nil : text.utf8.index(after: lineEnd)
    }
    close()
    let order = ChatDayOrder(days)
    messages = found.map { Message(line: $0.line, day: order.iso($0.day), text: $0.text) }
    source = group
  }

  /// - Returns: how many messages with words are too short to be reports.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    var leftOut = 0
    for message in messages {
      if message.text.hasScalars(TextLength.longest + 1) {
        let reason = ReportError.Reason.textTooLong(limit: TextLength.longest)
        let name = place.inner("#\(message.line)").name
        try body(InputDocument(name, .failure(ReportError(name, reason))))
        continue
      }
      let text = Self.withoutMarks(message.text)
      if text.isEmpty { continue }
      guard MessageText.isReport(text) else {
        leftOut += 1
        continue
      }
      let metadata = DocumentMetadata(published: message.day, source: source)
      try body(
        InputDocument(place.inner("#\(message.line)").name, .text(MessageText.withoutTail(text), metadata)))
    }
    return leftOut
  }

  /// Without what WhatsApp writes for a picture, a message taken back or one that was changed.
  private static func withoutMarks(_ text: Substring) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }.map
    { line -> Substring in
      var line = line
      // "Text <This message was edited>".
      if line.last == ">", let open = line.lastIndex(of: "<"), isMark(line[open...]) { line = line[..<open] }
      return isMark(line) ? "" : line
    }.joined(separator: "\n").trimming(\.isWhitespace)
  }

  private static func isMark(_ line: Substring) -> Bool {
    line.utf8.count <= 200 && FurnitureWords.all.matches(.chatMark, FurnitureWords.folded(line))
  }

  /// «… создал(а) группу "Жастар кеңесі"».
  private static func groupName(_ line: Substring) -> String? {
    guard line.utf8.count <= 400, FurnitureWords.all.isWithin(.chatGroup, FurnitureWords.folded(line)) else {
      return nil
    }
    let marks: [(Character, Character)] = [("“", "”"), ("«", "»"), ("\"", "\"")]
    for (open, close) in marks {
      guard let end = line.lastIndex(of: close), let start = line[..<end].lastIndex(of: open) else {
        continue
      }
      let name = line[line.index(after: start)..<end].trimming(\.isWhitespace)
      return name.isEmpty ? nil : name
    }
    return nil
  }
}

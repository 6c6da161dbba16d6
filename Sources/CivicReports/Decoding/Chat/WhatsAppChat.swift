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
    var text: String
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
    let lines = Self.lines(CleanCharacters.cleaned(text))
    let heads = lines.map { ChatLine($0) }
    let order = ChatDayOrder(heads.compactMap { $0?.day })
    var messages: [Message] = []
    var group: String?
    var isOpen = false
    for (index, line) in lines.enumerated() {
      if let head = heads[index] {
        isOpen = false
        // On an iPhone the group itself "writes" what the program tells.
        if let name = Self.groupName(head.content ?? head.rest) { group = name }
        guard let content = head.content else { continue }
        messages.append(Message(line: index + 1, day: order.iso(head.day), text: String(content)))
        isOpen = true
      } else if isOpen, let last = messages.indices.last {
        messages[last].text += "\n" + line
      }
    }
    self.messages = messages
    source = group
  }

  /// - Returns: how many messages with words are too short to be reports.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    var leftOut = 0
    for message in messages {
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
  private static func withoutMarks(_ text: String) -> String {
    lines(text).map { line -> Substring in
      var line = line
      // "Text <This message was edited>".
      if line.last == ">", let open = line.lastIndex(of: "<"), isMark(line[open...]) { line = line[..<open] }
      return isMark(line) ? "" : line
    }.joined(separator: "\n").trimming(\.isWhitespace)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
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

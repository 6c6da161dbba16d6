internal import Foundation

/// What Telegram Desktop writes for a chat or an account (`result.json`): each message that is long enough is a document.
///
///     {"name": "Жас қала", "type": "public_channel", "id": 1234567890, "messages": [
///       {"id": 7, "type": "message", "date": "2026-02-13T14:05:00", "date_unixtime": "1770973500", "text": …
///     {"about": …, "chats": {"about": …, "list": [{"name": …, "messages": […]}, …]}}
struct TelegramExport {
  private let bytes: [UInt8]
  private let place: ContainerPlace

  static func isOne(_ head: InputHead) -> Bool {
    guard head.first == "{" else { return false }
    let start = head.text.prefix(4000)
    let isChat = start.contains("\"messages\"") && start.contains("\"type\"") && start.contains("\"name\"")
    return isChat
      || (start.contains("\"about\"")
        && ["\"chats\"", "\"left_chats\"", "\"personal_information\""]
          .contains { start.contains($0) })
  }

  init(_ bytes: [UInt8], _ place: ContainerPlace) {
    self.bytes = bytes
    self.place = place
  }

  /// - Returns: how many messages with words are too short to be reports.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    let (chats, brokenAt) = chats()
    var leftOut = 0
    for chat in chats { leftOut += try each(in: chat, body) }
    if chats.isEmpty, let brokenAt { try body(broken(at: brokenAt)) }
    return leftOut
  }

  // MARK: Chats

  /// A chat and where its messages are.
  private struct Chat {
    var about = TelegramChat()
    var messages: Range<Int>?
  }

  /// Of an export that breaks off, the chat that it was in too, and where it does.
  private func chats() -> (chats: [Chat], brokenAt: Int?) {
    var lists: [Range<Int>] = []
    let (single, brokenAt) = chat(0..<bytes.count) { key, range in
      if key == "chats" || key == "left_chats" { lists.append(range) }
    }
    var chats = single.messages == nil ? [] : [single]
    for list in lists {
      var ranges: [Range<Int>] = []
      var object = JSONBytes(bytes, list)
      try? object.members { key, range in
        guard key.elementsEqual("list".utf8) else { return }
        var elements = JSONBytes(bytes, range)
        elements.elements(orBroken: { ranges += [$0.value].compactMap(\.self) }, { ranges.append($0) })
      }
      // What people write to one another is no report, and nobody asked for it.
      chats += ranges.map { chat($0).chat }.filter { !$0.about.isPersonal && $0.messages != nil }
    }
    return (chats, brokenAt)
  }

  private func chat(
    _ range: Range<Int>, _ other: (String, Range<Int>) -> Void = { _, _ in }
  ) -> (chat: Chat, brokenAt: Int?) {
    var chat = Chat()
    var object = JSONBytes(bytes, range)
    do throws(JSONBytes.Broken) {
      try object.members { key, range in
        let key = String(decoding: key, as: UTF8.self)
        switch key {
        case "name": chat.about.name = value(range)
        case "type": chat.about.type = value(range)
        case "username": chat.about.username = value(range)
        case "id": chat.about.id = value(range)
        case "messages": chat.messages = range
        default: other(key, range)
        }
      }
      return (chat, nil)
    } catch {
      return (chat, error.offset)
    }
  }

  private func value<Value: Decodable>(_ range: Range<Int>) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(bytes[range]))
  }

  // MARK: Messages

  private func each<Failure>(
    in chat: Chat, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    guard let messages = chat.messages else { return 0 }
    let decoder = JSONDecoder()
    var leftOut = 0
    var elements = JSONBytes(bytes, messages)
    try elements.elements(orBroken: { (error) throws(Failure) in try body(broken(at: error.offset)) }) {
      (range) throws(Failure) in
      guard let message = try? decoder.decode(TelegramMessage.self, from: Data(bytes[range])) else {
        try body(broken(at: range.lowerBound))
        return
      }
      guard message.type == "message", !message.text.isEmpty else { return }
      guard MessageText.isReport(message.text) else {
        leftOut += 1
        return
      }
      let name = place.inner("#\(chat.about.mark)\(message.id)").name
      try body(
        InputDocument(name, .text(MessageText.withoutTail(message.text), chat.about.metadata(of: message))))
    }
    return leftOut
  }

  private func broken(at offset: Int) -> InputDocument {
    InputDocument(place.name, .failure(ReportError(place.name, .brokenExport(offset: offset))))
  }
}

internal import Foundation

/// What Telegram Desktop writes for a chat or an account (`result.json`): each message that is long enough is a document.
///
///     {"name": "Жас қала", "type": "public_channel", "id": 1234567890, "messages": [
///       {"id": 7, "type": "message", "date": "2026-02-13T14:05:00", "date_unixtime": "1770973500", "text": …
///     {"about": …, "chats": {"about": …, "list": [{"name": …, "messages": […]}, …]}}
struct TelegramExport {
  private let source: InputSource
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

  init(_ source: InputSource, _ place: ContainerPlace) {
    self.source = source
    self.place = place
  }

  /// - Returns: how many messages with words are too short to be reports.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    let bytes: ByteWindow
    do {
      bytes = try ByteWindow(source)
    } catch {
      try body(InputDocument(place.name, .failure(ReportError(place.name, system: error.number))))
      return 0
    }
    let (chats, brokenAt) = chats(bytes)
    var leftOut = 0
    for chat in chats { leftOut += try each(in: chat, bytes, body) }
    if chats.isEmpty, let brokenAt { try body(broken(at: brokenAt)) }
    return leftOut
  }

  // MARK: Chats

  /// In bytes: a chat that is read whole to be gone through.
  private static let small = 1 << 16

  /// A chat and where its messages are.
  private struct Chat {
    var about = TelegramChat()
    var messages: Range<Int>?
  }

  /// Of an export that breaks off, the chat that it was in too, and where it does.
  private func chats(_ bytes: ByteWindow) -> (chats: [Chat], brokenAt: Int?) {
    var lists: [Range<Int>] = []
    let (single, brokenAt) = chat(bytes) { key, range in
      if key == "chats" || key == "left_chats" { lists.append(range) }
    }
    var chats = single.messages == nil ? [] : [single]
    for list in lists {
      var ranges: [Range<Int>] = []
      var object = JSONBytes(bytes, from: list.lowerBound)
      try? object.members { key, range in
        guard key.elementsEqual("list".utf8) else { return }
        var elements = JSONBytes(bytes, from: range.lowerBound)
        elements.elements(orBroken: { ranges += [$0.value].compactMap(\.self) }, { ranges.append($0) })
      }
      // What people write to one another is no report, and nobody asked for it.
      chats += ranges.map { range in
        chat(range.count <= Self.small ? bytes.part(range) : bytes, from: range.lowerBound).chat
      }.filter { !$0.about.isPersonal && $0.messages != nil }
    }
    return (chats, brokenAt)
  }

  private func chat(
    _ bytes: ByteWindow, from start: Int = 0, _ other: (String, Range<Int>) -> Void = { _, _ in }
  ) -> (chat: Chat, brokenAt: Int?) {
    var chat = Chat()
    var told: [String: Range<Int>] = [:]
    var object = JSONBytes(bytes, from: start)
    var brokenAt: Int?
    do throws(JSONBytes.Broken) {
      try object.members { key, range in
        let key = String(decoding: key, as: UTF8.self)
        switch key {
        case "name", "type", "username", "id": told[key] = range
        case "messages": chat.messages = range
        default: other(key, range)
        }
      }
    } catch {
      brokenAt = error.offset
    }
    // An account has thousands of chats without any.
    guard chat.messages != nil else { return (chat, brokenAt) }
    func value<Value: Decodable>(_ key: String) -> Value? {
      guard let range = told[key], range.count <= 4096 else { return nil }
      return try? JSONDecoder().decode(Value.self, from: Data(bytes.bytes(range)))
    }
    chat.about = TelegramChat(
      name: value("name"), type: value("type"), username: value("username"), id: value("id"))
    return (chat, brokenAt)
  }

  // MARK: Messages

  private func each<Failure>(
    in chat: Chat, _ bytes: ByteWindow, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    guard let messages = chat.messages else { return 0 }
    let decoder = JSONDecoder()
    var leftOut = 0
    var elements = JSONBytes(bytes, from: messages.lowerBound)
    try elements.elements(orBroken: { (error) throws(Failure) in try body(broken(at: error.offset)) }) {
      (range) throws(Failure) in
      guard range.count <= TextDecoder.limit else {
        let reason = ReportError.Reason.tooLarge(bytes: range.count, limit: TextDecoder.limit)
        return try body(InputDocument(place.name, .failure(ReportError(place.name, reason))))
      }
      let bytes = bytes.bytes(range)
      if let isTold = Self.shortMessage(bytes) {
        leftOut += isTold ? 1 : 0
        return
      }
      guard let message = try? decoder.decode(TelegramMessage.self, from: Data(bytes)) else {
        return try body(broken(at: range.lowerBound))
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

  /// Of what is too short to be a report, whether it is a message with words; nil for what has to be looked at. Most of a
  /// group's messages are told by the length of their text, before anything is decoded.
  private static func shortMessage(_ bytes: [UInt8]) -> Bool? {
    var (isMessage, text) = (false, [UInt8]())
    var object = JSONBytes(ByteWindow(bytes))
    do throws(JSONBytes.Broken) {
      try object.members { key, range in
        if key.elementsEqual("type".utf8) { isMessage = bytes[range].elementsEqual("\"message\"".utf8) }
        if key.elementsEqual("text".utf8) { text = Array(bytes[range].prefix(MessageText.fewest)) }
      }
    } catch {
      return nil
    }
    guard text.count < MessageText.fewest, let first = text.first,
      [UInt8(ascii: "\""), UInt8(ascii: "[")].contains(first)
    else { return nil }
    return isMessage && text.count > 2
  }

  private func broken(at offset: Int) -> InputDocument {
    InputDocument(place.name, .failure(ReportError(place.name, .brokenExport(offset: offset))))
  }
}

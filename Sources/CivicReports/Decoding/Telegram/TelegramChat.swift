/// A channel or group whose messages an export holds.
struct TelegramChat {
  var name: String?
  /// "public_channel", "private_supergroup", "personal_chat" …
  var type: String?
  var username: String?
  var id: Int?

  /// True where people write to one another: its name is a person's.
  var isPersonal: Bool {
    ["personal_chat", "bot_chat", "saved_messages", "replies", "verification_codes"].contains(type ?? "")
  }

  /// In a channel the channel itself speaks; in a group private persons do.
  private var isChannel: Bool { type?.hasSuffix("channel") == true }

  /// "123/" before a message's number.
  var mark: String { id.map { "\($0)/" } ?? "" }

  func metadata(of message: TelegramMessage) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.published = message.published
    metadata.source = isPersonal ? nil : name ?? username
    metadata.author = isChannel ? message.author : nil
    // A message that another channel wrote first is that channel's.
    metadata.creditedTo = message.isFromAnotherChannel && message.origin != name ? message.origin : nil
    if let username, !username.isEmpty, type?.hasPrefix("public") != false {
      metadata.url = "https://t.me/\(username)/\(message.id)"
    } else {
      metadata.nativeID = "\(mark)\(message.id)"
    }
    return metadata
  }
}

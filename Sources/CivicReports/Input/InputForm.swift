/// What an input is, told by its beginning and never by its name.
public enum InputForm: String, Sendable, Equatable {
  /// One report in whatever format: `ReportDecoder` reads it.
  case report
  /// Readings, one a line: `ReadingLines` reads them.
  case readings
  /// A saved letter: `Letter` reads it.
  case letter
  /// Messages that Telegram Desktop wrote down: `TelegramExport` and `TelegramPage` read them.
  case telegramExport = "telegram-export"
  case telegramPage = "telegram-page"
  /// A chat that WhatsApp wrote into a text file: `WhatsAppChat` reads it.
  case whatsAppChat = "whatsapp-chat"
  /// RSS, RDF, Atom: `Feed` reads it.
  case feed
  /// Addresses of pages, for programs or as text: `AddressList` reads them.
  case sitemap
  case addresses

  /// zip, tar and compressed files: `ArchiveDocuments` reads them.
  case archive

  init(_ head: InputHead) {
    if Self.isReadings(head) {
      self = .readings
    } else if FileSignature.find(in: head.bytes)?.isUnpacked == true {
      self = .archive
    } else if MailHead(head)?.isMail == true, !WebArchive.isOne(head) {
      self = .letter
    } else {
      self = Self.telegram(head) ?? Self.list(head) ?? (WhatsAppChat.isOne(head) ? .whatsAppChat : .report)
    }
  }

  private static func telegram(_ head: InputHead) -> InputForm? {
    if TelegramExport.isOne(head) { return .telegramExport }
    return TelegramPage.isOne(head) ? .telegramPage : nil
  }

  private static func list(_ head: InputHead) -> InputForm? {
    if Feed.isOne(head) { return .feed }
    if AddressList.isSitemap(head) { return .sitemap }
    return AddressList.isText(head) ? .addresses : nil
  }

  /// How many bytes of it are read at once.
  var limit: Int {
    switch self {
    case .report, .telegramPage, .feed, .addresses: TextDecoder.limit
    // A sitemap may have 50 MB.
    case .sitemap: 64 << 20
    case .letter, .whatsAppChat: 64 << 20
    // A file of its own is read as it is needed.
    case .readings, .telegramExport: 128 << 20
    case .archive: ArchiveBudget().entry
    }
  }

  /// True where no more of it is in memory than the piece that is being read. An export tells of its chats behind their
  /// messages, and is gone through twice.
  func isReadAsNeeded(isPipe: Bool) -> Bool {
    switch self {
    case .archive, .readings: true
    case .telegramExport: !isPipe
    default: false
    }
  }

  /// True for JSON Lines of readings: an object that begins with one of a reading's keys.
  private static func isReadings(_ head: InputHead) -> Bool {
    guard head.first == "{" else { return false }
    let rest = head.text.utf8.dropFirst().drop { InputHead.isSpace($0) }
    return ["report", "events", "text"].contains { key in
      let quoted = Array("\"\(key)\"".utf8)
      guard rest.starts(with: quoted) else { return false }
      return rest.dropFirst(quoted.count).first { !InputHead.isSpace($0) } == UInt8(ascii: ":")
    } && (head.text.contains("\"report\"") || !head.isWhole)
  }
}

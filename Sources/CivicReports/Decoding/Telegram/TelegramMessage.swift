/// One message of an export, as far as it tells of a report.
struct TelegramMessage: Decodable {
  let id: Int
  /// "message"; "service" for what the program itself writes ("pinned a message").
  let type: String
  let text: String
  /// ISO 8601 date in Kazakhstan.
  let published: String?
  /// The signature under a channel's message.
  let author: String?
  /// Who wrote it first, where it was sent on.
  let origin: String?
  let isFromAnotherChannel: Bool

  private enum CodingKeys: String, CodingKey {
    case id, type, text, date, author
    case dateUnixtime = "date_unixtime"
    case origin = "forwarded_from"
    case originID = "forwarded_from_id"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(Int.self, forKey: .id)
    type = try values.decode(String.self, forKey: .type)
    text = try values.decodeIfPresent(Text.self, forKey: .text)?.whole ?? ""
    // The written date is in the time of whoever exported; seconds are the same everywhere.
    let seconds = try? values.decodeIfPresent(String.self, forKey: .dateUnixtime).flatMap { Int($0) }
    let date = try? values.decodeIfPresent(String.self, forKey: .date)
    published = seconds.flatMap { InternetDate.day(seconds: $0) } ?? date.flatMap { InternetDate.day($0) }
    author = try? values.decodeIfPresent(String.self, forKey: .author)
    origin = try? values.decodeIfPresent(String.self, forKey: .origin)
    let originID = try? values.decodeIfPresent(String.self, forKey: .originID)
    isFromAnotherChannel = originID?.hasPrefix("channel") == true
  }

  /// A string, or strings and marked passages in turn: ["Форум ", {"type": "bold", "text": "өтті"}, "."].
  private struct Text: Decodable {
    let whole: String

    init(from decoder: any Decoder) throws {
      if let whole = try? decoder.singleValueContainer().decode(String.self) {
        self.whole = whole
      } else {
        whole = try decoder.singleValueContainer().decode([Piece].self).map(\.text).joined()
      }
    }
  }

  private struct Piece: Decodable {
    let text: String

    private enum CodingKeys: CodingKey { case text }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
      } else {
        text =
          try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .text) ?? ""
      }
    }
  }
}

// JSON: readings, exports of Telegram; chats of WhatsApp.
extension HostileDocument {
  private static let chat = "{\"name\":\"а\",\"type\":\"public_channel\",\"id\":1,\"messages\":["
  private static let message = "{\"id\":1,\"type\":\"message\",\"date\":\"2026-02-13T10:00:00\",\"text\":"

  static let exports: [HostileDocument] = [
    HostileDocument("json-deep.json", .times("[", 10_000_000)),
    HostileDocument("json-other.json", isQuick: true, .text("{\"a\": [1, 2, {\"b\": \"\(sentence)\"}]}")),
    HostileDocument("readings-deep.jsonl", isQuick: true, .text("{\"report\":"), .times("[", 100_000)),
    HostileDocument("readings-objects.jsonl", .text("{\"report\":"), .times("{\"a\":", 1_000_000)),
    HostileDocument(
      "readings-number.jsonl", .text("{\"report\":{\"views\":"), .times("9", 1_000_000), .text("}}")),
    HostileDocument(
      "readings-escapes.jsonl", .text("{\"report\":{\"title\":\""), .times("\\ud800", 1_000_000),
      .text("\"}}")),
    HostileDocument("readings-long-line.jsonl", .text("{\"report\":{\"title\":\""), .hole(1 << 30)),
    HostileDocument(
      "readings-long-string.jsonl", .text("{\"report\":{\"title\":\""), .times("а", 60_000_000), .text("\"}}")
    ),
    HostileDocument("readings-broken-lines.jsonl", .times("{\"report\":1}\n", 20_000)),
    HostileDocument("readings-blank-lines.jsonl", .text("{\"report\":1}\n"), .times("\n", 30_000_000)),
    HostileDocument(
      "readings-nul.jsonl", .text("{\"report\":{\"id\":\"a\u{0}\"},\"text\":\"a\\u0000\",\"events\":[]}")),
    HostileDocument(
      "readings-ranges.jsonl",
      .text(
        "{\"report\":{\"id\":\"a\",\"language\":\"ru\",\"sha256\":\"\"},\"text\":\"а\",\"events\":[{\"kind\":\"forum\",\"evidence\":{\"kind\":{\"start\":9223372036854775807,\"end\":-9223372036854775808,\"confidence\":1e999}}}]}"
      )),
    HostileDocument("telegram-deep.json", .text(chat), .times("[", 10_000_000)),
    HostileDocument("telegram-gigabyte.json", .text(chat + message + "\""), .hole(1 << 30)),
    HostileDocument("telegram-hole.json", .text(chat + message), .hole((1 << 30) + (1 << 29))),
    HostileDocument(
      "telegram-text-deep.json", .text(chat + message), .times("[", 100_000), .times("]", 100_000),
      .text("}]}")),
    HostileDocument(
      "telegram-million.json", .text(chat),
      .numbered(1..<1_000_001) {
        "{\"id\":\($0),\"type\":\"message\",\"date\":\"2026-02-13T10:00:00\",\"text\":\"Сәлем \($0)\"},"
      },
      .text("{\"id\":0,\"type\":\"service\"}]}")),
    HostileDocument(
      "telegram-number.json", .text(chat + "{\"id\":"), .times("9", 1_000_000),
      .text(",\"type\":\"message\"}]}")),
    HostileDocument(
      "telegram-chats.json", .text("{\"about\":\"\",\"chats\":{\"list\":["),
      .times("{\"name\":\"а\"},", 500_000), .text("{}]}}")),
    HostileDocument(
      "telegram-page.html", .text("<html><body class=\"page_wrap\"><div class=\"history\">"),
      .times("<div class=\"message default\" id=\"message1\"><div class=\"text\">Сәлем</div></div>", 60_000),
      .text("</div></body></html>")),
    HostileDocument(
      "telegram-page-deep.html", .text("<html><body class=\"page_wrap\"><div class=\"history\">"),
      .times("<div>", 100_000)),
    HostileDocument("whatsapp-million.txt", .times("12.02.2026, 10:00 - А: Сәлем\n", 1_000_000)),
    HostileDocument(
      "whatsapp-one-message.txt", .text("12.02.2026, 10:00 - А: Сәлем\n12.02.2026, 10:01 - А: "),
      .times("а\n", 10_000_000)),
  ]
}

internal import Foundation

// Mail (RFC 5322, MIME).
extension HostileDocument {
  private static let head =
    "From: a@qala.example\nTo: b@qala.example\nDate: Fri, 13 Feb 2026 10:00:00 +0500\nMessage-ID: <a@b>\nMIME-Version: 1.0\n"
  private static let plain = "Content-Type: text/plain; charset=utf-8\n"

  private static func nested(_ levels: Int, _ parts: Int, _ boundary: String = "b") -> String {
    if levels == 0 { return "Content-Type: text/plain\n\nа\n" }
    return "Content-Type: multipart/mixed; boundary=\(boundary)\n\n"
      + (0..<parts).map { "--\(boundary)\n" + nested(levels - 1, parts, "\(boundary)\($0)") }.joined()
      + "--\(boundary)--\n"
  }

  static let letters: [HostileDocument] = [
    HostileDocument(
      "mail-nested.eml", isQuick: true, .text(head + "Content-Type: multipart/mixed; boundary=b0\n\n"),
      .numbered(0..<10_000) { "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n" },
      .text(sentence)),
    HostileDocument("mail-tree.eml") { url in try Data((head + nested(8, 4)).utf8).write(to: url) },
    HostileDocument(
      "mail-letters.eml", .times(head + "Content-Type: message/rfc822\n\n", 10_000), .text(head + "\n"),
      .times(sentence, 5)),
    HostileDocument(
      "mail-headers.eml", .text(head), .numbered(0..<1_000_000) { "X-A\($0): b\n" }, .text("\n"),
      .times(sentence, 5)),
    HostileDocument(
      "mail-folded.eml", .text(head + "X-A: b\n"), .times(" c\n", 3_000_000), .text("\n"), .times(sentence, 5)
    ),
    HostileDocument(
      "mail-long-header.eml", .text(head + "Subject: "), .times("а", 10_000_000), .text("\n\n"),
      .times(sentence, 5)),
    HostileDocument(
      "mail-quoted-printable.eml", .text(head + plain + "Content-Transfer-Encoding: quoted-printable\n\n"),
      .times(sentence, 5),
      .times("=", 20_000_000)),
    HostileDocument(
      "mail-soft-breaks.eml", .text(head + plain + "Content-Transfer-Encoding: quoted-printable\n\n"),
      .times(sentence, 5),
      .times("=\n", 10_000_000)),
    HostileDocument(
      "mail-base64.eml", .text(head + plain + "Content-Transfer-Encoding: base64\n\n"),
      .times("A", 60_000_000)),
    HostileDocument(
      "mail-parts.eml", .text(head + "Content-Type: multipart/mixed; boundary=b\n\n"),
      .times("--b\n\nа\n", 1_000_000)),
    HostileDocument(
      "mail-attachments.eml", .text(head + "Content-Type: multipart/mixed; boundary=b\n\n"),
      .times("--b\nContent-Disposition: attachment; filename=a.txt\n\nа\n", 1900)),
    HostileDocument(
      "mail-words.eml", .text(head + "Subject: "), .times("=?utf-8?q?=D0=B0?= ", 300_000), .text("\n\n"),
      .times(sentence, 5)),
    HostileDocument(
      "mail-open-words.eml", .text(head + "Subject: "), .times("=?", 3_000_000), .text("\n\n"),
      .times(sentence, 5)),
    HostileDocument(
      "mail-parameters.eml", .text(head + "Content-Type: multipart/mixed"),
      .numbered(0..<500_000) { "; a\($0)=b" }, .text("\n\n"), .times(sentence, 5)),
    HostileDocument(
      "mail-quotations.eml", .text(head + plain + "\n"), .times(sentence, 5), .text("\n"),
      .times("> a\n", 1_000_000)),
    HostileDocument(
      "mail-depth-of-quotation.eml", .text(head + plain.dropLast() + "; format=flowed\n\n"),
      .times(sentence, 5), .text("\n"), .times(">", 900_000)),
    HostileDocument(
      "mail-charset.eml", isQuick: true,
      .text(head + "Content-Type: text/plain; charset=utf-16\n\n\(sentence)"), .bytes([0, 0xD8, 0])),
    HostileDocument(
      "mail-name.eml",
      .text(
        head
          + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; filename=\"../../../../escape.txt\"\n\n"
      ),
      .times(sentence, 5), .text("\n--b--\n")),
    HostileDocument(
      "mail-page.eml", .text(head + "Content-Type: text/html; charset=utf-8\n\n"), .times("<div>", 1_000_000),
      .text(sentence)),
    HostileDocument(
      "archive-of-page.mhtml",
      .text(
        "MIME-Version: 1.0\nFrom: <Saved>\nSnapshot-Content-Location: https://a.example/\nContent-Type: multipart/related; boundary=b\n\n"
      ),
      .times("--b\nContent-Type: text/html\n\n<p>а\n", 300_000)),
  ]
}

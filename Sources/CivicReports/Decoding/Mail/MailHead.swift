/// Whether an input begins with the header of a letter.
struct MailHead {
  /// True where it can be nothing else: the fields that mail programs write stand in it.
  let isMail: Bool

  /// nil where the first lines are no header at all.
  init?(_ head: InputHead) {
    let start = head.bytes.drop { InputHead.isSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    guard let first = start.first, (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) else {
      return nil
    }
    let headers = MailHeaders(start)
    guard headers.count >= 2 else { return nil }
    let marks = ["mime-version", "message-id", "received", "return-path", "delivered-to"]
    isMail = marks.contains { headers.has($0) } && (headers.has("from") || headers.has("content-type"))
  }
}

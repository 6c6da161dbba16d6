internal import Foundation

/// Inputs that cannot be read or stored, each with a word in it that must not be told: it is in no message, no log and no row
/// of `import_failure`.
enum SilentErrorTrial: ReliabilityTrial {
  static let name = "silent-errors"
  static let title = "words of a report in errors and logs"

  private static let marker = "ҚұпияСөзZ7"
  private static let head = "From: a@qala.example\nMessage-ID: <a@b>\nMIME-Version: 1.0\n"
  private static let span = "{\"start\":0,\"end\":1,\"confidence\":1}"

  /// By names of files.
  private static var inputs: [(name: String, bytes: [UInt8])] {
    let texts: [(String, String)] = [
      ("broken.jsonl", "{\"report\": \(marker)}\n{\"report\": {\"id\": \"\(marker)\""),
      ("kinds.jsonl", reading("\"events\":[{\"kind\":\"\(marker)\"}]")),
      ("evidence.jsonl", reading("\"events\":[{\"kind\":\"forum\",\"evidence\":{\"\(marker)\":5}}]")),
      (
        "ranges.jsonl",
        reading(
          "\"events\":[{\"kind\":\"forum\",\"evidence\":{\"\(marker)\":{\"start\":0,\"end\":9999,\"confidence\":1}}}]"
        )
      ),
      ("day.jsonl", reading("\"events\":[{\"kind\":\"forum\",\"start\":\"\(marker)\"}]")),
      (
        "name.jsonl",
        reading(
          "\"events\":[{\"kind\":\"forum\",\"organizers\":[{\"name\":\"«»\",\"kind\":\"ngo\",\"role\":\"organizer\",\"mention\":\(span)}]}]"
        )
      ),
      (
        "no-place.jsonl",
        reading(
          "\"events\":[{\"kind\":\"forum\",\"status\":\"held\",\"title\":\"\(marker)\",\"evidence\":{\"kind\":\(span)}}]"
        )
      ),
      (
        "statement.jsonl",
        reading(
          "\"events\":[{\"kind\":\"forum\",\"statements\":[{\"text\":\"\(marker)\",\"parts\":[\(span)],\"mention\":\(span)}]}]"
        )
      ),
      (
        "hash.jsonl",
        "{\"report\":{\"id\":\"\(marker)\",\"language\":\"ru\",\"sha256\":\"\(marker)\"},\"events\":[],\"text\":\"\(marker)\"}"
      ),
      ("table.csv", "Название,Дата\n\(marker),\(marker)\n,\n"),
      ("headings.csv", "\(marker),Алия \(marker)\nодин,два\n"),
      ("register.csv", "\(marker),\(marker)\n1,2\n"),
      ("words.txt", "\(marker) 12345"),
      (
        "page.html",
        "<html><head><title>\(marker)</title><script>\(marker)</script></head><body><a href=\"/\">\(marker)</a></body></html>"
      ),
      ("deep.html", "<html><body>\(marker)" + String(repeating: "<div>", count: 3000)),
      (
        "feed.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE \(marker) [<!ENTITY \(marker) \"a\">]><rss version=\"2.0\"><channel><item><title>\(marker) &\(marker);</wrong></item>"
      ),
      ("other.xml", "<?xml version=\"1.0\"?><\(marker)>"),
      ("other.json", "{\"\(marker)\": [}"),
      (
        "result.json",
        "{\"name\":\"\(marker)\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":\"\(marker)\",\"type\":\"message\",\"text\":\"\(String(repeating: marker, count: 20))\"},\(marker)"
      ),
      (
        "letter.eml",
        head
          + "Subject: \(marker)\nContent-Type: text/plain; charset=\(marker)\nContent-Transfer-Encoding: base64\n\n\(marker)"
      ),
      (
        "parts.eml",
        head
          + "Subject: \(marker)\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF-1.4 \(marker)\n--b--\n"
      ),
      ("scan.pdf", "%PDF-1.4\n\(marker)"),
    ]
    var inputs = texts.map { ($0.0, Array($0.1.utf8)) }
    inputs.append(("bytes.txt", Array(marker.utf8) + [0] + Array(marker.utf8)))
    inputs.append(
      ("encoding.txt", Array(String(repeating: marker, count: 30).utf8) + [0xFF] + Array(marker.utf8)))
    return inputs
  }

  private static func reading(_ rest: String) -> String {
    "{\"report\":{\"id\":\"0123456789abcdef\",\"language\":\"ru\",\"sha256\":\"\(Self.hash)\"},\"text\":\"аб вг\",\(rest)}"
  }

  /// SHA-256 of "аб вг".
  private static let hash = "6435d0e31755c4aff04561de87a2391e45e08fea6a203864c6a352a94c7e3bb9"

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let folder = try setting.folder("inputs")
    let database = setting.folder.appending(path: "civic.db").path
    let paths = try inputs.map { name, bytes in
      let url = folder.appending(path: name)
      try Data(bytes).write(to: url)
      return url.path
    }
    let word = folder.appending(path: "word.docx")
    try Packing(.zip).write(
      [
        .file("[Content_Types].xml", "<Types>\(marker)"),
        .file(
          "word/document.xml",
          "<w:document xmlns:w=\"a\"><w:body><\(marker) \(marker)=1><w:t>"
            + String(repeating: marker, count: 1_000_000)),
      ], to: word)
    figures.tried = paths.count + 1
    var told = ""
    for language in setting.isQuick ? ["en"] : ["en", "ru", "kk"] {
      let child = try Child.run(
        setting.civic, ["import", "--db", database, "--lang", language] + paths + [word.path], limit: 120)
      if !child.endedItself { figures.failures.append("import ended by signal \(child.signal ?? 0)") }
      told += child.errors
      figures.count("messages", child.errors.split(separator: "\n").count)
    }
    let logs = [
      ["log", "--failed", "1"], ["log", "--imports"], ["log"],
      ["sql", "SELECT path, reason FROM import_failure"],
    ]
    for arguments in logs.prefix(setting.isQuick ? 1 : logs.count) {
      let child = try Child.run(setting.civic, arguments + ["--db", database])
      told += child.output + child.errors
    }
    let register = try Child.run(
      setting.civic, ["register", folder.appending(path: "register.csv").path, "--db", database])
    told += register.errors
    try damage(database)
    let commands = [["events"], ["import", paths[12]], ["search", "аб"], ["doctor"]]
    for arguments in commands.prefix(setting.isQuick ? 1 : commands.count) {
      let child = try Child.run(setting.civic, arguments + ["--db", database])
      if !child.endedItself {
        figures.failures.append("\(arguments[0]) of a damaged database: signal \(child.signal ?? 0)")
      }
      told += child.errors
    }
    for line in told.split(separator: "\n") where line.localizedCaseInsensitiveContains(marker) {
      figures.failures.append("told: " + line.replacing(marker, with: "…").prefix(160))
    }
  }

  /// Writes over the middle of a database.
  private static func damage(_ path: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let size = try file.seekToEnd()
    for part in 1..<8 {
      try file.seek(toOffset: size / 8 * UInt64(part))
      try file.write(contentsOf: Data(marker.utf8 + Array(repeating: 0x5A, count: 4096)))
    }
  }
}

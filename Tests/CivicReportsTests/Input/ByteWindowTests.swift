import Foundation
import Testing

@testable import CivicReports

@Suite struct `Containers that are read as they are needed` {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func documents(in source: InputSource) -> [(name: String, error: String?)] {
    var documents: [(String, String?)] = []
    ReadingLines.each(in: source, file: "r.jsonl") { document in
      var code: String?
      if case .failure(let error) = document.content { code = error.code }
      documents.append((document.name, code))
    }
    return documents
  }

  @Test func `lines are the same from a file, a pipe and memory`() throws {
    // Longer together than what is kept at a time.
    let lines = (0..<6).map { "{\"report\": \"" + String(repeating: "\($0)", count: 900_000) + "\"}" }
    let bytes = Array(("\u{FEFF}" + lines.joined(separator: "\n\n")).utf8)
    let path = try folder.file("readings.jsonl", bytes)
    let file = try #require(FileHandle(forReadingAtPath: path))
    let head = Array(try #require(try file.read(upToCount: 70_000)))
    for source in [
      InputSource.memory(bytes), .file(path), .stream(head: head, OpenFile(dup(file.fileDescriptor))),
    ] {
      let found = documents(in: source)
      #expect(found.map(\.name) == [1, 3, 5, 7, 9, 11].map { "r.jsonl:\($0)" })
      #expect(found.allSatisfy { $0.error == nil })
    }
  }

  @Test func `a line longer than any reading is named, and those behind it are read`() throws {
    let path = try folder.file("readings.jsonl", Array("{\"report\":1}\n{\"report\":".utf8))
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.truncate(atOffset: 40 << 20)
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n{\"report\":2}\n".utf8))
    let found = documents(in: .file(path))
    #expect(found.map(\.name) == ["r.jsonl:1", "r.jsonl:2", "r.jsonl:3"])
    #expect(found.map(\.error) == [nil, "too-large", nil])
  }

  @Test func `messages are the same from a file and from memory`() throws {
    let text = String(repeating: "Астанада дөңгелек үстел өтті. ", count: 100)
    let messages = (1...40).map { "{\"id\":\($0),\"type\":\"message\",\"text\":\"\($0) \(text)\"}" }
    let export =
      "{\"messages\":[" + messages.joined(separator: ",")
      + "],\"name\":\"а\",\"type\":\"public_channel\",\"id\":1}"
    let path = try folder.file("result.json", Array(export.utf8))
    var fromFile: [String] = []
    _ = TelegramExport(.file(path), ContainerPlace("a")).each { fromFile.append($0.name) }
    var fromMemory: [String] = []
    _ = TelegramExport(.memory(Array(export.utf8)), ContainerPlace("a")).each { fromMemory.append($0.name) }
    #expect(fromFile == fromMemory)
    #expect(fromFile == (1...40).map { "a#1/\($0)" })
  }

  @Test func `a pipe that nobody writes to is empty, and one that is written to is read`() throws {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: ReportError.self) { try InputFile(path).read() }
    #expect(error?.code == "empty")
    let words = Array("Форум өтті.".utf8)
    let writer = Thread {
      let file = FileHandle(forWritingAtPath: path)
      try? file?.write(contentsOf: Data(words))
      try? file?.close()
    }
    writer.start()
    #expect(try InputFile(path).read().bytes == words)
  }

  @Test func `a pipe is not looked at before it is read`() throws {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let start = ContinuousClock.now
    #expect(TableInput.maps(of: InputFile(path)).isEmpty)
    #expect(ContinuousClock.now - start < .seconds(1))
  }
}

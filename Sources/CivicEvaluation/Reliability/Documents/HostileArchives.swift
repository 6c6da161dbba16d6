internal import Foundation

// Archives that unpack to more than any disk holds, or lead out of themselves.
extension HostileDocument {
  private static func archive(
    _ name: String, isQuick: Bool = false, _ format: Packing.Format, filter: Packing.Filter = .none,
    _ entries: @autoclosure @escaping @Sendable () -> [Packing.Entry]
  ) -> HostileDocument {
    HostileDocument(name, isQuick: isQuick) { url in try Packing(format, filter).write(entries(), to: url) }
  }

  /// An archive in an archive, and so on.
  private static func nested(_ name: String, levels: Int, isQuick: Bool = false, _ innermost: [Packing.Entry])
    -> HostileDocument
  {
    HostileDocument(name, isQuick: isQuick) { url in
      try Packing(.zip).write(innermost, to: url)
      for level in 0..<levels {
        let inner = [UInt8](try Data(contentsOf: url))
        try Packing(.zip).write((0..<2).map { .bytes("\(level)-\($0).zip", inner) }, to: url)
      }
    }
  }

  static let archives: [HostileDocument] = [
    archive("archive-bomb.zip", .zip, (0..<40).map { .times("\($0).txt", "a", 31 << 20) }),
    archive("archive-large-file.zip", .zip, [.times("a.txt", "a", 3 << 30), .file("b.txt", sentence)]),
    archive("archive-many.zip", .zip, (0..<30_000).map { .file("\($0).txt", "") }),
    archive("archive-many-words.zip", .zip, (0..<5000).map { .file("\($0).txt", "1 2 3") }),
    nested("archive-nested.zip", levels: 3, isQuick: true, [.times("a.txt", "a", 1 << 20)]),
    nested("archive-nested-deep.zip", levels: 10, [.file("a.txt", sentence)]),
    nested("archive-nested-bomb.zip", levels: 3, (0..<10).map { .times("\($0).txt", "a", 30 << 20) }),
    archive(
      "archive-escapes.zip", isQuick: true, .zip,
      [
        .file("../../escape-1.txt", sentence), .file("/tmp/escape-2.txt", sentence),
        .file("..\\..\\escape-3.txt", sentence),
        .file("a/../../escape-4.txt", sentence), .file("C:\\escape-5.txt", sentence),
        .file("in/order.txt", sentence + "Порядок."),
      ]),
    archive(
      "archive-links.tar", .tar,
      [
        .link("link.txt", "/etc/passwd"), .link("folder", "/tmp"), .file("folder/escape-6.txt", sentence),
        .link("loop", "loop"), .file("../escape-7.txt", sentence),
      ]),
    archive(
      "archive-long-name.tar", .tar, [.file(String(repeating: "а/", count: 20_000) + "a.txt", sentence)]),
    archive("archive-bomb.tar.gz", .tar, filter: .gzip, (0..<50).map { .times("\($0).txt", "a", 31 << 20) }),
    archive("archive-bomb.tar.bz2", .tar, filter: .bzip2, [.times("a.txt", "a", 3 << 29)]),
    archive("single-bomb.txt.gz", .single, filter: .gzip, [.times("a", "a", 3 << 29)]),
    archive("single-bomb.txt.bz2", .single, filter: .bzip2, [.times("a", "a", 3 << 29)]),
    archive("single-bomb.txt.xz", .single, filter: .xz, [.times("a", "a", 3 << 29)]),
    archive("single-bomb.txt.zst", .single, filter: .zstandard, [.times("a", "a", 3 << 29)]),
    archive("single-text.txt.gz", .single, filter: .gzip, [.times("a", sentence + "\n\n", 30 << 20)]),
    HostileDocument("archive-lying-size.zip", isQuick: true) { url in
      try Data(CraftedZIP(told: 0xFFFF_FFF0, real: Array(sentence.utf8), entries: 1, overlaps: false).bytes)
        .write(to: url)
    },
    HostileDocument("archive-lying-small.zip") { url in
      try Data(
        CraftedZIP(
          told: 1, real: Array(String(repeating: sentence, count: 100).utf8), entries: 3, overlaps: false
        ).bytes
      ).write(to: url)
    },
    HostileDocument("archive-overlapping.zip") { url in
      let text = Array(String(repeating: sentence, count: 100).utf8)
      try Data(CraftedZIP(told: UInt32(text.count), real: text, entries: 60_000, overlaps: true).bytes).write(
        to: url)
    },
    HostileDocument("archive-nul-in-name.zip") { url in
      let text = Array(sentence.utf8)
      try Data(
        CraftedZIP(
          told: UInt32(text.count), real: text, entries: 1, overlaps: false, name: "a\u{0}/../../b.txt"
        ).bytes
      ).write(to: url)
    },
    HostileDocument("archive-head-alone.zip", .bytes([0x50, 0x4B, 3, 4]), .bytes(noise(1_000_000))),
    HostileDocument("archive-head-alone.tar", .hole(257), .text("ustar"), .bytes(noise(1_000_000))),
    HostileDocument("archive-head-alone.gz", .bytes([0x1F, 0x8B, 8, 0]), .bytes(noise(1_000_000))),
    HostileDocument(
      "archive-head-alone.7z", .bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), .bytes(noise(100_000))),
    HostileDocument(
      "archive-head-alone.rar", .text("Rar!"), .bytes([0x1A, 7, 1, 0]), .bytes(noise(100_000))),
  ]
}

/// A zip archive written byte by byte, because no program writes one like it (APPNOTE 4.3): entries are not compressed.
private struct CraftedZIP {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - told: how large the entries are said to be.
  ///   - overlaps: whether all entries are the same bytes of the file.
  init(told: UInt32, real: [UInt8], entries: Int, overlaps: Bool, name: String? = nil) {
    func little(_ number: UInt32, _ count: Int) -> [UInt8] { HostileDocument.little(number, count) }
    let crc = little(Self.crc(real), 4)
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for number in 0..<entries {
      let name = Array((name ?? "\(number).txt").utf8)
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + crc + little(told, 4) + little(told, 4)
        + little(UInt32(name.count), 2) + little(0, 2)
      let offset = overlaps ? 0 : UInt32(file.count)
      if !overlaps || number == 0 { file += [0x50, 0x4B, 3, 4] + common + name + real }
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4)
        + little(offset, 4) + name
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(UInt32(entries), 2) + little(UInt32(entries), 2)
      + little(UInt32(directory.count), 4) + little(UInt32(file.count), 4) + little(0, 2)
    bytes = file + directory + end
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

internal import Foundation

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

// Paths at which no plain file lies, or not for long.
extension HostileDocument {
  private static func changing(_ name: String, _ command: String) -> HostileDocument {
    var document = HostileDocument(name, .times(sentence + "\n\n", 4000))
    document.companion = command
    return document
  }

  private static func pipe(_ name: String, isQuick: Bool = false, _ writer: String?) -> HostileDocument {
    var document = HostileDocument(name, isQuick: isQuick) { url in mkfifo(url.path, 0o600) }
    document.companion = writer
    return document
  }

  static let files: [HostileDocument] = [
    HostileDocument(at: "/dev/zero"), HostileDocument(at: "/dev/full"), HostileDocument(at: "/dev/urandom"),
    HostileDocument(at: "/dev/null"),
    HostileDocument(at: "/proc/self/mem"), HostileDocument(at: "/proc/self/environ"),
    HostileDocument(at: "/proc/kcore"),
    HostileDocument(at: "/proc/self/pagemap"), HostileDocument(at: "/proc/self/fd/0"),
    pipe("pipe-nobody-writes", isQuick: true, nil),
    pipe("pipe-without-end", "exec yes '\(sentence)' > \"$0\""),
    pipe("pipe-of-zeros", "exec cat /dev/zero > \"$0\""),
    pipe("pipe-of-readings", "{ printf '{\"report\":{\"title\":\"'; exec cat /dev/zero; } > \"$0\""),
    pipe("pipe-of-archive", "printf 'PK\\003\\004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' > \"$0\""),
    HostileDocument("socket", isQuick: true) { url in
      let number = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(number) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { buffer in
        for (index, byte) in url.path.utf8.prefix(buffer.count - 1).enumerated() { buffer[index] = byte }
      }
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
    },
    HostileDocument("link-to-itself", isQuick: true) { url in symlink(url.lastPathComponent, url.path) },
    HostileDocument("link-to-nothing") { url in symlink("/nowhere/at/all", url.path) },
    HostileDocument("folder-in-itself") { url in
      mkdir(url.path, 0o700)
      symlink(".", url.path + "/again")
    },
    HostileDocument("folder-of-pipes") { url in
      mkdir(url.path, 0o700)
      mkfifo(url.path + "/pipe", 0o600)
      symlink("/dev/zero", url.path + "/zero")
    },
    HostileDocument("folder-deep") { url in
      let deep = url.appending(path: repeatElement("a", count: 1500).joined(separator: "/"))
      try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
      try Data(sentence.utf8).write(to: url.appending(path: "a.txt"))
    },
    HostileDocument("folder-locked") { url in
      mkdir(url.path, 0o700)
      try Data(sentence.utf8).write(to: url.appending(path: "a.txt"))
      chmod(url.path, 0)
    },
    HostileDocument("name-\u{1B}[31m\n\u{202E}.txt", isQuick: true, .bytes([0, 1, 2])),
    changing("file-removed.txt", "sleep 0.02; rm -f \"$0\""),
    changing("file-grows.txt", "while :; do printf 'Встреча продолжилась.\\n\\n' >> \"$0\" || exit; done"),
    changing(
      "file-shrinks.txt", "while :; do : > \"$0\"; head -c 500000 /dev/zero | tr '\\000' a > \"$0\"; done"),
  ]
}

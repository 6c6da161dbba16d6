internal import Foundation

// PDF: read by another program, which is held to limits.
extension HostileDocument {
  static let portable: [HostileDocument] = [
    HostileDocument("pdf-noise.pdf", .text("%PDF-1.7\n"), .bytes(noise(3_000_000))),
    HostileDocument("pdf-hole.pdf", .text("%PDF-1.7\n"), .hole(30 << 20)),
    HostileDocument("pdf-head-alone.pdf", isQuick: true, .text("%PDF-1.7\n")),
    pdf("pdf-million-pages.pdf", kids: (0..<1_000_000).map { _ in "3 0 R" }, content: "BT (a) Tj ET"),
    pdf("pdf-pages-in-themselves.pdf", kids: ["2 0 R", "3 0 R"], content: "BT (a) Tj ET"),
    pdf("pdf-form-in-itself.pdf", kids: ["3 0 R"], content: "/F Do", form: "/F Do /F Do"),
    pdf(
      "pdf-text-without-end.pdf", kids: ["3 0 R"],
      content: "BT /T 1 Tf " + String(repeating: "(a) Tj ", count: 4_000_000) + "ET"),
    pdf("pdf-states.pdf", kids: ["3 0 R"], content: String(repeating: "q ", count: 10_000_000)),
    pdf("pdf-deep-array.pdf", kids: ["3 0 R"], content: String(repeating: "[", count: 5_000_000)),
    HostileDocument("pdf-bomb.pdf") { url in
      // What libarchive packs as gzip without its head and tail is what a PDF calls FlateDecode with a head of its own.
      let packed = url.appendingPathExtension("gz")
      try Packing(.single, .gzip).write([.times("a", "BT (a) Tj ET ", 1 << 30)], to: packed)
      let deflated = [UInt8](try Data(contentsOf: packed)).dropFirst(10).dropLast(8)
      try FileManager.default.removeItem(at: packed)
      let stream = [0x78, 0x9C] + deflated
      try Data(
        Self.objects(kids: ["3 0 R"], stream: stream, filter: "/Filter /FlateDecode", form: nil)
      ).write(to: url)
    },
  ]

  private static func pdf(
    _ name: String, kids: @autoclosure @escaping @Sendable () -> [String],
    content: @autoclosure @escaping @Sendable () -> String,
    form: String? = nil
  ) -> HostileDocument {
    HostileDocument(name) { url in
      try Data(objects(kids: kids(), stream: Array(content().utf8), filter: "", form: form)).write(to: url)
    }
  }

  private static func objects(kids: [String], stream: [UInt8], filter: String, form: String?) -> [UInt8] {
    let resources =
      "/Resources << /XObject << /F 5 0 R >> /Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    let form = form ?? ""
    var bytes = Array(
      """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Count \(kids.count) /Kids [\(kids.joined(separator: " "))] >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R \(resources) >> endobj
      5 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length \(form.utf8.count) \(resources) >> stream
      \(form)
      endstream endobj
      4 0 obj << /Length \(stream.count) \(filter) >> stream

      """.utf8)
    bytes += stream
    bytes += Array("\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n".utf8)
    return bytes
  }
}

internal import CivicText

/// A line that is only the names of picture files, as they are left where a page's photographs stood:
/// `WhatsApp Image 2026-02-13 at 15.51.21 (1)`, `IMG_2034.jpg`, `photo_2026-02-13_15-51-21`, `DSC0001`.
enum PhotoName {
  /// - Parameter folded: the line as `FurnitureWords.folded` has it.
  static func isPhotoName(_ line: String, _ folded: String) -> Bool {
    guard line.utf8.count <= 400, mayEndInExtension(line) || cameraNames.contains(where: folded.hasPrefix)
    else {
      return false
    }
    let small = line.lowercased().trimming { "[](){}*•- ".contains($0) }
    if hasPictureExtension(small), small.split(separator: " ").count <= 8 { return true }
    return cameraNames.contains { name in
      guard small.hasPrefix(name) else { return false }
      return isNumbering(small.dropFirst(name.count), after: name)
    }
  }

  /// What follows a camera's or phone's word: digits, dates, times, a copy's number.
  private static func isNumbering(_ rest: Substring, after name: String) -> Bool {
    guard let first = rest.first, !first.isLetter || first == "_" || first == "w" else { return false }
    guard rest.contains(where: \.isNumber) else { return false }
    let words = rest.split { !$0.isLetter }.map(String.init)
    let known: Set<String> = ["at", "am", "pm", "wa", "n", "o", "copy", "edited", "to", "e", "t", "x", "m"]
    return words.allSatisfy {
      known.contains($0) || cameraNames.contains($0) || $0.hasPrefix("whatsapp") || $0 == "image"
    }
  }

  /// Whether Latin letters, and no others, stand behind the last point.
  private static func mayEndInExtension(_ line: String) -> Bool {
    let end = line.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }
    return end.count < line.utf8.count && end.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } >= 2
      && !end.contains { (0xC3...0xDF).contains($0) }
  }

  private static func hasPictureExtension(_ line: String) -> Bool {
    guard let dot = line.lastIndex(of: ".") else { return false }
    return extensions.contains(String(line[line.index(after: dot)...]))
  }

  private static let extensions: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff", "svg", "avif", "mp4", "mov", "jfif",
  ]

  private static let cameraNames = [
    "whatsapp image", "whatsapp video", "img", "image", "dscn", "dscf", "dsc", "pxl", "mvi", "vid", "photo",
    "gopr",
    "dji", "pict", "screenshot", "screen shot", "снимок экрана", "скриншот", "viber image", "viber_image",
    "telegram-cloud-photo-size", "fb_img", "received", "без названия", "безымянный", "фото", "сурет", "p10",
  ]
}

internal import CivicText
internal import Foundation

/// Texts of marks, digits and letters rather than words.
extension StressText {
  static let marks: [StressText] = [
    StressText("no-spaces") { words, bytes in filled(bytes, separator: ".,«»-") { words.word($0) } },
    StressText("open-quotes") { words, bytes in filled(bytes) { "«" + words.word($0) } },
    StressText("closing-quotes") { words, bytes in filled(bytes) { words.word($0) + "»" } },
    StressText("straight-quotes") { words, bytes in filled(bytes) { "\"" + words.word($0) } },
    StressText("nested-quotes") { words, bytes in
      filled(bytes / 2) { "«" + words.word($0) } + filled(bytes / 2) { words.word($0) + "»" }
    },
    StressText("low-quotes") { words, bytes in filled(bytes) { "„" + words.word($0) + "“" } },
    StressText("one-word") { words, bytes in filled(bytes, separator: "") { words.word($0) } },
    StressText("one-capital-word") { words, bytes in
      filled(bytes, separator: "") { words.word($0).uppercased() }
    },
    StressText("one-letter") { _, bytes in String(repeating: "а", count: bytes / 2) },
    StressText("hyphens") { words, bytes in filled(bytes, separator: "-") { words.word($0) } },
    StressText("commas") { _, bytes in String(repeating: ",", count: bytes) },
    StressText("spaced-commas") { words, bytes in filled(bytes, separator: ", ") { words.word($0) } },
    StressText("points") { _, bytes in String(repeating: ".", count: bytes) },
    StressText("dashes") { _, bytes in filled(bytes) { _ in "–" } },
    StressText("brackets") { words, bytes in filled(bytes) { "(" + words.word($0) } },
    StressText("digits") { _, bytes in String(repeating: "7", count: bytes) },
    StressText("numbers") { _, bytes in filled(bytes) { "\($0)" } },
    StressText("newlines") { _, bytes in String(repeating: "\n", count: bytes) },
    StressText("spaces") { _, bytes in String(repeating: " ", count: bytes) },
    StressText("combining-marks") { _, bytes in String(repeating: "\u{0301}", count: bytes / 2) },
    StressText("joined-emoji") { _, bytes in String(repeating: "\u{1F469}\u{200D}", count: bytes / 7) },
    StressText("look-alikes") { words, bytes in
      filled(bytes) { number in
        String(words.word(number).map { $0 == "а" ? "a" : $0 == "о" ? "o" : $0 == "e" ? "е" : $0 })
      }
    },
    StressText("addresses") { _, bytes in filled(bytes) { "https://www.example.kz/news/\($0)?page=\($0)" } },
    StressText("telephones") { _, bytes in filled(bytes) { "тел. 8 701 \(100 + $0 % 900) 45 67" } },
    StressText("at-signs") { _, bytes in filled(bytes, separator: "@") { "a\($0).b" } },
    StressText("passcodes") { _, bytes in filled(bytes) { _ in "пароль для входа" } },
    StressText("entities") { _, bytes in filled(bytes, separator: "") { "&#\($0 % 9000);" } },
  ]
}

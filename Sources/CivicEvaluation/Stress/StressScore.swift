package import CivicText

/// How long a stress text takes to read, at one length and at twice and four times that.
package struct StressScore: Sendable, Equatable, Codable {
  package let text: String
  package let language: Language
  /// Of the shortest text.
  package let bytes: Int
  /// Of a processor, for each length; fewer than three where a step took too long for the next.
  package let seconds: [Double]
  /// What twice the length takes, at worst: 2 where time grows with length.
  package let growth: Double
  /// At the greatest length.
  package let megabytesPerSecond: Double

  package enum CodingKeys: String, CodingKey {
    case text, language, bytes, seconds, growth
    case megabytesPerSecond = "megabytes_per_second"
  }

  /// Below this many seconds a time tells nothing of growth.
  private static let shortest = 0.02

  init(text: String, language: Language, bytes: Int, seconds: [Double]) {
    self.text = text
    self.language = language
    self.bytes = bytes
    self.seconds = seconds.map { Self.rounded($0, 1000) }
    growth = Self.rounded(
      zip(seconds.dropFirst(), seconds).map { $0 / max($1, Self.shortest) }.max() ?? 0, 100)
    let greatest = Double(bytes << max(0, seconds.count - 1)) / 1_048_576
    megabytesPerSecond = Self.rounded(greatest / max(seconds.last ?? 0, 1e-6), 100)
  }

  private static func rounded(_ value: Double, _ parts: Double) -> Double {
    (value * parts).rounded() / parts
  }
}

/// The plural of Kazakh nouns.
package enum KazakhPlural {
  package static let endings = ["лар", "лер", "дар", "дер", "тар", "тер"]

  /// Whether a word in small letters closes with it: «қорлар».
  package static func ends(_ word: some StringProtocol) -> Bool { endings.contains { word.hasSuffix($0) } }

  /// Whether it stands anywhere in a word: «қорларының».
  package static func isWithin(_ word: some StringProtocol) -> Bool { endings.contains { word.contains($0) } }
}

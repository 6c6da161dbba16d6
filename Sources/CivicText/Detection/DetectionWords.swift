/// What tells a language's text from another's: words that stand alone, endings, letters.
struct DetectionWords: Sendable {
  /// Of our languages.
  struct Languages: OptionSet, Sendable {
    let rawValue: UInt8
    static let kazakh = Languages(rawValue: 1)
    static let russian = Languages(rawValue: 2)
    static let english = Languages(rawValue: 4)
  }

  /// The languages that a word stands alone in.
  struct Meaning: Sendable {
    var ours: Languages = []
    /// Languages that are not ours, kept apart so that they are not taken for one of ours.
    var others: [String] = []
  }

  static let all = DetectionWords()

  private var words = WordTable<Meaning>()
  /// Their letters backwards.
  private let endings: ByteTrie
  private let endingLanguages: [Languages]
  /// Cyrillic letters that none of our languages has, from U+0400 on, and others.
  private var foreignCyrillic = [Bool](repeating: false, count: 0x130)
  private var foreign: Set<Unicode.Scalar> = []

  private init() {
    var endings: [(letters: String, language: Languages)] = []
    let files: [(String, Languages)] = [("kk", .kazakh), ("ru", .russian), ("en", .english)]
    for (folder, language) in files {
      for row in LanguageData.rows("\(folder)/detection.tsv") where row.count > 1 {
        switch row[0] {
        case "word": words[Tokenizer.fold(row[1]), default: Meaning()].ours.insert(language)
        case "ending":
          endings.append((String(String.UnicodeScalarView(row[1].unicodeScalars.reversed())), language))
        default: break
        }
      }
    }
    endings.removeAll { !Self.lengths.contains($0.letters.unicodeScalars.count) }
    self.endings = ByteTrie(endings.map(\.letters))
    endingLanguages = endings.map(\.language)
    for row in LanguageData.rows("other/detection.tsv") where row.count == 3 {
      if row[0] == "letters" {
        for letter in row[2].unicodeScalars { addForeign(letter) }
      } else {
        for word in row[2].split(separator: " ") {
          words[Tokenizer.fold(String(word)), default: Meaning()].others.append(row[1])
        }
      }
    }
  }

  private mutating func addForeign(_ letter: Unicode.Scalar) {
    if let index = Self.cyrillic(letter) { foreignCyrillic[index] = true } else { foreign.insert(letter) }
  }

  private static func cyrillic(_ letter: Unicode.Scalar) -> Int? {
    (0x400..<0x530).contains(letter.value) ? Int(letter.value) - 0x400 : nil
  }

  func meaning(of word: String) -> Meaning? { words[word] }

  /// True for a letter that none of our languages has.
  func isForeign(_ letter: Unicode.Scalar) -> Bool {
    Self.cyrillic(letter).map { foreignCyrillic[$0] } ?? foreign.contains(letter)
  }

  /// In letters.
  private static let lengths = 2...5

  /// The languages in one of whose endings a word of five letters or more closes.
  func endings(of word: String) -> Languages {
    var word = word
    return word.withUTF8 { word in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * Self.lengths.upperBound) { backwards in
        var count = 0
        var letters = 0
        var end = word.count
        while end > 0, letters < Self.lengths.upperBound {
          var start = end - 1
          while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
          for byte in word[start..<end] {
            backwards[count] = byte
            count += 1
          }
          letters += 1
          end = start
        }
        guard letters == Self.lengths.upperBound else { return [] }
        var languages: Languages = []
        endings.forEachPrefix(of: UnsafeBufferPointer(backwards)[..<count]) { key, _ in
          languages.formUnion(endingLanguages[key])
        }
        return languages
      }
    }
  }
}

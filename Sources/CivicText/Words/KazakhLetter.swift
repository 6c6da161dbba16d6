/// The letters of Kazakh words by number, so that a word is an array of small numbers and a question about a letter
/// is one look into a table.
enum KazakhLetter: UInt8, CaseIterable {
  case а = 1, ә, б, в, г, ғ, д, е, ё, ж, з, и, й, к, қ, л, м, н, ң, о, ө, п, р, с, т, у, ұ, ү, ф, х, һ, ц, ч,
    ш, щ, ъ, ы,
    і, ь, э, ю, я

  /// As many as fit into six bits.
  static let limit = 64

  /// The letter itself, in lower case.
  var scalar: Unicode.Scalar { Self.alphabet[Int(rawValue) - 1] }

  private static let alphabet = Array("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars)

  /// What may stand on a letter is decided by its sound: the bits of `kk/word-endings.tsv`.
  enum Sound {
    static let names: [Character: UInt8] = ["v": 1, "g": 2, "l": 4, "n": 8, "z": 16, "t": 32]

    /// Zero for the signs, which sound as the letter before them.
    static func of(_ letter: KazakhLetter) -> UInt8 {
      switch letter {
      case .а, .ә, .е, .о, .ө, .ы, .і, .э, .я, .ё, .ұ, .ү: 1
      case .р, .й, .у, .и, .ю: 2
      case .л: 4
      case .м, .н, .ң: 8
      case .з, .ж: 16
      case .ь, .ъ: 0
      default: 32
      }
    }
  }

  enum Harmony {
    static let none: UInt8 = 0
    static let back: UInt8 = 1
    static let front: UInt8 = 2
    /// Loans in и take either: "терроризмнің", "тарихтың".
    static let either: UInt8 = 3

    static func of(_ letter: KazakhLetter) -> UInt8 {
      switch letter {
      case .а, .о, .ұ, .ы, .я, .ё: back
      case .ә, .е, .ө, .ү, .і, .э: front
      case .и, .ю: either
      default: none
      }
    }

    /// The harmony of an ending that stands on a word of another harmony too: none.
    static func of(ending: [UInt8]) -> UInt8 {
      for letter in ending {
        switch KazakhLetter(rawValue: letter) {
        case .а, .ы: return back
        case .е, .і: return front
        default: continue
        }
      }
      return none
    }
  }

  static func isVowel(_ letter: KazakhLetter) -> Bool {
    switch letter {
    case .а, .ә, .е, .о, .ө, .ұ, .ү, .ы, .і, .и, .у, .э, .ю, .я, .ё: true
    default: false
    }
  }

  /// The numbers of a text's letters; nil where it has anything else.
  static func numbers(_ text: some StringProtocol) -> [UInt8]? {
    var numbers: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let index = alphabet.firstIndex(of: scalar) else { return nil }
      numbers.append(UInt8(index + 1))
    }
    return numbers
  }
}

/// The tables that a lemmatiser looks its letters up in.
struct KazakhLetterTable: Sendable {
  /// By the number of a letter.
  let sound: [UInt8]
  let harmony: [UInt8]
  let isVowel: [Bool]
  /// The two bytes of a letter's UTF-8, with Kazakh letters as Russian ones: `FoldedLetters`.
  let folded: [(UInt8, UInt8)]
  /// The number of a letter, small or capital, by its two bytes of UTF-8: see `index`.
  let numberOfBytes: [UInt8]

  /// Whether that letter is a capital.
  let isCapital: [Bool]

  static let shared = KazakhLetterTable()

  /// Where `numberOfBytes` has a letter whose first byte is D0 to D3.
  @inline(__always)
  static func index(_ first: UInt8, _ second: UInt8) -> Int { Int(first &- 0xD0) << 6 | Int(second & 0x3F) }

  private init() {
    var sound = [UInt8](repeating: 0, count: KazakhLetter.limit)
    var harmony = sound
    var isVowel = [Bool](repeating: false, count: KazakhLetter.limit)
    var folded = [(UInt8, UInt8)](repeating: (0, 0), count: KazakhLetter.limit)
    var numberOfBytes = [UInt8](repeating: 0, count: 256)
    var isCapital = [Bool](repeating: false, count: 256)
    for letter in KazakhLetter.allCases {
      let number = Int(letter.rawValue)
      sound[number] = KazakhLetter.Sound.of(letter)
      harmony[number] = KazakhLetter.Harmony.of(letter)
      isVowel[number] = KazakhLetter.isVowel(letter)
      let bytes = Array(FoldedLetters.fold(String(letter.scalar)).utf8)
      if bytes.count == 2 { folded[number] = (bytes[0], bytes[1]) }
      for (form, isUpper) in [(String(letter.scalar), false), (String(letter.scalar).uppercased(), true)] {
        let bytes = Array(form.utf8)
        guard bytes.count == 2 else { continue }
        numberOfBytes[Self.index(bytes[0], bytes[1])] = letter.rawValue
        isCapital[Self.index(bytes[0], bytes[1])] = isUpper
      }
    }
    self.sound = sound
    self.harmony = harmony
    self.isVowel = isVowel
    self.folded = folded
    self.numberOfBytes = numberOfBytes
    self.isCapital = isCapital
  }
}

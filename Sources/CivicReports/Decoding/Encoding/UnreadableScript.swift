internal import CivicText

/// Kazakh that is written so that it is not read: in Arabic script (төте жазу), or with the letters of an old font. Such a
/// text is named for what it is, rather than taken for one that tells of no event.
enum UnreadableScript {
  static func reason(_ text: String) -> ReportError.Reason? {
    let head = text.utf8.count <= 20_000 ? text[...] : Substring(text.unicodeScalars.prefix(20_000))
    // What letters of the script begin with: U+0600 to U+077F, and others beyond.
    let mayBeArabic = head.utf8.contains { (0xD8...0xDF).contains($0) || $0 == 0xE0 || $0 == 0xEF }
    if mayBeArabic, isKazakhInArabicScript(head.unicodeScalars) { return .kazakhInArabicScript }
    return isInOldFont(head) ? .oldKazakhFont : nil
  }

  // MARK: Arabic script

  /// The high hamza, and the letters made with it, are Kazakh's alone; Uyghur has the same vowels and three more.
  private static func isKazakhInArabicScript(_ scalars: Substring.UnicodeScalarView) -> Bool {
    var letters = 0
    var arabic = 0
    var kazakh = 0
    var uyghur = 0
    for scalar in scalars where scalar.isLetter || scalar == "\u{674}" {
      letters += 1
      guard Script(of: scalar) == .arabic else { continue }
      arabic += 1
      switch scalar.value {
      case 0x674...0x678: kazakh += 5
      // ۇ, ۋ, ە, ڭ
      case 0x6C7, 0x6CB, 0x6D5, 0x6AD: kazakh += 1
      // ې, ۈ, ۆ, ئ
      case 0x6D0, 0x6C8, 0x6C6, 0x626: uyghur += 1
      default: break
      }
    }
    return arabic >= 10 && arabic * 2 > letters && kazakh * 12 > arabic && kazakh > uyghur * 2
  }

  // MARK: Old fonts

  /// "ќазаќ", "жјне", "баRытты", "±лт": fonts drew Kazakh letters in the places of others.
  private static func isInOldFont(_ text: Substring) -> Bool {
    // Most texts hold no such letter, and need not be parted into words.
    guard oddLetters(text) >= 4 else { return false }
    var words = 0
    var odd = 0
    var mended = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(word.unicodeScalars)
      let flags = scalars.indices.map { index in
        isOdd(
          scalars[index], isBehind: index > 0 && isRussian(scalars[index - 1]),
          isBefore: index + 1 < scalars.count && isRussian(scalars[index + 1]))
      }
      if scalars.count(where: isRussian) >= 2 { words += 1 }
      if flags.contains(true) { odd += 1 }
      var view = String.UnicodeScalarView()
      for (index, scalar) in scalars.enumerated() { view.append(flags[index] ? "а" : scalar) }
      mended += String(view) + " "
    }
    guard odd >= 4, odd * 12 > words else { return false }
    // Ukrainian, Serbian and others have these letters by right: it is Kazakh where all but them is.
    return LanguageDetector.detect(mended) == .kk
  }

  private static func oddLetters(_ text: Substring) -> Int {
    var count = 0
    var (before, scalar): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for next in text.unicodeScalars {
      if isStranger(scalar), isOdd(scalar, isBehind: isRussian(before), isBefore: isRussian(next)) {
        count += 1
      }
      (before, scalar) = (scalar, next)
    }
    if isOdd(scalar, isBehind: isRussian(before), isBefore: false) { count += 1 }
    return count
  }

  /// A mark or letter that no Cyrillic word of ours has, with Cyrillic letters beside it.
  private static func isOdd(_ scalar: Unicode.Scalar, isBehind: Bool, isBefore: Bool) -> Bool {
    guard isStranger(scalar) else { return false }
    if scalar.isASCII || !scalar.isLetter { return isBehind && isBefore }
    return isBehind || isBefore
  }

  private static func isStranger(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < strangers.count && strangers[value]
  }

  private static func isRussian(_ scalar: Unicode.Scalar) -> Bool {
    (0x410...0x44F).contains(scalar.value) || scalar == "ё" || scalar == "Ё"
  }

  /// Letters of other alphabets on the places where Windows-1251 has them, marks, and Latin letters that look like no
  /// Cyrillic one: those that do are typed by mistake, and read.
  private static let strangers: [Bool] = {
    var strangers = [Bool](repeating: false, count: 0x500)
    for scalar in "ЂЃЉЊЌЏђѓљњќџЎўЈјҐґЄєЇїЅѕћЋ¤¦§±µ¶°¬©®¥£¢ªºDFGJLNQRSUVWZdfgjlqrstvwz".unicodeScalars {
      strangers[Int(scalar.value)] = true
    }
    return strangers
  }()
}

/// The eight-bit code pages that reports of the region still come in: ASCII below 128, these letters from there.
enum CodePage {
  /// The character of each byte; nil for an encoding that is no code page. U+FFFD stands for a byte without one.
  static func scalars(_ encoding: TextEncoding) -> [Unicode.Scalar]? {
    switch encoding {
    case .windows1251: windows1251
    case .kz1048: kz1048
    case .koi8r: koi8r
    case .ibm866: ibm866
    case .windows1252: windows1252
    default: nil
    }
  }

  private static func table(_ upperHalf: String) -> [Unicode.Scalar] {
    (0..<128).map { Unicode.Scalar(UInt8($0)) } + Array(upperHalf.unicodeScalars)
  }

  private static let windows1251 = table(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ"
      + "ђ‘’“”•–—\u{FFFD}™љ›њќћџ"
      + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї"
      + "°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОП"
      + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмноп"
      + "рстуфхцчшщъыьэюя")

  private static let kz1048 = table(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ"
      + "ђ‘’“”•–—\u{FFFD}™љ›њқһџ"
      + "\u{A0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{AD}®Ү"
      + "°±Ііөµ¶·ё№ғ»әҢңү"
      + "АБВГДЕЖЗИЙКЛМНОП"
      + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмноп"
      + "рстуфхцчшщъыьэюя")

  private static let koi8r = table(
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐"
      + "░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷"
      + "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞"
      + "╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
      + "юабцдефгхийклмно"
      + "пярстужвьызшэщчъ"
      + "ЮАБЦДЕФГХИЙКЛМНО"
      + "ПЯРСТУЖВЬЫЗШЭЩЧЪ")

  private static let ibm866 = table(
    "АБВГДЕЖЗИЙКЛМНОП"
      + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмноп"
      + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
      + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "рстуфхцчшщъыьэюя"
      + "ЁёЄєЇїЎў°∙·√№¤■\u{A0}")

  private static let windows1252 = table(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"
      + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
      + "°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
      + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîï"
      + "ðñòóôõö÷øùúûüýþÿ")
}

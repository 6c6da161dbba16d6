internal import CivicText

/// In which language a name is written, by its letters.
enum NameLanguage {
  /// Kazakh for letters that it alone has, in Cyrillic or Latin; English for other Latin ones; else what the words say,
  /// and Russian where they say nothing: it declines every name that Kazakh leaves alone.
  static func of(_ name: String) -> Language {
    var cyrillic = 0
    var latin = 0
    for scalar in name.unicodeScalars {
      switch scalar {
      case "ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і", "Ә", "Ғ", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І":
        return .kk
      case "ğ", "ǵ", "ñ", "ń", "ū", "ş", "ı", "ý", "Ğ", "Ǵ", "Ñ", "Ń", "Ū", "Ş", "Ý": return .kk
      case "а"..."я", "А"..."Я", "ё", "Ё": cyrillic += 1
      case "a"..."z", "A"..."Z": latin += 1
      default: break
      }
    }
    if latin > cyrillic { return .en }
    return LanguageDetector.detect(name) == .kk ? .kk : .ru
  }
}

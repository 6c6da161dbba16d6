import CivicText
import Testing

@testable import civic

@Suite struct `Language of the interface` {
  @Test(arguments: [
    (["--lang", "kk"], ["CIVIC_LANG": "ru"], Language.kk), (["--lang=ru"], [:], .ru),
    (["--lang", "казахский"], [:], .kk), ([], ["CIVIC_LANG": "kk", "LANG": "ru_RU.UTF-8"], .kk),
    ([], ["LANG": "kk_KZ.UTF-8"], .kk), ([], ["LC_ALL": "ru_KZ", "LANG": "kk_KZ"], .ru),
    ([], ["LC_ALL": "", "LC_MESSAGES": "kk_KZ", "LANG": "en_US"], .kk), ([], ["LANG": "C.UTF-8"], .en),
    ([], ["LC_ALL": "C", "LANG": "kk_KZ"], .en), ([], ["LANG": "uz_UZ"], .en), ([], [:], .en),
    (["--", "--lang", "kk"], [:], .en), (["--lang"], [:], .en),
    ([], ["CIVIC_LANG": "klingon", "LANG": "ru_RU"], .ru),
  ])
  func `the flag, then the variable, then the locale`(
    arguments: [String], environment: [String: String], language: Language
  ) {
    #expect(Interface.language(arguments: ["civic"] + arguments, environment: environment) == language)
  }
}

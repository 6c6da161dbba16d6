/// How the bytes of a text stand for its characters. The raw value is the IANA name.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1251 = "windows-1251"
  /// Windows-1251 with the Kazakh letters (STRK 1048-2002).
  case kz1048 = "KZ-1048"
  case koi8r = "KOI8-R"
  case ibm866 = "IBM866"
  case windows1252 = "windows-1252"

  /// The encoding that an HTML page declares, under any of its usual names.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1251", "cp1251", "win-1251", "cp-1251", "x-cp1251": self = .windows1251
    case "kz-1048", "strk1048-2002", "rk1048": self = .kz1048
    case "koi8-r", "koi8": self = .koi8r
    case "ibm866", "cp866", "866": self = .ibm866
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii": self = .windows1252
    default: return nil
    }
  }
}

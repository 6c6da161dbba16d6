internal import CivicText

/// The site of a sender's address: "Баспасөз қызметі <press@jas-qala.kz>" → "jas-qala.kz".
enum SenderSite {
  /// nil where anybody may have an address: it says nothing of who sent the letter.
  static func site(_ sender: String) -> String? {
    guard let at = sender.lastIndex(of: "@") else { return nil }
    let host = sender[sender.index(after: at)...].prefix {
      $0.isLetter || $0.isNumber || $0 == "." || $0 == "-"
    }
    .lowercased().trimming { $0 == "." }
    guard host.contains(".") else { return nil }
    let name = host.split(separator: ".").suffix(2).joined(separator: ".")
    return everybodys.contains(name) ? nil : host
  }

  private static let everybodys: Set<String> = [
    "gmail.com", "googlemail.com", "mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru", "yandex.ru",
    "yandex.kz", "yandex.com", "ya.ru", "rambler.ru", "outlook.com", "hotmail.com", "live.com", "msn.com",
    "yahoo.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "mail.kz", "nur.kz", "gmx.com",
    "gmx.net", "ukr.net", "list.kz", "googlegroups.com",
  ]
}

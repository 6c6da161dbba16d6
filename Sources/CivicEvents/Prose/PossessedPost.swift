internal import CivicText

/// Whether a Kazakh post stands in the possessive («төрағасы», «бас директоры»), and so belongs to the body before it, which
/// takes no ending there: «Өркен қоры төрағасы».
enum PossessedPost {
  static func isPossessed(_ post: String) -> Bool {
    guard let word = post.split(separator: " ").last?.lowercased(), word.count > 4, let last = word.last,
      last == "ы" || last == "і"
    else { return false }
    let stem = String(word.dropLast())
    switch stem.last {
    case "с": return true
    // «басшы», «жетекші» are what one does.
    case "ш": return false
    // «белсенді», «ерікті» end so themselves, «депутаты» does not: its stem is a post.
    case "т", "д", "л": return bare.contains(stem)
    default: return true
    }
  }

  private static let bare = Set(
    LanguageData.rows("kk/posts.tsv").filter { $0.count > 1 && $0[0] == "post" }.map { String($0[1]) })
}

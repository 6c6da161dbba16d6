internal import CivicReports
internal import CivicText

/// A name in the languages in which reports have it.
struct ProseName: Hashable {
  struct Form: Hashable {
    let name: String
    let legalForm: String?
    let language: Language?
  }

  /// What answers call it.
  let shown: Form
  /// As most reports in a language have it.
  let translations: [Language: Form]
  /// A person's name is the same in Kazakh and in Russian.
  let isPerson: Bool

  init(_ shown: Form, translations: [Language: Form] = [:], isPerson: Bool = false) {
    self.shown = shown
    self.translations = translations
    self.isPerson = isPerson
  }

  /// Behind what stands as in its source, in another language.
  static let foreignMark = "*"

  /// As it stands in a sentence: «Өркен» қоғамдық қоры, ОФ «Өркен», Adilet Zholy Public Foundation. The legal form is told where it
  /// is in the sentence's language; a name that no report has in that language stands as in its source, with an asterisk.
  func text(_ words: ProseWords) -> String {
    let form = form(in: words.language)
    return text(form, words) + (isForeign(form, to: words.language) ? Self.foreignMark : "")
  }

  /// That which a sentence has.
  func form(in language: Language) -> Form {
    let isOwn = isPerson ? !isForeign(shown, to: language) : shown.language == language
    return isOwn ? shown : translations[language] ?? shown
  }

  private func text(_ form: Form, _ words: ProseWords) -> String {
    guard let legalForm = form.legalForm else { return form.name }
    // A name that begins with its form («Народная коалиция „Бірге“») has it already.
    if form.name.lowercased().hasPrefix(legalForm.lowercased()) { return form.name }
    let quoted = words.quoted(form.name)
    guard form.language == words.language else { return quoted }
    return words.phrase("body", ["name": quoted, "plain": form.name, "form": legalForm])
  }

  /// A name in Latin letters in a Kazakh or Russian report ("AMANAT") is a name in any language.
  private func isForeign(_ form: Form, to language: Language) -> Bool {
    let isLatin = ScriptCode.of(form.name) == "Latn"
    if isPerson { return isLatin != (language == .en) }
    guard let own = form.language, own != language else { return false }
    return isLatin ? own == .en : true
  }
}

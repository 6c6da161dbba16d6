internal import CivicReports
internal import CivicText

/// Bodies by the words for their kind that their names have: "akimats", «қоғамдық кеңестер», "фонды".
extension KnownNames {
  /// Bodies one of whose names says that they are what the words say: the word for the kind is that of the name, the others stand
  /// in it as well; or the legal form is the one that the words are.
  ///
  /// - Parameter kind: nil: of any kind.
  func organizations(
    called words: [QuestionText.Word], _ language: Language, kind: OrganizationKind?
  ) -> [Int] {
    let keys = words.map {
      NameLexicon.key(lemma: LemmaKey.key($0.text, language: language), language)
    }
    let lexicon = NameLexicon.shared
    let heads = Set(keys.flatMap { lexicon.single($0, language) }.filter { lexicon.kind($0) == .head })
    let forms = Set(
      lexicon.phrases(keys, language).filter { $0.count == keys.count }.flatMap(\.concepts)
        .filter { lexicon.kind($0) == .form })
    let rest = zip(words, keys).filter { pair in
      !lexicon.single(pair.1, language).contains { heads.contains($0) }
    }.map(\.0)
    return organizations { name in
      guard kind == nil || name.organizationKind == kind else { return false }
      if !forms.isDisjoint(with: name.legalForms) { return true }
      return !heads.isEmpty && name.isHeaded(by: heads)
        && rest.allSatisfy { word in name.words.contains { !$0.forms.isDisjoint(with: word.forms) } }
    }
  }
}

extension KnownName {
  /// What its legal form is: «ОФ» and "общественный фонд" are one.
  var legalForms: Set<NameLexicon.Concept> {
    guard let legalForm else { return [] }
    let words = NameKey.words(legalForm)
    return Set(
      Language.allCases.flatMap { language in
        let keys = words.map { NameLexicon.key(lemma: LemmaKey.key($0, language: language), language) }
        return NameLexicon.shared.acronym(legalForm, language)
          + NameLexicon.shared.phrases(keys, language).filter { $0.count == keys.count }.flatMap(\.concepts)
      })
  }
}

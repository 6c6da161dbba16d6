/// The cue lexicons of one name, `<language>/<name>.tsv`: each is read when a text of its language first asks for it, so
/// that a report in one language does not wait for the words of the others.
package struct CueLexicons: ~Copyable, Sendable {
  private let name: String
  private let loaded = Guarded<[Language: CueLexicon]>([:])

  package init(_ name: String) { self.name = name }

  package subscript(language: Language) -> CueLexicon {
    loaded.withLock { lexicons in
      if let lexicon = lexicons[language] { return lexicon }
      let lexicon = CueLexicon("\(language.rawValue)/\(name).tsv")
      lexicons[language] = lexicon
      return lexicon
    }
  }
}

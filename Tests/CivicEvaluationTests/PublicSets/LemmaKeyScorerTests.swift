import CivicEvaluation
import Testing

/// UniMorph and the treebanks: keys of forms and of lemmas.
@Suite struct LemmaKeyScorerTests {
  private static func row(_ id: String, _ form: String, _ lemma: String, _ part: String) -> String {
    "\(id)\t\(form)\t\(lemma)\t\(part)\t_\t_\t0\troot\t_\t_\n"
  }

  private static let verbs =
    "бару\tбардым\tV;SG;1;PST\nбару\tбарып отырмын\tV;PROG;SG;1;PRS\n\nжазу\tкел\tV;IMP;SG;2;INFM\n"

  @Test func `forms that share their lemma's key, and lemmas that share none`() throws {
    let text = "кітап\tкітаптың\tN;GEN;SG\nкітап\tкітаптарды\tN;ACC;PL\nреформа\tреформаға\tN;DAT;SG\n"
    let fixture = try PublicSetFixture(.unimorph, ["kaz.noun.tsv": text, "kaz.sm": Self.verbs])
    let forms = try #require(try fixture.score("all", .formKey))
    #expect(forms.share == 1 && forms.counts.expected == 3 && forms.interval == .init(low: 1, high: 1))
    let lemmas = try #require(try fixture.score("all", .sharedKey))
    #expect(lemmas.share == 0 && lemmas.counts.expected == 2)
  }

  @Test func `another word's form, and two lemmas of one key`() throws {
    let text = "кітап\tреформа\tN\nКітап\tреформа\tN\nкітаптың\tреформа\tN\n"
    let fixture = try PublicSetFixture(.unimorph, ["kaz.noun.tsv": text, "kaz.sm": Self.verbs])
    #expect(try fixture.score("all", .formKey)?.share == 0)
    // Capitals make no other lemma; the third has the key of the first.
    #expect(try fixture.score("all", .sharedKey)?.counts == .init(expected: 2, found: nil, right: 2))
  }

  @Test func `verbs as they stand and by single words, and the halves by the hash of the lemma`() throws {
    let fixture = try PublicSetFixture(
      .unimorph, ["kaz.noun.tsv": "кітап\tкітаптың\tN\n", "kaz.sm": Self.verbs])
    let scores = try fixture.scores().filter { $0.measure == .formKey }
    func counts(_ split: String) -> PublicSetScore.Counts? { scores.first { $0.split == split }?.counts }
    #expect(counts("verbs") == .init(expected: 3, found: nil, right: 1))
    #expect(counts("verbs, one word") == .init(expected: 2, found: nil, right: 1))
    for name in ["nouns", "verbs", "verbs, one word"] {
      let halves = [counts(name + ", develop"), counts(name + ", held out")].map { $0?.expected ?? 0 }
      #expect(halves[0] + halves[1] == counts(name)?.expected)
    }
    // SHA-256 of "май" begins with c, of "бор" with 5.
    let nouns = try PublicSetFixture(
      .unimorph, ["kaz.noun.tsv": "май\tмайлар\tN\nбор\tборлар\tN\nбор\tборды\tN\n", "kaz.sm": Self.verbs])
    let halves = try nouns.scores().filter { $0.measure == .formKey }
    #expect(halves.first { $0.split == "nouns, develop" }?.counts.expected == 2)
    #expect(halves.first { $0.split == "nouns, held out" }?.counts.expected == 1)
  }

  @Test(arguments: [(PublicSet.udKazakh, "kk_ktb-ud-test.conllu"), (.udRussian, "ru_taiga-ud-test.conllu")])
  func `words of a treebank by their part of speech`(set: PublicSet, file: String) throws {
    let text =
      "# text = …\n" + Self.row("1-2", "реформа-реформа", "_", "_")
      + Self.row("1", "реформа", "реформа", "NOUN")
      + Self.row("1.1", "реформа", "реформа", "NOUN") + Self.row("2", "Актау", "Актау", "PROPN")
      + Self.row("3", "кел", "бар", "VERB") + Self.row("4", ".", ".", "PUNCT") + "\n"
      + Self.row("1", "Реформа", "реформа", "NOUN")
    let fixture = try PublicSetFixture(set, [file: text])
    #expect(try fixture.score("NOUN", .formKey)?.counts == .init(expected: 2, found: nil, right: 2))
    #expect(try fixture.score("NOUN", .sharedKey)?.counts == .init(expected: 1, found: nil, right: 0))
    #expect(try fixture.score("NOUN+PROPN+ADJ", .formKey)?.share == 1)
    #expect(try fixture.score("all", .formKey)?.counts == .init(expected: 4, found: nil, right: 3))
    #expect(try fixture.score("ADJ", .formKey)?.share == nil)
  }

  @Test func `a line of another format is told`() throws {
    let nouns = try PublicSetFixture(.unimorph, ["kaz.noun.tsv": "кітап\tкітап\tN\n\nкітап кітап N\n"])
    #expect(throws: PublicSetError.malformed(.unimorph, path: nouns.path("kaz.noun.tsv"), line: 3)) {
      try nouns.scores()
    }
    let tree = try PublicSetFixture(.udKazakh, ["kk_ktb-ud-test.conllu": "1\tкітап\n"])
    #expect(throws: PublicSetError.malformed(.udKazakh, path: tree.path("kk_ktb-ud-test.conllu"), line: 1)) {
      try tree.scores()
    }
  }
}

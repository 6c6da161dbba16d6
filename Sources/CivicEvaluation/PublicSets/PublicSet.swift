internal import CivicText

/// A test set that others made and offer. It is measured on and nothing else: no rule is made by its single errors, and
/// none of it is part of this project.
package enum PublicSet: String, Sendable, CaseIterable {
  case kaznerd, factrueval, unimorph
  case udKazakh = "ud-kazakh"
  case udRussian = "ud-russian"
  case uner

  package var title: String {
    switch self {
    case .kaznerd: "KazNERD, test split"
    case .factrueval: "factRuEval-2016, test set"
    case .unimorph: "UniMorph Kazakh, nouns"
    case .udKazakh: "UD Kazakh-KTB, test split"
    case .udRussian: "UD Russian-Taiga, test split"
    case .uner: "Universal NER, test splits of Russian PUD, English PUD and English EWT"
    }
  }

  /// Who publishes it.
  package var publisher: String {
    switch self {
    case .kaznerd: "R. Yeshpanov, Y. Khassanov, H. A. Varol (ISSAI, Nazarbayev University; LREC 2022)"
    case .factrueval: "A. Starostin et al. (Dialogue Evaluation, 2016)"
    case .unimorph: "UniMorph (K. Batsuren et al., LREC 2022)"
    case .udKazakh: "Universal Dependencies (F. Tyers, J. Washington; A. Makazhanov et al., TurkLang 2015)"
    case .udRussian: "Universal Dependencies (T. Shavrina, O. Shapovalova, Corpora 2017)"
    case .uner: "Universal NER (S. Mayhew et al., NAACL 2024)"
    }
  }

  /// Where it is offered.
  package var address: String {
    switch self {
    case .kaznerd: "https://github.com/IS2AI/KazNERD"
    case .factrueval: "https://github.com/dialogue-evaluation/factRuEval-2016"
    case .unimorph: "https://github.com/unimorph/kaz"
    case .udKazakh: "https://github.com/UniversalDependencies/UD_Kazakh-KTB"
    case .udRussian: "https://github.com/UniversalDependencies/UD_Russian-Taiga"
    case .uner: "https://github.com/UniversalNER"
    }
  }

  package var licence: String {
    switch self {
    case .kaznerd: "CC BY 4.0"
    case .factrueval: "MIT"
    case .unimorph: "CC BY-SA 3.0"
    case .udKazakh, .udRussian: "CC BY-SA 4.0"
    case .uner: "CC BY-SA 3.0 (PUD), CC BY-SA 4.0 (EWT)"
    }
  }

  /// The folder of the data directory that holds it.
  package var folder: String {
    switch self {
    case .kaznerd: "kaznerd"
    case .factrueval: "factrueval2016"
    case .unimorph: "unimorph-kaz"
    case .udKazakh: "ud-kazakh-ktb"
    case .udRussian: "ud-russian-taiga"
    case .uner: "uner"
    }
  }

  /// Measures this program on the set.
  ///
  /// - Parameters:
  ///   - data: the directory that holds `folder`.
  ///   - samples: of the bootstrap.
  package func scores(data: String, samples: Int = 1000) throws(PublicSetError) -> [PublicSetScore] {
    let files = PublicSetFiles(set: self, data: data)
    return switch self {
    case .kaznerd: try KazNERDScorer.scores(files, samples: samples)
    case .factrueval: try FactRuEvalScorer.scores(files, samples: samples)
    case .unimorph: try UniMorphScorer.scores(files, samples: samples)
    case .udKazakh:
      try TreebankScorer.scores(files, file: "kk_ktb-ud-test.conllu", language: .kk, samples: samples)
    case .udRussian:
      try TreebankScorer.scores(files, file: "ru_taiga-ud-test.conllu", language: .ru, samples: samples)
    case .uner: try UNERScorer.scores(files, samples: samples)
    }
  }
}

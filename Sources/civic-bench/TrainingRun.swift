internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// `make train`: learns the weights of each language named and writes them where they are embedded from.
struct TrainingRun {
  let data: String
  let natasha: NatashaFiles
  let languages: [Language]

  enum Usage: Error, CustomStringConvertible {
    case words

    var description: String {
      "civic-bench train DATA NATASHA [kk] [ru]: the folder of the data sets, and that of what natasha tells"
    }
  }

  /// - Parameter words: the directory of the data sets, that of what natasha tells, and languages; all where none is named.
  init(_ words: [String]) throws {
    guard words.count >= 2 else { throw Usage.words }
    data = words[0]
    natasha = NatashaFiles(folder: words[1])
    let named = words.dropFirst(2).compactMap(Language.init(rawValue:))
    guard named.count == words.count - 2 else { throw Usage.words }
    languages = named.isEmpty ? TaggerTraining.languages : named
  }

  func run() throws {
    for language in languages {
      let bytes = try TaggerTraining.weights(language, data: data, natasha: natasha) { epoch, loss in
        say("\(language.rawValue) \(epoch): \(loss)")
      }
      let path = "Sources/Languages/\(language.rawValue)/tagger.weights"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      say("\(path): \(bytes.count) bytes")
    }
  }
}

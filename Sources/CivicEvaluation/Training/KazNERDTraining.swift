internal import CivicText

/// The sentences of KazNERD's validation split: the one to learn from. The test split is only measured on.
package enum KazNERDTraining {
  static let file = "with_sentID_IOB2_valid2.txt"

  package static func sentences(_ files: TrainingFiles) throws(TrainingError) -> [TrainingSentence] {
    var sentences: [TrainingSentence] = []
    var sentence = TrainingSentence(tokens: [], tags: [], group: "")
    func close() {
      if !sentence.tokens.isEmpty { sentences.append(sentence) }
      sentence = TrainingSentence(tokens: [], tags: [], group: "")
    }
    for (index, line) in try files.lines(.kaznerd, file).enumerated() {
      let columns = line.split(separator: " ")
      if columns.isEmpty {
        close()
        continue
      }
      let token = String(columns[0])
      if sentence.tokens.isEmpty, sentence.group.isEmpty, let group = KazNERDSentenceName.identity(token) {
        sentence.group = group
        continue
      }
      guard columns.count == 2, let tag = Tag(String(columns[1])) else {
        throw .malformed(.kaznerd, path: files.path(.kaznerd, file), line: index + 1)
      }
      sentence.tokens.append(token)
      sentence.tags.append(tag)
    }
    close()
    return sentences
  }
}

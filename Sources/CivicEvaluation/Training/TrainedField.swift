package import CivicText

/// What was learnt, as it can be asked before it is written to a file.
package struct TrainedField {
  let tags: TagSet
  let transitions: TagTransitions
  private var rowOfHash: [UInt64: Int32] = [:]
  private let rows: [Int]
  private let keys: [UInt8]
  private let weights: [Float]
  private let reader: SentenceReader

  package init(_ trainer: FieldTrainer, gazetteer: TaggerGazetteer, language: Language) {
    tags = trainer.tags
    transitions = trainer.transitions
    rows = trainer.rows
    keys = trainer.keys
    weights = trainer.weights
    for (row, hash) in trainer.hashes.enumerated() { rowOfHash[hash] = Int32(row) }
    reader = SentenceReader(gazetteer, language)
  }

  /// Fills a lattice with what the features of a sentence say.
  package func weigh(_ tokens: [String], _ lattice: inout TagLattice) {
    lattice.begin(tokens.count)
    let (count, stride) = (tags.count, tags.stride)
    reader.read(tokens) { token, hash in
      guard let row = rowOfHash[hash] else { return }
      for index in rows[Int(row)]..<rows[Int(row) + 1] {
        let key = Int(keys[index])
        let other = token + key / count - FieldTrainer.reach
        if tokens.indices.contains(other) {
          lattice.emissions[other * stride + key % count] += weights[index]
        }
      }
    }
  }

  package var size: (features: Int, weights: Int) {
    (rows.count - 1, weights.count { $0 != 0 })
  }
}

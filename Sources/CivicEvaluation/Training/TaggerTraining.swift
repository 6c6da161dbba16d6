package import CivicText

/// How the taggers of the product are learnt: the same bytes from the same data on every run.
package enum TaggerTraining {
  /// Languages that there is something to learn from for.
  package static let languages: [Language] = [.kk, .ru]

  /// The bytes of a weights file.
  ///
  /// - Parameters:
  ///   - data: the directory that holds a folder for each ``TrainingSet``.
  ///   - natasha: only Russian needs it.
  ///   - report: told the epoch and the loss per token.
  package static func weights(
    _ language: Language, data: String, natasha: NatashaFiles, report: (Int, Double) -> Void = { _, _ in }
  ) throws(TrainingError) -> [UInt8] {
    let files = TrainingFiles(data: data)
    var lists = try TaggerLists.build(files)
    if WordCluster.isKnown(language) { lists.add(try natasha.clusters()) }
    let sentences =
      language == .kk
      ? try KazNERDTraining.sentences(files) : try RussianTraining.sentences(files, natasha)
    let classes = language == .kk ? EntityClass.allCases : RussianTraining.classes
    return try weights(
      sentences, language, classes: classes, lists: lists, options: options(language), report: report)
  }

  /// Settled by cross-validation on the sentences that are learnt from.
  package static func options(_ language: Language) -> FieldTrainer.Options {
    var options = FieldTrainer.Options()
    options.members = 3
    options.outside = 0.4
    if language == .ru {
      // More features than Kazakh has say the same, so that steps are smaller.
      options.rate = 0.1
      options.epochs = 16
      options.swaps = 1
      options.outside = 0.7
    }
    return options
  }

  /// The bytes of a weights file of sentences.
  package static func weights(
    _ sentences: [TrainingSentence], _ language: Language, classes: [EntityClass], lists: GazetteerBuilder,
    options: FieldTrainer.Options, report: (Int, Double) -> Void = { _, _ in }
  ) throws(TrainingError) -> [UInt8] {
    // What is learnt from sees the lists alone: how its own words are written, each sentence asks the others.
    let bytes = lists.bytes
    var allLists = lists
    allLists.addSeen(in: sentences, language)
    return try withGazetteer(bytes) { gazetteer throws(TrainingError) in
      let fields = (0..<max(1, options.members)).map { member in
        var options = options
        options.seed += UInt64(member)
        let field = FieldTrainer(
          MentionSwap.extended(sentences, times: options.swaps, seed: options.seed),
          tags: TagSet(classes), gazetteer: gazetteer, language: language, options: options)
        field.train(report)
        return field
      }
      let file = WeightsFile(fields, lists: allLists)?.bytes ?? []
      guard file.count <= largest else { throw .tooLarge(bytes: file.count) }
      return file
    }
  }

  /// In bytes, of one language.
  private static let largest = 6 << 20

  private static func withGazetteer<Result>(
    _ bytes: (starts: [UInt8], entries: [UInt8]),
    _ body: (TaggerGazetteer) throws(TrainingError) -> Result
  ) throws(TrainingError) -> Result {
    let starts = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.starts.count, alignment: 8)
    let entries = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.entries.count, alignment: 8)
    defer {
      starts.deallocate()
      entries.deallocate()
    }
    starts.copyBytes(from: bytes.starts)
    entries.copyBytes(from: bytes.entries)
    return try body(
      TaggerGazetteer(starts: UnsafeRawBufferPointer(starts), entries: UnsafeRawBufferPointer(entries))
        ?? TaggerGazetteer())
  }
}

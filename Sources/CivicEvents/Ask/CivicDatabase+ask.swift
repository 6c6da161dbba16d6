internal import CivicText
internal import GRDB

extension CivicDatabase {
  /// Answers a question in Kazakh, Russian or English.
  ///
  ///     let answer = try database.ask("Какие НПО участвовали в обсуждении конституционной реформы?")
  ///
  /// A question is read by a grammar and lexicons; each of its words has to do something. What is not understood is named, and
  /// nothing is guessed.
  ///
  /// - Throws: ``CivicError`` where the database cannot be read or a date is no date.
  public func ask(_ question: String, options: QuestionOptions = QuestionOptions()) throws -> QuestionAnswer {
    try ask([(question, options)])[0]
  }

  /// Answers several questions, the names of the database read once.
  package func ask(_ questions: [(text: String, options: QuestionOptions)]) throws -> [QuestionAnswer] {
    try read { db in
      let names = try KnownNames(db)
      return try questions.map { try Self.answer($0.text, $0.options, names, db) }
    }
  }

  private static func answer(
    _ question: String, _ options: QuestionOptions, _ names: KnownNames, _ db: Database
  ) throws -> QuestionAnswer {
    let day = options.today ?? Clock.today()
    guard let today = CivilDate(iso: day) else { throw CivicError(.dateNotUnderstood, day) }
    let home = options.homeRegion.flatMap { Places.regionCode(named: $0) }
    var previous: Result<QuestionFrame, QuestionRefusal>?
    for earlier in options.after {
      previous =
        QuestionReading(
          earlier, today: today, homeRegion: home, names: names, after: previous
        ).frame
    }
    let reading = QuestionReading(question, today: today, homeRegion: home, names: names, after: previous)
    return try QuestionAnswerer(
      db: db, reading: reading, language: options.language ?? reading.language, limit: options.limit,
      explains: options.explains
    ).answer()
  }
}

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

  /// Answers several questions.
  ///
  /// - Parameter most: names and titles of the database that are read for a question; where there are more, those alone that have
  ///   words of it: a word with a letter wrong is then known only beside another of the same name.
  package func ask(_ questions: [(text: String, options: QuestionOptions)], readingNames most: Int = 8_000)
    throws
    -> [QuestionAnswer]
  {
    try read { db in
      var whole = try KnownNames.count(db) <= most ? KnownNames(db) : nil
      return try questions.map { question, options in
        var names = try whole ?? KnownNames(db, near: NamesNear(options.after + [question], db))
        var reading = try Self.reading(question, options, names)
        if names.isShort {
          names = try KnownNames(db)
          whole = names
          reading = try Self.reading(question, options, names)
        }
        return try Self.answer(reading, options, db)
      }
    }
  }

  /// All names that questions are read with.
  package func knownNames() throws(CivicError) -> KnownNames { try read { try KnownNames($0) } }

  /// Answers a question by names that were read before: they are most of its work.
  package func ask(_ question: String, options: QuestionOptions, names: KnownNames) throws(CivicError)
    -> QuestionAnswer
  {
    try read { try Self.answer(Self.reading(question, options, names), options, $0) }
  }

  private static func answer(_ reading: QuestionReading, _ options: QuestionOptions, _ db: Database) throws
    -> QuestionAnswer
  {
    try QuestionAnswerer(
      db: db, reading: reading, language: options.language ?? reading.language,
      limit: options.limit.map { max($0, 0) },
      explains: options.explains
    ).answer()
  }

  private static func reading(_ question: String, _ options: QuestionOptions, _ names: KnownNames) throws
    -> QuestionReading
  {
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
    return QuestionReading(question, today: today, homeRegion: home, names: names, after: previous)
  }
}

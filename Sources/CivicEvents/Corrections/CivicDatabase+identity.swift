public import CivicText

/// What a person decides of who is who.
extension CivicDatabase {
  /// Makes two or more one: bodies or people. The others' ids lead to the one that stays.
  ///
  /// - Parameter force: goes on where a person has judged two of them to be different.
  /// - Throws: ``CivicError`` where they are one already, of several kinds, or judged to be different.
  @discardableResult
  public func merge(
    _ ids: [TypedID], force: Bool = false, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      try IdentityCorrection(db: db, options: options).merge(ids, force: force)
    }
  }

  /// Makes one two: some of the places where it is named are of another body or person.
  ///
  /// - Throws: ``CivicError`` where a part is not of it, or where nothing would stay.
  @discardableResult
  public func split(
    _ id: TypedID, _ parts: [SplitPart], options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in try IdentityCorrection(db: db, options: options).split(id, parts) }
  }

  /// Gives an event, body or person the name that it is shown by. Its other names stay.
  ///
  /// - Parameter language: of the name; nil where it is to be told from its letters.
  @discardableResult
  public func rename(
    _ id: TypedID, to name: String, language: Language? = nil,
    options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      try IdentityCorrection(db: db, options: options).rename(id, to: name, language: language)
    }
  }

  /// Cancels what a person has done: anything, an undo too.
  ///
  /// - Parameter change: its number in the log; nil for the last one in force that is no undo.
  /// - Throws: ``CivicError`` where there is no such change, or it is undone already.
  @discardableResult
  public func undo(
    _ change: Int? = nil, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      let log = ChangeLog(db: db, options: options)
      guard let target = try change ?? log.last() else { throw CivicError(.nothingToUndo) }
      return try log.undo(target)
    }
  }
}

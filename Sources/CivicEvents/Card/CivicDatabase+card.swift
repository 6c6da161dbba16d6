internal import GRDB

extension CivicDatabase {
  /// All that is stored about one thing.
  ///
  /// - Parameter id: an event, organisation, person, report or fact; one that was merged away stands for what it was
  ///   merged into, a mention for whom it is of.
  /// - Throws: ``CivicError`` where there is no such thing, or it is blocked.
  public func card(_ id: TypedID) throws(CivicError) -> Card {
    let found = try read { db -> Result<Card, CivicError> in
      let reader = CardReader(db: db)
      let current = try Redirects(db: db).current(id)
      if try reader.isBlocked(current) { return .failure(CivicError(.hiddenID, id.description)) }
      guard let card = try reader.card(current) else {
        return .failure(CivicError(.unknownID, id.description))
      }
      return .success(card)
    }
    return try found.get()
  }
}

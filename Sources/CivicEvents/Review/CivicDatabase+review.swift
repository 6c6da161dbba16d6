internal import GRDB

/// What machines are unsure of, and what people make of it.
extension CivicDatabase {
  /// What waits for a person: pairs that may be the same, and facts of low confidence, the worst first.
  public func review(_ options: ReviewOptions = ReviewOptions()) throws(CivicError) -> ReviewList {
    try read { db in
      let (shown, count) = try ReviewQueue(db: db).entries(below: options.below, limit: options.limit)
      let sides = ReviewSides(db: db)
      let items = try shown.compactMap { entry, weight -> ReviewItem? in
        switch entry {
        case .pair(let pair):
          return ReviewItem(
            id: pair.id, weight: weight, score: pair.score, reasons: pair.reasons,
            sides: try pair.sides.map { try sides.side($0, at: pair.place(of: $0.number)) }, fact: nil,
            section: nil)
        case .fact(let id, let confidence):
          let section = try CardFacts(db: db).sections(of: "SELECT ?", [id]).first
          guard let section, let fact = section.facts.first else { return nil }
          return ReviewItem(
            id: TypedID(.fact, id), weight: weight, score: confidence, reasons: [], sides: [], fact: fact,
            section: section.name)
        case .removed(let id, let confidence):
          do {
            return ReviewItem(
              id: TypedID(.fact, id), weight: weight, score: confidence, reasons: ["removed"], sides: [],
              fact: try BlameReader(db: db, fact: id).inBrief(), section: nil)
          } catch let error as CivicError where error.code == .factHidden {
            return nil
          }
        }
      }
      return ReviewList(items: items, count: count)
    }
  }

  /// Decides that the two are the same, or that the fact is right.
  ///
  /// - Parameter item: "j12", "d3" or "f88".
  /// - Throws: ``CivicError`` where there is nothing to decide about it any more.
  @discardableResult
  public func accept(
    _ item: TypedID, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      if item.kind == .fact { return try FactCorrection(db: db, options: options).confirm(item.number) }
      let pair = try Self.pair(item, db)
      return try IdentityCorrection(db: db, options: options).merge(
        pair.sides, pair: pair.places, force: false)
    }
  }

  /// Decides that the two are not the same, or that the fact is wrong.
  @discardableResult
  public func decline(
    _ item: TypedID, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      if item.kind == .fact { return try FactCorrection(db: db, options: options).reject(item.number) }
      let pair = try Self.pair(item, db)
      return try IdentityCorrection(db: db, options: options).keepApart(
        pair.sides[0], pair.sides[1], pair: pair.places)
    }
  }

  private static func pair(_ item: TypedID, _ db: Database) throws -> ReviewQueue.Pair {
    guard let pair = try ReviewQueue(db: db).pair(item) else {
      throw CivicError(.notInReview, item.description)
    }
    return pair
  }
}

extension ReviewQueue.Pair {
  fileprivate var sides: [TypedID] { [TypedID(kind, owners.first), TypedID(kind, owners.second)] }
}

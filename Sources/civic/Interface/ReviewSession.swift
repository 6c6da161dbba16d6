internal import CivicEvents
internal import CivicText

/// Reviewing with one key for each decision: what is worst is shown, a key decides, the next one comes.
struct ReviewSession {
  let database: CivicDatabase
  let options: CorrectionOptions
  let review: ReviewOptions
  /// The next key; nil at the end of input.
  let key: () -> Character?
  /// What is typed after a question; nil at the end of input.
  let line: (String) -> String?
  let print: ([StyledText]) -> Void
  let width: Int?

  private var skipped: Set<TypedID> = []
  /// What was decided here, the last one last: what `undo` takes back.
  private var decided: [[Int]] = []

  init(
    database: CivicDatabase, options: CorrectionOptions, review: ReviewOptions,
    key: @escaping () -> Character?,
    line: @escaping (String) -> String?, print: @escaping ([StyledText]) -> Void, width: Int?
  ) {
    self.database = database
    self.options = options
    self.review = review
    self.key = key
    self.line = line
    self.print = print
    self.width = width
  }

  enum Key {
    case same, different, skip, edit, undo, quit

    /// The letter, or what the same key gives on a Cyrillic keyboard.
    init?(_ character: Character) {
      switch String(character).lowercased() {
      case "s", "ы", "і": self = .same
      case "d", "в": self = .different
      case "k", "л", " ": self = .skip
      case "e", "у": self = .edit
      case "u", "г": self = .undo
      case "q", "й": self = .quit
      default: return nil
      }
    }
  }

  mutating func run() throws {
    while let item = try next() {
      print([""] + ReviewText.lines(item, width: width))
      print(Paragraph.lines(StyledText(prompt(item), .dim), indent: 0, width: width))
      guard let key = nextKey(), key != .quit else { break }
      do {
        try decide(item, key)
      } catch let error as CivicError {
        Messages.error(Failure.words(error))
        skipped.insert(item.id)
      } catch let error as UsageError {
        Messages.error(error.message)
      }
    }
    var all = review
    all.limit = 0
    let left = try database.review(all).count
    print([StyledText(Interface.labels.count("unit.review", left) + ".", .dim)])
  }

  private func next() throws -> ReviewItem? {
    var options = review
    options.limit = skipped.count + 1
    return try database.review(options).items.first { !skipped.contains($0.id) }
  }

  private func nextKey() -> Key? {
    while let character = key() {
      if let key = Key(character) { return key }
    }
    return nil
  }

  private func prompt(_ item: ReviewItem) -> String {
    Interface.text(item.sides.isEmpty ? "review.keys-fact" : "review.keys-pair")
  }

  private mutating func decide(_ item: ReviewItem, _ key: Key) throws {
    switch key {
    case .same: keep([try database.accept(item.id, options: options)])
    case .different: keep([try database.decline(item.id, options: options)])
    case .skip: skipped.insert(item.id)
    case .edit: keep(try edit(item))
    case .undo: try undo()
    case .quit: return
    }
  }

  private mutating func keep(_ changes: [Change]) {
    print(changes.map { StyledText("→ ", .dim) + ChangeText.line($0) })
    let numbers = changes.compactMap(\.id)
    if !numbers.isEmpty { decided.append(numbers) }
  }

  /// The right value of a fact; of two, the name under which they are one.
  private func edit(_ item: ReviewItem) throws -> [Change] {
    let question = Interface.text(item.sides.isEmpty ? "review.value" : "review.name")
    print([StyledText(question, .bold)])
    guard let answer = line(question), answer.contains(where: { !$0.isWhitespace }) else { return [] }
    if item.sides.isEmpty {
      return [try SetCommand.set(item.id.number, to: answer, in: database, options: options)]
    }
    let merged = try database.accept(item.id, options: options)
    return [merged, try database.rename(item.sides[0].id, to: answer, options: options)]
  }

  /// Takes the last decision back, or brings skipped ones back where there is none.
  private mutating func undo() throws {
    guard let last = decided.popLast() else {
      skipped = []
      return
    }
    for change in last.reversed() {
      print([StyledText("→ ", .dim) + ChangeText.line(try database.undo(change, options: options))])
    }
  }
}

internal import CivicReports

/// What an event is recognised by, as one report reads it: the only thing that is compared. Names stand for themselves;
/// whose they are is not asked, because people and organisations are told apart by their events.
struct EventTraits: Sendable, Equatable {
  /// Raised when the traits or their comparison change, so that stored ones are made again.
  static let version = 4

  /// Days since 1970-01-01, the first and the last of the event; of a month or year, where no more is stated.
  var days: ClosedRange<Int>?
  /// False where only a month or a year is stated.
  var isDay = false
  /// How sure the reader is of the day: 0…1.
  var dayConfidence = 0.0
  /// The report's own day.
  var published: Int?
  var isAnnounced = false
  var kind: EventKind = .other
  /// ISO 3166-2 where it is known, else the name's consonants.
  var region: String?
  var district: String?
  var settlement: String?
  var people: [PersonTrait] = []
  var bodies: [BodyTrait] = []
  /// Words of the title: in their own language, and by their consonants.
  var titleWords: [UInt32] = []
  var titleSounds: [UInt32] = []
  /// Words of the title that the lexicon of names has, whatever the language.
  var titleConcepts: [UInt32] = []
  /// Words of the headline.
  var headline: [UInt32] = []
  /// Words of a project, programme or event that this one was held within.
  var frameWords: [UInt32] = []
  /// Towns and villages that the report names anywhere, sorted.
  var places: [UInt32] = []
  /// Names and numbers anywhere in the report, sorted; none for an event that the report tells of in passing.
  var names: [UInt32] = []
  var language = ""
  /// True for the first event of the reading.
  var isMain = true
}

extension EventTraits {
  /// True where the report names another one's settlement, and it may be that event's too.
  func mentions(_ settlement: String?) -> Bool {
    settlement.map { places.contains(NameHash.of($0)) } ?? false
  }
}

/// A person whom the report names at the event.
struct PersonTrait: Sendable, Equatable {
  let surname: UInt32
  /// 0 where the report has no given name, or an initial.
  let given: UInt32
  /// There, or announced to be, in any role but "mentioned".
  let isPresent: Bool

  /// True where the two names can be one person's.
  func fits(_ other: PersonTrait) -> Bool {
    if surname == other.surname { return given == 0 || other.given == 0 || given == other.given }
    // The surname may stand first.
    return given != 0 && surname == other.given && given == other.surname
  }

  /// True where both have a given name and a surname.
  func isFull(with other: PersonTrait) -> Bool { given != 0 && other.given != 0 }
}

/// A body that the report names at the event.
struct BodyTrait: Sendable, Equatable {
  /// The consonants of its words, sorted.
  let words: [UInt32]
  /// Rows of the lexicon of names, sorted, where they tell the body in every language: "Гражданский альянс Казахстана"; else
  /// none.
  let concepts: [UInt32]
  let isOrganizer: Bool
  /// Authorities are named in reports of many events.
  let isAuthority: Bool

  /// True where most words are the same, in one language or in two.
  func isLike(_ other: BodyTrait) -> Bool {
    let shared = SortedSets.shared(words, other.words)
    if shared > 0, 3 * shared >= 2 * max(words.count, other.words.count) { return true }
    return !concepts.isEmpty && concepts == other.concepts
  }
}

/// Sorted arrays as sets.
enum SortedSets {
  static func shared(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var shared = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        shared += 1
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }

  /// Of the smaller set, how much is in the other: 0…1.
  static func overlap(_ one: [UInt32], _ other: [UInt32]) -> Double {
    let smaller = min(one.count, other.count)
    return smaller == 0 ? 0 : Double(shared(one, other)) / Double(smaller)
  }

  /// Jaccard's coefficient: 0…1.
  static func likeness(_ one: [UInt32], _ other: [UInt32]) -> Double {
    let both = shared(one, other)
    let all = one.count + other.count - both
    return all == 0 ? 0 : Double(both) / Double(all)
  }

  static func of(_ hashes: some Sequence<UInt32>) -> [UInt32] { Set(hashes).sorted() }
}

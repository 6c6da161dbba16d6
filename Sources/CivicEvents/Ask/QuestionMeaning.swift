internal import CivicReports
internal import CivicText

/// What words of a question mean by themselves. The raw values are those of `questions.tsv`.
enum QuestionCue: String, Sendable, CaseIterable {
  // What is asked.
  case who, which, what, when, `where`
  /// "What about": «о чём», «не туралы».
  case aboutWhat = "about-what"
  case howMany = "how-many"
  /// "In which town": a hall alone is no answer.
  case whereTown = "where-town"
  /// "In which region".
  case whereRegion = "where-region"
  /// "In what year".
  case whichYear = "which-year"
  /// "How many times".
  case howOften = "how-often"
  /// "Show", "list".
  case list
  /// "Did …", «… ма?», «ли».
  case whether

  // What is asked of.
  case organization, person, event, statement, report, topic, outcome, region, settlement, day, month
  case participant

  // What happened.
  case takePart = "take-part"
  case organize, speak, say, moderate, represent, support, fund, host, invite, absent, award, sign
  /// "Was held", "took place".
  case hold
  case discuss, decide, announce, cancel, postpone
  /// Announced for a day to come.
  case upcoming
  /// A message was sent and read out.
  case greeting

  /// "Media partner".
  case infoSupport = "info-support"
  /// Delegates, guests: who came, by number.
  case attendee

  // How words belong together.
  case not, except, together, about
  /// «атынан», "on behalf of", "от": whom somebody stood for.
  case behalf
  case by, at, since, after, until, before, between, from, to, and, or
  /// "Until the end of": the month itself is in it.
  case untilEnd = "until-end"
  /// "Outside the akimat": where it was.
  case near
  /// "All", "each": of what is asked for, or of events that each of them had to be at.
  case every
  /// "For the first time".
  case firstTime = "first-time"
  /// "Will be held", «өтеді».
  case future
  /// «Қатысқысы келді»: it was wished for.
  case wish
  /// "Branch", "wing": a part of a body is another body.
  case part
  /// "More than", «астам», before or behind a number.
  case over
  case atLeast = "at-least"
  case under
  case atMost = "at-most"
  /// "The largest": the one with most people.
  case largest
  /// Without a date.
  case undated
  /// "Belong to": whose words they are.
  case belong
  /// "They", "there", «онда»: what the question before was about.
  case back
  /// "That", «бұл»: an event that was spoken of.
  case spokenOf = "spoken-of"
  /// "Of the same year"
  case sameYear = "same-year"
  /// "The fewest"
  case least
  /// "And", «ал», at the beginning of a question that follows another.
  case follow
  /// "Both … and …".
  case both
  case quarter
  case halfYear = "half-year"
  case most, latest, earliest, top
  /// Of an event's date: "this month" and the like.
  case today, yesterday
  case thisWeek = "this-week"
  case lastWeek = "last-week"
  case thisMonth = "this-month"
  case lastMonth = "last-month"
  case thisYear = "this-year"
  case lastYear = "last-year"
  /// "In the last … days", with a number.
  case lastDays = "last-days"
  case lastWeeks = "last-weeks"
  case lastMonths = "last-months"
  /// What no report's facts tell: reasons, telephone numbers.
  case unheld
  /// Adds nothing.
  case filler
}

/// A quarter of the year by its first month.
enum QuestionSeason: String, Sendable, Equatable {
  case spring, summer, autumn

  var months: ClosedRange<Int> {
    switch self {
    case .spring: 3...5
    case .summer: 6...8
    case .autumn: 9...11
    }
  }
}

/// What a stretch of a question's words means.
enum QuestionMeaning: Sendable, Equatable {
  /// One of these: "from" begins a period and tells whom somebody stood for.
  case cues(Set<QuestionCue>)
  case eventKind(EventKind)
  case organizationKind(OrganizationKind)
  case topic(String)
  case format(EventFormat)
  case language(Language)
  /// An ISO 3166-2 code.
  case region(String)
  /// A settlement, district or country by its name.
  case place(String)
  /// A place that may be any of these.
  case places([String])
  /// Days as ISO 8601 of any precision.
  case date(String, String)
  case number(Int)
  /// "First", "II".
  case ordinal(Int)
  case season(QuestionSeason)
  /// A post by its key in `questions.tsv`.
  case post(String)
  case outcomeKind(OutcomeKind)
  case names([KnownNameMatch])
  /// Words that nothing else knows: of a title, or what was spoken of.
  case words([String])
}

extension QuestionMeaning {
  /// What was done, but for taking part: a letter makes another act of it, "founded" of "funded".
  var isAct: Bool {
    guard case .cues(let cues) = self else { return false }
    return !cues.isDisjoint(with: [
      .organize, .speak, .say, .moderate, .represent, .support, .fund, .host, .invite, .absent, .award, .sign,
      .discuss, .decide, .announce, .cancel, .postpone,
    ])
  }
}

/// A stretch of words with its meaning.
struct QuestionItem: Sendable, Equatable {
  /// Indices of words.
  var range: Range<Int>
  var meaning: QuestionMeaning
  /// The more the better, for choosing among readings of the same words.
  var score: Double
  /// What was typed wrongly and is read as this.
  var correction: String?
  /// Of a word for bodies that is narrower than its kind: those whose names have it.
  var bodies: [Int]?

  var isName: Bool { if case .names = meaning { true } else { false } }

  var isOrganizationKind: Bool { if case .organizationKind = meaning { true } else { false } }

  var isEventKind: Bool { if case .eventKind = meaning { true } else { false } }

  var isTopic: Bool { if case .topic = meaning { true } else { false } }

  var isPost: Bool { if case .post = meaning { true } else { false } }

  func isCue(_ cue: QuestionCue) -> Bool { cues.contains(cue) }

  func isCue(in wanted: Set<QuestionCue>) -> Bool { !cues.isDisjoint(with: wanted) }

  /// Empty for what is no cue.
  var cues: Set<QuestionCue> {
    if case .cues(let cues) = meaning { return cues }
    return []
  }
}

public import CivicReports
public import CivicText

/// A question to the database: what is asked for and under which conditions.
///
///     var query = Query(.organizations)
///     query.topics.any = ["constitutional-reform"]
///     query.organizationKinds.any = [.ngo]
///     let answer = try database.organizations(query)
///
/// Values of one condition are alternatives; conditions are joined by "and". Asked of organisations or people, the
/// conditions on events mean "that took part in events which …".
///
/// **Took part**: present or online, at an event that was held; an organisation on any basis but *hosted*. A role
/// that is no taking part (host, partner, mentioned) asks for exactly that role.
public struct Query: Sendable, Hashable {
  public enum Subject: String, Sendable, CaseIterable {
    case events, organizations, people, statements, reports
    /// What came of events.
    case outcomes
    /// Unnamed parties: "45 volunteers".
    case groups
  }

  /// What events are counted by.
  public enum Grouping: String, Sendable, CaseIterable {
    case topic, kind, status, format, year, month, region, settlement
  }

  public enum Sort: String, Sendable, CaseIterable {
    /// The latest first.
    case date
    /// The earliest first.
    case earliest
    case name
    /// Those at most events first.
    case events
  }

  public var subject: Subject
  /// Events by this, each value with their number; of events only.
  public var grouping: Grouping?
  /// By their numbers. Empty: any.
  public var events: [Int] = []
  public var topics = Choice<String>()
  /// Of events.
  public var kinds = Choice<EventKind>()
  /// `organizer` takes in co-organisers.
  public var roles = Choice<Role>()
  /// Asked of people: whom they stood for; of statements: the speaker or whom the speaker stood for.
  public var organizations = Choice<Who>()
  public var organizationKinds = Choice<OrganizationKind>()
  /// Took part in the same event.
  public var with = Choice<Who>()
  /// Were at the same event. Asked of people: others than they.
  public var withPeople = Choice<Who>()
  /// Bodies of such a kind took part in the same event.
  public var withKinds = Choice<OrganizationKind>()
  /// Of events: who organised them.
  public var organizedBy = Choice<Who>()
  /// Of events: of what kind those are who organised them.
  public var organizedByKinds = Choice<OrganizationKind>()
  /// Asked of organisations: who stood for them.
  public var representedBy = Choice<Who>()
  /// Asked of statements: the speaker.
  public var people = Choice<Who>()
  /// By ISO 3166-2 code or name. A region takes in its towns.
  public var regions = Choice<String>()
  /// Settlements, districts, regions, countries and venues by name; each takes in what lies in it.
  public var places = Choice<String>()
  /// Halls and buildings by name.
  public var venues = Choice<String>()
  public var formats = Choice<EventFormat>()
  /// Of reports: their publication date; of everything else: the event's.
  public var period = Period()
  /// Of the report that says so.
  public var languages = Choice<Language>()
  /// Words of the report that says so, as in a search.
  public var texts = Choice<String>()
  /// Asked of people and statements: posts as stated, by their keys (`post.akim` of `questions.tsv`) or their first words.
  public var positions = Choice<String>()
  /// Of outcomes. Empty: any.
  public var outcomeKinds: [OutcomeKind] = []
  /// Of statements: words that they have themselves.
  public var about = Choice<String>()
  /// Empty: present and online.
  public var presences: [Presence] = []
  /// What partners gave. Empty: anything.
  public var supports: [Support] = []
  /// Empty: all but hosted, unless `presences` are given. Of organisations only.
  public var bases: [ParticipationBasis] = []
  /// Of events. Empty: held where organisations or people are asked for, else all.
  public var statuses: [EventStatus] = []
  /// Asked of organisations and people: those alone that these find as well.
  public var also: [Query] = []
  /// Asked of organisations and people: without those that these find.
  public var except: [Query] = []
  /// Only facts that a person has confirmed.
  public var reviewedOnly = false
  /// Of what the machine alone has read, only facts of this confidence or more; nothing that is disputed.
  public var minimumConfidence: Double?
  /// Nil: organisations and people by number of events, the rest by date.
  public var sort: Sort?
  /// How many rows at most; the counts of the answer are of all.
  public var limit: Int?
  /// How many passages a row of events, organisations or people shows at most, those of its latest events first; nil: all. An
  /// organisation or person lists the events of these passages alone; its count is of all.
  public var passages: Int?

  public init(_ subject: Subject) { self.subject = subject }
}

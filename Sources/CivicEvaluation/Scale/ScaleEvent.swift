internal import CivicReports
internal import CivicText

/// What happens at a made event, drawn before it is told.
struct ScaleEvent {
  struct Body {
    let number: Int
    let role: OrganizationRole
    let presence: Presence?
  }

  struct Person {
    let number: Int
    let role: PersonRole
    let presence: Presence?
    let post: Int
    /// The body that the person stands for.
    let body: Int?
  }

  let language: Language
  let kind: EventKind
  let status: EventStatus
  let format: EventFormat?
  let town: String
  let topics: [String]
  /// Nil where no day is told; the event's report is of about that day all the same.
  let start: String?
  let end: String?
  let published: Int
  let day: Int
  let bodies: [Body]
  let people: [Person]

  /// - Parameters:
  ///   - number: from 0 on. Every body and person comes at some event: one of ten, three of ten.
  ///   - organizations, people: how many there are to be.
  init(_ number: Int, organizations: Int, people: Int, random: inout SplitMix64) {
    language = ScaleShape.languages.draw(&random)
    kind = ScaleShape.kinds.draw(&random)
    status = ScaleShape.statuses.draw(&random)
    format = ScaleShape.formats.draw(&random)
    town = ScaleShape.towns.draw(&random)
    var topics: [String] = []
    for _ in 0..<ScaleShape.topicsOfEvent.draw(&random) {
      let topic = ScaleShape.topics.draw(&random)
      if !topics.contains(topic) { topics.append(topic) }
    }
    self.topics = topics
    let day = random.next(below: ScaleDay.count)
    self.day = day
    let date = ScaleDay(day)
    let precision = random.next(below: 100)
    start = precision < 3 ? nil : precision < 5 ? date.monthText : date.text
    end = precision >= 97 ? ScaleDay(day + 1 + random.next(below: 3)).text : nil
    published = status == .announced ? max(0, day - random.next(below: 20)) : day + random.next(below: 4)

    var bodies: [Body] = []
    for index in 0..<ScaleShape.organizationsAtEvent.draw(&random) {
      let isDue = index == 0 && number.isMultiple(of: 10) && number / 10 < organizations
      let body = isDue ? number / 10 : random.nextFrequent(below: organizations)
      if bodies.contains(where: { $0.number == body }) { continue }
      let isOrganizer = index == 0 && random.next(below: 10) < 7
      let (role, presence) = isOrganizer ? (.organizer, nil) : ScaleShape.roles.draw(&random)
      bodies.append(Body(number: body, role: role, presence: presence))
    }
    self.bodies = bodies

    var persons: [Person] = []
    for index in 0..<ScaleShape.peopleAtEvent.draw(&random) {
      let due = number / 10 * 3 + number % 10
      let isDue = index == 0 && number % 10 < 3 && due < people
      let person = isDue ? due : random.nextFrequent(below: people)
      if persons.contains(where: { $0.number == person }) { continue }
      let (role, presence) = ScaleShape.personRoles.draw(&random)
      let stoodFor = ScaleShape.stoodFor.draw(&random).map { isNamed in
        isNamed
          ? bodies[random.next(below: bodies.count)].number : random.nextFrequent(below: organizations)
      }
      persons.append(
        Person(
          number: person, role: role, presence: presence, post: random.next(below: 5), body: stoodFor))
    }
    self.people = persons
  }
}

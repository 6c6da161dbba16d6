internal import CivicText

/// Every place where a text names a person, with post and body, and with the places that name the same one joined.
///
/// Rules find them; a trained tagger would add its spans to `names`.
enum PersonFinder {
  static func find(
    in document: Document, names: [PersonName], organizations: [OrganizationSpan], places: [PlaceMention]
  ) -> [PersonSpan] {
    let names = names.map { withoutPlace($0, document: document, places: places) }
    let reader = PostReader(
      document: document, organizations: organizations, places: places, names: names)
    var people: [PersonSpan] = []
    var entities: [PersonName] = []
    var sureness: [Double] = []
    var shared: PostReading?
    let all =
      names.map { reader.agreeing($0) }
      + NamesByPost.find(in: document, besides: names, reader: reader).map { reader.agreeing($0) }
    for name in all.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where !organizations.contains(where: {
      $0.tokens.overlaps(name.tokens)
        && (!$0.isReference || $0.tokens.clamped(to: name.tokens) == name.tokens)
    }) {
      var span = PersonSpan(
        tokens: name.tokens, name: name.name, phrase: name.tokens, grammaticalCase: name.grammaticalCase,
        gender: name.gender, confidence: name.confidence)
      let post = post(beside: name.tokens, in: document, reader: reader)
      if let post {
        span.position = post.position
        span.organization = post.organization ?? reader.label(before: post.tokens.lowerBound)
        span.phrase = between(
          min(post.tokens.lowerBound, name.tokens.lowerBound),
          max(post.tokens.upperBound, name.tokens.upperBound))
        shared = post.isPlural ? post : nil
        // A post beside it makes a name of two words sure whether or not the lists of names know it.
        if name.given != nil, name.surname != nil, name.confidence >= 0.7 { span.confidence = 0.9 }
      } else if let post = shared, let last = people.last,
        isJoined(between(last.tokens.upperBound, name.tokens.lowerBound), in: document)
      {
        // "эксперты центра A и ▸B"
        span.position = post.position
        span.organization = post.organization
      } else {
        shared = nil
      }
      if let known = entities.firstIndex(where: { isSame($0, name) }) {
        span.entity = known
        // "А. Серік" after «Айгүл Серік»: as sure as the name before it.
        span.confidence = max(span.confidence, sureness[known])
        sureness[known] = span.confidence
        // The fuller name stands for the person.
        if name.name.count > entities[known].name.count { entities[known] = name }
      } else {
        entities.append(name)
        span.entity = entities.count - 1
        sureness.append(span.confidence)
      }
      people.append(span)
    }
    people += references(in: document, to: entities, besides: people, organizations: organizations)
    people.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in people.indices { people[index].name = entities[people[index].entity].name }
    return people
  }

  /// The post before a name; the one behind it where only that one tells the body: "trainer ▸Asel Nurlan, director of …".
  private static func post(
    beside name: Range<Int>, in document: Document, reader: PostReader
  ) -> PostReading? {
    let before = reader.before(name) ?? reader.beforeComma(name)
    if let before, before.organization != nil || reader.label(before: before.tokens.lowerBound) != nil {
      return before
    }
    // "аким Х, депутат ▸Y": what stands behind the comma is the next name's.
    let after = reader.after(name).flatMap { post in
      document.tokens.indices.contains(post.tokens.upperBound)
        && document.tokens[post.tokens.upperBound].isCapitalized ? nil : post
    }
    guard let before else { return after ?? reader.body(after: name) }
    if let after, after.organization != nil, !after.isPlural, !before.ownsBody { return after }
    return before
  }

  private static func isJoined(_ gap: Range<Int>, in document: Document) -> Bool {
    gap.count == 1
      && gap.allSatisfy {
        [",", "и", "және", "мен", "пен", "бен", "and"].contains(document.tokens[$0].folded)
      }
  }

  /// «аким области Абай ▸Берик Уали»: what belongs to a region's name is no given name.
  private static func withoutPlace(
    _ name: PersonName, document: Document, places: [PlaceMention]
  ) -> PersonName {
    guard name.tokens.count == 2,
      let place = places.first(where: {
        $0.tokens.count > 1 && $0.tokens.upperBound == name.tokens.lowerBound + 1
      }),
      name.tokens.upperBound < document.tokens.count, document.tokens[name.tokens.upperBound].isCapitalized
    else { return name }
    let tokens = between(place.tokens.upperBound, name.tokens.upperBound + 1)
    let given = document.tokens[tokens.lowerBound].text
    let surname = document.tokens[tokens.upperBound - 1].text
    return PersonName(
      tokens: tokens, range: document.range(tokens), name: given + " " + surname, given: given,
      patronymic: nil,
      surname: surname, gender: nil, grammaticalCase: nil, confidence: 0.7)
  }

  /// One person of a text: equal names, or an initial and patronymic left out beside an equal surname.
  private static func isSame(_ first: PersonName, _ second: PersonName) -> Bool {
    if first.name.lowercased() == second.name.lowercased() { return true }
    guard let a = first.surname?.lowercased(), let b = second.surname?.lowercased(), a == b else {
      return false
    }
    guard let c = first.given?.lowercased(), let d = second.given?.lowercased() else { return true }
    if c == d { return true }
    let short = c.count <= d.count ? c : d
    let long = c.count <= d.count ? d : c
    return short.replacing(".", with: "").count == 1 && long.hasPrefix(short.replacing(".", with: ""))
  }

  /// Later surnames and given names alone.
  private static func references(
    in document: Document, to entities: [PersonName], besides people: [PersonSpan],
    organizations: [OrganizationSpan]
  ) -> [PersonSpan] {
    PersonNames.surnameReferences(in: document, of: entities).compactMap { reference in
      let (index, tokens) = reference
      let isTaken =
        people.contains { $0.tokens.overlaps(tokens) || $0.phrase.overlaps(tokens) }
        || organizations.contains { $0.tokens.overlaps(tokens) }
      guard !isTaken, entities.indices.contains(index) else { return nil }
      return PersonSpan(
        tokens: tokens, name: entities[index].name, phrase: tokens, gender: entities[index].gender,
        confidence: 0.8, entity: index, isReference: true)
    }
  }
}

internal import CivicText

/// Every place where a text names a person, with post and body, and with the places that name the same one joined.
///
/// Rules find them; a trained tagger would add its spans to `names`.
enum PersonFinder {
  static func find(
    in document: Document, names: [PersonName], organizations: [OrganizationSpan], places: [PlaceMention],
    readings: inout NameReadings
  ) -> [PersonSpan] {
    let placeEndingAt = Dictionary(
      places.map { ($0.tokens.upperBound, $0) },
      uniquingKeysWith: { first, _ in first })
    let names = names.map { withoutPlace($0, document: document, placeEndingAt: placeEndingAt) }
    let reader = PostReader(
      document: document, organizations: organizations, places: places, names: names)
    var people: [PersonSpan] = []
    var entities = PersonEntities()
    var sureness: [Int: Double] = [:]
    let longestBody = organizations.map(\.tokens.count).max() ?? 0
    var shared: PostReading?
    let all = (names + NamesByPost.find(in: document, besides: names, reader: reader)).map { name in
      let before = reader.before(name.tokens)
      return (name: reader.agreeing(name, post: before), before: before)
    }
    for (name, before) in all.sorted(by: { $0.name.tokens.lowerBound < $1.name.tokens.lowerBound })
    where !organizations.beginning(
      in: between(name.tokens.lowerBound - longestBody, name.tokens.upperBound), \.tokens.lowerBound
    ).contains(where: {
      $0.tokens.overlaps(name.tokens)
        && (!$0.isReference || $0.tokens.clamped(to: name.tokens) == name.tokens)
    }) {
      var span = PersonSpan(
        tokens: name.tokens, name: name.name, phrase: name.tokens, grammaticalCase: name.grammaticalCase,
        gender: name.gender, confidence: name.confidence)
      let post = post(beside: name.tokens, before: before, in: document, reader: reader)
      if let post {
        span.position = post.position
        span.organization =
          post.organization ?? reader.label(before: post.tokens.lowerBound)
          ?? (post.ownsBody ? nil : reader.sender(of: name.tokens)?.entity)
        span.phrase = between(
          min(post.tokens.lowerBound, name.tokens.lowerBound),
          max(post.tokens.upperBound, name.tokens.upperBound))
        span.others = reader.further(besides: span.organization, of: name.tokens)
        if let last = people.last, span.organization == nil, isDeputy(post, of: last, in: document) {
          span.organization = last.organization
        }
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
      if post == nil, let known = entities.holder(of: name) {
        span.entity = known
        span.isReference = true
      } else {
        span.entity = entities.number(of: name)
      }
      // "А. Серік" after «Айгүл Серік»: as sure as the name before it.
      span.confidence = max(span.confidence, sureness[span.entity] ?? 0)
      sureness[span.entity] = span.confidence
      people.append(span)
    }
    people += references(
      in: document, to: entities.all, besides: people, organizations: organizations, readings: &readings)
    people.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in people.indices { people[index].name = entities.all[people[index].entity].name }
    return people
  }

  /// The post before a name; the one behind it where only that one tells the body: "trainer ▸Asel Nurlan, director of …".
  private static func post(
    beside name: Range<Int>, before: PostReading?, in document: Document, reader: PostReader
  ) -> PostReading? {
    let before = before ?? reader.beforeComma(name)
    if let before, before.organization != nil || reader.label(before: before.tokens.lowerBound) != nil {
      return before
    }
    // "аким Х, депутат ▸Y": what stands behind the comma is the next name's.
    let after = reader.after(name).flatMap { post in
      document.tokens.indices.contains(post.tokens.upperBound)
        && document.tokens[post.tokens.upperBound].isCapitalized ? nil : post
    }
    guard let before else { return after ?? reader.body(of: name) }
    if let after, after.organization != nil, !after.isPlural, !before.ownsBody { return after }
    return before
  }

  /// "…, директор центра A и его ▸заместитель B", «… төрағасы A, оның ▸орынбасары B».
  private static func isDeputy(_ post: PostReading, of last: PersonSpan, in document: Document) -> Bool {
    guard post.tokens.count == 1, let word = post.tokens.first.map({ document.tokens[$0].folded }),
      ["заместител", "орынбасар", "deputy"].contains(where: word.hasPrefix)
    else { return false }
    let low = max(last.phrase.upperBound, last.tokens.upperBound)
    let gap = between(low, post.tokens.lowerBound)
    return low <= post.tokens.lowerBound && gap.count <= 3
      && gap.allSatisfy {
        [
          ",", "и", "его", "ее", "также", "және", "мен", "пен", "бен", "оның", "сондай-ақ", "and", "his",
          "her",
        ].contains(document.tokens[$0].folded)
      }
  }

  private static func isJoined(_ gap: Range<Int>, in document: Document) -> Bool {
    gap.count == 1
      && gap.allSatisfy {
        [",", "и", "және", "мен", "пен", "бен", "and"].contains(document.tokens[$0].folded)
      }
  }

  /// «аким области Абай ▸Берик Уали», "в Костанае ▸Олег Викторович": what belongs to a place's name is no part of a person's.
  private static func withoutPlace(
    _ name: PersonName, document: Document, placeEndingAt: [Int: PlaceMention]
  ) -> PersonName {
    guard let place = placeEndingAt[name.tokens.lowerBound + 1] else { return name }
    if name.tokens.count == 3, place.tokens.count == 1, let given = name.given,
      let patronymic = name.patronymic,
      name.surname.map({ document.tokens[name.tokens.lowerBound].folded.hasPrefix($0.lowercased().prefix(3)) }
      )
        ?? false
    {
      let tokens = between(name.tokens.lowerBound + 1, name.tokens.upperBound)
      return PersonName(
        tokens: tokens, range: document.range(tokens), name: given + " " + patronymic, given: given,
        patronymic: patronymic, surname: nil, gender: name.gender, grammaticalCase: name.grammaticalCase,
        confidence: name.confidence)
    }
    guard name.tokens.count == 2, place.tokens.count > 1, name.tokens.upperBound < document.tokens.count,
      document.tokens[name.tokens.upperBound].isCapitalized
    else { return name }
    let tokens = between(place.tokens.upperBound, name.tokens.upperBound + 1)
    let given = document.tokens[tokens.lowerBound].text
    let surname = document.tokens[tokens.upperBound - 1].text
    return PersonName(
      tokens: tokens, range: document.range(tokens), name: given + " " + surname, given: given,
      patronymic: nil,
      surname: surname, gender: nil, grammaticalCase: nil, confidence: 0.7)
  }

  /// Later surnames and given names alone.
  private static func references(
    in document: Document, to entities: [PersonName], besides people: [PersonSpan],
    organizations: [OrganizationSpan], readings: inout NameReadings
  ) -> [PersonSpan] {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    for range in people.flatMap({ [$0.tokens, $0.phrase] }) + organizations.map(\.tokens) {
      for token in range { taken[token] = true }
    }
    return PersonNames.surnameReferences(in: document, of: entities, readings: &readings).compactMap {
      reference in
      let (index, tokens) = reference
      guard !tokens.contains(where: { taken[$0] }), entities.indices.contains(index) else { return nil }
      return PersonSpan(
        tokens: tokens, name: entities[index].name, phrase: tokens, gender: entities[index].gender,
        confidence: 0.8, entity: index, isReference: true)
    }
  }
}

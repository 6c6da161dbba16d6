internal import CivicText
internal import Foundation

/// The lists of names and words that taggers ask, from the data sets and from the data files of the languages.
///
/// What was compiled from KazNERD itself (`kk/given-names.tsv`) stays out: every name of the text that is learnt from
/// would stand there, and lists would seem to hold every name that there is.
package enum TaggerLists {
  package static func build(_ files: TrainingFiles) throws(TrainingError) -> GazetteerBuilder {
    var lists = GazetteerBuilder()
    try addNatasha(files, &lists)
    try addMimesis(files, &lists)
    try addAirlock(files, &lists)
    try addGeonames(files, &lists)
    addLanguages(&lists)
    lists.add(TaggerWords.numbers.split(separator: " "), to: .number)
    lists.add(TaggerWords.periods.split(separator: " "), to: .period)
    lists.add(TaggerWords.edges.split(separator: " "), to: .edge)
    return lists
  }

  private static func addNatasha(
    _ files: TrainingFiles, _ lists: inout GazetteerBuilder
  ) throws(TrainingError) {
    lists.add(try files.lines(.natashaNames, "first.txt"), to: .givenName)
    lists.add(try files.lines(.natashaNames, "last.txt"), to: .surname)
    lists.add(try files.lines(.natashaNames, "maybe_first.txt"), to: .ordinaryName)
  }

  private struct Person: Decodable {
    let names: [String: [String]]
    let surnames: [String: [String]]
    let occupation: [String]
    let nationality: [String: [String]]
    let worldview: [String]
  }

  private struct Address: Decodable {
    let city: [String]
  }

  private static func addMimesis(
    _ files: TrainingFiles, _ lists: inout GazetteerBuilder
  ) throws(TrainingError) {
    for language in ["kk", "ru"] {
      let person: Person = try decoded(files, "\(language)-person.json")
      lists.add(person.names.values.joined(), to: .givenName)
      lists.add(person.surnames.values.joined(), to: .surname)
      lists.add(person.occupation.filter { !$0.contains(" ") }, to: .post)
      lists.add((person.nationality.values.joined() + person.worldview).compactMap(lastWord), to: .nation)
      let address: Address = try decoded(files, "\(language)-address.json")
      lists.add(address.city.compactMap(lastWord), to: language == "kk" ? .place : .townAbroad)
    }
  }

  private static func decoded<Value: Decodable>(
    _ files: TrainingFiles, _ name: String
  ) throws(TrainingError) -> Value {
    let bytes = try files.bytes(.mimesisNames, name)
    guard let value = try? JSONDecoder().decode(Value.self, from: bytes) else {
      throw .malformed(.mimesisNames, path: files.path(.mimesisNames, name), line: 1)
    }
    return value
  }

  private static func addAirlock(
    _ files: TrainingFiles, _ lists: inout GazetteerBuilder
  ) throws(TrainingError) {
    let names: [(String, TaggerList)] = [
      ("given_names_kk.txt", .givenName), ("given_names_ru.txt", .givenName), ("places.txt", .place),
      ("ordinary_words.txt", .ordinaryName),
    ]
    for (name, list) in names {
      for line in try files.lines(.airlockNames, name) where !line.hasPrefix("#") && !line.hasPrefix("[") {
        lists.add(line.split(separator: ",").compactMap(lastWord), to: list)
      }
    }
  }

  private static func addGeonames(
    _ files: TrainingFiles, _ lists: inout GazetteerBuilder
  ) throws(TrainingError) {
    for (name, list) in [("kz_places.tsv", TaggerList.place), ("other_cities_cyrillic.tsv", .townAbroad)] {
      for line in try files.lines(.geonames, name).dropFirst() {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count >= 9 else { continue }
        lists.add(columns[8].split(separator: "|").filter { isCyrillic($0) && !$0.contains(" ") }, to: list)
      }
    }
  }

  private static func addLanguages(_ lists: inout GazetteerBuilder) {
    func rows(_ path: String) -> [[String]] { LanguageData.rows(path) }
    for row in rows("places/settlements.tsv") { lists.add(row.dropFirst(3).flatMap(words), to: .place) }
    for row in rows("places/districts.tsv") { lists.add(row.dropFirst(1).flatMap(words), to: .place) }
    for row in rows("places/regions.tsv") where row.count > 3 && row[2] == "short" {
      lists.add(words(row[3]), to: .place)
    }
    for row in rows("places/cities-abroad.tsv") {
      lists.add(row.dropFirst(1).flatMap(words), to: .townAbroad)
    }
    for row in rows("places/countries.tsv") {
      lists.add(row.dropFirst(1).flatMap(words).filter { !$0.contains(" ") }, to: .country)
    }
    for language in ["kk", "ru"] {
      for row in rows("\(language)/posts.tsv") where row.count > 1 && row[0] == "post" {
        lists.add(row.dropFirst().compactMap(lastWord), to: .post)
      }
      for row in rows("\(language)/organization-heads.tsv") where row.count > 1 {
        lists.add(row.dropFirst().compactMap(lastWord), to: .bodyNoun)
      }
      for row in rows("\(language)/venues.tsv") where row.count > 1 {
        lists.add(row.dropFirst().compactMap(lastWord), to: .venueNoun)
      }
      for row in rows("\(language)/events.tsv") where row.count > 1 {
        lists.add(row.dropFirst().compactMap(lastWord), to: .eventNoun)
      }
      for row in rows("\(language)/calendar.tsv")
      where row.count > 2 && ["month", "weekday"].contains(row[0]) {
        lists.add(row.dropFirst(2).compactMap(lastWord), to: .calendar)
      }
    }
    for row in rows("names/bodies.tsv") {
      lists.add(
        row.flatMap { $0.split(separator: ";") }.compactMap { name in
          let name = name.trimmingCharacters(in: .whitespaces)
          return name.contains(" ") ? nil : name
        }, to: .body)
    }
  }

  private static func words(_ column: String) -> [String] {
    column.split(separator: ",").flatMap { $0.split(separator: " ") }.map(String.init).filter { $0 != "-" }
  }

  /// Without the marks that patterns close with.
  private static func lastWord(_ phrase: some StringProtocol) -> String? {
    phrase.split(separator: " ").last.map { $0.trimmingCharacters(in: ["~", "*", "#", "@"]) }
  }

  private static func isCyrillic(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { (0x400...0x52F).contains($0.value) || $0 == "-" || $0 == " " }
  }
}

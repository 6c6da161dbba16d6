internal import CivicEvents
internal import CivicText
internal import GRDB

/// Writes what the bodies and people of a made database are called, once all reports are told.
struct ScaleNaming {
  let db: Database

  func write(_ organizations: ScaleParties, _ people: ScaleParties) throws {
    for (number, id) in organizations.ids.enumerated() where id != 0 {
      let name = ScaleNames.body(number).name
      let names = organizations.names(number)
      try write(name, names, of: id, .organization)
      // Of as many reports the language that was in use first.
      let best = names.min {
        (-$0.reports, $0.first, $0.language.rawValue) < (-$1.reports, $1.first, $1.language.rawValue)
      }
      try call(id, in: best, .organization)
    }
    for (number, id) in people.ids.enumerated() where id != 0 {
      let names = people.names(number)
      try write(ScaleNames.person(number).name, names, of: id, .person)
      let best = names.min { (-$0.reports, $0.language.rawValue) < (-$1.reports, $1.language.rawValue) }
      try call(id, in: best, .person)
    }
  }

  private func write(
    _ name: String, _ names: [ScaleParties.Name], of id: Int64, _ kind: EntityKind
  ) throws {
    let key = kind == .organization ? NameKey.key(name) : PersonKey(name)?.key ?? NameKey.key(name)
    let table = kind.rawValue
    for told in names {
      try db.run(
        """
        INSERT INTO \(table)_name (\(table), name, name_key, language, script, first_seen, last_seen, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, name, key, told.language.rawValue, ScriptCode.of(name), ScaleDay(told.first).text,
          ScaleDay(told.last).text, told.mention,
        ])
      if kind == .organization { continue }
      try db.run(
        "UPDATE person_name SET reports = ? WHERE person = ? AND name = ? AND language = ?",
        [told.reports, id, name, told.language.rawValue])
    }
  }

  private func call(_ id: Int64, in name: ScaleParties.Name?, _ kind: EntityKind) throws {
    try db.run("UPDATE \(kind.rawValue) SET language = ? WHERE id = ?", [name?.language.rawValue, id])
  }
}

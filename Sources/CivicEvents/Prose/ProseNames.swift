internal import CivicText
internal import GRDB

/// Reads the names of bodies and people in all languages.
struct ProseNames {
  let db: Database

  /// By their numbers. A body that a person has named is called so in every language.
  func bodies(_ ids: some Sequence<Int>) throws -> [Int: ProseName] {
    let wanted = Database.list(Set(ids).sorted())
    let named = try NamingRows(db: db).names(.organization)
    var translations: [Int: [Language: ProseName.Form]] = [:]
    for row in try db.rows(
      """
      SELECT u.organization, v.language, v.name, u.legal_form
      FROM json_each(?) w JOIN organization_usage u ON u.organization = w.value
      JOIN organization_variant v ON v.id = u.variant
      WHERE u.tied_to IS NULL
      GROUP BY u.organization, v.language, v.name, u.legal_form
      ORDER BY sum(u.reports) DESC, v.name, u.legal_form
      """, [wanted])
    {
      let name: String = try row[2]
      guard let language = try Language(rawValue: row[1]), try named[row[0]] == nil,
        !NameShape.isAbbreviation(name),
        try translations[row[0]]?[language] == nil
      else { continue }
      try translations[row[0], default: [:]][language] = .init(
        name: name, legalForm: row[3], language: language)
    }
    var names: [Int: ProseName] = [:]
    for row in try db.rows(
      """
      SELECT o.id, o.name, o.legal_form, o.language FROM json_each(?) w JOIN organization o ON o.id = w.value
      """, [wanted])
    {
      let id: Int = try row[0]
      let shown = try ProseName.Form(
        name: row[1], legalForm: row[2],
        language: named[id] == nil ? (row[3] as String?).flatMap(Language.init) : nil)
      names[id] = ProseName(shown, translations: translations[id] ?? [:])
    }
    return names
  }

  /// By their numbers.
  func people(_ ids: some Sequence<Int>) throws -> [Int: ProseName] {
    var names: [Int: ProseName] = [:]
    for row in try db.rows(
      """
      SELECT n.id, p.name, n.name, n.language FROM json_each(?) w JOIN person p ON p.id = w.value
      JOIN names n ON n.kind = 'person' AND n.id = p.id
      ORDER BY n.id, n.is_shown DESC, length(n.name) DESC, n.name
      """, [Database.list(Set(ids).sorted())])
    {
      let known = try names[row[0]]
      var translations = known?.translations ?? [:]
      if let language = try Language(rawValue: row[3]), translations[language] == nil {
        translations[language] = try .init(name: row[2], legalForm: nil, language: language)
      }
      try names[row[0]] = ProseName(
        .init(name: row[1], legalForm: nil, language: nil), translations: translations, isPerson: true)
    }
    return names
  }
}

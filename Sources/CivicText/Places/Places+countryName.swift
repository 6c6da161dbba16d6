extension Places {
  /// A country's name by its ISO 3166-1 code: "KZ" → "Қазақстан"; nil for a code that is not known.
  package static func countryName(_ code: String, _ language: Language) -> String? {
    let columns: [Language: Int] = [.kk: 1, .ru: 2, .en: 3]
    guard let column = columns[language],
      let row = LanguageData.rows("places/countries.tsv").first(where: { $0.first == code }),
      row.count > column
    else { return nil }
    return row[column]
  }
}

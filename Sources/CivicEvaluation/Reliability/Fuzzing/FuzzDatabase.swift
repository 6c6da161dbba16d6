internal import CivicEvents
internal import CivicReports
internal import CivicText

/// A database of three reports, one of each language, that questions and searches are tried on.
struct FuzzDatabase: Sendable {
  let database: CivicDatabase
  let names: KnownNames

  static let shared = Result { try FuzzDatabase() }

  private init() throws {
    database = try CivicDatabase.inMemory()
    for (language, text) in Self.texts {
      let report = Report(
        title: text.split(separator: "\n").first.map { String($0) }, language: language,
        published: "2026-02-13", text: text)
      try database.store(ReportReader.read(report))
    }
    names = try database.knownNames()
  }

  private static let texts: [(Language, String)] = [
    (
      .kk,
      """
      Қарағандыда «Азаматтың үні» дөңгелек үстелі өтті

      12 ақпанда Қарағанды қаласында конституциялық реформаға арналған дөңгелек үстел өтті. Шараны «Шахтёр отбасы» қоғамдық қоры ұйымдастырды. Оған Respublica партиясының өкілдері мен «Үміт» қоғамдық бірлестігі қатысты.

      «Әр азаматтың пікірі маңызды», – деді қор төрағасы Айгүл Серікова.
      """
    ),
    (
      .ru,
      """
      В Атырау прошёл форум о правах женщин

      10 февраля 2026 года в Атырау состоялся областной форум «Голос женщин». Организатором выступило ОО «Союз женщин Атырау» совместно с управлением внутренней политики. В форуме приняли участие представители НПО, депутаты маслихата и более 40 волонтёров.

      «Мы подготовили рекомендации», – сказала председатель объединения Марина Кравцова.
      """
    ),
    (
      .en,
      """
      Training for NGOs held in Almaty

      A training on NGO financing took place in Almaty on 5 February 2026. It was organised by the Public Foundation “Open Budget” with the Ministry of Culture. Daniyar Ospan, director of the foundation, said that 30 organisations had applied.
      """
    ),
  ]
}

import CivicEvents
import Testing

struct NameKeyTests {
  @Test(arguments: [
    ("«Жайық  жастары»", "жайық жастары"), ("Ёлка", "елка"), ("“AMANAT”", "amanat"),
    ("Ақ–жол", "ақ-жол"), ("- Ақ жол -", "ақ жол"), ("№ 5 мектеп", "5 мектеп"), ("Д'Артаньян", "дартаньян"),
    ("«»", ""),
  ])
  func `names are compared without their furniture`(name: String, key: String) {
    #expect(NameKey.key(name) == key)
  }

  @Test(arguments: [
    ("Гүлжанар Шөкеева", "гүлжанар", nil, "шөкеева"),
    ("Гүлжанар Болатқызы Шөкеева", "гүлжанар", "болатқызы", "шөкеева"),
    ("Шөкеева Гүлжанар Болатқызы", "гүлжанар", "болатқызы", "шөкеева"),
    ("Иванов Пётр Сергеевич", "петр", "сергеевич", "иванов"),
    ("Г. Шөкеева", "г", nil, "шөкеева"),
    ("Шөкеева", nil, nil, "шөкеева"),
  ])
  func `a person's name has parts`(name: String, given: String?, patronymic: String?, surname: String) {
    let key = PersonKey(name)
    #expect(key?.given == given)
    #expect(key?.patronymic == patronymic)
    #expect(key?.surname == surname)
  }
}

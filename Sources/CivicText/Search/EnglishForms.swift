/// Irregular plurals, and words that are written in two ways in Britain and America.
enum EnglishForms {
  static func forms(_ word: String) -> [String] {
    var forms: [String] = []
    for (one, many) in plurals {
      if word == one || word == one + "'s" { forms.append(many) }
      if word == many || word == many + "'s" { forms.append(one) }
    }
    for (british, american) in spellings {
      for (from, to) in [(british, american), (american, british)] where word.contains(from) {
        forms.append(word.replacing(from, with: to))
      }
    }
    for (british, american) in endings {
      for (from, to) in [(british, american), (american, british)]
      where word.hasSuffix(from) && word.count > from.count + 2 {
        forms.append(word.dropLast(from.count) + to)
      }
    }
    return forms
  }

  private static let plurals = [
    ("child", "children"), ("man", "men"), ("woman", "women"), ("person", "people"), ("life", "lives"),
    ("wife", "wives"), ("leaf", "leaves"), ("half", "halves"), ("foot", "feet"), ("crisis", "crises"),
    ("thesis", "theses"), ("criterion", "criteria"), ("medium", "media"), ("spokesman", "spokesmen"),
    ("spokeswoman", "spokeswomen"), ("chairman", "chairmen"), ("chairwoman", "chairwomen"),
    ("fisherman", "fishermen"), ("ombudsman", "ombudsmen"), ("businessman", "businessmen"),
  ]
  private static let spellings = [
    ("labour", "labor"), ("neighbour", "neighbor"), ("favour", "favor"), ("honour", "honor"),
    ("behaviour", "behavior"), ("colour", "color"), ("harbour", "harbor"), ("centre", "center"),
    ("theatre", "theater"), ("programme", "program"), ("defence", "defense"), ("licence", "license"),
    ("cheque", "check"), ("travelling", "traveling"), ("travelled", "traveled"), ("cancelled", "canceled"),
    ("modelling", "modeling"), ("fulfil", "fulfill"), ("dialogue", "dialog"), ("catalogue", "catalog"),
  ]
  private static let endings = [
    ("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing"), ("iser", "izer"),
    ("isers", "izers"),
    ("isation", "ization"), ("isations", "izations"), ("isational", "izational"), ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
  ]
}

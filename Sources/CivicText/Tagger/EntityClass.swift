/// What a tagged name is: the 25 classes of KazNERD (Yeshpanov, Khassanov and Varol, LREC 2022), under its names.
package enum EntityClass: String, Sendable, CaseIterable, Codable {
  case age = "ADAGE"
  case art = "ART"
  case cardinal = "CARDINAL"
  case contact = "CONTACT"
  case date = "DATE"
  case disease = "DISEASE"
  case event = "EVENT"
  case facility = "FACILITY"
  /// Countries, regions, districts, towns and villages.
  case geopolitical = "GPE"
  case language = "LANGUAGE"
  case law = "LAW"
  /// Rivers, mountains, parts of the world.
  case location = "LOCATION"
  case miscellaneous = "MISCELLANEOUS"
  case money = "MONEY"
  case nonHuman = "NON_HUMAN"
  /// Nations, faiths, political bents.
  case group = "NORP"
  case ordinal = "ORDINAL"
  case organization = "ORGANISATION"
  case percentage = "PERCENTAGE"
  case person = "PERSON"
  /// Posts and titles, without the name and the body.
  case position = "POSITION"
  case product = "PRODUCT"
  case project = "PROJECT"
  case quantity = "QUANTITY"
  case time = "TIME"
}

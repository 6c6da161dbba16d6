internal import CivicText

/// The words of a flag, in any language, as values of the library.
enum Vocabulary {
  /// - Parameter names: the vocabularies that hold labels for these values; the first one names them in errors.
  /// - Throws: `UsageError` that lists the values there are.
  static func values<Value: CaseIterable & RawRepresentable<String>>(
    _ texts: [String], of names: String...
  ) throws -> [Value] {
    try texts.map { text in
      let raw = names.lazy.compactMap { Labels.value(text, in: $0) }.first ?? text
      guard let value = Value(rawValue: raw) else {
        throw UsageError.noValue(text, in: names[0], allowed: Value.allCases.map(\.rawValue))
      }
      return value
    }
  }

  /// Topics are data: those of the label files.
  static func topics(_ texts: [String]) throws -> [String] {
    try texts.map { text in
      guard let topic = Labels.value(text, in: "topic") else {
        throw UsageError.noValue(text, in: "topic", allowed: Labels.values(in: "topic"))
      }
      return topic
    }
  }

  /// Regions by any form of their names.
  ///
  /// - Throws: `UsageError` that lists the regions where a name is none's.
  static func regions(_ names: [String]) throws -> [String] {
    for name in names where Places.regionCode(named: name) == nil {
      let codes = Set(LanguageData.rows("places/regions.tsv").map { $0[0] }).sorted()
      let regions = codes.compactMap { code in
        Places.regionName(code, Interface.language).map { "\($0) (\(code))" }
      }
      throw UsageError(
        Interface.labels.format("usage.no-region", name, regions.joined(separator: ", ")))
    }
    return names
  }

  /// - Throws: `UsageError` for what is no share of 1.
  static func confidence(_ number: Double) throws -> Double {
    guard (0...1).contains(number) else {
      throw UsageError(Interface.labels.format("usage.confidence", String(number)))
    }
    return number
  }
}

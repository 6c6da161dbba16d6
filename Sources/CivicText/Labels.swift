/// The words of the interface in one language: labels of every vocabulary, headings, messages.
///
/// They are data: `labels.tsv` (vocabularies; further columns are other words understood for the same value),
/// `messages.tsv` and `report-errors.tsv` of each language's folder. A key that is missing reads as itself.
package struct Labels: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The label of a key: `text("event-kind.roundtable")`.
  package func text(_ key: String) -> String { Self.table(language)[key] ?? key }

  /// The label of one value of a vocabulary; the value itself where it has none (a topic of the user's own).
  package func text(_ value: String, in vocabulary: String) -> String {
    Self.table(language)["\(vocabulary).\(value)"] ?? value
  }

  /// A message with `{0}`, `{1}` … replaced by `arguments`.
  package func format(_ key: String, _ arguments: String...) -> String { format(key, arguments) }

  package func format(_ key: String, _ arguments: [String]) -> String { Self.fill(text(key), arguments) }

  /// A message about a number, which is `{0}`: the key's text holds the language's plural forms between bars
  /// (`{0} event|{0} events`; Russian has three forms, Kazakh one).
  package func count(_ key: String, _ number: Int, _ arguments: String...) -> String {
    let forms = text(key).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let form = forms[min(Self.pluralForm(of: number, in: language), forms.count - 1)]
    return Self.fill(form, [String(number)] + arguments)
  }

  /// The value that a person's words stand for in a vocabulary ("event-kind"), in any of the languages; the raw
  /// value too. Case, hyphens, ё and the letters peculiar to Kazakh make no difference; nil: no such value.
  package static func value(_ text: String, in vocabulary: String) -> String? {
    values[vocabulary]?[folded(text)]
  }

  /// Whether words begin with two letters that words of a vocabulary begin with: hardly a cell of a table does. True where
  /// they begin otherwise than with letters.
  package static func mayBegin(_ text: String, in vocabulary: String) -> Bool {
    guard let head = head(text) else { return true }
    return heads[vocabulary]?.contains(head) == true
  }

  /// Two letters as one number.
  private static func head(_ text: String) -> UInt64? {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), let second = scalars.next(), first.isLetter, second.isLetter,
      // A mark that is set upon the second makes it another.
      scalars.next().map({ !(0x300...0x36F).contains($0.value) }) ?? true,
      let one = SmallLetters.small(first), let other = SmallLetters.small(second)
    else { return nil }
    return UInt64(FoldedLetters.plain(one).value) << 32 | UInt64(FoldedLetters.plain(other).value)
  }

  private static let heads = values.mapValues { words in
    Set(words.all.compactMap { head($0.word) })
  }

  /// The values of a vocabulary in the order of the label file.
  package static func values(in vocabulary: String) -> [String] {
    LanguageData.rows("en/labels.tsv").compactMap { row in
      row[0].hasPrefix(vocabulary + ".") ? String(row[0].dropFirst(vocabulary.count + 1)) : nil
    }
  }

  /// Every key of a language, for the checks that none is missing.
  package static func keys(_ language: Language) -> Set<String> { Set(table(language).keys) }

  // MARK: - Data

  private static let kk = load(.kk)
  private static let ru = load(.ru)
  private static let en = load(.en)

  private static func table(_ language: Language) -> [String: String] {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  private static func load(_ language: Language) -> [String: String] {
    var table: [String: String] = [:]
    for file in ["labels", "messages", "report-errors"] {
      for row in LanguageData.rows("\(language.rawValue)/\(file).tsv") where row.count > 1 {
        table[row[0]] = row[1]
      }
    }
    return table
  }

  /// Vocabulary → folded words → value. A label outranks another value's further words.
  private static let values: [String: WordTable<String>] = {
    var values: [String: WordTable<String>] = [:]
    for further in [false, true] {
      for language in Language.allCases {
        for row in LanguageData.rows("\(language.rawValue)/labels.tsv") where row.count > 1 {
          guard let dot = row[0].firstIndex(of: ".") else { continue }
          let vocabulary = String(row[0][..<dot])
          let value = String(row[0][row[0].index(after: dot)...])
          let words = further ? Array(row[2...]) : [value, row[1]]
          for word in words where values[vocabulary]?[folded(word)] == nil {
            values[vocabulary, default: [:]][folded(word)] = value
          }
        }
      }
    }
    return values
  }()

  // MARK: - Rules

  /// The same for every way of writing one label.
  package static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBehindGap = false
    for scalar in FoldedLetters.composed(text).unicodeScalars {
      if isGap(scalar) {
        isBehindGap = !bytes.isEmpty
        continue
      }
      if isBehindGap { bytes.append(0x20) }
      isBehindGap = false
      if let small = SmallLetters.small(scalar) {
        SmallLetters.append(FoldedLetters.plain(small), to: &bytes)
      } else {
        bytes += scalar == "ʼ" ? "'".utf8 : scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x2D, 0x5F: true
    case 0x00...0x7F, 0x400...0x52F: false
    default: scalar.properties.isWhitespace
    }
  }

  /// Which of a language's plural forms goes with a number: 0 is that of one (of 21 too in Russian).
  package static func pluralForm(of number: Int, in language: Language) -> Int {
    switch language {
    case .kk: return 0
    case .en: return number == 1 ? 0 : 1
    case .ru:
      let (tens, units) = (number % 100 / 10, number % 10)
      if tens != 1, units == 1 { return 0 }
      if tens != 1, (2...4).contains(units) { return 1 }
      return 2
    }
  }

  /// Replaces each `{n}` by the n-th argument; an argument's own braces stay as they are.
  private static func fill(_ template: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"),
        let index = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(index)
      else {
        result.append("{")
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += arguments[index]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

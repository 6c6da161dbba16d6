package import CivicText
package import Foundation

/// A body's name taken apart, as bytes that are stored with the name: reading them takes a twentieth of the time. Rows of the
/// lexicon stand in them by their numbers, so that they are good for one lexicon alone.
///
/// Numbers are in base 128, the lowest digit first, the highest bit set in all but the last byte (LEB128); texts and lists have
/// their length before them.
package struct ProfileBytes {
  private var bytes: [UInt8] = []

  /// Raised when the form changes: bytes of another form are not read.
  private static let form: UInt8 = 1

  package static func of(_ profile: OrganizationProfile) -> Data {
    var writer = ProfileBytes()
    writer.write(profile)
    return Data(writer.bytes)
  }

  // MARK: - Writing

  private mutating func write(_ profile: OrganizationProfile) {
    bytes.append(Self.form)
    list(profile.atoms) { $0.write($1) }
    list(profile.phrases) { writer, phrase in
      writer.number(phrase.atoms.lowerBound)
      writer.number(phrase.atoms.count)
      writer.concepts(phrase.concepts)
    }
    write(profile.place)
    list(profile.numbers.sorted()) { $0.number($1) }
    for rows in [profile.forms, profile.formKinds, profile.kinds] { concepts(rows.sorted()) }
    bytes.append(profile.isBranch ? 1 : 0)
    optional(profile.alias) { $0.text($1) }
    optional(profile.mainHead) { $0.number($1) }
    list(profile.initials.letters) { writer, letter in
      writer.number(Int(letter.letter.value))
      writer.text(letter.word)
      writer.bytes.append(letter.mayBeMissing ? 1 : 0)
    }
  }

  private mutating func write(_ atom: NameAtom) {
    let flags = (atom.isHonorific ? 1 : 0) | (atom.isWeak ? 2 : 0) | (atom.isCorrected ? 4 : 0)
    bytes.append(UInt8(flags))
    bytes.append(atom.role.rawValue)
    optional(atom.language) { $0.text($1.rawValue) }
    text(atom.text)
    concepts(atom.concepts)
    list(atom.surface.bytes) { $0.bytes.append($1) }
    list(atom.lemma.bytes) { $0.bytes.append($1) }
  }

  private mutating func write(_ place: NamePlace) {
    for names in Self.sets.map({ place[keyPath: $0] }) { list(names.sorted()) { $0.text($1) } }
    optional(place.level) { $0.text($1.rawValue) }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout ProfileBytes, Element) -> Void
  ) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  private mutating func optional<Value>(_ value: Value?, _ write: (inout ProfileBytes, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  private mutating func concepts(_ concepts: [NameLexicon.Concept]) {
    list(concepts) { $0.number(Int($1)) }
  }

  private mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  // MARK: - Reading

  /// - Returns: nil for bytes of another form.
  package static func profile(_ data: Data, _ name: String, _ language: Language) -> OrganizationProfile? {
    data.withUnsafeBytes { bytes in
      var reader = Reader(bytes: bytes)
      return try? reader.profile(name, language)
    }
  }

  private struct OtherForm: Error {}

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    private var next = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func profile(_ name: String, _ language: Language) throws -> OrganizationProfile {
      guard try byte() == ProfileBytes.form else { throw OtherForm() }
      let atoms = try list { try $0.atom() }
      let phrases = try list { reader in
        let first = try reader.number()
        let count = try reader.number()
        return NamePhrase(atoms: first..<(first + count), concepts: try reader.concepts())
      }
      let place = try place()
      let numbers = try list { try $0.number() }
      let rows = [try concepts(), try concepts(), try concepts()]
      let isBranch = try byte() == 1
      let alias = try optional { try $0.text() }
      let mainHead = try optional { try $0.number() }
      let letters = try list { reader in
        let value = UInt32(truncatingIfNeeded: try reader.number())
        guard let letter = Unicode.Scalar(value) else { throw OtherForm() }
        return NameInitials.Letter(
          letter: letter, word: try reader.text(), mayBeMissing: try reader.byte() == 1)
      }
      guard next == bytes.count, phrases.allSatisfy({ $0.atoms.upperBound <= atoms.count }),
        mainHead.map(atoms.indices.contains) ?? true
      else { throw OtherForm() }
      var profile = OrganizationProfile(
        name, language: language, atoms: atoms, place: place, initials: NameInitials(letters: letters))
      profile.phrases = phrases
      profile.numbers = Set(numbers)
      (profile.forms, profile.formKinds, profile.kinds) = (Set(rows[0]), Set(rows[1]), Set(rows[2]))
      profile.isBranch = isBranch
      profile.alias = alias
      profile.mainHead = mainHead
      return profile
    }

    private mutating func atom() throws -> NameAtom {
      let flags = try byte()
      guard let role = NameAtom.Role(rawValue: try byte()) else { throw OtherForm() }
      let language = try optional { try $0.text() }.flatMap(Language.init)
      let text = try text()
      return NameAtom(
        role: role, text: text, letters: Array(SmallLetters.folded(text).unicodeScalars),
        concepts: try concepts(), surface: NameSkeleton(bytes: try list { try $0.byte() }),
        lemma: NameSkeleton(bytes: try list { try $0.byte() }), isHonorific: flags & 1 != 0,
        isWeak: flags & 2 != 0, isCorrected: flags & 4 != 0, language: language)
    }

    private mutating func place() throws -> NamePlace {
      var place = NamePlace()
      for set in ProfileBytes.sets { place[keyPath: set] = Set(try list { try $0.text() }) }
      place.level = try optional { try $0.text() }.flatMap(NameLexicon.Level.init)
      return place
    }

    private mutating func list<Element>(_ read: (inout Reader) throws -> Element) throws -> [Element] {
      let count = try number()
      // Each element takes a byte at least.
      guard count <= bytes.count - next else { throw OtherForm() }
      var elements: [Element] = []
      elements.reserveCapacity(count)
      for _ in 0..<count { elements.append(try read(&self)) }
      return elements
    }

    private mutating func optional<Value>(_ read: (inout Reader) throws -> Value) throws -> Value? {
      try byte() == 1 ? try read(&self) : nil
    }

    private mutating func concepts() throws -> [NameLexicon.Concept] {
      try list { NameLexicon.Concept(truncatingIfNeeded: try $0.number()) }
    }

    private mutating func text() throws -> String {
      let count = try number()
      guard count <= bytes.count - next else { throw OtherForm() }
      defer { next += count }
      return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
    }

    /// Below 2³⁵, and never negative.
    private mutating func number() throws -> Int {
      var number = 0
      for shift in stride(from: 0, to: 35, by: 7) {
        let byte = try byte()
        number |= Int(byte & 0x7F) << shift
        if byte & 0x80 == 0 { return number }
      }
      throw OtherForm()
    }

    private mutating func byte() throws -> UInt8 {
      guard next < bytes.count else { throw OtherForm() }
      defer { next += 1 }
      return bytes[next]
    }
  }

  private static var sets: [WritableKeyPath<NamePlace, Set<String>>] {
    [\.regions, \.districts, \.settlements, \.perhapsSettlements, \.countries, \.lyingIn]
  }
}

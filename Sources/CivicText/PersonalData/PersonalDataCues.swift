/// The words that tell what a number is, of all languages: a report in one often has its addresses in another.
struct PersonalDataCues: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// «ИИН», «ЖСН».
    case identity
    /// «БИН», «БСН»: a body's number.
    case body
    /// «удостоверение личности №».
    case document
    /// «телефон», «тел.», "phone": the number behind it is one, however short.
    case phone
    /// «… нөміріне хабарласыңыз»: the number before it is a telephone.
    case behind
    /// «т.», «моб.», «обращаться»: a number behind it is one where it is written as one.
    case contact
    /// «горячая линия», «сенім телефоны»: a body's number for everybody.
    case hotline
    /// «карта», «шот»: a card's number.
    case card
    /// «пароль», «құпиясөз», "passcode".
    case passcode
    /// «идентификатор конференции», "meeting ID".
    case meetingNumber = "meeting-number"
    /// «идентификатор», "ID": a meeting's number where a meeting is spoken of.
    case meetingID = "meeting-id"
    /// "zoom", "teams": a meeting is spoken of.
    case meeting
    /// "zoom.us/", "meet.google.com/": a link whose path lets one in.
    case meetingLink = "meeting-link"
    /// "wa.me/", "tel:": a link whose path is a number.
    case phoneLink = "phone-link"
    /// "pwd=": a link's passcode.
    case linkPasscode = "link-passcode"
    /// «тенге», «чел.»: the number before it counts something.
    case unit
    /// «№», «приказ»: the number behind it is a paper's.
    case paper
  }

  private let trie: ByteTrie
  private let kinds: [Kind]
  /// Whether letters may follow.
  private let isPrefix: [Bool]

  static let all = PersonalDataCues()

  private init() {
    var patterns: [String] = []
    var kinds: [Kind] = []
    var isPrefix: [Bool] = []
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/personal-data.tsv") where row.count > 1 {
        guard let kind = Kind(rawValue: row[0]) else { continue }
        kinds.append(kind)
        isPrefix.append(row[1].hasSuffix("*"))
        patterns.append(row[1].hasSuffix("*") ? String(row[1].dropLast()) : row[1])
      }
    }
    trie = ByteTrie(patterns)
    self.kinds = kinds
    self.isPrefix = isPrefix
    for pattern in patterns {
      let bytes = Array(pattern.utf8)
      switch bytes.count {
      case 0: break
      case 1: for next in 0...0xFF { shortHeads[Self.pair(bytes[0], UInt8(next))] = true }
      case 2, 3: shortHeads[Self.pair(bytes[0], bytes[1])] = true
      default: bytes.withUnsafeBytes { heads[Self.place(of: $0, at: 0)] = true }
      }
    }
  }

  /// A place for the first four bytes of each cue, several cues a place, and for the first two of shorter ones: at most
  /// words none begins.
  private var heads = [Bool](repeating: false, count: 1 << placeBits)
  private var shortHeads = [Bool](repeating: false, count: 1 << 16)

  private static let placeBits = 12

  private static func place(of bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let head = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
    return Int(truncatingIfNeeded: (head &* 0x9E37_79B1) >> UInt32(32 - placeBits))
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 4 <= bytes.count else { return true }
    return heads[Self.place(of: UnsafeRawBufferPointer(bytes), at: start)]
      || shortHeads[Self.pair(bytes[start], bytes[start + 1])]
  }

  /// Calls with each cue that begins at a byte, shorter ones first.
  func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ body: (_ kind: Kind, _ end: Int) -> Void
  ) {
    guard mayBegin(bytes, at: start) else { return }
    trie.forEachPrefix(of: bytes[start...]) { key, length in
      guard length > 0 else { return }
      let end = start + length
      if isPrefix[key] || end == bytes.count || !isLetter(bytes[end]) || !isLetter(bytes[end - 1]) {
        body(kinds[key], end)
      }
    }
  }

  /// ASCII, or of a scalar beyond it: what marks there are beyond ASCII are no part of cues.
  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0xC3...0xDF).contains(byte) || (0x80...0xBF).contains(byte)
  }
}

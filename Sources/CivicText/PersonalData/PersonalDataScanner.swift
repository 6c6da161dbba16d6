/// One walk through a text's bytes, in small letters.
struct PersonalDataScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let cues = PersonalDataCues.all
  private var found: [PersonalDataSpan] = []
  /// Where the last cue of each kind ended, in this paragraph.
  private var last: [PersonalDataCues.Kind: Int] = [:]
  /// Where the word began that the walk is in: what spaces part.
  private var wordStart = 0
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func spans() -> [PersonalDataSpan] {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        if index > 0, bytes[index - 1] == 0x0A { last = [:] }
        index += 1
        wordStart = index
      case 0x20, 0x09, 0x0D:
        index += 1
        wordStart = index
      case UInt8(ascii: "@"):
        readEmail(index..<(index + 1))
      case UInt8(ascii: "("), UInt8(ascii: "["):
        if let mark = EmailAddress.spelled(bytes, at: index) { readEmail(mark) } else { readNumber() }
      case 0x30...0x39, UInt8(ascii: "+"):
        readNumber()
      case 0x61...0x7A, 0xC3...0xDF:
        readWord()
      case 0xE2:
        // «№»
        noteCues()
        index += 1
      default:
        index += 1
      }
    }
    return found
  }

  // MARK: Words

  private mutating func readWord() {
    if isBesideWord(index) {
      index += 1
      return
    }
    if bytes[index] == UInt8(ascii: "k"), let end = AccountNumber.end(bytes, at: index) {
      return take(.account, index..<end)
    }
    noteCues()
    // To the end of the letters: a cue begins with a word.
    index += 1
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
  }

  private mutating func noteCues() {
    let start = index
    var link: (kind: PersonalDataCues.Kind, end: Int)?
    var code: Int?
    cues.forEach(in: bytes, at: start) { kind, end in
      switch kind {
      case .meetingLink, .phoneLink, .linkPasscode: link = (kind, end)
      case .passcode: code = end
      default: break
      }
      last[kind] = endOfWord(end)
    }
    if let link { readLink(link.kind, from: link.end) }
    if let code, let value = passcode(after: code) { take(.meeting, value, movesOn: false) }
  }

  private func endOfWord(_ end: Int) -> Int {
    guard isLetter(bytes[end - 1]) else { return end }
    var end = end
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    return end
  }

  private mutating func readLink(_ kind: PersonalDataCues.Kind, from start: Int) {
    var end = start
    let isEnd: (UInt8) -> Bool =
      kind == .linkPasscode
      ? {
        !NumberRun.isDigit($0) && !(0x61...0x7A).contains($0) && $0 != UInt8(ascii: ".")
          && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-")
      }
      : {
        $0 <= 0x20 || $0 >= 0x80
          || [UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";")]
            .contains($0)
      }
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    let path = start..<end
    switch kind {
    case .phoneLink:
      // Digits from the beginning on, marks between.
      var digits = start
      while digits < end,
        NumberRun.isDigit(bytes[digits])
          || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "(")].contains(bytes[digits])
      {
        digits += 1
      }
      if bytes[start..<digits].count(where: NumberRun.isDigit) >= 7 {
        take(.phone, start..<digits, movesOn: false)
      }
    default:
      if bytes[path].contains(where: { NumberRun.isDigit($0) || isLetter($0) }) {
        take(.meeting, path, movesOn: false)
      }
    }
  }

  /// What stands behind «пароль:».
  private func passcode(after cue: Int) -> Range<Int>? {
    let limit = min(bytes.count, cue + 80)
    var start = cue
    var hasMark = false
    // «пароль для входа: 12345», «код доступа – 12345», «пароль 12345».
    search: while start < limit {
      switch bytes[start] {
      case UInt8(ascii: ":"), UInt8(ascii: "="):
        hasMark = true
        start += 1
        break search
      case 0xE2
      where start + 2 < limit && bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2]):
        hasMark = true
        start += 3
        break search
      case UInt8(ascii: "-") where start > 0 && bytes[start - 1] == 0x20:
        hasMark = true
        start += 1
        break search
      case 0x30...0x39: break search
      case 0x0A, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): return nil
      default: start += 1
      }
    }
    var lines = 0
    skip: while start < limit {
      switch bytes[start] {
      case 0x0A:
        lines += 1
        if lines > 1 { return nil }
        start += 1
      case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): start += 1
      case 0xC2 where start + 1 < limit: start += 2
      case 0xE2 where start + 2 < limit && bytes[start + 1] == 0x80: start += 3
      default: break skip
      }
    }
    var end = start
    while end < bytes.count, end < start + 60, bytes[end] > 0x20, bytes[end] != 0xC2, bytes[end] != 0xE2,
      ![UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "\"")].contains(bytes[end])
    { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "!") { end -= 1 }
    let value = bytes[start..<end]
    guard (3...40).contains(value.count) else { return nil }
    let digits = value.count(where: NumberRun.isDigit)
    let isASCII = value.allSatisfy { $0 < 0x80 }
    if digits == value.count, digits <= 4, let whole = secondHalf(of: start..<end) { return whole }
    if digits > 0 {
      // «пароль 2026 жылдың» counts for nothing: without a mark it takes a cue right before and four digits.
      return hasMark && isASCII || (digits >= 4 && start - cue <= 2) ? start..<end : nil
    }
    // Letters alone are a word, but behind a mark where a meeting is spoken of.
    return hasMark && isASCII && isMeetingSpokenOf(at: cue) ? start..<end : nil
  }

  /// "123 456".
  private func secondHalf(of digits: Range<Int>) -> Range<Int>? {
    var end = digits.upperBound
    guard digits.count >= 3, end < bytes.count, bytes[end] == 0x20 else { return nil }
    end += 1
    let start = end
    while end < bytes.count, NumberRun.isDigit(bytes[end]) { end += 1 }
    return end - start == digits.count && !isFollowed(by: .unit, end) ? digits.lowerBound..<end : nil
  }

  // MARK: Addresses

  private mutating func readEmail(_ mark: Range<Int>) {
    let limit = found.last?.bytes.upperBound ?? 0
    if let range = EmailAddress.range(bytes, at: mark, after: limit) {
      take(.email, range)
    } else {
      index = mark.upperBound
    }
  }

  // MARK: Numbers

  private mutating func readNumber() {
    if let end = found.last?.bytes.upperBound, end > index {
      index = end
      return
    }
    guard let run = NumberRun(bytes, at: index) else {
      index += 1
      return
    }
    defer { if index < run.end { index = run.end } }
    if isBesideWord(run.start) || isInAddress(run.start) { return }
    let digits = run.groups.map { group in bytes[group.bytes].map { $0 - 0x30 } }
    var group = 0
    while group < digits.count {
      group = read(run, digits, from: group) ?? group + 1
    }
  }

  /// - Returns: the group behind what was read; nil where nothing begins at this one.
  private mutating func read(_ run: NumberRun, _ digits: [[UInt8]], from group: Int) -> Int? {
    let start = run.groups[group].bytes.lowerBound
    // "12345abc", «5-летие» and "1,5" are other things.
    func isClosed(_ group: Int) -> Bool {
      let end = run.groups[group].bytes.upperBound
      return end == bytes.count || !isLetter(bytes[end])
    }
    if let end = identityNumber(run, digits, from: group, start: start), isClosed(end - 1) {
      take(.identityNumber, start..<run.groups[end - 1].bytes.upperBound)
      return end
    }
    if isBodysNumber(digits[group], at: start) { return group + 1 }
    if let end = cardNumber(digits, from: group, start: start), isClosed(end - 1) {
      take(.account, start..<run.groups[end - 1].bytes.upperBound)
      return end
    }
    if isMeetingNumber(at: start), let end = meetingNumber(run, digits, from: group), isClosed(end - 1) {
      take(.meeting, start..<run.groups[end - 1].bytes.upperBound)
      return end
    }
    if let phone = PhoneNumber.first(at: group, in: run, digits, context(of: run, from: start)) {
      let final = phone.groups.upperBound - 1
      guard isClosed(final) else { return nil }
      let end = run.groups[final].bytes.upperBound
      let isPublic =
        PhoneNumber.isFree(phone.groups.flatMap { digits[$0] })
        || (!phone.isMobile && isNear(.hotline, before: start, within: 100))
      if isPublic { return phone.groups.upperBound }
      take(.phone, (group == 0 ? run.start : start)..<end)
      // «тел.: 50-50-50, 50-51-52»
      for kind in [PersonalDataCues.Kind.phone, .contact] where isNear(kind, before: start, within: 80) {
        last[kind] = end
      }
      return phone.groups.upperBound
    }
    return nil
  }

  /// A person's number: in one, or behind «ИИН» in pieces; with a wrong check digit only behind «ИИН», where it is most
  /// likely a person's with a slip of the pen.
  private func identityNumber(_ run: NumberRun, _ digits: [[UInt8]], from group: Int, start: Int) -> Int? {
    let isTold = isNear(.identity, before: start, within: 60)
    let isBodyTold = isNear(.body, before: start, within: 60)
    var number: [UInt8] = []
    for end in group..<min(digits.count, group + 6) {
      number += digits[end]
      if number.count < 12 { continue }
      guard number.count == 12 else { break }
      // «ИИН/БИН»: the digits tell whose.
      if IdentityNumber.isBodys(number), isBodyTold || !isTold { return nil }
      if isTold { return isBodyTold && !IdentityNumber.isPersons(number) ? nil : end + 1 }
      let sizes = (group...end).map { digits[$0].count }
      guard sizes == [12] || sizes == [6, 6], IdentityNumber.isPersons(number),
        IdentityNumber.hasCheckDigit(number),
        !isCounted(run.groups[end].bytes.upperBound)
      else { return nil }
      return end + 1
    }
    // An identity document: nine digits, or four and six.
    guard isNear(.document, before: start, within: 60) else { return nil }
    if digits[group].count == 9 { return group + 1 }
    let next = group + 1
    if next < digits.count, digits[group].count == 4, digits[next].count == 6 { return next + 1 }
    if next + 1 < digits.count, (group...(next + 1)).map({ digits[$0].count }) == [2, 2, 6] {
      return next + 2
    }
    return nil
  }

  private func isBodysNumber(_ digits: [UInt8], at start: Int) -> Bool {
    IdentityNumber.isBodys(digits)
      && (IdentityNumber.hasCheckDigit(digits) || isNear(.body, before: start, within: 60))
  }

  private func cardNumber(_ digits: [[UInt8]], from group: Int, start: Int) -> Int? {
    let isTold = isNear(.card, before: start, within: 60)
    if digits[group].count == 16 {
      return CardNumber.isValid(digits[group]) || isTold ? group + 1 : nil
    }
    let end = group + 4
    guard end <= digits.count, (group..<end).allSatisfy({ digits[$0].count == 4 }) else { return nil }
    return CardNumber.isValid((group..<end).flatMap { digits[$0] }) || isTold ? end : nil
  }

  private func isMeetingNumber(at start: Int) -> Bool {
    isNear(.meetingNumber, before: start, within: 40)
      || isNear(.meetingID, before: start, within: 6) && isMeetingSpokenOf(at: start)
  }

  /// Before it, or not far behind.
  private func isMeetingSpokenOf(at start: Int) -> Bool {
    if [.meeting, .meetingLink, .meetingNumber].contains(where: { isNear($0, before: start, within: 600) }) {
      return true
    }
    var isFound = false
    var next = start
    while next < min(bytes.count, start + 80), bytes[next] != 0x0A, !isFound {
      if isLetter(bytes[next]), !isBesideWord(next) {
        cues.forEach(in: bytes, at: next) { kind, _ in
          if kind == .meeting || kind == .meetingLink { isFound = true }
        }
      }
      next += 1
    }
    return isFound
  }

  /// Nine to twelve digits, in one or by threes and fours.
  private func meetingNumber(_ run: NumberRun, _ digits: [[UInt8]], from group: Int) -> Int? {
    var count = 0
    for end in group..<min(digits.count, group + 5) {
      count += digits[end].count
      if count > 12 { return nil }
      if count >= 9, end + 1 == digits.count || count + digits[end + 1].count > 12 { return end + 1 }
    }
    return nil
  }

  private func context(of run: NumberRun, from start: Int) -> PhoneNumber.Context {
    PhoneNumber.Context(
      isCalled: isNear(.phone, before: start, within: 80) || isFollowed(by: .behind, run.end),
      isCalledHere: isNear(.phone, before: start, within: 6) || isLabelled(start)
        || isFollowed(by: .behind, run.end),
      isContact: isNear(.contact, before: start, within: 40),
      isPaper: isNear(.paper, before: start, within: 4),
      isCounted: isCounted(run.end))
  }

  /// «Телефоны для справок: ▸745678».
  private func isLabelled(_ start: Int) -> Bool {
    guard isNear(.phone, before: start, within: 80) else { return false }
    var before = start - 1
    while before > 0, bytes[before] == 0x20 { before -= 1 }
    return before >= 0 && bytes[before] == UInt8(ascii: ":")
  }

  /// Whether «тенге», «чел.» or a percent sign stands right behind.
  private func isCounted(_ end: Int) -> Bool {
    if isFollowed(by: .unit, end) { return true }
    return end < bytes.count && (bytes[end] == UInt8(ascii: "%") || bytes[end] == UInt8(ascii: "$"))
  }

  private func isFollowed(by kind: PersonalDataCues.Kind, _ end: Int) -> Bool {
    var next = end
    while next < bytes.count, next < end + 3,
      bytes[next] == 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0
    { next += 1 }
    guard next < bytes.count else { return false }
    var isFound = false
    cues.forEach(in: bytes, at: next) { found, _ in if found == kind { isFound = true } }
    return isFound
  }

  // MARK: Surroundings

  private func isNear(_ kind: PersonalDataCues.Kind, before start: Int, within reach: Int) -> Bool {
    guard let end = last[kind], end <= start else { return false }
    return start - end <= reach
  }

  /// Whether a letter, a digit or a mark of ours stands right before.
  private func isBesideWord(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    if NumberRun.isDigit(before) || (0x61...0x7A).contains(before) { return true }
    if before == 0x8F, start > 2, bytes[start - 2] == 0x97, bytes[start - 3] == 0xE2 { return true }
    // The end of a letter of two bytes.
    return (0x80...0xBF).contains(before) && start > 1 && (0xC3...0xDF).contains(bytes[start - 2])
  }

  /// Whether a number stands in the address of a page.
  private func isInAddress(_ start: Int) -> Bool {
    let head = bytes[max(wordStart, start - 200)..<start]
    guard head.contains(UInt8(ascii: "/")) else { return false }
    return head.contains(sequence: Array("://".utf8)) || head.contains(sequence: Array("www.".utf8))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x80...0xBF).contains(byte) || (0xC3...0xDF).contains(byte)
  }

  private mutating func take(_ kind: PersonalDataSpan.Kind, _ range: Range<Int>, movesOn: Bool = true) {
    if let end = found.last?.bytes.upperBound, range.lowerBound < end { return }
    found.append(PersonalDataSpan(kind: kind, bytes: range))
    if movesOn { index = max(index, range.upperBound) }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: sequence) }
  }
}

/// Endings of names by their last letter, so that a word is held against few of them.
struct NameEndings<Ending: Sendable>: Sendable {
  private let byLetter: [[(letters: [UInt8], ending: Ending)]]

  /// - Parameter endings: in the order in which they are tried; the longest first unless order matters otherwise.
  init(_ endings: [Ending], letters: (Ending) -> [UInt8]) {
    var byLetter = [[(letters: [UInt8], ending: Ending)]](repeating: [], count: 256)
    for ending in endings {
      let letters = letters(ending)
      if let last = letters.last { byLetter[Int(last)].append((letters, ending)) }
    }
    self.byLetter = byLetter
  }

  /// Calls `body` for each ending that the word has, until it returns false.
  func each(of word: ArraySlice<UInt8>, _ body: (Ending) -> Bool) {
    guard let last = word.last else { return }
    for (letters, ending) in byLetter[Int(last)] where word.ends(with: letters) {
      if !body(ending) { return }
    }
  }
}

extension ArraySlice<UInt8> {
  func ends(with ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    var place = endIndex - ending.count
    for letter in ending {
      if self[place] != letter { return false }
      place += 1
    }
    return true
  }
}

@testable import CivicText
import Testing

@Suite struct ByteTrieTests {
  private func keys(_ keys: [String], in word: String) -> [String] {
    var found: [String] = []
    ByteTrie(keys).forEachPrefix(of: word) { number, length in
      found.append("\(number) \(keys[number]) \(length)")
    }
    return found
  }

  @Test func `finds every key that a word begins with, the shorter first`() {
    #expect(
      keys(["қорытынды", "қор", "қоры", "форум"], in: "қорытындысы")
        == ["1 қор 6", "2 қоры 8", "0 қорытынды 18"])
  }

  @Test func `finds equal keys in their order, and the empty one`() {
    #expect(keys(["ab", "", "ab"], in: "abc") == ["1  0", "0 ab 2", "2 ab 2"])
  }

  @Test func `finds none in a word that is no key's`() {
    #expect(keys(["қор"], in: "қо") == [])
    #expect(keys([], in: "қор") == [])
    #expect(keys(["қор"], in: "") == [])
  }
}

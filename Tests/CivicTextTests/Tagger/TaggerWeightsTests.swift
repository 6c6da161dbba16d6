import CivicText
import TestSupport
import Testing

@Suite struct TaggerWeightsTests {
  private static func damage(of bytes: [UInt8]) -> TaggerWeights.Damage? {
    bytes.withUnsafeBytes { bytes in
      do throws(TaggerWeights.Damage) {
        _ = try TaggerWeights(bytes)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test func `a file is read as it was written`() throws {
    #expect(Self.damage(of: try SmallTagger.weights()) == nil)
  }

  @Test func `a file cut short is refused, wherever it ends`() throws {
    let bytes = try SmallTagger.weights()
    for count in [0, 7, 8, 20, TaggerWeights.headerSize, bytes.count / 2, bytes.count - 1] {
      #expect(Self.damage(of: Array(bytes.prefix(count))) == .length, "\(count) bytes")
    }
    #expect(Self.damage(of: bytes + [0]) == .length)
  }

  @Test func `a file with one bit turned is refused, wherever it is`() throws {
    let bytes = try SmallTagger.weights()
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      var damaged = bytes
      damaged[place] ^= 0x10
      // The weights' scale is not covered by the sum; it changes no tag.
      if (16..<20).contains(place) { continue }
      #expect(Self.damage(of: damaged) != nil, "byte \(place)")
    }
  }

  @Test func `another file is none`() {
    #expect(Self.damage(of: Array(repeating: 0x41, count: 4096)) == .kind)
  }

  @Test(arguments: [Language.kk, .ru]) func `the weights that the program carries are whole`(
    language: Language
  ) {
    #expect(TrainedTagger(language) != nil)
  }
}
